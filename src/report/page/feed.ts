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

/** Where an indicator is fed, in words: a kind of journal line, a setting, or a column of the register. */
export function whereToFeed(indicator: Indicator, language: Language): string {
  const french = language === 'fr';
  const [recipe] = indicator.recipes;
  if (recipe === undefined) return '';
  const setting = indicator.recipes.some(({ denominator }) => denominator.kind === 'setting');
  if (recipe.table === 'tJournal') {
    const kinds = JOURNAL_KINDS.filter(({ label }) => indicator.recipes.some((one) => namesKind(one, label.fr)));
    const lines = kinds.map(({ label }) =>
      french ? `«\u202f${pick(label, language)}\u202f»` : `“${pick(label, language)}”`,
    );
    const journal = french
      ? `${sheetName('journal', language)}\u202f: une ligne ${lines.join(french ? ' et ' : ' and ')} par événement`
      : `${sheetName('journal', language)}: one ${lines.join(' and ')} line an event`;
    if (!setting) return journal;
    return french
      ? `${journal}, et le nombre d’agents dans ${sheetName('settings', language)}`
      : `${journal}, and the number of agents in ${sheetName('settings', language)}`;
  }
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

/** « À alimenter (14) »: what no figure can be computed for yet, and what to add where. */
export function feedBlocks(indicators: readonly Indicator[], row: number, language: Language): CellBlock[] {
  if (indicators.length === 0) return [];
  const french = language === 'fr';
  const title = french ? `À alimenter (${indicators.length})` : `To be fed (${indicators.length})`;
  return [
    {
      row,
      column: 0,
      rows: [
        [styled(title, 'section'), styled(null, 'section'), styled(null, 'section')],
        (french ? ['Code', 'Indicateur', 'Quoi ajouter, et où'] : ['Code', 'Indicator', 'What to add, and where']).map(
          (heading) => styled(heading, 'strong'),
        ),
        ...indicators.map((indicator): PlanCell[] => [
          styled(indicator.id, 'code'),
          styled(pick(indicator.label, language), 'label'),
          styled(whereToFeed(indicator, language), 'subtitle'),
        ]),
      ],
    },
  ];
}
