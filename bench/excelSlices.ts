/**
 * How long the Office.js adapter holds the pane's thread at a time: the longest
 * slice and the whole of each operation, on a register of 4,500 rows × 50
 * columns and a data sheet of 4,500 rows × 80, with Microsoft's own client on
 * the embedded host. What the host does is taken out: in Excel it is elsewhere.
 */
import type { CellValue, WorkbookPlan } from '../src/workbook';
import type { Turn } from '../src/pace';

import { openWindow } from './window';

const ROWS = 4_500;
const REGISTER_COLUMNS = 50;
const DATA_COLUMNS = 80;

type Slices = { readonly longest: number; readonly over20: number; readonly over50: number; readonly total: number };

/** Processor time of this process in milliseconds: others share the machine. */
const processor = () => process.cpuUsage().user / 1000;

/** Measures every slice between two turns of the loop, without what the host took of it. */
async function slicesOf(work: () => Promise<unknown>, hosted: () => number): Promise<Slices> {
  const lengths: number[] = [];
  let running = true;
  let used = processor();
  let inHost = hosted();
  const tick = () => {
    lengths.push(processor() - used - (hosted() - inHost));
    inHost = hosted();
    used = processor();
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  await new Promise((later) => setTimeout(later, 5));
  running = false;
  return {
    longest: Math.max(...lengths),
    over20: lengths.filter((length) => length > 20).length,
    over50: lengths.filter((length) => length > 50).length,
    total: lengths.reduce((sum, length) => sum + length, 0),
  };
}

const cell = (row: number, column: number): CellValue =>
  column % 3 === 0 ? `Travaux de rénovation, lot ${row % 40} colonne ${column}` : row * (column + 0.5);

const grid = (rows: number, columns: number): CellValue[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => cell(row, column)));

function planFor(sheetId: string, run: number): WorkbookPlan {
  const headings = Array.from({ length: DATA_COLUMNS }, (_, column) => `Colonne ${column + 1}`);
  return {
    sheets: [
      {
        role: 'data',
        name: 'SPASER Données',
        mode: 'refresh',
        blocks: [
          {
            row: 0,
            column: 0,
            rows: [headings, ...grid(ROWS, DATA_COLUMNS).map((row) => [run, ...row.slice(1)])],
            columnStyles: headings.map((_, column) => (column % 3 === 0 ? 'text' : 'decimal')),
          },
        ],
        columnWidths: headings.map(() => 12),
        tables: [{ name: 'tSpaser', area: { row: 0, column: 0, rows: ROWS + 1, columns: DATA_COLUMNS } }],
        charts: [],
        conditionalFormats: [],
        validations: [],
        showGridlines: true,
      },
      {
        role: 'indicators',
        name: 'SPASER Indicateurs',
        mode: 'refresh',
        blocks: [
          {
            row: 0,
            column: 0,
            rows: Array.from({ length: 150 }, (_, row) =>
              Array.from({ length: 6 }, (_unused, column) => ({
                value: row,
                formula: `=COUNTIFS(tSpaser[Colonne ${column + 2}],">=${row}",tSpaser[Colonne ${(row % 70) + 1}],"<>0")`,
                style: 'integer' as const,
              })),
            ),
          },
        ],
        columnWidths: [],
        tables: [],
        charts: Array.from({ length: 8 }, (_, at) => ({
          key: `graphique-${at}`,
          type: 'column' as const,
          title: `Graphique ${at}`,
          place: { row: at * 16, column: 8, rows: 15, columns: 6 },
          categories: { role: 'indicators' as const, area: { row: 0, column: 0, rows: 8, columns: 1 } },
          series: [1, 2].map((column) => ({
            name: `Série ${column}`,
            values: { role: 'indicators' as const, area: { row: 0, column, rows: 8, columns: 1 } },
            colour: '#7B4FA3',
          })),
          altText: 'Des colonnes.',
        })),
        conditionalFormats: [],
        validations: [],
        showGridlines: true,
      },
    ],
    register: [
      {
        sheetId,
        sheetName: 'Registre',
        headerRow: 0,
        firstRow: 1,
        lastRow: ROWS,
        tableName: null,
        columns: Array.from({ length: 8 }, (_, at) => ({
          key: `colonne${at}`,
          heading: `Considération ${at}`,
          column: REGISTER_COLUMNS + at,
          isNew: run === 1,
          width: 20,
          values: Array.from({ length: ROWS }, (_unused, row) => ({
            row: row + 1,
            value: `Clause sociale ${row % 9} ${run}`,
          })),
        })),
      },
    ],
    names: [],
    memory: { run },
  };
}

/** Prints one line an operation. */
export async function measureSlices(): Promise<void> {
  openWindow();
  const { bootOffice } = await import('../test/support/officeHost');
  const { createExcelWorkbook } = await import('../src/workbook/excel');
  const { createWorkbook, putCell } = await import('../src/workbench/host');
  const book = createWorkbook(['Registre']);
  const [sheet] = book.sheets;
  if (sheet === undefined) return;
  grid(ROWS + 1, REGISTER_COLUMNS).forEach((row, at) =>
    row.forEach((value, column) => putCell(sheet, at, column, { value: at === 0 ? `Intitulé ${column}` : value })),
  );
  const office = await bootOffice(book);
  let inHost = 0;
  const { external } = window as unknown as { external: { Execute: (...all: unknown[]) => unknown } };
  const { Execute } = external;
  Object.assign(external, {
    Execute: (...all: unknown[]) => {
      const from = processor();
      Execute(...all);
      inHost += processor() - from;
    },
  });
  let last = performance.now();
  const turn: Turn = () => {
    if (performance.now() - last < 10) return null;
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0),
    );
  };
  const workbook = createExcelWorkbook(office.Excel, { turn });
  const told = async (name: string, work: () => Promise<unknown>) => {
    const { longest, over20, over50, total } = await slicesOf(work, () => inHost);
    process.stdout.write(
      `${name.padEnd(34)} longest ${longest.toFixed(0).padStart(4)} ms, over 20 ms ${String(over20).padStart(3)}, over 50 ms ${String(over50).padStart(3)}, in all ${(total / 1000).toFixed(2)} s\n`,
    );
  };
  await told('excel: describe', () => workbook.describe());
  await told('excel: read 4,500 × 50', () => workbook.readSheet(sheet.id));
  await told('excel: read again', () => workbook.readSheet(sheet.id));
  const plan = planFor(sheet.id, 1);
  await told('excel: preview of a first write', () => workbook.preview(plan));
  await told('excel: first write', () => workbook.apply(plan));
  await told('excel: preview, all stands', () => workbook.preview(plan));
  const next = planFor(sheet.id, 2);
  await told('excel: preview of a second write', () => workbook.preview(next));
  await told('excel: second write', () => workbook.apply(next));
}
