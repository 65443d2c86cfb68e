import { DATA_COLUMNS, JOURNAL_KINDS, type Condition, type Indicator, type Recipe } from '../../indicators';
import { pick, type Language } from '../../language';
import type { CellBlock, PlanCell } from '../../workbook';
import { styled } from '../cells';
import { sheetName } from '../words';

/** Columns that place or choose a row, and answer nothing by themselves. */
const PLACING = new Set(['amountUsable', 'kept', 'year', 'rank', 'supplierRankInYear', 'supplierRankOverall']);

function columnsOf({ numerator, denominator }: Recipe): readonly string[] {
  const of = (term: Recipe['numerator']): readonly string[] => {
    if (term.kind === 'setting') return [];
    const where = term.where.map(({ column }: Condition) => column);
    return term.kind === 'sum' || term.kind === 'median' ? [term.column, ...where] : where;
  };
  return [...of(numerator), ...of(denominator)].filter((column) => !PLACING.has(column) && column !== 'amount');
}

/** Where an indicator is fed, in words: columns of the register. */
export function whereToFeed(indicator: Indicator, language: Language): string {
  const french = language === 'fr';
  const [recipe] = indicator.recipes;
  if (recipe === undefined) return '';
  const names = [...new Set(columnsOf(recipe))].flatMap((key) => {
    const column = DATA_COLUMNS.find((one) => one.key === key);
    return column === undefined ? [] : [pick(column.heading, language)];
  });
  const told = names.map((name) => (french ? `«\u202f${name}\u202f»` : `“${name}”`)).join(', ');
  return french
    ? `Registre\u202f: colonne ${told}, renseignée marché par marché`
    : `Register: column ${told}, filled contract by contract`;
}

function namesKind({ numerator, denominator }: Recipe, kind: string): boolean {
  return [numerator, denominator].some(
    (term) =>
      term.kind !== 'setting' &&
      term.where.some(({ column, value }) => column === 'kind' && typeof value === 'object' && value.fr === kind),
  );
}

/** Words told on one line of the journal's part, at most. */
const LINE_LENGTH = 150;

/** What the journal would feed, its kinds joined on as few lines as fit: « Nature » → codes. */
function journalLines(indicators: readonly Indicator[], language: Language): string[] {
  const codes = new Map<string, string[]>();
  for (const indicator of indicators) {
    const kinds = JOURNAL_KINDS.filter(({ label }) => indicator.recipes.some((one) => namesKind(one, label.fr)));
    const name = kinds.map(({ label }) => pick(label, language)).join(' + ');
    codes.set(name, [...(codes.get(name) ?? []), indicator.id]);
  }
  const lines: string[] = [];
  for (const [name, ids] of codes) {
    const told = `${language === 'fr' ? `«\u202f${name}\u202f»` : `“${name}”`} → ${ids.join(', ')}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + told.length < LINE_LENGTH) lines[lines.length - 1] = `${last} · ${told}`;
    else lines.push(told);
  }
  return lines;
}

/** « À alimenter (14) »: what no figure can be computed for yet, and what to add where: a column of the register each, the journal's kinds together. */
export function feedBlocks(indicators: readonly Indicator[], row: number, language: Language): CellBlock[] {
  if (indicators.length === 0) return [];
  const french = language === 'fr';
  const title = french ? `À alimenter (${indicators.length})` : `To be fed (${indicators.length})`;
  const ofJournal = indicators.filter(({ recipes }) => recipes.every(({ table }) => table === 'tJournal'));
  const ofRegister = indicators.filter((one) => !ofJournal.includes(one));
  const journal = sheetName('journal', language);
  const opening = french
    ? `${journal}, une ligne par événement\u202f; nature à choisir → indicateur`
    : `${journal}, one line an event; kind to choose → indicator`;
  return [
    {
      row,
      column: 0,
      rows: [
        [styled(title, 'section'), styled(null, 'section'), styled(null, 'section')],
        ...(ofRegister.length === 0
          ? []
          : [
              (french
                ? ['Code', 'Indicateur', 'Quoi ajouter, et où']
                : ['Code', 'Indicator', 'What to add, and where']
              ).map((heading) => styled(heading, 'strong')),
            ]),
        ...ofRegister.map((indicator): PlanCell[] => [
          styled(indicator.id, 'code'),
          styled(pick(indicator.label, language), 'label'),
          styled(whereToFeed(indicator, language), 'subtitle'),
        ]),
        ...(ofJournal.length === 0
          ? []
          : [
              [styled(opening, 'strong')],
              ...journalLines(ofJournal, language).map((text): PlanCell[] => [styled(text, 'subtitle')]),
            ]),
      ],
    },
  ];
}
