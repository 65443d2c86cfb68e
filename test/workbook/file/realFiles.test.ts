import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/workbook/file';
import type { CellValue } from '../../../src/workbook';
import { gridOf } from './support/grids';
import { partsOf } from './support/packages';
import { fullPlan, registerColumns } from './support/plans';

// Thousands of real rows: slower than the default patience on a busy machine.
jest.setTimeout(240_000);

const DATA = join(__dirname, '..', '..', '..', '..', 'shared', 'data');
const read = (name: string) => openFile(readFileSync(join(DATA, name)), name);

/** Rows as texts under their headings: formats differ in the order of columns and in what is a number. */
async function records(name: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [headings = [], ...rows] = (await gridOf(read(name))).values;
  const text = (value: CellValue | undefined) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? String(number) : String(value ?? '');
  };
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), text(row[at])])));
}

// Real registers stand beside the project on the machines that have them.
const describeHere = existsSync(DATA) ? describe : describe.skip;

describeHere('real files', () => {
  it('one table in three formats says the same, where its authors wrote the same', async () => {
    const [fromXlsx, fromOds, fromCsv] = await Promise.all(
      ['xlsx', 'ods', 'csv'].map((format) => records(`exemple-valide.${format}`)),
    );
    // The xlsx copy has other values in these columns than the two others.
    const differing = new Set(['ccag']);
    const shared = (rows: readonly Readonly<Record<string, string>>[] = []) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([heading]) => !differing.has(heading))
            .sort(),
        ),
      );
    expect(shared(fromOds)).toEqual(shared(fromCsv));
    expect(shared(fromXlsx)).toEqual(shared(fromCsv));
  });

  it.each([
    ['decp-2019-marches-publics-info.csv', 4509, 'utf-8'],
    ['decp-2019-marches-publics-info.json', 4509, 'utf-8'],
    ['decp-2019-pes.csv', 1148, 'utf-8'],
    ['decp-2019-e-marchespublics.csv', 470, 'utf-8'],
    ['decp-2022-flat.csv', 9, 'utf-8'],
    ['marches_avec_modifications.json', 2, 'utf-8'],
  ])('%s holds %i rows', async (name, rows, encoding) => {
    const workbook = read(name);
    expect((await workbook.describe()).encoding).toBe(encoding);
    const { values } = await gridOf(workbook);
    expect(values).toHaveLength(rows + 1);
    expect(new Set(values.map((row) => row.length)).size).toBe(1);
  });

  it('the JSON of a year says what its CSV says', async () => {
    const [csv, json] = await Promise.all(
      ['csv', 'json'].map((format) => records(`decp-2019-marches-publics-info.${format}`)),
    );
    const facts = (rows: readonly Readonly<Record<string, string>>[] = []) =>
      rows.map((row) => [row['id'], row['objet'], row['acheteur.nom'], row['dateNotification']].join('|')).sort();
    expect(facts(json)).toEqual(facts(csv));
  });

  it('a file of LibreOffice’s keeps every part of its own', async () => {
    const name = 'exemple-valide.xlsx';
    const before = partsOf(readFileSync(join(DATA, name)));
    const workbook = read(name);
    await workbook.apply(
      fullPlan({
        register: [
          registerColumns({
            sheetName: 'Sheet1',
            headerRow: 0,
            firstRow: 1,
            lastRow: 4,
            columns: registerColumns().columns.map((column, index) => ({ ...column, column: 33 + index })),
          }),
        ],
      }),
    );
    const after = partsOf(workbook.save());
    const changed = [...before].filter(
      ([path, content]) => Buffer.compare(content, after.get(path) ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(([path]) => path).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect((await openFile(workbook.save(), name).describe()).sheets[0]?.usedArea?.columns).toBe(35);
  });
});
