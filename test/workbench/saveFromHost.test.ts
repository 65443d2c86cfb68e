import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/workbook/file';
import { openInHost, saveFromHost } from '../../src/workbench/files';
import { createHost } from '../../src/workbench/host';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/exemples/registre-exemple.xlsx');

const sample = () => new Uint8Array(readFileSync(SAMPLE));

describe('saving a workbook of the host', () => {
  it('gives back the very bytes when nothing was changed', async () => {
    const bytes = sample();
    expect(await saveFromHost(openInHost(bytes, 'registre.xlsx'))).toBe(bytes);
  });

  it('keeps a cell that a person changed, and a formula', async () => {
    const file = openInHost(sample(), 'registre.xlsx');
    const host = createHost(file.workbook);
    const [sheet] = file.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    host.person.enter(sheet, 6, 2, 'Objet changé');
    host.person.enter(sheet, 1_000, 3, '=1+1');
    const saved = openInHost(await saveFromHost(file), 'registre.xlsx').workbook.sheets[0];
    expect(saved?.cells.get(6 * 16_384 + 2)?.value).toBe('Objet changé');
    expect(saved?.cells.get(1_000 * 16_384 + 3)).toMatchObject({ formula: '=1+1', value: 2 });
    expect(saved?.cells.size).toBe(sheet.cells.size);
  });

  it('makes a new package of a text file', async () => {
    const text = new TextEncoder().encode('Objet;Montant\nVoirie;1200\nÉcoles;300\n');
    const saved = await saveFromHost(openInHost(text, 'registre.csv'));
    const [sheet] = openInHost(saved, 'registre.xlsx').workbook.sheets;
    expect(sheet?.name).toBe('registre');
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toContain('Écoles');
  });
});

const decp = join(ROOT, '../shared/data/exemple-valide.xlsx');
(existsSync(decp) ? describe : describe.skip)('saving a real file', () => {
  it('is read the same by the file adapter', async () => {
    const bytes = new Uint8Array(readFileSync(decp));
    const file = openInHost(bytes, 'exemple-valide.xlsx');
    const saved = openFile(await saveFromHost(file), 'exemple-valide.xlsx');
    expect((await saved.describe()).sheets.map(({ name }) => name)).toEqual(
      file.workbook.sheets.map(({ name }) => name),
    );
  });
});
