import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInHost } from '../../src/workbench/files';

const ROOT = join(__dirname, '../..');

describe('opening files on the workbench', () => {
  it('opens the sample register with its looks', () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'assets/exemples/registre-exemple.xlsx')));
    const { workbook, original } = openInHost(bytes, 'registre-exemple.xlsx');
    expect(original).toBe(bytes);
    expect(workbook.sheets.length).toBeGreaterThan(0);
    const [sheet] = workbook.sheets;
    expect(sheet?.cells.size).toBeGreaterThan(1_000);
  });
});

const shared = join(ROOT, '../shared/data');
(existsSync(shared) ? describe : describe.skip)('opening real files', () => {
  it.each(['exemple-valide.xlsx', 'exemple-valide.ods', 'exemple-valide.csv', 'decp-2019-marches-publics-info.csv'])(
    '%s',
    (name) => {
      const { workbook } = openInHost(new Uint8Array(readFileSync(join(shared, name))), name);
      expect(workbook.sheets[0]?.cells.size).toBeGreaterThan(20);
    },
  );
});
