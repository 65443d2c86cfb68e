import {
  formatMeasure,
  indicatorById,
  JOURNAL_KINDS,
  measure,
  parsePeriod,
  periodBounds,
  statusOf,
  type Measure,
} from '../../indicators';
import { formatInteger, formatNumber, pick, type Bilingual } from '../../language';
import type { CellBlock, PlanCell } from '../../workbook';
import { headings, styled } from '../cells';
import { EMPTY } from '../status';
import type { Ready } from '../types';
import { periodLabel, sheetName } from '../words';

/** What a quarter is compared with on the page. */
export type Compared = { readonly quarter: string; readonly before: string | null; readonly year: string };

/** Beside the figures that open the page: suppliers, competition, hours; payment delays where there are invoices. */
const OTHERS = ['ECO-01', 'ECO-02', 'HRS-01'] as const;
const DELAY = 'FIN-01';
/** Lines to write on, once the page is printed. */
const DECISION_LINES = 3;
/** More questions than this are not decided in one meeting. */
const MOST_QUESTIONS = 5;

function figureOf(input: Ready, id: string, period: string | null): Measure | null {
  const indicator = indicatorById(id);
  if (indicator === null || period === null) return null;
  return measure(indicator, period, null, input.workings)[0] ?? null;
}

function delayText({ payments, language }: Ready, period: string | null): string {
  const found = payments?.measures.find(
    (one) => one.id === DELAY && one.period === period && one.group === null && one.basis === 'mean',
  );
  if (found === undefined || found.value === null) return EMPTY;
  return `${formatNumber(found.value, language, 1)}\u00a0${language === 'fr' ? 'j' : 'd'}`;
}

function otherFigures(input: Ready, { quarter, before, year }: Compared): PlanCell[][] {
  const { language } = input;
  const french = language === 'fr';
  const periods = quarter === year ? [quarter, before] : [quarter, before, year];
  const right = (text: string): PlanCell => styled(text, 'textRight');
  const rows = OTHERS.flatMap((id): PlanCell[][] => {
    const shown = periods.map((period) => {
      const found = figureOf(input, id, period);
      return found === null ? EMPTY : formatMeasure(found, language);
    });
    if (shown.every((text) => text === EMPTY)) return [];
    const label = indicatorById(id)?.label;
    return [[label === undefined ? id : pick(label, language), null, ...shown.map(right)]];
  });
  const delays = periods.map((period) => delayText(input, period));
  if (delays.some((text) => text !== EMPTY)) {
    const label = french ? 'Délai de paiement depuis le dépôt' : 'Payment delay from deposit';
    rows.push([label, null, ...delays.map(right)]);
  }
  if (rows.length === 0) return [];
  const heads = [
    french ? 'Autres chiffres' : 'Other figures',
    '',
    ...periods.map((period) => period ?? '').map((period) => (period === '' ? '' : periodLabel(period, language))),
  ];
  return [headings(heads, (index) => index > 1), ...rows];
}

/** What the journal says of the quarter, a kind after the other. */
export function journalLine({ journal, language }: Ready, quarter: string): string {
  const period = parsePeriod(quarter);
  const bounds = period === null ? null : periodBounds(period);
  const own = bounds === null ? [] : journal.filter(({ date }) => date >= bounds.from && date <= bounds.to);
  if (own.length === 0) {
    return language === 'fr'
      ? `Rien au journal pour cette période (${sheetName('journal', language)}).`
      : `Nothing in the journal for this period (${sheetName('journal', language)}).`;
  }
  return JOURNAL_KINDS.flatMap(({ kind, label }) => {
    const count = own.filter((entry) => entry.kind === kind).length;
    const name = pick(label, language);
    return count === 0 ? [] : [`${name}${language === 'fr' ? '\u202f: ' : ': '}${formatInteger(count, language)}`];
  }).join(' · ');
}

/** Targets that are not met and answers that are missing: questions, for only people decide. */
export function questions(
  input: Ready,
  quarter: string,
  followed: readonly { readonly id: string; readonly label: Bilingual }[],
): string[] {
  const { language } = input;
  const french = language === 'fr';
  const asked = followed.flatMap(({ id, label }): string[] => {
    const found = figureOf(input, id, quarter);
    if (found === null) return [];
    const name = pick(label, language);
    const missed =
      statusOf(found) === 'notMet' && found.target !== null
        ? [
            french
              ? `${name}\u202f: ${formatMeasure(found, language)} pour une cible de ${formatMeasure({ ...found, value: found.target, small: false, fragile: false }, language)}. Quelles suites\u202f?`
              : `${name}: ${formatMeasure(found, language)} against a target of ${formatMeasure({ ...found, value: found.target, small: false, fragile: false }, language)}. What follows?`,
          ]
        : [];
    const count = formatInteger(found.unknown, language);
    const silent =
      found.unknown > 0 && found.target !== null
        ? [
            french
              ? `${name}\u202f: ${count} ${found.unknown < 2 ? 'marché sans réponse' : 'marchés sans réponse'} au registre. Qui complète, pour quand\u202f?`
              : `${name}: ${count} ${found.unknown === 1 ? 'contract' : 'contracts'} without an answer in the register. Who completes it, by when?`,
          ]
        : [];
    return [...missed, ...silent];
  });
  if (asked.length > 0) return asked.slice(0, MOST_QUESTIONS);
  return [
    french
      ? 'Aucune cible manquée ni réponse absente sur la période.'
      : 'No target missed and no answer absent over the period.',
  ];
}

/** Other figures, the journal of the quarter, what is to be decided and lines for what was, from a row of the page on. */
export function committeeNotes(
  input: Ready,
  compared: Compared,
  followed: readonly { readonly id: string; readonly label: Bilingual }[],
  row: number,
  columns: number,
): { readonly blocks: CellBlock[]; readonly rows: number } {
  const french = input.language === 'fr';
  const blank = (style: 'section' | 'written'): PlanCell[] =>
    Array.from({ length: columns - 1 }, () => styled(null, style));
  const section = (title: string): PlanCell[] => [styled(title, 'section'), ...blank('section')];
  const figures = otherFigures(input, compared);
  const rows: PlanCell[][] = [
    ...figures,
    ...(figures.length === 0 ? [] : [[]]),
    section(
      compared.quarter === compared.year
        ? french
          ? 'Journal de l’année'
          : 'Journal of the year'
        : french
          ? 'Journal du trimestre'
          : 'Journal of the quarter',
    ),
    [styled(journalLine(input, compared.quarter), 'label')],
    [],
    section(french ? 'À décider' : 'To be decided'),
    ...questions(input, compared.quarter, followed).map((text): PlanCell[] => [styled(`• ${text}`, 'label')]),
    [],
    section(
      french ? 'Décisions prises, à écrire sur la page imprimée' : 'Decisions taken, to be written on the printed page',
    ),
    ...Array.from({ length: DECISION_LINES }, (): PlanCell[] => [styled(null, 'written'), ...blank('written')]),
    [],
  ];
  return { blocks: [{ row, column: 0, rows }], rows: rows.length };
}
