import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, openWorkbook, prepare, type Prepared } from '../../src/app';
import { openFile } from '../../src/workbook/file';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'exemples', 'registre-exemple.xlsx');
const CONTEXT = { today: '2026-11-27', version: '1.0.0', language: 'fr' as const };

async function prepared(): Promise<Prepared> {
  const workbook = openFile(readFileSync(SAMPLE), 'registre-exemple.xlsx');
  return prepare(workbook, await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT), CONTEXT);
}

/**
 * What a spreadsheet recalculates at each change: more than this is felt on an office computer. The road to
 * targets and the hours to ask for are formulas, since a cell that the buyer types moves them.
 */
const MOST_FORMULAS = 2550;

it('the sheets of the sample hold few formulas, and every one a stored value', async () => {
  const { plan } = await prepared();
  const formulas = plan.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell) => (typeof cell === 'object' && cell?.formula !== undefined ? [{ name, cell }] : [])),
      ),
    ),
  );
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.length).toBeLessThanOrEqual(MOST_FORMULAS);
  expect(formulas.filter(({ cell }) => cell.value === null)).toEqual([]);
});

it('hides what formulas read, and nothing else', async () => {
  const { plan } = await prepared();
  expect(plan.sheets.filter(({ hidden }) => hidden === true).map(({ role }) => role)).toEqual(['invoices', 'data']);
});
