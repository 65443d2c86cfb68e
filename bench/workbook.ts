/**
 * What opening, patching and saving an xlsx register costs: 100,000 rows × 25
 * columns, one column of ours added, beside the reading of the same file by
 * SheetJS alone. Processor time and memory; the multiples are what machines
 * share. Before them, how long the Office.js adapter holds its thread at a time.
 * Run: `npx tsx bench/workbook.ts [rows]`.
 */
import { read } from '@e965/xlsx';
import type { CellValue, RegisterColumnsPlan } from '../src/workbook';
import { openFile } from '../src/workbook/file';
import { measureSlices } from './excelSlices';

const ROWS = Number(process.argv[2] ?? 100_000);
const COLUMNS = 25;

function rowOf(index: number): string {
  const cells: CellValue[] = Array.from({ length: COLUMNS }, (_, column) =>
    column % 3 === 0 ? `Texte ${index % 5000} été, colonne ${column}` : index * (column + 0.5),
  );
  return cells.join(';');
}

async function measured<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(`${name.padEnd(34)} ${((user + system) / 1e6).toFixed(1).padStart(6)} s  ${megabytes} MB\n`);
  return result;
}

async function main(): Promise<void> {
  await measureSlices();
  const heading = Array.from({ length: COLUMNS }, (_, column) => `Colonne ${column + 1}`).join(';');
  const csv = new TextEncoder().encode(
    [heading, ...Array.from({ length: ROWS }, (_, index) => rowOf(index))].join('\n'),
  );
  const fromCsv = await measured('csv: open', () => openFile(csv, 'registre.csv'));
  const xlsx = await measured('csv: save as xlsx', () => fromCsv.save());
  process.stdout.write(`xlsx of ${(xlsx.length / 1e6).toFixed(1)} MB\n`);
  const workbook = await measured('xlsx: open', () => openFile(xlsx, 'registre.xlsx'));
  const [sheet] = (await workbook.describe()).sheets;
  await measured('xlsx: grid', () => workbook.readSheet(sheet?.id ?? ''));
  const register: RegisterColumnsPlan = {
    sheetId: sheet?.id ?? '',
    sheetName: sheet?.name ?? '',
    headerRow: 0,
    firstRow: 1,
    lastRow: ROWS,
    tableName: null,
    columns: [
      {
        key: 'social',
        heading: 'Considérations sociales',
        column: COLUMNS,
        isNew: true,
        width: 24,
        values: Array.from({ length: ROWS }, (_, index) => ({ row: index + 1, value: `Clause sociale ${index % 9}` })),
      },
    ],
  };
  const plan = { sheets: [], register: [register], names: [], memory: null };
  await measured('xlsx: preview', () => workbook.preview(plan));
  await measured('xlsx: apply after preview', () => workbook.apply(plan));
  await measured('xlsx: save', () => workbook.save());
  await measured('xlsx: apply again, no change', () => workbook.apply(plan));
  await measured('SheetJS alone: read', () => read(xlsx, { type: 'array', dense: true, cellText: false }));
}

void main().then(() => process.exit());
