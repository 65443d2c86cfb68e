import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseRegister, readRegister, recogniseTables } from '../../src/register';
import type { Contract, RecognisedTable } from '../../src/register';
import type { SheetGrid } from '../../src/workbook';
import { openFile } from '../../src/workbook/file';
import { workbookBytes } from './zoo/workbookBytes';
import type { WorkbookFixture } from './zoo/workbookBytes';

/**
 * The zoo: small registers as buyers keep them, each beside what must be read
 * from it (`NAME.csv` or `NAME.workbook.json` with `NAME.expected.json`). Every
 * file is truly opened: text files as bytes, workbooks as xlsx, xls or ods.
 */
type Expected = {
  readonly about: string;
  /** Tables of the register: sheet, row of the heading's last line, fields by column letter (others must be unused). */
  readonly tables: readonly {
    readonly sheet?: string;
    readonly header: number;
    readonly columns: Readonly<Record<string, string>>;
    readonly flags?: Readonly<Record<string, readonly string[]>>;
  }[];
  /** Roles of the tables that are no register, by sheet. */
  readonly others?: Readonly<Record<string, string>>;
  readonly contracts: readonly Readonly<Record<string, unknown>>[];
  /** `row reason`, with the sheet in front where there are several. */
  readonly excluded: readonly string[];
  /** `code@row`; row 0 is the sheet itself. */
  readonly issues: readonly string[];
};

const FIXTURES = join(__dirname, 'zoo', 'fixtures');
const TODAY = '2026-11-22';

/** What a fixture may ask of a contract, in the words of the fixture. */
function shown(contract: Contract): Readonly<Record<string, unknown>> {
  const { notificationDate: date } = contract;
  return {
    ...contract,
    date: date === null ? null : date.precision === 'day' ? date.date : `${date.date} ${date.precision}`,
    end: contract.endDate?.date ?? null,
    basis: contract.amountBasis,
    suppliers: contract.suppliers.map((supplier) => supplier.name ?? supplier.siret ?? supplier.siren ?? '?'),
    sirets: contract.suppliers.map((supplier) => supplier.siret ?? supplier.siren),
    texts: Object.fromEntries(Object.entries(contract.texts).map(([field, text]) => [field, text.text])),
  };
}

function pick(
  contract: Contract,
  wanted: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const all = shown(contract);
  return Object.fromEntries(Object.keys(wanted ?? { row: 0 }).map((key) => [key, all[key]]));
}

async function grids(name: string): Promise<SheetGrid[]> {
  const path = join(FIXTURES, name);
  const fixture = name.endsWith('.workbook.json') ? (JSON.parse(readFileSync(path, 'utf8')) as WorkbookFixture) : null;
  const opened =
    fixture === null
      ? openFile(new Uint8Array(readFileSync(path)), name)
      : openFile(workbookBytes(fixture), `registre.${fixture.as ?? 'xlsx'}`);
  const { sheets } = await opened.describe();
  return Promise.all(sheets.filter((sheet) => sheet.usedArea !== null).map((sheet) => opened.readSheet(sheet.id)));
}

const names = readdirSync(FIXTURES).filter((name) => !name.endsWith('.expected.json'));

describe('the zoo', () => {
  it('has at least 80 registers', () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(
      readFileSync(join(FIXTURES, name.replace(/\.(?:csv|tsv|workbook\.json)$/, '.expected.json')), 'utf8'),
    ) as Expected;
    const all = await grids(name);
    const found = all.flatMap((grid) => recogniseTables(grid));
    const chosen = chooseRegister(found);
    const several = all.length > 1;

    expect(
      chosen.map((table) => ({
        ...(several ? { sheet: table.sheetName } : {}),
        header: table.headerRow + 1,
        columns: Object.fromEntries(
          table.columns.filter((column) => column.field !== null).map((column) => [column.letter, column.field]),
        ),
      })),
    ).toEqual(expected.tables.map(({ flags: _flags, ...table }) => table));
    expected.tables.forEach((table, index) => {
      for (const [letter, flags] of Object.entries(table.flags ?? {})) {
        expect({ letter, flags: chosen[index]?.columns.find((column) => column.letter === letter)?.flags }).toEqual({
          letter,
          flags: expect.arrayContaining([...flags]) as unknown,
        });
      }
    });
    const role = (sheet: string): string | undefined => found.find((table) => table.sheetName === sheet)?.role;
    for (const [sheet, expectedRole] of Object.entries(expected.others ?? {})) {
      expect({ sheet, role: role(sheet) ?? 'none' }).toEqual({ sheet, role: expectedRole });
    }

    const gridOf = (table: RecognisedTable): SheetGrid => {
      const grid = all.find((each) => each.sheetId === table.sheetId);
      if (grid === undefined) throw new Error(`no grid of ${table.sheetName}`);
      return grid;
    };
    const reading = readRegister(
      chosen.map((table) => ({ table, grid: gridOf(table) })),
      { valueRule: 'maximum', includeSubsequentContracts: false, today: TODAY },
    );
    const place = (row: { sheet: string; row: number | null }): string =>
      several ? `${row.sheet} ${row.row ?? 0}` : String(row.row ?? 0);
    expect(reading.contracts.map((contract, index) => pick(contract, expected.contracts[index]))).toEqual(
      expected.contracts,
    );
    expect(
      [...reading.excluded]
        .sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1))
        .map((row) => `${place(row)} ${row.reason}`),
    ).toEqual(expected.excluded);
    expect(reading.issues.map((issue) => `${issue.code}@${place(issue)}`).sort()).toEqual([...expected.issues].sort());
    expect(reading.contracts.length + reading.excluded.length).toBe(reading.rowsRead);
    expect(new Set(reading.contracts.map((contract) => contract.key)).size).toBe(reading.contracts.length);
  });
});
