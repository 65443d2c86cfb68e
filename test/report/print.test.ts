import { buildPlan } from '../../src/report';
import type { PlanCell, SheetPlan } from '../../src/workbook';
import { randomContracts, reportInput } from './support/fixture';

const plan = buildPlan(reportInput(randomContracts(60, 7)));

const isHeading = (cell: PlanCell): boolean =>
  typeof cell === 'object' && cell !== null && cell.style === 'heading' && cell.value !== null;

/** Rows (0-based) of headings that stand over the sheet's first column. */
function headingRows({ blocks }: SheetPlan): readonly number[] {
  return blocks
    .filter(({ column }) => column === 0)
    .flatMap(({ row, rows, style }) =>
      rows.flatMap((cells, at) => (style === 'heading' || cells.some(isHeading) ? [row + at] : [])),
    );
}

describe('rows repeated on every printed page', () => {
  const repeated = plan.sheets.filter(({ page }) => page?.titleRows !== undefined);

  test('are those of a table that goes on from page to page', () => {
    expect(repeated.length).toBeGreaterThan(3);
  });

  test.each(repeated.map((sheet) => [sheet.name, sheet] as const))(
    '%s: never stand over another table with headings of its own',
    (_name, sheet) => {
      const [from, to] = sheet.page?.titleRows ?? [0, 0];
      const rows = headingRows(sheet);
      const isRepeated = (row: number) => row >= from && row <= to;
      if (rows.some(isRepeated)) expect(rows.filter((row) => !isRepeated(row))).toEqual([]);
    },
  );
});
