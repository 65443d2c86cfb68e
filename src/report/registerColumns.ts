import { OWN_COLUMNS, ownColumnValues } from '../considerations';
import { pick } from '../language';
import type { RecognisedTable } from '../register';
import type { AddedColumn, RegisterColumnsPlan } from '../workbook';
import type { ReportInput } from './types';

/** First column at the right of everything that the table holds. */
function firstFreeColumn(table: RecognisedTable): number {
  const ends = [table.body.column + table.body.columns, ...table.columns.map(({ column }) => column + 1)];
  return Math.max(...ends);
}

function columnsOf(input: ReportInput, table: RecognisedTable): RegisterColumnsPlan {
  const { language } = input;
  const rows = input.tagging.contracts
    .filter(({ contract }) => contract.sheetId === table.sheetId)
    .map((tagged) => ({ row: tagged.contract.row - 1, values: ownColumnValues(tagged, language) }))
    .sort((a, b) => a.row - b.row);
  let next = firstFreeColumn(table);
  const columns = OWN_COLUMNS.map((own): AddedColumn => {
    const found = table.columns.find(({ field }) => field === own.field);
    const column = found?.column ?? next;
    if (found === undefined) next += 1;
    return {
      key: own.key,
      heading: found === undefined ? pick(own.heading, language) : found.heading,
      column,
      isNew: found === undefined,
      width: own.width,
      values: rows.map(({ row, values }) => ({ row, value: values[own.key] === '' ? null : values[own.key] })),
      ...(own.list === undefined ? {} : { list: own.list }),
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

/** The six columns kept at the right of each register sheet: found again where they stand, else placed after the last. */
export function registerColumns(input: ReportInput): RegisterColumnsPlan[] {
  return input.reading.tables.filter(({ role }) => role === 'register').map((table) => columnsOf(input, table));
}
