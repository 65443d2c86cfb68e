import { CODE_COLUMN, codeOf, OWN_COLUMNS, ownColumnValues } from '../considerations';
import { pick, type Bilingual } from '../language';
import { atOnce, stepping, within, type Steps } from '../pace';
import type { RecognisedTable } from '../register';
import type { AddedColumn, RegisterColumnsPlan } from '../workbook';
import type { ReportInput } from './types';

/** First column at the right of everything that the table holds. */
function firstFreeColumn(table: RecognisedTable): number {
  const ends = [table.body.column + table.body.columns, ...table.columns.map(({ column }) => column + 1)];
  return Math.max(...ends);
}

/** What our columns hold on one row (0-based), nothing where they are to be emptied. */
type OwnRow = { readonly row: number; readonly values: Partial<Record<string, string>> };

function isBelow({ body }: RecognisedTable, row: number): boolean {
  return row >= body.row && row < body.row + body.rows;
}

/** True for one of our headings as we write it, in either language. */
function isOurs(heading: string, own: Bilingual): boolean {
  return heading === own.fr || heading === own.en;
}

const ROWS_A_STEP = 200;

function* columnsSteps(input: ReportInput, table: RecognisedTable): Steps<RegisterColumnsPlan> {
  const { language } = input;
  const own = input.tagging.contracts.filter(({ contract }) => contract.sheetId === table.sheetId);
  const codes = input.own?.codes;
  const told = stepping(own, ROWS_A_STEP, (tagged): OwnRow => ({
    row: tagged.contract.row - 1,
    values: {
      ...ownColumnValues(tagged, language),
      code: codes?.get(tagged.contract.key) ?? codeOf(tagged.contract.key),
    },
  }));
  const strays = (input.own?.strays ?? []).filter(
    ({ sheetId, row }) => sheetId === table.sheetId && isBelow(table, row - 1),
  );
  const rows = [...(yield* told), ...strays.map(({ row }): OwnRow => ({ row: row - 1, values: {} }))];
  rows.sort((a, b) => a.row - b.row);
  let next = firstFreeColumn(table);
  const columns = [...OWN_COLUMNS, CODE_COLUMN].map((own): AddedColumn => {
    const found = table.columns.find(({ field }) => field === own.field);
    const column = found?.column ?? next;
    if (found === undefined) next += 1;
    return {
      key: own.key,
      // A heading that a person emptied is written again; one that they reworded is theirs.
      heading: found === undefined || found.heading === '' ? pick(own.heading, language) : found.heading,
      ...(found === undefined || isOurs(found.heading, own.heading) ? {} : { ownHeading: pick(own.heading, language) }),
      column,
      isNew: found === undefined,
      width: own.width,
      values: rows.map(({ row, values }) => ({ row, value: values[own.key] || null })),
      ...('list' in own && own.list !== undefined ? { list: own.list(language) } : {}),
    };
  });
  return {
    sheetId: table.sheetId,
    sheetName: table.sheetName,
    headerRow: table.headerRow,
    firstRow: table.body.row,
    lastRow: table.body.row + table.body.rows - 1,
    tableName: table.tableName,
    columns,
  };
}

/** The columns kept at the right of each register sheet, in steps: found again where they stand, else placed after the last. */
export function* registerColumnsSteps(input: ReportInput): Steps<RegisterColumnsPlan[]> {
  const registers = input.reading.tables.filter(({ role }) => role === 'register');
  const plans: RegisterColumnsPlan[] = [];
  for (const [index, table] of registers.entries()) {
    const [from, to] = [index / registers.length, (index + 1) / registers.length];
    plans.push(yield* within(columnsSteps(input, table), from, to));
  }
  return plans;
}

/** `registerColumnsSteps` in one go. */
export function registerColumns(input: ReportInput): RegisterColumnsPlan[] {
  return atOnce(registerColumnsSteps(input));
}
