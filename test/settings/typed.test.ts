import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  decodeSettings,
  settingsChanges,
  settingsLines,
  type BuyerSettings,
  type SettingsGrid,
} from '../../src/settings';
import type { CellValue } from '../../src/workbook';
import { cellsOf } from './support/cells';

/** The sheet as it is first written, its list beginning lower than the first row. */
function sheetOf(settings: BuyerSettings, language: 'fr' | 'en' = 'fr'): SettingsGrid {
  const lines = settingsLines(settings, language).map(cellsOf);
  return { sheetName: 'SPASER Paramètres', row: 2, column: 0, values: [['Paramètres'], [], ...lines] };
}

/** The sheet once the changes are typed in it. */
function typed(grid: SettingsGrid, changes: ReturnType<typeof settingsChanges>): SettingsGrid {
  const values = grid.values.map((row) => [...row]);
  for (const { row, column, value } of changes.cells) (values[row - grid.row] ??= [])[column] = value;
  return { ...grid, values };
}

/** The sheet with the cell beside a label replaced, as a person does. */
function edited(grid: SettingsGrid, label: string, value: CellValue, column = 1): SettingsGrid {
  const values = grid.values.map((row) => (row[0] === label ? Object.assign([...row], { [column]: value }) : row));
  return { ...grid, values };
}

const target = fc.record({
  indicator: fc.constantFrom('PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04'),
  year: fc.constantFrom(null, 2025, 2026),
  value: fc.constantFrom(0, 0.25, 0.5, 1, 12),
  verified: fc.constant(true),
});

const settings = fc
  .record({
    buyerName: fc.constantFrom(null, 'Ville de Lens', 'CHU'),
    buyerKind: fc.constantFrom('state', 'local', 'health'),
    from: fc.integer({ min: 2019, max: 2025 }),
    valueRule: fc.constantFrom('maximum', 'estimated', 'minimum'),
    includeSubsequentContracts: fc.boolean(),
    sizeFilter: fc.constantFrom(0, 40_000),
    workbookLanguage: fc.constantFrom('fr', 'en'),
    targets: fc.uniqueArray(target, { maxLength: 6, selector: ({ indicator, year }) => `${indicator} ${year}` }),
  })
  .map(({ from, ...some }): BuyerSettings => ({
    ...DEFAULT_SETTINGS,
    ...(some as Partial<BuyerSettings>),
    spaserPeriod: { from, to: 2027 },
  }));

const bySort = ({ targets, ...rest }: BuyerSettings) => ({
  ...rest,
  targets: targets.map((one) => JSON.stringify(one)).sort(),
});

describe('settings typed in their sheet', () => {
  test.each(['fr', 'en'] as const)('in %s: the sheet says what was chosen, and no other cell moved', (language) => {
    fc.assert(
      fc.property(settings, settings, (shown, chosen) => {
        const grid = sheetOf(shown, language);
        const changes = settingsChanges(grid, shown, chosen);
        expect([changes.missing, changes.moved]).toEqual([[], []]);
        const after = typed(grid, changes);
        expect(decodeSettings(after).issues).toEqual([]);
        expect(bySort(decodeSettings(after).settings)).toEqual(bySort(chosen));
        // A second time, there is nothing left to type.
        expect(settingsChanges(after, shown, chosen).cells).toEqual([]);
        const places = new Set(changes.cells.map(({ row, column }) => `${row} ${column}`));
        grid.values.forEach((row, line) =>
          row.forEach((cell, column) => {
            if (!places.has(`${line + grid.row} ${column}`)) expect(after.values[line]?.[column]).toBe(cell);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('what someone else typed meanwhile is left to them, whatever else was chosen', () => {
    const shown = DEFAULT_SETTINGS;
    const grid = edited(sheetOf(shown), 'Nom de l’acheteur', 'Ville de Saint-Exemple');
    const named = settingsChanges(grid, shown, { ...shown, buyerName: 'Ville de Lens' });
    expect(named.moved.map(({ fr }) => fr)).toEqual(['Nom de l’acheteur']);
    expect(named.cells).toEqual([]);
    const elsewhere = settingsChanges(grid, shown, { ...shown, buyerKind: 'health' });
    expect(elsewhere.moved).toEqual([]);
    expect(decodeSettings(typed(grid, elsewhere)).settings).toMatchObject({
      buyerName: 'Ville de Saint-Exemple',
      buyerKind: 'health',
    });
  });

  test('a target that a colleague moved is left to them', () => {
    const shown = DEFAULT_SETTINGS;
    const grid = edited(sheetOf(shown), 'PNAD-S', 0.6, 2);
    const targets = shown.targets.map((one) => (one.indicator === 'PNAD-S' ? { ...one, value: 0.4 } : one));
    const { moved, cells } = settingsChanges(grid, shown, { ...shown, targets });
    expect(moved.map(({ fr }) => fr)).toEqual(['PNAD-S']);
    expect(cells).toEqual([]);
  });

  test('a line that is no longer there, or a list without a free line, is said', () => {
    const shown = DEFAULT_SETTINGS;
    const grid = sheetOf(shown);
    const without = { ...grid, values: grid.values.filter(([first]) => first !== 'Nom de l’acheteur') };
    expect(settingsChanges(without, shown, { ...shown, buyerName: 'CHU' }).missing.map(({ fr }) => fr)).toEqual([
      'Nom de l’acheteur',
    ]);
    const years = Array.from({ length: 9 }, (_, at) => 2020 + at);
    const added = years.map((year) => ({ indicator: 'SOC-01', year, value: 0.5, verified: true }));
    const { missing } = settingsChanges(grid, shown, { ...shown, targets: [...shown.targets, ...added] });
    expect(missing.map(({ fr }) => fr)).toEqual(['SOC-01 2028']);
  });

  test('a target that is a number is told apart from the rates around it', () => {
    const shown = DEFAULT_SETTINGS;
    const targets = [...shown.targets, { indicator: 'SOC-02', year: 2026, value: 12, verified: true }];
    const { cells } = settingsChanges(sheetOf(shown), shown, { ...shown, targets });
    expect(cells.map(({ value, plain }) => [value, plain ?? false])).toEqual([
      ['SOC-02', false],
      [2026, false],
      [12, true],
    ]);
  });
});
