import type { FieldId } from '../fields';
import type { ColumnProfile } from '../recognition/profile';
import type { ValueModel } from '../recognition/vocabulary';

/** Answers, words, weights or hours: what the column of a lever holds; never days, company numbers or money. */
function lever({ share, max }: ColumnProfile): number {
  if (share('day') > 0.5 || share('realSiret') > 0.5 || share('euros') > 0.5 || share('company') > 0.6) return 0.15;
  if (share('yesNo') >= 0.6 || share('words') >= 0.5) return 1;
  if (share('number') > 0.8 && max > 100) return 0.4;
  return 0.85;
}

function weight({ share, max }: ColumnProfile): number {
  if (share('percent') < 0.5) return share('yesNo') > 0.5 ? 0.4 : 0.15;
  return max > 100 ? 0.3 : 1;
}

function hours({ share, median, max }: ColumnProfile): number {
  if (share('day') > 0.5 || share('realSiret') > 0.5) return 0.1;
  if (share('euros') > 0.5 || median > 60_000) return 0.2;
  return max > 0 && max <= 1 && share('hours') === 0 ? 0.5 : 1;
}

/** A company's name: words, neither answers nor codes nor sentences. */
function company({ share, meanLength, distinct, count }: ColumnProfile): number {
  if (share('yesNo') > 0.5 || share('size') > 0.5 || share('procedureWords') > 0.7) return 0.1;
  if (share('contractType') > 0.6 || share('statusWords') > 0.6) return 0.15;
  if (share('person') > 0.6 && share('company') < 0.2) return 0.6;
  if (share('publicBody') > 0.8 && share('company') < 0.1) return 0.6;
  if (meanLength > 70) return 0.5;
  if (meanLength > 28 && share('prose') >= 0.8 && share('company') < 0.15 && share('publicBody') < 0.3) return 0.35;
  return count >= 8 && distinct === 1 && share('company') < 0.5 ? 0.6 : 1;
}

function sentence({ share, meanLength, distinct, count }: ColumnProfile): number {
  if (share('yesNo') > 0.5 || share('day') > 0.5 || share('realSiret') > 0.5 || share('size') > 0.6) return 0.1;
  if (share('company') > 0.5 && meanLength < 45) return 0.25;
  if (share('procedureWords') > 0.8 || (share('contractType') > 0.9 && distinct * 2 <= count)) return 0.3;
  return count >= 8 && distinct <= 2 ? 0.5 : 1;
}

function euros({ share, max, median }: ColumnProfile): number {
  if (share('day') > 0.5) return 0.1;
  if (share('hours') > 0.5) return 0.2;
  // A handful of small sums may be sums all the same.
  if (share('percent') > 0.95 && max <= 5) return 0.6;
  return max > 0 && median <= 12 && share('euros') === 0 ? 0.75 : 1;
}

function count({ share, max, whole }: ColumnProfile): number {
  if (share('day') > 0.5 || share('realSiret') > 0.5 || share('euros') > 0.5) return 0.1;
  return max > 500 || whole < 0.7 ? 0.2 : 1;
}

function answers({ share, distinct, count: values }: ColumnProfile): number {
  return share('day') > 0.5 || share('realSiret') > 0.5 || (distinct > 30 && distinct > values * 0.9) ? 0.4 : 1;
}

function mostly(shape: Parameters<ColumnProfile['share']>[0], least: number, most = 1e9) {
  return ({ share, distinct }: ColumnProfile): number => (share(shape) >= least && distinct <= most ? share(shape) : 0);
}

const LEVER: ValueModel<FieldId> = { kind: 'any', fit: lever };
const DATE: ValueModel<FieldId> = { kind: 'date' };
const AMOUNT: ValueModel<FieldId> = { kind: 'amount', fit: euros };

/** What the values of each field look like; fields that are not named here are judged by their kind alone. */
export const REGISTER_VALUES: Readonly<Partial<Record<FieldId, ValueModel<FieldId>>>> = {
  contractId: {
    kind: 'code',
    fit: ({ share, distinct, count: values }) =>
      share('contractType') > 0.8 || share('statusWords') > 0.6 || share('procedureWords') > 0.7
        ? 0.2
        : values >= 8 && distinct * 4 < values
          ? 0.6
          : 1,
    telling: ({ share, distinct, count: values, meanLength }) =>
      distinct === values && share('prose') < 0.1 && share('day') < 0.2 && share('euros') === 0 && meanLength <= 20
        ? share('number') > 0.9
          ? 0
          : 0.68
        : 0,
  },
  lotNumber: {
    kind: 'code',
    fit: ({ share, median, meanLength }) =>
      share('euros') > 0.3 || (median > 999 && share('number') > 0.8) || meanLength > 30 ? 0.3 : 1,
  },
  title: {
    kind: 'prose',
    fit: sentence,
    telling: ({ share, meanLength, distinct, count: values }) =>
      share('prose') >= 0.8 && meanLength >= 20 && share('company') < 0.5 && distinct >= 3 && distinct * 3 > values
        ? 0.75
        : 0,
    unmistakable: true,
  },
  lotTitle: { kind: 'prose', fit: sentence },
  buyer: {
    kind: 'name',
    fit: ({ share }) =>
      share('yesNo') > 0.5 || share('realSiret') > 0.5 || (share('person') > 0.4 && share('publicBody') < 0.1)
        ? 0.05
        : share('company') > 0.5
          ? 0.4
          : 1,
  },
  buyerAgent: {
    kind: 'name',
    fit: ({ share }) => (share('company') > 0.5 || share('publicBody') > 0.25 ? 0.2 : 1),
    telling: (profile) => mostly('person', 0.7)(profile) * 0.75,
  },
  department: { kind: 'name', fit: ({ share, meanLength }) => (meanLength > 35 && share('prose') > 0.8 ? 0.3 : 1) },
  buyerSiret: { kind: 'siret' },
  supplier: {
    kind: 'name',
    fit: company,
    telling: (profile) => (profile.share('company') >= 0.4 && profile.meanLength <= 60 ? 0.8 : 0),
    unmistakable: true,
  },
  supplierSiret: {
    kind: 'siret',
    telling: (profile) => (profile.distinct > 1 ? mostly('realSiret', 0.7)(profile) * 0.9 : 0),
    unmistakable: true,
  },
  supplierSize: {
    kind: 'size',
    fit: ({ share }) => (share('realSiret') > 0.5 || share('day') > 0.5 || share('contractType') > 0.8 ? 0.1 : 1),
    telling: (profile) => mostly('size', 0.7, 8)(profile) * 0.9,
    unmistakable: true,
  },
  cpv: {
    kind: 'cpv',
    telling: (profile) => (profile.share('usualCpv') >= 0.6 ? mostly('cpv', 0.8)(profile) * 0.9 : 0),
    unmistakable: true,
  },
  contractType: {
    kind: 'contractType',
    telling: (profile) =>
      profile.distinct >= 2 && profile.distinct < profile.count * 0.7
        ? mostly('contractType', 0.85, 10)(profile) * 0.82
        : 0,
    unmistakable: true,
  },
  nature: { kind: 'nature', fit: ({ share }) => (share('contractType') > 0.8 ? 0.3 : 1) },
  procedure: {
    kind: 'procedureWords',
    telling: (profile) =>
      profile.distinct < profile.count * 0.7 ? mostly('procedureWords', 0.85, 12)(profile) * 0.82 : 0,
    unmistakable: true,
  },
  technique: {
    kind: 'name',
    fit: ({ share }) => (share('procedureWords') > 0.7 && share('nature') < 0.3 ? 0.25 : 1),
  },
  reservedKind: {
    kind: 'any',
    fit: lever,
    telling: (profile) => (profile.distinct >= 2 ? mostly('reservedWords', 0.8, 8)(profile) * 0.8 : 0),
    unmistakable: true,
    unless: ['reserved'],
  },
  reserved: LEVER,
  status: {
    kind: 'any',
    fit: ({ share }) => (share('day') > 0.5 || share('realSiret') > 0.3 || share('euros') > 0.3 ? 0.15 : 1),
    telling: (profile) => (profile.distinct >= 2 ? mostly('statusWords', 0.85, 10)(profile) * 0.75 : 0),
    unmistakable: true,
  },
  offersCount: { kind: 'number', fit: count },
  launchDate: DATE,
  deadlineDate: DATE,
  awardDate: DATE,
  signatureDate: DATE,
  notificationDate: {
    kind: 'date',
    telling: ({ share }) => (share('day') >= 0.8 || (share('date') >= 0.8 && share('number') >= 0.8) ? 0.68 : 0),
  },
  publicationDate: DATE,
  startDate: DATE,
  endDate: DATE,
  amountHt: {
    kind: 'amount',
    fit: euros,
    telling: ({ share, median }) =>
      share('amount') >= 0.9 &&
      share('percent') < 0.3 &&
      share('postcode') < 0.5 &&
      share('realSiret') < 0.5 &&
      median > 100
        ? share('euros') > 0.7
          ? 0.72
          : 0.68
        : 0,
    unless: ['amountMax', 'amountTtc', 'amountEstimated', 'amountMin'],
  },
  amountTtc: AMOUNT,
  amountMin: AMOUNT,
  amountMax: AMOUNT,
  amountEstimated: AMOUNT,
  amountPaid: AMOUNT,
  socialConsideration: LEVER,
  socialClause: LEVER,
  socialCriterion: LEVER,
  socialCriterionWeight: { kind: 'percent', fit: weight },
  envConsideration: LEVER,
  envClause: LEVER,
  envCriterion: LEVER,
  envCriterionWeight: { kind: 'percent', fit: weight },
  envSpecification: LEVER,
  ecolabel: LEVER,
  equalityReminder: { kind: 'any', fit: answers },
  insertionHoursPlanned: {
    kind: 'number',
    fit: hours,
    telling: (profile) => mostly('hours', 0.5)(profile) * 0.75,
    unmistakable: true,
  },
  insertionHoursDone: { kind: 'number', fit: hours },
};
