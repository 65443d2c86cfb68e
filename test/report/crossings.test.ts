import { LEVERS, measure, workings } from '../../src/indicators';
import { buildPlan } from '../../src/report';
import { IN_NUMBER, IN_VALUE, YEAR_COLUMN, YEAR_ROW } from '../../src/report/crossings/layout';
import { EMPTY } from '../../src/report/status';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetPlan, WorkbookPlan } from '../../src/workbook';
import { cellsOf, cutCells } from './support/cells';
import { contract, randomContracts, reportInput, sideTag, tagged } from './support/fixture';
import { differences } from './support/recalculate';

const contracts = randomContracts(160, 11);
const input = reportInput(contracts, { period: '2025', measures: [] });
const plan = buildPlan(input);

function sheetOf(of: WorkbookPlan): SheetPlan {
  const sheet = of.sheets.find(({ role }) => role === 'crossings');
  if (sheet === undefined) throw new Error('No crossings');
  return sheet;
}

/** The cells of the line that a label begins, below a title. */
function lineOf(of: WorkbookPlan, label: string): readonly CellValue[] {
  const cells = cellsOf(sheetOf(of));
  const at = cells.find(({ column, value }) => column === 0 && value === label)?.row;
  return cells
    .filter(({ row }) => row === at)
    .sort((a, b) => a.column - b.column)
    .map(({ value }) => value);
}

/** Only the sheets that the crossings read, with another year chosen. */
function choosing(of: WorkbookPlan, year: number): WorkbookPlan {
  const sheets = of.sheets
    .filter(({ role }) => role === 'crossings' || role === 'data')
    .map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) =>
        sheet.role === 'crossings' && block.row === YEAR_ROW
          ? {
              ...block,
              rows: block.rows.map((cells, index) =>
                index === 0 ? cells.map((cell, column) => (column === YEAR_COLUMN ? year : cell)) : cells,
              ),
            }
          : block,
      ),
    }));
  return { ...of, sheets, names: [] };
}

describe('the crossings', () => {
  it('give services by lever in number and in value, as the engine counts them', () => {
    const work = workings(contracts, {
      settings: { ...DEFAULT_SETTINGS, workbookLanguage: 'fr' },
      journal: [],
      today: input.run.date,
    });
    const line = lineOf(plan, 'Voirie');
    LEVERS.forEach(({ indicator }, index) => {
      for (const [basis, start] of [
        ['count', IN_NUMBER],
        ['value', IN_VALUE],
      ] as const) {
        const found = measure(indicator, '2025', { by: 'department', key: 'Voirie' }, work).find(
          (one) => one.basis === basis,
        );
        const silent = found === undefined || found.value === null || found.fragile;
        const few = basis === 'count' && (found?.denominator ?? 0) < 5;
        const wanted = silent ? EMPTY : few ? `${found.numerator} / ${found.denominator}` : found.value;
        expect([indicator.id, basis, line[start + index]]).toEqual([indicator.id, basis, wanted]);
      }
    });
  });

  it('follow the year that is chosen, in formulas that are neither volatile nor many', () => {
    const formulas = cellsOf(sheetOf(plan)).flatMap(({ cell }) =>
      typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : [],
    );
    expect(formulas.filter((one) => /\b(INDIRECT|OFFSET|NOW|TODAY|RAND)\(/.test(one))).toEqual([]);
    const other = buildPlan(reportInput(contracts, { period: '2024', measures: [] }));
    const { found } = differences(choosing(plan, 2024));
    const told = new Map(found.map(({ cell, computed }) => [cell, computed]));
    const wanted = lineOf(other, 'Voirie');
    const at = cellsOf(sheetOf(plan)).find(({ column, value }) => column === 0 && value === 'Voirie')?.row ?? 0;
    lineOf(plan, 'Voirie').forEach((stored, column) => {
      const now = told.get(`${String.fromCharCode(65 + column)}${at + 1}`) ?? stored;
      if (typeof wanted[column] === 'number') expect(now).toBeCloseTo(wanted[column], 9);
      else expect([column, now]).toEqual([column, wanted[column]]);
    });
  });

  it('write the figure on every heated cell, and set lines of fewer than five contracts in grey', () => {
    const { conditionalFormats } = sheetOf(plan);
    const heat = conditionalFormats.filter(({ style }) => style.fill !== undefined);
    expect(heat.length).toBeGreaterThanOrEqual(24);
    for (const { rule } of heat) expect(rule.kind === 'formula' && rule.formula.includes('ISNUMBER')).toBe(true);
    expect(
      conditionalFormats.filter(({ style }) => style.colour !== undefined && style.fill === undefined),
    ).not.toEqual([]);
  });

  it('give the law’s figures to each buyer, over two years', () => {
    const own = ['Ville', 'Régie'].flatMap((buyer, index) =>
      Array.from({ length: 8 }, (_, row) =>
        tagged(
          contract({
            row: index * 8 + row + 5,
            buyer,
            notificationDate: { date: `202${4 + (row % 2)}-03-12`, precision: 'day' },
          }),
          { social: sideTag(row < 4 ? 'yes' : 'no') },
        ),
      ),
    );
    const two = buildPlan(reportInput(own, { period: '2025', measures: [] }));
    const cells = cellsOf(sheetOf(two));
    const windows = cells.filter(({ column, value }) => column === 1 && value === '2024-2025');
    expect(windows).toHaveLength(3);
    const shares = windows.map(({ row }) => cells.find((cell) => cell.row === row && cell.column === 4)?.value);
    expect(shares).toEqual([0.5, 0.5, 0.5]);
    expect(differences(two).found).toEqual([]);
    expect(sheetOf(two).tables.map(({ name }) => name)).toContain('tCroisementsAcheteurs');
  });

  it('add up insertion hours by trade', () => {
    const lots = ['Électricité', 'Peinture', 'Lot électricité courants faibles'].map((lotTitle, index) =>
      tagged(contract({ row: index + 5, lotTitle }), {
        insertionHours: { planned: 100, done: index === 1 ? null : 150 },
      }),
    );
    const own = buildPlan(reportInput(lots, { period: 'all', measures: [] }));
    expect(lineOf(own, 'Électricité').slice(1)).toEqual([2, 200, 300, 200, 1.5]);
    expect(lineOf(own, 'Peinture et revêtements').slice(1)).toEqual([1, 100, EMPTY, 0, EMPTY]);
    expect(differences(own).found).toEqual([]);
  });

  it('cut no text', () => {
    expect(cutCells(sheetOf(plan))).toEqual([]);
    expect(cutCells(sheetOf(buildPlan(reportInput(contracts.slice(0, 30), { language: 'en' }))))).toEqual([]);
  });
});
