import { atOnce, within, type Steps } from '../../pace';
import type { SheetGrid } from '../../workbook';
import type { RecognisedColumn, RecognisedTable } from '../types';
import { assignFields, viewColumnsSteps } from './assign';
import type { ColumnView } from './assign';
import { headingMatcherSteps } from './headings';
import type { HeadingMatcher } from './headings';
import { locateTablesSteps } from './locate';
import type { LocatedTable } from './locate';
import type { Vocabulary } from './vocabulary';

/** A table located and named with a vocabulary; its part in the workbook is not judged yet. */
export type NamedTable<F extends string> = Omit<RecognisedTable<F>, 'role' | 'likelihood' | 'notes'> & {
  readonly views: readonly ColumnView<F>[];
  readonly notes: RecognisedTable<F>['notes'];
};

/** What only the reader of one kind of table knows. */
export type RecognitionHooks<F extends string> = {
  /** Columns whose field is settled (by their neighbours, by their place in the sheet), by index: no other is considered. */
  readonly reserve?: (
    headings: readonly string[],
    columns: readonly number[],
    headerRow: number,
  ) => ReadonlyMap<number, F>;
  /** True to be given the table of a sheet whose headings nobody knows. */
  readonly guess?: boolean;
  /** What a heading that is a code of the house means, as another sheet explains it. */
  readonly explain?: (heading: string) => string | undefined;
  /** Last word on the columns, with their values at hand. */
  readonly refine?: (columns: RecognisedColumn<F>[], views: readonly ColumnView<F>[]) => RecognisedColumn<F>[];
};

const MATCHERS = new WeakMap<object, unknown>();

/** The matcher of a vocabulary, compiled once, in steps. */
export function* matcherOfSteps<F extends string>(vocabulary: Vocabulary<F>): Steps<HeadingMatcher<F>> {
  const known = MATCHERS.get(vocabulary) as HeadingMatcher<F> | undefined;
  if (known !== undefined) return known;
  const matcher = yield* headingMatcherSteps(vocabulary);
  MATCHERS.set(vocabulary, matcher);
  return matcher;
}

/** `matcherOfSteps` in one go. */
export function matcherOf<F extends string>(vocabulary: Vocabulary<F>): HeadingMatcher<F> {
  return atOnce(matcherOfSteps(vocabulary));
}

/** A heading that the vocabulary is as sure of as this needs no explanation. */
const CLEAR_ALONE = 0.9;

/** A matcher that reads a code of the house as what it stands for, where its own words say little. */
function explained<F extends string>(
  matcher: HeadingMatcher<F>,
  explain: ((heading: string) => string | undefined) | undefined,
): HeadingMatcher<F> {
  if (explain === undefined) return matcher;
  const through =
    (match: HeadingMatcher<F>['match']): HeadingMatcher<F>['match'] =>
    (heading) => {
      const own = match(heading);
      const meaning = (own[0]?.confidence ?? 0) >= CLEAR_ALONE ? undefined : explain(heading);
      const meant = meaning === undefined ? [] : match(meaning);
      return meant.length > 0 ? meant : own;
    };
  return { match: through(matcher.match), matchLoosely: through(matcher.matchLoosely) };
}

function named<F extends string>(
  vocabulary: Vocabulary<F>,
  grid: SheetGrid,
  table: LocatedTable,
  seen: readonly ColumnView<F>[],
  hooks: RecognitionHooks<F>,
): NamedTable<F> {
  const reserved =
    hooks.reserve?.(
      seen.map(({ heading }) => heading),
      seen.map(({ column }) => column),
      table.header.last + grid.row,
    ) ?? new Map<number, F>();
  const views = seen.map((view, index) => {
    const field = reserved.get(index);
    return field === undefined
      ? view
      : { ...view, candidates: [{ field, kind: 'any' as const, confidence: 1, repeatable: false }] };
  });
  const columns = assignFields(views, vocabulary);
  return {
    sheetId: grid.sheetId,
    sheetName: grid.sheetName,
    headerFirstRow: table.header.first + grid.row,
    headerRow: table.header.last + grid.row,
    body: {
      row: table.firstRow + grid.row,
      column: table.from + grid.column,
      rows: table.lastRow - table.firstRow + 1,
      columns: table.to - table.from + 1,
    },
    columns: hooks.refine?.(columns, views) ?? columns,
    tableName: table.tableName,
    views,
    notes: [],
  };
}

/**
 * Finds every table of a sheet whose headings a vocabulary knows and names its
 * columns, from top to bottom, in steps. The same code reads registers and
 * invoices: only the vocabulary differs.
 */
export function* recogniseTablesWithSteps<F extends string>(
  vocabulary: Vocabulary<F>,
  grid: SheetGrid,
  hooks: RecognitionHooks<F> = {},
): Steps<NamedTable<F>[]> {
  const matcher = explained(yield* within(matcherOfSteps(vocabulary), 0, 0), hooks.explain);
  const located = yield* within(locateTablesSteps(grid, matcher, hooks.guess ?? false), 0, 0.5);
  const tables: NamedTable<F>[] = [];
  for (const [index, table] of located.entries()) {
    const share = 0.5 / located.length;
    const from = 0.5 + index * share;
    const seen = yield* within(viewColumnsSteps(grid, table, matcher), from, from + share);
    tables.push(named(vocabulary, grid, table, seen, hooks));
  }
  return tables;
}

/** `recogniseTablesWithSteps` in one go. */
export function recogniseTablesWith<F extends string>(
  vocabulary: Vocabulary<F>,
  grid: SheetGrid,
  hooks: RecognitionHooks<F> = {},
): NamedTable<F>[] {
  return atOnce(recogniseTablesWithSteps(vocabulary, grid, hooks));
}
