import { chooseRegister, readRegister, recogniseTables } from '../../../src/register';
import type { RegisterReading } from '../../../src/register';
import type { CellValue } from '../../../src/workbook';
import { gridOf } from '../grid';

/** Reads rows (headings first) as the register that they are. */
export function readRows(rows: readonly (readonly CellValue[])[]): RegisterReading {
  const grid = gridOf(rows);
  return readRegister(
    chooseRegister(recogniseTables(grid)).map((table) => ({ table, grid })),
    { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' },
  );
}

/** Reads lines of a separated text, empty cells as none. */
export function readLines(...lines: readonly string[]): RegisterReading {
  return readRows(lines.map((line) => line.split(';').map((cell) => (cell === '' ? null : cell))));
}

/** `row reason` of the rows left out. */
export function excludedOf(reading: RegisterReading): readonly string[] {
  expect(reading.contracts.length + reading.excluded.length).toBe(reading.rowsRead);
  return [...reading.excluded].sort((a, b) => a.row - b.row).map(({ row, reason }) => `${row} ${reason}`);
}

/** `code@row` of the issues told. */
export function issuesOf(reading: RegisterReading): readonly string[] {
  return reading.issues.map(({ code, row }) => `${code}@${row ?? 0}`);
}
