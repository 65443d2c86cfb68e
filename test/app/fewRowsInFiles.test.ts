import { analyse, openWorkbook, prepare, write, type Analysis } from '../../src/app';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { readZip } from '../../src/workbook/file/package/zip';
import { CONTEXT, fileOf } from './support/typed';

const lines = [
  ['N° marché', 'Objet', 'Titulaire', 'Service', 'Date de notification', 'Montant HT', 'Clause sociale'],
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', 'Moyens généraux', '03/02/2026', '12000', 'Oui'],
];

const analysed = async (workbook: FileWorkbook): Promise<Analysis> =>
  analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);

describe('in a file', () => {
  test.each([0, 1])(
    'a register of %i rows gives a workbook whose every area reads from its top to its bottom',
    async (rows) => {
      const workbook = fileOf(lines.slice(0, rows + 1));
      const found = await analysed(workbook);
      expect(found.reading.contracts).toHaveLength(rows);
      expect((await write(workbook, await prepare(workbook, found, CONTEXT))).changed).toBe(true);
      const bytes = workbook.save();
      const areas = readZip(bytes)
        .filter(({ name }) => /xl\/(worksheets|tables)\/[^/]+\.xml$/.test(name))
        .flatMap(({ content }) => [
          ...new TextDecoder().decode(content()).matchAll(/(?:sq)?ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"/g),
        ]);
      expect(areas.length).toBeGreaterThan(20);
      expect(areas.filter(([, , top, , bottom]) => Number(bottom) < Number(top))).toEqual([]);
      // The name of the file is written too: it is settled first.
      const renamed = openFile(bytes, 'registre.xlsx');
      await write(renamed, await prepare(renamed, await analysed(renamed), CONTEXT));
      const again = openFile(renamed.save(), 'registre.xlsx');
      expect((await write(again, await prepare(again, await analysed(again), CONTEXT))).changed).toBe(false);
    },
  );
});
