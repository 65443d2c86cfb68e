import { CATALOGUE, columnQuestions, feedsOf, isFromJournal, type Feed, type Indicator } from '../../indicators';
import type { ColumnCorrection, FieldId, RecognisedColumn, RecognisedTable } from '../../register';

/** The columns of a sheet that an indicator is made of. */
export type SheetColumns = { readonly sheet: string; readonly columns: readonly RecognisedColumn[] };

/** An indicator with what the register gives it. */
export type Permit = {
  readonly indicator: Indicator;
  /** By sheet, in the order of the sheets; empty sheets are left out. */
  readonly from: readonly SheetColumns[];
  /** True when one of those columns waits for an answer. */
  readonly unsure: boolean;
  /** The columns to add, the plainest of each choice; empty when the indicator is fed. */
  readonly missing: readonly FieldId[];
  /** What would give its figures in euros, when only that is missing. */
  readonly missingValue: FieldId | null;
};

export type Permits = {
  readonly fed: readonly Permit[];
  readonly missing: readonly Permit[];
  readonly journal: readonly Indicator[];
};

/**
 * What the columns of a register allow, indicator by indicator, from what each
 * indicator's own recipes ask. A column found in one sheet of several is enough
 * for the indicator to be computed there.
 */
export function permitsOf(tables: readonly RecognisedTable[], corrections: readonly ColumnCorrection[] = []): Permits {
  const asked = new Set(columnQuestions(tables, corrections).map(({ column }) => column));
  const permits = CATALOGUE.filter((indicator) => !isFromJournal(indicator)).map((indicator) =>
    permitOf(indicator, tables, asked),
  );
  return {
    fed: permits.filter(({ missing }) => missing.length === 0),
    missing: permits.filter(({ missing }) => missing.length > 0),
    journal: CATALOGUE.filter(isFromJournal),
  };
}

function permitOf(
  indicator: Indicator,
  tables: readonly RecognisedTable[],
  asked: ReadonlySet<RecognisedColumn>,
): Permit {
  const feeds = feedsOf(indicator);
  const lacks = ({ anyOf }: Feed): boolean => !tables.some((table) => columnsFor(table, anyOf).length > 0);
  const plainest = ({ anyOf }: Feed): FieldId[] => [...anyOf.slice(0, 1)];
  const missing = feeds.filter((feed) => feed.part !== 'value' && lacks(feed)).flatMap(plainest);
  const value = feeds.find((feed) => feed.part === 'value' && lacks(feed));
  const from = tables
    .map((table) => ({
      sheet: table.sheetName,
      columns: table.columns.filter((column) => feeds.some(({ anyOf }) => columnsFor(table, anyOf).includes(column))),
    }))
    .filter(({ columns }) => columns.length > 0);
  return {
    indicator,
    from,
    unsure: from.some(({ columns }) => columns.some((column) => asked.has(column))),
    missing: [...new Set(missing)],
    missingValue: value === undefined ? null : (plainest(value)[0] ?? null),
  };
}

function columnsFor(table: RecognisedTable, anyOf: readonly FieldId[]): readonly RecognisedColumn[] {
  return table.columns.filter(({ field }) => field !== null && anyOf.includes(field));
}
