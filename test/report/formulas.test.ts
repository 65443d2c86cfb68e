import fc from 'fast-check';
import { buildPlan } from '../../src/report';
import { PERIOD_NAME } from '../../src/report/bounds';
import { PERIOD, PERIOD_COLUMN, PERIOD_ROW } from '../../src/report/dashboard/layout';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, WorkbookPlan } from '../../src/workbook';
import { randomContracts, reportInput } from './support/fixture';
import { differences } from './support/recalculate';

/** The plan with something else in the cell of the dashboard where a period is chosen. */
function withPeriodCell(plan: WorkbookPlan, content: CellValue): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.role !== 'dashboard') return sheet;
    const blocks = sheet.blocks.map((block) => {
      const row = PERIOD_ROW - block.row;
      if (block.column !== 0 || block.rows[row] === undefined) return block;
      const rows = block.rows.map((cells, index) =>
        index === row ? cells.map((cell, column) => (column === PERIOD_COLUMN ? content : cell)) : cells,
      );
      return { ...block, rows };
    });
    return { ...sheet, blocks };
  });
  return { ...plan, sheets };
}

function namesPeriod(formula: string): boolean {
  return formula.includes(PERIOD) || formula.includes(PERIOD_NAME);
}

describe('formulas of the written sheets', () => {
  it.each([
    ['2025-T2', 60],
    ['all', 25],
  ] as const)('hold the values stored, period %s, %s contracts', (period, count) => {
    const plan = buildPlan(reportInput(randomContracts(count, 7), { period }));
    const { formulas, found } = differences(plan);
    expect(formulas).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it('hold in English, with a size filter and a target of one year', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      sizeFilter: 90_000,
      targets: [
        { indicator: 'PNAD-S', year: 2025, value: 0.25, verified: true },
        { indicator: 'ENV-04', year: 2024, value: 0.5, verified: false },
      ],
    };
    const plan = buildPlan(reportInput(randomContracts(20, 11), { language: 'en', settings, period: '2025' }));
    expect(differences(plan).found).toEqual([]);
  });

  it.each([null, 'Année 2025', '?'])('stand for every period when the period cell holds %s', (content) => {
    const plan = buildPlan(reportInput(randomContracts(20, 7), { period: 'all', measures: [] }));
    const { found } = differences(withPeriodCell(plan, content));
    // Only the lines that name the period say something else; no figure moves, no quarter before our era.
    expect(found.filter(({ formula }) => !namesPeriod(formula))).toEqual([]);
    expect(found.filter(({ computed }) => typeof computed !== 'string' || /^-/.test(computed))).toEqual([]);
  });

  it('hold without any contract', () => {
    expect(differences(buildPlan(reportInput([], { period: 'all', measures: [] }))).found).toEqual([]);
  });

  it('hold on whatever contracts and period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('2023', '2024', '2026', '2024-T4', '2024-2027', 'all', '2026-01-01..2026-11-22'),
        (seed, count, period) => {
          const input = reportInput(randomContracts(count, seed), { period, measures: [] });
          expect(differences(buildPlan(input)).found).toEqual([]);
        },
      ),
      { numRuns: 6, seed: 20_261_122 },
    );
  });
});
