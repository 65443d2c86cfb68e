import {
  comparePeriods,
  formatFigure,
  indicatorById,
  parsePeriod,
  periodBounds,
  readPeriodKey,
  type PeriodKey,
} from '../../indicators';
import { formatDate, formatInteger, formatNumber, pick } from '../../language';
import type { Steps } from '../../pace';
import { within } from '../../pace';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import { paymentSheetsSteps } from '../payments';
import { committeeSheetSteps } from '../sheets/committee';
import { dashboardSheetSteps } from '../sheets/dashboard';
import { EMPTY } from '../status';
import type { DataTable } from '../table';
import type { Ready } from '../types';
import { NOT_INFORMED, periodLabel } from '../words';
import { pointsBetween } from './attention';
import { chartsOf, chartTable } from './charts';
import type { Figures } from './figures';
import { saying } from './say';
import type { PackCell, PackChart, PackFigure, PackPart, PackSection, PackTable } from './types';

/** A cell that shows a figure. */
export function figureCell(figure: PackFigure | null): PackCell {
  if (figure === null) return { text: EMPTY };
  return figure.value === null ? { text: figure.text } : { text: figure.text, number: figure.value };
}

/** A cell of plain words. */
export function textCell(text: string): PackCell {
  return { text: text === '' ? EMPTY : text };
}

/** The lines under a title: period, buyer, file and day; what « non renseigné » means; a period that is not over. */
export function headLines(input: Ready, period: PeriodKey, isPublic: boolean): string[] {
  const { language, run, settings, reading } = input;
  const { say, colon } = saying(language);
  const parts = [
    `${say('Période', 'Period')}${colon}${periodLabel(period, language)}`,
    ...(settings.buyerName === null ? [] : [`${say('Acheteur', 'Buyer')}${colon}${settings.buyerName}`]),
    ...(isPublic || reading.tables.length === 0 ? [] : [`${say('Registre', 'Register')}${colon}${run.fileName}`]),
    `${say('Établi le', 'Made on')} ${formatDate(run.date, language)}`,
  ];
  const parsed = parsePeriod(period);
  const bounds = parsed === null ? null : periodBounds(parsed);
  const running =
    bounds === null || bounds.to < run.date
      ? []
      : [
          say(
            `Période en cours\u202f: les chiffres sont ceux du registre au ${formatDate(run.date, language)}, ils changeront.`,
            `Period still running: the figures are those of the register on ${formatDate(run.date, language)} and will change.`,
          ),
        ];
  return [parts.join(' · '), `${pick(NOT_INFORMED, language)}.`, ...running];
}

/** The figures in large: those that open the dashboard. */
export function keyFigures(figures: Figures, period: PeriodKey, input: Ready): PackPart {
  const keys = KEY_FIGURES.flatMap(({ id, label, kind }) => {
    const whole = kind === 'hours';
    // Hours happen during performance: every contract counts, whatever its date.
    const name = pick(label, input.language);
    const one = figures.of(id, whole ? 'all' : period, null, null, whole ? `${name}${doneWords(input)}` : name);
    return one === null ? [] : [one.key];
  });
  return { kind: 'figures', keys };
}

function doneWords({ language }: Ready): string {
  return language === 'fr' ? ' réalisées, tout le registre' : ' done, whole register';
}

/** Gap with a period, in points for a rate, in units else. */
function changeCell(now: PackFigure | null, then: PackFigure | null, input: Ready): PackCell {
  if (now === null || then === null || now.value === null || then.value === null) return { text: EMPTY };
  const { language } = input;
  const isRate = now.unit === 'rate';
  const gap = isRate ? pointsBetween(now.value, then.value) : now.value - then.value;
  const written = (size: number): string =>
    isRate
      ? `${language === 'fr' ? size.toFixed(1).replace('.', ',') : size.toFixed(1)}\u00a0pts`
      : Number.isInteger(size) || now.unit !== 'count'
        ? formatFigure(size, now.unit, language)
        : formatNumber(size, language, 1);
  const size = written(Math.abs(gap));
  const sign = size === written(0) ? '' : gap > 0 ? '+' : '−';
  return { text: `${sign}${size}`, number: gap };
}

export type Line = { readonly label: string; readonly of: (period: PeriodKey) => PackFigure | null };

/** Figures against their targets: this period, what it was counted out of, target and state, the periods before. */
export function againstTargets(
  input: Ready,
  id: string,
  title: string,
  lines: readonly Line[],
  period: PeriodKey,
): PackPart {
  const { language } = input;
  const { say } = saying(language);
  const { before, lastYear } = comparePeriods(period);
  const others = [...new Set([before, lastYear])].flatMap((each) => (each === null ? [] : [each]));
  const told = lines.flatMap((line) => {
    const now = line.of(period);
    return now === null ? [] : [{ line, now }];
  });
  const table: PackTable = {
    id,
    title,
    headings: [
      { text: say('Indicateur', 'Indicator'), isNumber: false },
      { text: periodLabel(period, language), isNumber: true },
      { text: say('Base', 'Base'), isNumber: false },
      { text: say('Cible', 'Target'), isNumber: true },
      { text: say('État', 'Status'), isNumber: false },
      ...others.flatMap((each) => [
        { text: periodLabel(each, language), isNumber: true },
        { text: say('Écart', 'Change'), isNumber: true },
      ]),
    ],
    rows: told.map(({ line, now }) => [
      { text: line.label },
      figureCell(now),
      textCell(now.base),
      now.target === null ? { text: EMPTY } : { text: now.targetText, number: now.target },
      { text: now.statusText },
      ...others.flatMap((each) => {
        const then = line.of(each);
        return [figureCell(then), changeCell(now, then, input)];
      }),
    ]),
  };
  return { kind: 'table', table, figures: told.map(({ now }) => now.key) };
}

/** The names of the figures that a table does not show: nothing informs them. */
export function silentLines(lines: readonly Line[], period: PeriodKey, input: Ready): PackPart[] {
  const { say, colon } = saying(input.language);
  const names = lines.filter((line) => isSilent(line, period)).map(({ label }) => label);
  if (names.length === 0) return [];
  return [{ kind: 'text', text: `${say('Sans donnée', 'No data')}${colon}${names.join(say('\u202f; ', '; '))}.` }];
}

/** Nothing in a period, and nothing before it. */
function isSilent(line: Line, period: PeriodKey): boolean {
  const { before, lastYear } = comparePeriods(period);
  return [period, before, lastYear].every((each) => each === null || isNothing(line.of(each)));
}

function isNothing(figure: PackFigure | null): boolean {
  return figure === null || (figure.status === 'empty' && figure.numerator === 0 && figure.no === 0);
}

/** Those that say something, in a period or before it. */
export function toldLines(lines: readonly Line[], period: PeriodKey): Line[] {
  return lines.filter((line) => !isSilent(line, period));
}

/** Lines of a table of figures, named as on the dashboard or by the catalogue. */
export function figureLines(
  figures: Figures,
  ids: readonly { readonly id: string; readonly label?: string }[],
  { language }: Ready,
): Line[] {
  return ids.flatMap(({ id, label }) => {
    const indicator = indicatorById(id);
    if (indicator === null) return [];
    const named = label ?? pick(indicator.label, language);
    return [{ label: named, of: (period) => figures.of(id, period, null, null, label) }];
  });
}

/** Hours planned and done, and one over the other where a contract tells both. */
export function hourLines(figures: Figures, input: Ready): Line[] {
  const { say } = saying(input.language);
  const both = say(
    'Réalisées sur prévues, des marchés qui disent les deux',
    'Done over planned, of the contracts that tell both',
  );
  return figureLines(figures, [{ id: 'HRS-01' }, { id: 'SOC-03' }, { id: 'HRS-02', label: both }], input);
}

/** Figures of payments in a period, each with its own words. */
export function paymentLines(figures: Figures): Line[] {
  const told = [
    ['FIN-01', 'mean'],
    ['FIN-02', 'mean'],
    ['FIN-04', 'count'],
    ['FIN-05', 'count'],
    ['FIN-06', 'sum'],
    ['FIN-07', 'sum'],
  ] as const;
  return told.flatMap(([id, basis]) => {
    const any = figures.payment(id, 'all', basis);
    return any === null ? [] : [{ label: any.label, of: (period: PeriodKey) => figures.payment(id, period, basis) }];
  });
}

/** The last periods of a kind up to one, the oldest first. */
export function lastPeriods(period: PeriodKey, count: number): PeriodKey[] {
  const periods: PeriodKey[] = [period];
  while (periods.length < count) {
    const { before } = comparePeriods(periods[0] ?? period);
    if (before === null) break;
    periods.unshift(before);
  }
  return periods;
}

/** Key figures over several periods, a row a period. */
export function overPeriods(
  figures: Figures,
  input: Ready,
  id: string,
  title: string,
  periods: readonly PeriodKey[],
): PackPart {
  const { language } = input;
  const { say } = saying(language);
  const shown = KEY_FIGURES.filter(({ kind }) => kind !== 'hours');
  const table: PackTable = {
    id,
    title,
    headings: [
      { text: say('Période', 'Period'), isNumber: false },
      { text: say('Marchés notifiés', 'Contracts notified'), isNumber: true },
      ...shown.map(({ label }) => ({ text: pick(label, language), isNumber: true })),
    ],
    rows: periods.map((period) => {
      const all = figures.of('PNAD-S', period, 'count')?.denominator ?? 0;
      return [
        { text: periodLabel(period, language) },
        { text: formatInteger(all, language), number: all },
        ...shown.map(({ id: one, label }) => figureCell(figures.of(one, period, 'count', null, pick(label, language)))),
      ];
    }),
  };
  return { kind: 'table', table };
}

/** The charts of a quarter or of a year, as its sheet draws them. */
export function* pageChartsSteps(input: Ready, table: DataTable, period: PeriodKey): Steps<PackChart[]> {
  const kind = parsePeriod(period)?.kind;
  const sheet =
    kind === 'quarter'
      ? yield* committeeSheetSteps(input, table, period)
      : yield* dashboardSheetSteps({ ...input, period }, table);
  return chartsOf(sheet, input.language);
}

/** The trend of payment delays up to a quarter; nothing where there are no invoices. */
export function* paymentChartsSteps(input: Ready, until: PeriodKey): Steps<PackChart[]> {
  const { sheets } = yield* within(paymentSheetsSteps(input), 0, 1);
  return sheets
    .flatMap((sheet) => chartsOf(sheet, input.language))
    .filter(({ id }) => id === 'paymentTrend')
    .flatMap((chart) => endedAt(chart, until, input) ?? []);
}

/** A trend told as it stood at a quarter: what was paid afterwards is another committee’s. */
function endedAt(chart: PackChart, quarter: PeriodKey, input: Ready): PackChart | null {
  const { language, payments } = input;
  const { say, colon } = saying(language);
  const last = chart.categories.findLastIndex((label) => readPeriodKey(label) <= quarter);
  if (last < 1) return null;
  if (last === chart.categories.length - 1) return chart;
  const categories = chart.categories.slice(0, last + 1);
  const series = chart.series.map((one) => ({ ...one, values: one.values.slice(0, last + 1) }));
  const name = categories[last] ?? '';
  const mean = payments?.measures.find(
    ({ id, period, group, basis }) =>
      id === 'FIN-01' && period === readPeriodKey(name) && group === null && basis === 'mean',
  )?.value;
  const title =
    mean === undefined || mean === null
      ? say(`Délais de paiement jusqu’au ${name}`, `Payment delays up to ${name}`)
      : `${name}${colon}${formatNumber(mean, language, 1)} ${say('jours du dépôt sur Chorus au règlement', 'days from Chorus deposit to payment')}`;
  return {
    ...chart,
    title,
    altText: chart.altText.replace(chart.title, title),
    categories,
    series,
    table: chartTable(chart.id, title, categories, series, chart.unit, language),
  };
}

/** One line an indicator told: code, what it is, how it is counted, where it comes from. */
export function definitions(figures: Figures, input: Ready): PackPart {
  const { say } = saying(input.language);
  const told = new Map(figures.all().map((one) => [one.indicator, one]));
  const table: PackTable = {
    id: 'definitions',
    title: say('Définitions', 'Definitions'),
    headings: [say('Code', 'Code'), say('Définition', 'Definition'), say('Source', 'Source')].map((text) => ({
      text,
      isNumber: false,
    })),
    rows: [...told.values()].map(({ indicator, definition, source }) => [
      { text: indicator },
      textCell(definition),
      textCell(source),
    ]),
  };
  return { kind: 'table', table };
}

/** The chart of that name as a part, none when it was not drawn. */
export function chartParts(charts: readonly PackChart[], key: string): PackPart[] {
  return charts.filter(({ id }) => id === key).map((one) => ({ kind: 'chart', chart: one }));
}

/** Hours of the whole register, whatever the period: they happen during performance. */
export function hoursSection(input: Ready, figures: Figures, charts: readonly PackChart[]): PackSection {
  const { say } = saying(input.language);
  return {
    id: 'hours',
    title: say('Heures d’insertion', 'Work-integration hours'),
    parts: [
      ...chartParts(charts, 'hours'),
      againstTargets(
        input,
        'hours',
        say('Heures d’insertion, tout le registre', 'Work-integration hours, whole register'),
        hourLines(figures, input),
        'all',
      ),
    ],
  };
}

/** Delays of a period; nothing without invoices. */
export function paymentsSection(
  input: Ready,
  figures: Figures,
  charts: readonly PackChart[],
  period: PeriodKey,
  title: string,
): PackSection[] {
  if (input.payments === undefined || input.payments === null) return [];
  const { say } = saying(input.language);
  return [
    {
      id: 'payments',
      title: say('Délais de paiement', 'Payment delays'),
      parts: [
        ...chartParts(charts, 'paymentTrend'),
        againstTargets(input, 'payments', title, paymentLines(figures), period),
      ],
    },
  ];
}
