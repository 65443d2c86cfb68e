import { toSerial } from '../../calendar';
import { bilingual, foldKey, type Bilingual } from '../../language';
import type { State } from '../../considerations';
import { readDate, type Contract } from '../../register';
import type { DataColumn, DataContext, RegisterFacts } from '../types';
import { percentOfField, stateOfField } from './fieldState';
import { flagOf } from './state';
import { smeOf, supplierKeyOf } from './supplier';

/** A lot number, or a consultation number that several contracts share, says yes; a lone one or « lot unique », no. */
function allottedOf(contract: Contract, facts: RegisterFacts | undefined): State {
  const lotText = foldKey(contract.texts.lotNumber?.text ?? '');
  if (/^(non alloti|lot unique|unique|sans lot|neant|sans objet|0)$/.test(lotText)) return 'no';
  if (contract.lot !== null || (facts?.contractsOfProcedure ?? 0) > 1) return 'yes';
  return contract.procedureId === null ? 'unknown' : 'no';
}

function singleOfferOf(contract: Contract): State {
  if (contract.offersCount === null) return 'unknown';
  return contract.offersCount === 1 ? 'yes' : 'no';
}

/** R. 2191-3: an initial amount above 50 000 € HT and more than two months of performance (DOMAIN 2.9). */
function advanceDueOf(contract: Contract): State {
  const { amount, durationMonths } = contract;
  if ((amount !== null && amount <= 50_000) || (durationMonths !== null && durationMonths <= 2)) return 'no';
  return amount === null || durationMonths === null ? 'unknown' : 'yes';
}

/** The advance's rate answers where its yes/no column does not. */
function advanceOf(contract: Contract): State {
  const said = stateOfField(contract, 'advance');
  if (said !== 'unknown') return said;
  const rate = percentOfField(contract, 'advanceRate') ?? percentOfField(contract, 'advance');
  if (rate === null) return 'unknown';
  return rate > 0 ? 'yes' : 'no';
}

function advanceRateOf(contract: Contract): number | null {
  return percentOfField(contract, 'advanceRate') ?? percentOfField(contract, 'advance');
}

/** Days between the launch and the deadline for tenders; null when a date is missing, rough, or they are not in that order. */
function submissionDaysOf({ launchDate, texts }: Contract): number | null {
  const cell = texts.deadlineDate?.text;
  if (cell === undefined || launchDate?.precision !== 'day') return null;
  const deadline = readDate(cell).value;
  if (deadline?.precision !== 'day') return null;
  const days = toSerial(deadline.date) - toSerial(launchDate.date);
  return days > 0 ? days : null;
}

/** The département of a French postcode: two digits, three overseas, Corsica by its two halves. */
function departementOf(postcode: string): string | null {
  const digits = postcode.replace(/\s/g, '').padStart(5, '0');
  if (!/^\d{5}$/.test(digits)) return null;
  if (/^9[78]/.test(digits)) return digits.slice(0, 3);
  if (digits.startsWith('20')) return Number(digits) < 20_200 ? '2A' : '2B';
  return digits.slice(0, 2);
}

/** Whether the supplier's postcode is in one of the départements that the buyer chose (« 62, 59 »). */
function localOf({ texts }: Contract, _: RegisterFacts | undefined, { settings }: DataContext): State {
  const chosen = [...(settings.localDepartments ?? '').toUpperCase().matchAll(/\d[\dAB]\d?/g)].map(([code]) => code);
  const own = departementOf(texts.supplierPostcode?.text ?? '');
  if (chosen.length === 0 || own === null || texts.supplierPostcode === undefined) return 'unknown';
  return chosen.includes(own) ? 'yes' : 'no';
}

/** Amount over the buyer's own estimate; null when the register does not give both, or the amount is that estimate. */
function shareOfEstimate(contract: Contract): number | null {
  const { estimated } = contract.amounts;
  if (contract.amountBasis !== 'amountHt' || contract.amount === null) return null;
  return estimated === undefined || estimated <= 0 ? null : contract.amount / estimated;
}

function flag(
  key: string,
  heading: Bilingual,
  read: (contract: Contract, facts: RegisterFacts | undefined, context: DataContext) => State,
): DataColumn {
  return {
    key,
    heading,
    style: 'integer',
    width: 12,
    value: ({ contract }, context) => flagOf(read(contract, context.facts.get(contract.key), context)),
  };
}

function fact(key: string, heading: Bilingual, read: (facts: RegisterFacts) => number | null): DataColumn {
  return {
    key,
    heading,
    style: 'year',
    width: 13,
    value: ({ contract }, context) => {
      const facts = context.facts.get(contract.key);
      return facts === undefined ? null : read(facts);
    },
  };
}

/** Competition, holders and advances, with the helper columns that keep formulas plain. */
export const ECONOMIC_COLUMNS: readonly DataColumn[] = [
  flag('sme', bilingual('TPE ou PME', 'Micro or SME'), smeOf),
  {
    key: 'offers',
    heading: bilingual('Offres reçues', 'Offers received'),
    style: 'integer',
    width: 10,
    value: ({ contract }) => contract.offersCount,
  },
  flag('offersKnown', bilingual('Offres renseignées', 'Offers informed'), (contract) =>
    contract.offersCount === null ? 'unknown' : 'yes',
  ),
  flag('singleOffer', bilingual('Offre unique', 'Single offer'), singleOfferOf),
  flag('allotted', bilingual('Alloti', 'Divided into lots'), allottedOf),
  flag('advance', bilingual('Avance', 'Advance'), advanceOf),
  flag('advanceDue', bilingual('Avance obligatoire', 'Advance mandatory'), advanceDueOf),
  {
    key: 'shareOfEstimate',
    heading: bilingual('Montant sur estimation', 'Amount over estimate'),
    style: 'rate',
    width: 12,
    value: ({ contract }) => shareOfEstimate(contract),
  },
  flag('lowOffer', bilingual('Offre basse à vérifier', 'Low offer to check'), (contract, _, { settings }) => {
    const share = shareOfEstimate(contract);
    if (share === null || settings.lowOfferShare === null) return 'unknown';
    return share < settings.lowOfferShare ? 'yes' : 'no';
  }),
  {
    key: 'estimate',
    heading: bilingual('Estimation HT', 'Estimate excluding VAT'),
    style: 'euro',
    width: 14,
    value: ({ contract }) => (shareOfEstimate(contract) === null ? null : (contract.amounts.estimated ?? null)),
  },
  {
    key: 'advanceRate',
    heading: bilingual('Taux d’avance sur 100', 'Advance rate out of 100'),
    style: 'decimal',
    width: 12,
    value: ({ contract }) => advanceRateOf(contract),
  },
  flag('advanceRateKnown', bilingual('Taux d’avance renseigné', 'Advance rate informed'), (contract) =>
    advanceRateOf(contract) === null ? 'unknown' : 'yes',
  ),
  flag('innovative', bilingual('Marché innovant', 'Innovative contract'), (contract) =>
    stateOfField(contract, 'innovative'),
  ),
  flag(
    'localSupplier',
    bilingual('Titulaire des départements choisis', 'Supplier of the chosen départements'),
    localOf,
  ),
  {
    key: 'submissionDays',
    heading: bilingual('Jours pour répondre', 'Days to answer'),
    style: 'integer',
    width: 11,
    value: ({ contract }) => submissionDaysOf(contract),
  },
  flag('submissionKnown', bilingual('Délai de réponse connu', 'Days to answer informed'), (contract) =>
    submissionDaysOf(contract) === null ? 'unknown' : 'yes',
  ),
  flag('shortSubmission', bilingual('Délai de réponse court', 'Short time to answer'), (contract, _, { settings }) => {
    const days = submissionDaysOf(contract);
    if (days === null || settings.shortSubmissionDays === null) return 'unknown';
    return days < settings.shortSubmissionDays ? 'yes' : 'no';
  }),
  flag('supplierKnown', bilingual('Titulaire connu', 'Supplier known'), (contract) =>
    supplierKeyOf(contract) === null ? 'no' : 'yes',
  ),
  fact(
    'supplierRankInYear',
    bilingual('Rang du titulaire dans l’exercice', 'Supplier rank in year'),
    (facts) => facts.supplierRankInYear,
  ),
  fact('supplierRankOverall', bilingual('Rang du titulaire', 'Supplier rank'), (facts) => facts.supplierRankOverall),
  fact(
    'previousRank',
    bilingual('Trimestre précédent du titulaire', 'Previous quarter of supplier'),
    (facts) => facts.previousRank,
  ),
  fact(
    'previousRankOfSize',
    bilingual('Trimestre précédent à même taille', 'Previous quarter at same size'),
    (facts) => facts.previousRankOfSize,
  ),
  fact(
    'previousDate',
    bilingual('Notification précédente du titulaire', 'Previous notification of supplier'),
    (facts) => facts.previousDate,
  ),
  fact(
    'previousDateOfSize',
    bilingual('Notification précédente à même taille', 'Previous notification at same size'),
    (facts) => facts.previousDateOfSize,
  ),
];
