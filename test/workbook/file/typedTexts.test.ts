import { openFile } from '../../../src/workbook/file';
import { chooseRegister, readRegister, recogniseTables } from '../../../src/register';
import type { SheetGrid } from '../../../src/workbook';
import { gridOf, utf8 } from './support/grids';

const CSV = [
  'N° marché;SIRET titulaire;CPV;Code postal;Objet;Titulaire;Montant HT;Mini;Date de notification;Date de fin;Lot',
  '2025-01;55210055400013;45261000;07100;Toiture;Ardoise SAS;12 500,00 €;1.234;03/02/2025;2026-02-03;1',
  '2025-02;55208131766522;09111400;26000;Granulés;Bois SARL;8000;2.500;31/02/2025;2026-03-04;10',
  '2025-03;55210055400013;45262000;07200;Bardage;Ardoise SAS;950,5;15,2;04/03/2025;;2',
].join('\n');

/** The cells of the sheet as saved in an xlsx. */
async function saved(csv: string): Promise<SheetGrid> {
  return gridOf(openFile(openFile(utf8(csv), 'registre.csv').save(), 'registre.xlsx'), 'registre');
}

describe('the copy in Excel of a text file', () => {
  it('has real numbers and dates', async () => {
    const { values } = await saved(CSV);
    expect(values.map((row) => [row[6], row[8], row[9], row[10]])).toEqual([
      ['Montant HT', 'Date de notification', 'Date de fin', 'Lot'],
      [12500, 45691, 46056, 1],
      [8000, '31/02/2025', 46085, 10],
      [950.5, 45720, null, 2],
    ]);
  });

  it('keeps codes and what could be read in two ways as written', async () => {
    const { values } = await saved(CSV);
    expect(values.slice(1, 3).map((row) => [row[0], row[1], row[2], row[3], row[7]])).toEqual([
      ['2025-01', '55210055400013', '45261000', '07100', '1.234'],
      ['2025-02', '55208131766522', '09111400', '26000', '2.500'],
    ]);
  });

  it('leaves dates that put the month first, and euros under a heading in thousands', async () => {
    const { values } = await saved('Montant (k€);Date\n12 €;03/04/2025\n15;12/25/2025\n20;03/05/2025');
    expect(values.slice(1)).toEqual([
      ['12 €', '03/04/2025'],
      [15, '12/25/2025'],
      [20, '03/05/2025'],
    ]);
  });

  it('is read as the text was', async () => {
    const read = (grid: SheetGrid) =>
      readRegister(
        chooseRegister(recogniseTables(grid)).map((table) => ({ table, grid })),
        { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' },
      ).contracts.map(({ amount, notificationDate, endDate, cpv, suppliers, key, lot }) => ({
        amount,
        notificationDate,
        endDate,
        cpv,
        suppliers,
        key,
        lot,
      }));
    const before = read(await gridOf(openFile(utf8(CSV), 'registre.csv')));
    expect(before).toHaveLength(3);
    expect(read(await saved(CSV))).toEqual(before);
  });
});
