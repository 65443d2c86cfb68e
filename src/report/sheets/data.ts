import { DATA_COLUMNS } from '../../indicators';
import { formatInteger, pick } from '../../language';
import { within, type Steps } from '../../pace';
import { STYLES, type CellBlock, type CellStyle, type PlanCell, type SheetPlan } from '../../workbook';
import { styled } from '../cells';
import { pageSetup, sheetHead } from '../head';
import { columnWidthsSteps } from '../measure';
import { DATA_TABLE, type DataTable } from '../table';
import type { ReportInput } from '../types';
import { sheetName } from '../words';

/** A table to filter rather than to print: several pages wide, it stays readable. */
const PAGES_WIDE = 7;
/** Row of the table's headings, 0-based. */
export const DATA_HEADER_ROW = 3;

/** `SPASER Données`: the table `tSpaser`, one row a counted contract, that every formula reads; in steps. */
export function* dataSheetSteps(input: ReportInput, table: DataTable): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const count = formatInteger(table.rows.length, language);
  const title = french ? `Données\u202f: ${count} marchés comptés` : `Data: ${count} contracts counted`;
  const legend = french
    ? '1\u202f: oui · 0\u202f: non · NR\u202f: non renseigné · NC\u202f: non concerné. La ligne est celle du registre. Les formules des autres feuilles lisent cette table.'
    : '1: yes · 0: no · NR: not informed · NC: not applicable. The row is that of the register. Formulas of the other sheets read this table.';
  // Plain numbers: a link a row would be a formula a row, on a sheet that formulas read rather than people.
  const rows: readonly (readonly PlanCell[])[] = table.rows;
  yield 0.3;
  const alignments: (CellStyle['align'] | undefined)[] = DATA_COLUMNS.map(
    (column) => (STYLES[column.style] as CellStyle).align,
  );
  const head: CellBlock = sheetHead(input, title, false);
  const blocks: CellBlock[] = [
    { ...head, rows: [...head.rows, [styled(legend, 'subtitle')]] },
    {
      row: DATA_HEADER_ROW,
      column: 0,
      rows: [
        DATA_COLUMNS.map((column, index) =>
          styled(pick(column.heading, language), alignments[index] === 'right' ? 'headingRight' : 'heading'),
        ),
      ],
    },
    {
      row: DATA_HEADER_ROW + 1,
      column: 0,
      rows,
      columnStyles: DATA_COLUMNS.map((column) => column.style),
    },
  ];
  const widths = columnWidthsSteps(blocks.slice(1), { minimum: 8, maximum: 48 });
  return {
    role: 'data',
    name: sheetName('data', language),
    mode: 'refresh',
    blocks,
    columnWidths: yield* within(widths, 0.3, 1),
    rowHeights: [{ row: DATA_HEADER_ROW, points: 45 }],
    tables: [
      {
        name: DATA_TABLE,
        area: { row: DATA_HEADER_ROW, column: 0, rows: Math.max(1, rows.length) + 1, columns: DATA_COLUMNS.length },
      },
    ],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: DATA_HEADER_ROW + 1, columns: table.index('contractId') + 1 },
    hidden: true,
    showGridlines: true,
    page: { ...pageSetup(input, title, [DATA_HEADER_ROW, DATA_HEADER_ROW]), fitWidth: PAGES_WIDE },
  };
}
