import { alertOf } from '../sheets/insertion';
import {
  columnQuestions,
  comparePeriods,
  formatFigure,
  isWithheld,
  parsePeriod,
  statusOf,
  type Measure,
  type PeriodKey,
} from '../../indicators';
import { formatEuro, formatRate, pick } from '../../language';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { restatedLines } from '../sheets/committee';
import type { Ready } from '../types';
import { periodLabel } from '../words';
import { between, type Figures } from './figures';
import { inPeriod, saying } from './say';

/** Rates that the committee follows against a target. */
export const FOLLOWED = KEY_FIGURES.filter(({ kind }) => kind !== 'hours');
const FOLLOWED_RATES = KEY_FIGURES.filter(({ kind }) => kind === 'rate');
/** Above this share of contracts without an answer, the true rate may be elsewhere. */
const SILENT_SHARE = 0.1;
/** Periods in a row that make a fall worth a sentence. */
const FALLING = 3;
const FEW = 5;

/** A rate that says something: enough contracts, enough answers. */
export function isTold(one: Measure | null): one is Measure & { readonly value: number } {
  return one !== null && one.value !== null && !one.small && !isWithheld(one);
}

/** Gap of two rates as both are shown, in points: 23,9 − 30,0 = −6,1. */
export function pointsBetween(now: number, then: number): number {
  return (Math.round(now * 1000 + 1e-9) - Math.round(then * 1000 + 1e-9)) / 10;
}

/** « +12,4 points », « −1,0 point ». */
export function pointsText(points: number, input: Pick<Ready, 'language'>): string {
  const { language } = input;
  const size = Math.abs(points);
  const digits = language === 'fr' ? size.toFixed(1).replace('.', ',') : size.toFixed(1);
  const unit = language === 'fr' ? (size < 2 ? 'point' : 'points') : size === 1 ? 'point' : 'points';
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${digits}\u00a0${unit}`;
}

/** Short sentences drawn from the figures by rules: what a committee must not miss, the gravest first. */
export function attentionPoints(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const found = [
    ...emptiness(input, figures, period),
    ...missedTargets(input, figures, period),
    ...falls(input, figures, period),
    ...silences(input, figures, period),
    ...hours(input),
    ...payments(input, figures, period),
    ...restatedLines(input, period).map((line) => line.replace(/^▲ /, '')),
    ...cautions(input),
  ];
  if (found.length > 0) return found;
  const { say } = saying(input.language);
  return [
    say(
      'Rien à signaler\u202f: les cibles suivies sont atteintes et tous les marchés sont renseignés.',
      'Nothing to report: the targets followed are met and every contract is informed.',
    ),
  ];
}

/** No contract, or too few for a rate to say anything. */
function emptiness(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const { say, count } = saying(input.language);
  const all = figures.measureOf('PNAD-S', period, 'count')?.denominator ?? 0;
  const when = inPeriod(period, input.language);
  if (all === 0) {
    return [
      say(
        `Aucun marché notifié ${when} au registre\u202f: aucun taux n’est dit.`,
        `No contract notified ${when} in the register: no rate is told.`,
      ),
    ];
  }
  if (all >= FEW) return [];
  const contracts = count(all, 'marché notifié', 'marchés notifiés', ['contract notified', 'contracts notified']);
  return [
    say(
      `${contracts} seulement ${when}\u202f: sous ${FEW} marchés, un taux ne dit rien («\u202fn.s.\u202f»).`,
      `Only ${contracts} ${when}: under ${FEW} contracts a rate says nothing (“n.s.”).`,
    ),
  ];
}

function missedTargets(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const { language } = input;
  const { say, count, colon, semicolon } = saying(language);
  return FOLLOWED_RATES.flatMap(({ id, label }): string[] => {
    const one = figures.measureOf(id, period, 'count');
    if (!isTold(one) || statusOf(one) !== 'notMet' || one.target === null) return [];
    // Contracts that carry one more would have been enough: the least whole number that reaches the target.
    const missing = Math.ceil(one.target * one.denominator - 1e-9) - one.numerator;
    const gap = pointsText(-pointsBetween(one.value, one.target), input).replace('+', '');
    return [
      `${pick(label, language)}${colon}${formatRate(one.value, language)}, ${say(
        `${gap} sous la cible de ${formatRate(one.target, language)}`,
        `${gap} under the target of ${formatRate(one.target, language)}`,
      )}${semicolon}${say(
        `il en fallait ${missing} de plus sur ${count(one.denominator, 'marché', 'marchés', ['', ''])}.`,
        `it took ${missing} more out of ${count(one.denominator, '', '', ['contract', 'contracts'])}.`,
      )}`,
    ];
  });
}

/** Three periods that fall one after the other. */
function falls(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const { language } = input;
  const { say } = saying(language);
  const periods: PeriodKey[] = [period];
  while (periods.length < FALLING) {
    const { before } = comparePeriods(periods[0] ?? period);
    if (before === null) return [];
    periods.unshift(before);
  }
  return FOLLOWED_RATES.flatMap(({ id, label }): string[] => {
    const told = periods.flatMap((each) => {
      const one = figures.measureOf(id, each, 'count');
      return isTold(one) ? [one] : [];
    });
    const isFalling =
      told.length === FALLING &&
      told.every((one, at) => at === 0 || pointsBetween(one.value, told[at - 1]?.value ?? 0) < 0);
    if (!isFalling) return [];
    const steps = told.map(
      ({ value, period: each }) => `${formatRate(value, language)} (${periodLabel(each, language)})`,
    );
    const span =
      parsePeriod(period)?.kind === 'year' ? say('deux ans', 'two years') : say('deux trimestres', 'two quarters');
    return [
      say(
        `${pick(label, language)} en recul depuis ${span}\u202f: ${steps.join(', ')}.`,
        `${pick(label, language)} falling for ${span}: ${steps.join(', ')}.`,
      ),
    ];
  });
}

/** Contracts without an answer, and between what and what the rate then lies. */
function silences(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const { language } = input;
  const { say, count, colon } = saying(language);
  return FOLLOWED_RATES.flatMap(({ id, label }): string[] => {
    const one = figures.measureOf(id, period, 'count');
    if (one === null || one.denominator < FEW || one.unknown / one.denominator < SILENT_SHARE) return [];
    const silent = count(one.unknown, 'marché', 'marchés', ['contract', 'contracts']);
    const verb = one.unknown < 2 ? 'ne dit' : 'ne disent';
    return [
      `${pick(label, language)}${colon}${say(
        `${silent} sur ${one.denominator} ${verb} ni oui ni non\u202f; le vrai taux est ${between(one, language)}.`,
        `${silent} out of ${one.denominator} ${one.unknown === 1 ? 'says' : 'say'} neither yes nor no; the true rate is ${between(one, language)}.`,
      )}`,
    ];
  });
}

/** Commitments of hours that ended below what was planned, and hours that nobody told. */
function hours(input: Ready): string[] {
  const { language, run } = input;
  const { say, count } = saying(language);
  const short = input.tagging.contracts.filter((one) => alertOf(one, run.date) === 'short');
  const silent = input.tagging.contracts.filter((one) => alertOf(one, run.date) === 'noDone');
  const sum = (list: typeof short, of: (one: (typeof short)[number]) => number): string =>
    formatFigure(
      list.reduce((total, one) => total + of(one), 0),
      'hours',
      language,
    );
  const planned = (one: (typeof short)[number]): number => one.insertionHours.planned ?? 0;
  const ended =
    short.length === 0
      ? []
      : [
          say(
            `Heures d’insertion\u202f: ${count(short.length, 'marché terminé', 'marchés terminés', ['', ''])} sous l’engagement\u202f; ${sum(short, (one) => planned(one) - (one.insertionHours.done ?? 0))} manquent sur ${sum(short, planned)} prévues.`,
            `Work-integration hours: ${count(short.length, '', '', ['contract', 'contracts'])} ended below the commitment; ${sum(short, (one) => planned(one) - (one.insertionHours.done ?? 0))} are missing out of ${sum(short, planned)} planned.`,
          ),
        ];
  const untold =
    silent.length === 0
      ? []
      : [
          say(
            `Heures d’insertion\u202f: ${count(silent.length, 'marché ne dit', 'marchés ne disent', ['', ''])} pas les heures réalisées (${sum(silent, planned)} prévues).`,
            `Work-integration hours: ${count(silent.length, '', '', ['contract does', 'contracts do'])} not tell the hours done (${sum(silent, planned)} planned).`,
          ),
        ];
  return [...ended, ...untold];
}

function payments(input: Ready, figures: Figures, period: PeriodKey): string[] {
  const { language } = input;
  const { say, count } = saying(language);
  const of = (id: 'FIN-01' | 'FIN-05' | 'FIN-06' | 'FIN-07', basis: 'mean' | 'count' | 'sum') =>
    figures.payment(id, period, basis);
  const late = of('FIN-05', 'count');
  const owed = (of('FIN-06', 'sum')?.value ?? 0) + (of('FIN-07', 'sum')?.value ?? 0);
  const told =
    late === null || late.value === null || late.value === 0
      ? []
      : [
          say(
            `Paiements\u202f: ${count(late.value, 'facture payée', 'factures payées', ['', ''])} en retard sur ${late.denominator}\u202f; ${formatEuro(owed, language, 2)} d’intérêts et d’indemnités sont dus.`,
            `Payments: ${count(late.value, '', '', ['invoice', 'invoices'])} paid late out of ${late.denominator}; ${formatEuro(owed, language, 2)} of interest and indemnities are due.`,
          ),
        ];
  const delay = of('FIN-01', 'mean');
  const slow =
    delay === null || delay.status !== 'notMet'
      ? []
      : [
          say(
            `Paiements\u202f: délai moyen de ${delay.text} depuis le dépôt, pour une cible de ${delay.targetText}.`,
            `Payments: mean delay of ${delay.text} from deposit, against a target of ${delay.targetText}.`,
          ),
        ];
  const overdue = figures.payment('FIN-09', 'all', 'count');
  const waiting =
    overdue === null || overdue.value === null || overdue.value === 0
      ? []
      : [
          say(
            `Paiements\u202f: ${count(overdue.value, 'facture échue attend', 'factures échues attendent', ['', ''])} encore d’être ${overdue.value < 2 ? 'payée' : 'payées'}.`,
            `Payments: ${count(overdue.value, '', '', ['invoice past due is', 'invoices past due are'])} still unpaid.`,
          ),
        ];
  return [...told, ...slow, ...waiting];
}

/** What makes every figure less sure: columns nobody confirmed, proposals counted, contracts outside every period. */
function cautions(input: Ready): string[] {
  const { language, reading, corrections, settings } = input;
  const { say, count } = saying(language);
  const asked = columnQuestions(reading.tables, corrections);
  const undated = reading.contracts.filter(({ year }) => year === null).length;
  return [
    ...(asked.length === 0
      ? []
      : [
          say(
            `À confirmer avant de se fier aux chiffres\u202f: ${asked.map(({ table, column }) => `colonne ${column.letter} «\u202f${column.heading}\u202f» de ${table.sheetName}`).join(', ')}.`,
            `To confirm before trusting the figures: ${asked.map(({ table, column }) => `column ${column.letter} “${column.heading}” of ${table.sheetName}`).join(', ')}.`,
          ),
        ]),
    ...(settings.includeProposals
      ? [
          say(
            'Les chiffres comptent des propositions que personne n’a confirmées (réglage).',
            'The figures count proposals that nobody has confirmed (a setting).',
          ),
        ]
      : []),
    ...(undated === 0
      ? []
      : [
          say(
            `${count(undated, 'marché', 'marchés', ['', ''])} sans date de notification, hors de toute période.`,
            `${count(undated, '', '', ['contract', 'contracts'])} without a notification date, outside every period.`,
          ),
        ]),
  ];
}
