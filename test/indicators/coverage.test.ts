import { Spreadsheet } from '../model/support/spreadsheet';
import { buildPlan } from '../../src/report';
import { ASKED } from './support/asked';
import { fullInput, fullSheets, placeOf } from './support/written';
import { openFile } from '../../src/workbook/file';

const sheets = fullSheets();
const claims = [...new Set(ASKED.flatMap((one) => one.claims))];

test('every sentence has an answer, or says why it has none', () => {
  expect(ASKED).toHaveLength(126);
  expect(ASKED.filter((one) => one.claims.length === 0 && one.left === '')).toEqual([]);
});

test.each(claims)('%s stands in a cell', (claim) => {
  expect(placeOf(claim, sheets)).not.toBeNull();
});

test('the cells hold those figures once the workbook is written', async () => {
  const csv = openFile(new TextEncoder().encode('N° marché;Objet\n2026-1;Denrées\n'), 'registre.csv');
  const plan = buildPlan(fullInput());
  await csv.apply({ ...plan, register: [] });
  const written = new Spreadsheet(csv.save());
  for (const claim of claims) {
    const place = placeOf(claim, plan.sheets);
    // The committee's pages are written apart.
    if (place === null) continue;
    const { row, column, value } = place;
    const found = written.sheet(place.sheet).text(row, column);
    if (typeof value === 'number') expect([claim, Number(found)]).toEqual([claim, value]);
    else expect([claim, found]).toEqual([claim, value]);
  }
});
