import { indicatorById, measure, workings, type JournalEntry } from '../../src/indicators';
import { buildPlan } from '../../src/report';
import { BASIS_ROW, CHOICE_COLUMN, SERVICE_ROW } from '../../src/report/page/choices';
import { EMPTY, SMALL } from '../../src/report/status';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetPlan, WorkbookPlan } from '../../src/workbook';
import { contract, randomContracts, reportInput, sideTag, tagged } from './support/fixture';
import { cellsOf } from './support/cells';
import { differences } from './support/recalculate';

const contracts = randomContracts(240, 5);
const input = reportInput(contracts, { period: '2026', measures: [] });
const plan = buildPlan(input);

function pageOf(of: WorkbookPlan): SheetPlan {
  const sheet = of.sheets.find(({ role }) => role === 'indicators');
  if (sheet === undefined) throw new Error('No page of indicators');
  return sheet;
}

/** The cells of a row by their headings. */
function lineOf(of: WorkbookPlan, code: string): Readonly<Record<string, CellValue>> {
  const cells = cellsOf(pageOf(of));
  const at = cells.find(({ column, value }) => column === 0 && value === code)?.row;
  const heads = new Map(cells.filter(({ row }) => row === 5).map(({ column, value }) => [column, String(value)]));
  return Object.fromEntries(
    cells.filter(({ row }) => row === at).map(({ column, value }) => [heads.get(column) ?? String(column), value]),
  );
}

/** The plan with something else in one of the two cells that choose. */
function choosing(of: WorkbookPlan, row: number, content: CellValue): WorkbookPlan {
  const sheets = of.sheets.map((sheet) => {
    if (sheet.role !== 'indicators') return sheet;
    const blocks = sheet.blocks.map((block) => {
      const own = row - block.row;
      if (block.column !== 0 || block.row !== BASIS_ROW || block.rows[own] === undefined) return block;
      const rows = block.rows.map((cells, index) =>
        index === own ? cells.map((cell, column) => (column === CHOICE_COLUMN ? content : cell)) : cells,
      );
      return { ...block, rows };
    });
    return { ...sheet, blocks };
  });
  return { ...of, sheets };
}

describe('the page of indicators', () => {
  it('fits one landscape page, a line an indicator grouped by axis', () => {
    const sheet = pageOf(plan);
    expect(sheet.page).toMatchObject({ orientation: 'landscape', fitWidth: 1, fitHeight: 1 });
    expect(sheet.page?.printArea?.rows).toBeLessThan(90);
    const codes = cellsOf(sheet).filter(({ column, value }) => column === 0 && value === 'PNAD-S');
    expect(codes).toHaveLength(1);
    expect(sheet.tables).toEqual([]);
  });

  it('holds its values in live formulas, nothing volatile', () => {
    expect(differences(plan).found).toEqual([]);
    const formulas = cellsOf(pageOf(plan)).flatMap(({ cell }) =>
      typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : [],
    );
    expect(formulas.length).toBeGreaterThan(200);
    expect(formulas.filter((one) => /\b(INDIRECT|OFFSET|NOW|TODAY|RAND)\(/.test(one))).toEqual([]);
  });

  it.each([
    ['en valeur', BASIS_ROW, 'valeur', null, 'value'],
    ['of one service', SERVICE_ROW, 'Voirie', { by: 'department', key: 'Voirie' }, 'count'],
    ['of a service whose name holds a wildcard', SERVICE_ROW, 'CCAS*', { by: 'department', key: 'CCAS*' }, 'count'],
  ] as const)('gives the figures %s as the engine does', (_, row, content, group, basis) => {
    const { found } = differences(choosing(plan, row, content));
    const work = workings(contracts, {
      settings: { ...DEFAULT_SETTINGS, workbookLanguage: 'fr' },
      journal: [],
      today: input.run.date,
    });
    const cells = cellsOf(pageOf(plan));
    for (const [id, column, period] of [
      ['PNAD-S', 3, '2025'],
      ['PNAD-E', 3, '2025'],
      ['SOC-01', 3, '2025'],
    ] as const) {
      const indicator = indicatorById(id);
      if (indicator === null) throw new Error(id);
      const one = measure(indicator, period, group, work).find((own) => own.basis === basis);
      const at = cells.find((cell) => cell.column === 0 && cell.value === id)?.row ?? 0;
      const address = `${String.fromCharCode(65 + column)}${at + 1}`;
      const stored = cells.find((cell) => cell.row === at && cell.column === column)?.value;
      const told =
        found.find(({ sheet, cell }) => sheet === 'SPASER Indicateurs' && cell === address)?.computed ?? stored;
      const wanted = one === undefined || one.value === null || one.fragile ? EMPTY : one.small ? SMALL : one.value;
      if (typeof wanted === 'number') expect(told).toBeCloseTo(wanted, 9);
      else expect([id, told]).toEqual([id, wanted]);
    }
  });

  it('puts what nothing informs in « À alimenter », with where to add it', () => {
    const words = cellsOf(pageOf(plan)).map(({ value }) => String(value ?? ''));
    const title = words.find((word) => word.startsWith('À alimenter ('));
    expect(title).toMatch(/^À alimenter \(\d+\)$/);
    expect(words.some((word) => word.includes('«\u202fFormation des acheteurs\u202f» → FOR-01'))).toBe(true);
    expect(words).toContain(
      'Registre\u202f: colonne «\u202fMarché de l’inclusion\u202f», renseignée marché par marché',
    );
  });

  it('draws the last quarters, and says base, target, gap and state of the year', () => {
    const yes = Array.from({ length: 60 }, (_, index) =>
      tagged(
        contract({ row: index + 5, notificationDate: { date: `2026-0${1 + (index % 9)}-12`, precision: 'day' } }),
        { social: sideTag(index % 2 === 0 ? 'yes' : 'no') },
      ),
    );
    const line = lineOf(buildPlan(reportInput(yes, { period: '2026', measures: [] })), 'PNAD-S');
    expect(line).toMatchObject({ '2026*': 0.5, Écart: 20, État: '▲ Atteint', 'Base 2026*': '30 / 60' });
    expect(line['Cible 2026']).toBe(0.3);
    expect(line['Renseigné 2026*']).toBe(1);
    expect(line.Tendance).toMatch(/^··[▁▂▃▄▅▆▇█]{3}$/);
  });

  it('splits a figure under it: communication of the journal, internal and external', () => {
    const entry = (key: string, detail: string): JournalEntry => ({
      key,
      date: '2026-03-02',
      kind: 'communication',
      detail,
      label: null,
      about: null,
      quantity: null,
      amount: null,
    });
    const journal = [entry('a', 'internal'), entry('b', 'external'), entry('c', 'external')];
    const own = buildPlan(reportInput(contracts, { period: '2026', measures: [], journal }));
    const rows = pageOf(own).blocks.flatMap(({ rows: all }) => all);
    const at = rows.findIndex(([code]) => typeof code === 'object' && code?.value === 'COM-01');
    const told = rows
      .slice(at, at + 3)
      .map((cells) => cells.map((cell) => (typeof cell === 'object' ? (cell?.value ?? null) : cell)));
    expect(told.map((cells) => cells[1])).toEqual([
      'Actions de communication',
      'dont\u202f: Externe',
      'dont\u202f: Interne',
    ]);
    expect(told.map((cells) => cells[4])).toEqual([3, 2, 1]);
    expect(differences(own).found).toEqual([]);
  });
});
