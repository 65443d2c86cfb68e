import { buildPlan } from '../../../src/report';
import { openFile } from '../../../src/workbook/file';
import { randomContracts, reportInput } from '../../report/support/fixture';

it('the tables that formulas read are made out of sight, and what people read in sight', async () => {
  const csv = new TextEncoder().encode('N°;Objet\n1;Entretien\n');
  const workbook = openFile(csv, 'registre.csv');
  const plan = buildPlan(reportInput(randomContracts(6, 3), { measures: [] }));
  await workbook.apply({ ...plan, register: [] });
  const again = openFile(workbook.save(), 'registre.xlsx');
  const { sheets } = await again.describe();
  expect(sheets.find(({ role }) => role === 'data')?.visible).toBe(false);
  expect(sheets.filter(({ role, visible }) => role !== 'data' && !visible)).toEqual([]);
  // A second run finds the hidden sheet and writes nothing more.
  const { changed } = await again.apply({ ...plan, register: [] });
  expect(changed).toBe(false);
});
