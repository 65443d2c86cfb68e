import { workings } from '../../src/indicators';
import { buildCommitteePlan, buildCommitteePlanSteps, buildPlan, buildPlanSteps } from '../../src/report';
import type { SheetPlan, SheetArea, WorkbookPlan } from '../../src/workbook';
import { sharesOf } from '../support/steps';
import { cellsOf, cutCells, valuesOf } from './support/cells';
import { randomContracts, reportInput } from './support/fixture';

const contracts = randomContracts(60, 7);
const french = buildPlan(reportInput(contracts));
const english = buildPlan(reportInput(contracts.slice(0, 20), { language: 'en' }));
const empty = buildPlan(reportInput([], { period: 'all' }));
const committee = buildCommitteePlan(reportInput(contracts), '2025-T2', false);

function sheetOf(plan: WorkbookPlan, role: SheetPlan['role']): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.role === role);
  if (found === undefined) throw new Error(`No sheet ${role}`);
  return found;
}

describe('the plan of a run', () => {
  it('is the same for the same input', () => {
    const few = randomContracts(12, 3);
    expect(buildPlan(reportInput(few))).toEqual(buildPlan(reportInput(few)));
  });

  it('is made in steps, and from the tables already taken when they fit', () => {
    const input = reportInput(contracts);
    const { result, shares } = sharesOf(buildPlanSteps(input));
    expect(result).toEqual(french);
    expect(shares.length).toBeGreaterThan(100);
    const context = {
      settings: { ...input.settings, workbookLanguage: 'fr' as const },
      journal: [],
      today: '2026-11-22',
    };
    expect(buildPlan({ ...input, workings: workings(contracts, context) })).toEqual(french);
    // Those of other contracts are of no use.
    expect(buildPlan({ ...input, workings: workings([], context) })).toEqual(french);
    expect(sharesOf(buildCommitteePlanSteps(input, '2025-T2', false)).result).toEqual(committee);
  });

  it('names its sheets in French, and in English when the workbook is English', () => {
    expect(french.sheets.map(({ name }) => name)).toEqual([
      'SPASER Tableau de bord',
      'SPASER Indicateurs',
      'SPASER Croisements',
      'SPASER Insertion',
      'SPASER Échéancier',
      'SPASER Clausier',
      'SPASER Données',
      'SPASER À corriger',
      'SPASER Journal',
      'SPASER Paramètres',
      'SPASER Ce qui a changé',
      'SPASER Méthode',
    ]);
    expect(english.sheets.map(({ name }) => name)).toContain('SPASER Dashboard');
  });

  it('leaves the journal and the settings to the buyer and rewrites the others', () => {
    const once = french.sheets.filter(({ mode }) => mode === 'createOnce');
    expect(once.map(({ role }) => role)).toEqual(['journal', 'settings']);
  });

  it('opens on the dashboard and names the cells that other sheets read', () => {
    expect(french.activate).toBe('dashboard');
    expect(french.names.map(({ name }) => name)).toEqual([
      'SPASER_periode',
      'SPASER_rang_debut',
      'SPASER_rang_fin',
      'SPASER_cible_indicateur',
      'SPASER_cible_annee',
      'SPASER_cible_valeur',
    ]);
  });
});

describe.each([
  ['French', french],
  ['English', english],
  ['without contracts', empty],
  ['committee', committee],
])('every sheet, %s', (_, plan) => {
  it('has formulas that Excel 2016 takes', () => {
    const formulas = plan.sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(({ cell }) =>
        typeof cell === 'object' && cell?.formula !== undefined ? [cell.formula] : [],
      ),
    );
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([]);
    const later = /\b(LET|FILTER|XLOOKUP|TEXTJOIN|CONCAT|IFS|MAXIFS|UNIQUE|SORT)\(/;
    expect(formulas.filter((formula) => later.test(formula))).toEqual([]);
    // TEXT and FIXED read their format in the reader's language.
    expect(formulas.filter((formula) => /\b(TEXT|FIXED|DOLLAR)\(/.test(formula))).toEqual([]);
  });

  it('never writes two blocks over each other', () => {
    for (const sheet of plan.sheets) {
      const places = cellsOf(sheet).map(({ row, column }) => `${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('has tables with unique headings, over written cells, never over each other', () => {
    for (const sheet of plan.sheets) {
      for (const { name, area } of sheet.tables) {
        const [headings = []] = valuesOf(sheet, { ...area, rows: 1 });
        expect(headings.every((heading) => typeof heading === 'string' && heading !== '')).toBe(true);
        expect(new Set(headings).size).toBe(headings.length);
        expect(name).toMatch(/^t[A-Z]\w+$/);
      }
    }
  });

  it('has charts over written cells of one length, with a sentence and an alternative text', () => {
    const areaOf = (area: SheetArea) => valuesOf(sheetOf(plan, area.role), area.area).flat();
    for (const sheet of plan.sheets) {
      expect(new Set(sheet.charts.map(({ key }) => key)).size).toBe(sheet.charts.length);
      for (const chart of sheet.charts) {
        const categories = areaOf(chart.categories);
        expect(chart.altText.length).toBeGreaterThan(10);
        expect(chart.title.length).toBeGreaterThan(10);
        expect(chart.series.length).toBeLessThanOrEqual(6);
        if (chart.titleFrom !== undefined) expect(areaOf(chart.titleFrom)).toEqual([chart.title]);
        for (const series of chart.series) {
          expect(areaOf(series.values)).toHaveLength(categories.length);
          expect(series.colour).toMatch(/^#[0-9A-F]{6}$/);
        }
      }
    }
  });

  it('cuts no text by its column', () => {
    expect(plan.sheets.flatMap(cutCells)).toEqual([]);
  });

  it('has lists of choices that are written cells', () => {
    for (const sheet of plan.sheets) {
      for (const { rule } of sheet.validations) {
        if (rule.kind !== 'listFrom') continue;
        const choices = valuesOf(sheetOf(plan, rule.source.role), rule.source.area).flat();
        expect(choices.length).toBeGreaterThan(0);
        expect(choices).not.toContain(null);
      }
    }
  });
});

describe('the dashboard', () => {
  const sheet = sheetOf(french, 'dashboard');

  it('has six charts side by side, none over another, inside the printed page', () => {
    expect(sheet.charts).toHaveLength(6);
    const page = sheet.page?.printArea;
    const covered = new Set<string>();
    for (const { place } of sheet.charts) {
      expect(place.row + place.rows).toBeLessThanOrEqual(page?.rows ?? 0);
      expect(place.column + place.columns).toBeLessThanOrEqual(page?.columns ?? 0);
      for (let row = place.row; row < place.row + place.rows; row += 1) {
        for (let column = place.column; column < place.column + place.columns; column += 1) {
          expect(covered.has(`${row} ${column}`)).toBe(false);
          covered.add(`${row} ${column}`);
        }
      }
    }
  });

  it('keeps at least four charts when the register lacks every optional column', () => {
    const bare = contracts.map((one) => ({
      ...one,
      contract: { ...one.contract, department: null, contractType: null, suppliers: [] },
      social: { ...one.social, themes: [] },
      environmental: { ...one.environmental, themes: [] },
      insertionHours: { planned: null, done: null },
    }));
    const plan = buildPlan(reportInput(bare));
    expect(sheetOf(plan, 'dashboard').charts.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps its figures and its first charts in sight beside the pane of a screen of 1366', () => {
    // Excel's pixels for a width in characters of the usual font; the pane, the row headings and the bar take the rest.
    const pixels = sheet.columnWidths.map((width) => Math.trunc(7 * (width ?? 8) + 5));
    const across = (columns: number): number => pixels.slice(0, columns).reduce((sum, width) => sum + width, 0);
    const page = sheet.page?.printArea?.columns ?? 0;
    expect(across(page)).toBeLessThanOrEqual(950);
    for (const { place } of sheet.charts) expect(place.column + place.columns).toBeLessThanOrEqual(page);
  });

  it('draws no bar for a group too small for a rate', () => {
    const settings = { ...reportInput(contracts).settings, fillFloor: 0 };
    const sheet = sheetOf(buildPlan(reportInput(contracts, { settings })), 'dashboard');
    const chart = sheet.charts.find(({ key }) => key === 'groups');
    if (chart === undefined) throw new Error('No chart of groups');
    const labels = valuesOf(sheet, chart.categories.area).flat();
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => String(label).includes('n.s.'))).toEqual([]);
    const rates = valuesOf(sheet, chart.series[0]?.values.area ?? chart.categories.area).flat();
    expect(rates.every((rate) => typeof rate === 'number')).toBe(true);
  });

  it('says in every alternative text what is drawn, beyond the title', () => {
    for (const { altText, title } of sheet.charts) expect(altText.length).toBeGreaterThan(title.length + 20);
  });

  it('prints on one A4 page, without gridlines', () => {
    expect(sheet.page).toMatchObject({ orientation: 'portrait', fitWidth: 1, fitHeight: 1 });
    expect(sheet.showGridlines).toBe(false);
  });
});

describe('the committee’s sheet', () => {
  const [sheet] = committee.sheets;

  it('is frozen: it holds values alone', () => {
    expect(sheet?.mode).toBe('frozen');
    expect(sheet?.name).toBe('COPIL 2025-T2');
    const formulas = (sheet === undefined ? [] : cellsOf(sheet)).filter(
      ({ cell }) => typeof cell === 'object' && cell?.formula !== undefined,
    );
    expect(formulas).toEqual([]);
    expect(sheet?.validations).toEqual([]);
  });

  it('draws its charts from its own cells', () => {
    const roles = sheet?.charts.flatMap((chart) => [
      chart.categories.role,
      ...chart.series.map(({ values }) => values.role),
    ]);
    expect(new Set(roles)).toEqual(new Set(['committee:2025-T2']));
    expect(sheet?.charts.length).toBeGreaterThanOrEqual(3);
  });

  it('lays nothing of the tables below over its printed page', () => {
    const page = sheet?.page?.printArea;
    const charts = sheet?.charts ?? [];
    const places = sheet === undefined ? [] : cellsOf(sheet);
    for (const { place } of charts) {
      expect(place.row + place.rows).toBeLessThanOrEqual(page?.rows ?? 0);
      const under = places.filter(
        ({ row, column }) =>
          row >= place.row &&
          row < place.row + place.rows &&
          column >= place.column &&
          column < place.column + place.columns,
      );
      expect(under).toEqual([]);
    }
    const below = places.find(({ value }) => value === 'Les chiffres derrière cette page');
    expect(below?.row).toBeGreaterThanOrEqual(page?.rows ?? 0);
  });

  it('is rewritten only when asked', () => {
    expect(committee.replaceFrozen).toBeUndefined();
    expect(buildCommitteePlan(reportInput(contracts), '2025-T2', true).replaceFrozen).toEqual(['committee:2025-T2']);
  });
});
