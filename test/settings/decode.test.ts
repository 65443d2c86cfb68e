import fc from 'fast-check';
import { UserError, foldKey } from '../../src/language';
import {
  AGEC_CATEGORIES,
  DEFAULT_SETTINGS,
  decodeSettings,
  decodeSettingsJson,
  settingsLines,
  type BuyerSettings,
} from '../../src/settings';
import type { CellValue } from '../../src/workbook';
import { cellsOf } from './support/cells';

/** The sheet as a grid, its table beginning under `above` other lines. */
function gridOf(settings: BuyerSettings, language: 'fr' | 'en' = 'fr', above = 3) {
  const lines = settingsLines(settings, language).map(cellsOf);
  const values = [...Array.from({ length: above }, (): CellValue[] => ['Paramètres']), ...lines];
  return { sheetName: 'SPASER Paramètres', row: 0, column: 0, values };
}

/** The same grid with the cell beside (or under) a label replaced. */
function withCell(label: string, column: number, value: CellValue, below = 0) {
  const grid = gridOf(DEFAULT_SETTINGS);
  const line = grid.values.findIndex((cells) => foldKey(String(cells[0] ?? '')) === foldKey(label)) + below;
  const values = grid.values.map((cells, index) =>
    index === line ? Object.assign([...cells], { [column]: value }) : cells,
  );
  return { grid: { ...grid, values }, line };
}

describe('settings of the sheet', () => {
  test.each(['fr', 'en'] as const)('what is written in %s is read back the same', (language) => {
    const settings: BuyerSettings = {
      ...DEFAULT_SETTINGS,
      buyerName: 'Ville de Lens',
      buyerKind: 'health',
      paymentDelayDays: 50,
      includeProposals: true,
      closingDate: '2024-02-29',
      lowOfferShare: 0.6,
      charterAgents: 42,
      workbookLanguage: language,
      buyerPhrases: [{ phrase: 'CSI-3', side: 'social', level: 'clause', theme: 'insertion' }],
      targets: [...DEFAULT_SETTINGS.targets, { indicator: 'SOC-02', year: 2025, value: 12, verified: false }],
    };
    expect(decodeSettings(gridOf(settings, language))).toEqual({ settings, issues: [] });
  });

  test('no sheet gives the defaults', () => {
    expect(decodeSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, issues: [] });
  });

  test('numbers, rates and dates typed as text are read', () => {
    const { grid } = withCell('À partir de (€ HT)', 1, '40 000 €');
    expect(decodeSettings(grid).settings.sizeFilter).toBe(40_000);
    expect(decodeSettings(withCell('Dépendance : part d’un titulaire', 1, '30 %').grid).settings.dependenceShare).toBe(
      0.3,
    );
    expect(decodeSettings(withCell('Date d’arrêté', 1, '31/12/2025').grid).settings.closingDate).toBe('2025-12-31');
  });

  test.each([
    ['Type d’acheteur', 'Mairie', 'buyerKind'],
    ['À partir de (€ HT)', 'beaucoup', 'sizeFilter'],
    ['Loi Climat applicable à partir du', '31/02/2026', 'climateLawFrom'],
    ['Dépendance : part d’un titulaire', 3, 'dependenceShare'],
    ['Inclure les propositions', 'peut-être', 'includeProposals'],
  ] as const)('a bad cell at « %s » is an issue at its address and keeps the default', (label, value, key) => {
    const { grid, line } = withCell(label, 1, value);
    const { settings, issues } = decodeSettings(grid);
    expect(settings[key]).toEqual(DEFAULT_SETTINGS[key]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ row: line + 1, column: 'B', code: 'settingsCell', value: String(value) });
    expect(issues[0]?.message.fr).toContain(`B${line + 1}`);
  });

  test('a bad line of a list is left out and told, the others stay', () => {
    const { grid, line } = withCell('Taux AGEC par catégorie', 2, 'vingt', 2);
    const { settings, issues } = decodeSettings(grid);
    expect(settings.agecRates).toEqual(DEFAULT_SETTINGS.agecRates.slice(1));
    expect(issues.map(({ row, column }) => [row, column])).toEqual([[line + 1, 'C']]);
  });

  test('a SPASER that ends before it begins keeps the default period', () => {
    const { settings, issues } = decodeSettings(withCell('SPASER : dernière année', 1, 2020).grid);
    expect(settings.spaserPeriod).toEqual(DEFAULT_SETTINGS.spaserPeriod);
    expect(issues).toHaveLength(1);
  });

  test('lines may be moved and others typed between them', () => {
    const grid = gridOf(DEFAULT_SETTINGS);
    const values = grid.values.flatMap((cells): CellValue[][] =>
      cells[0] === 'Type d’acheteur' ? [['Ma note'], [], cells] : [cells],
    );
    expect(decodeSettings({ ...grid, values })).toEqual({ settings: DEFAULT_SETTINGS, issues: [] });
  });

  test('whatever the cells hold, decoding ends with usable settings', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.nat(200), fc.nat(6), cell, (line, column, value) => {
        const grid = gridOf(DEFAULT_SETTINGS);
        const values = grid.values.map((cells, index) =>
          index === line ? Object.assign([...cells], { [column]: value }) : cells,
        );
        const { settings } = decodeSettings({ ...grid, values });
        expect(decodeSettingsJson(JSON.stringify(settings), 'x.json')).toEqual(settings);
      }),
      { numRuns: 200 },
    );
  });
});

describe('settings of a file', () => {
  test('any of them may be left out', () => {
    expect(decodeSettingsJson('{"sizeFilter": 25000}', 'p.json')).toEqual({ sizeFilter: 25_000 });
    expect(decodeSettingsJson('{}', 'p.json')).toEqual({});
  });

  test.each([
    ['{', 'JSON'],
    ['[]', 'objet JSON'],
    ['{"taille": 3}', 'taille'],
    ['{"spaserPeriod": {"from": 2027, "to": 2024}}', 'spaserPeriod'],
    ['{"ecbRates": [{"year": 2024, "half": 3, "rate": 4, "verified": true}]}', 'ecbRates.0.half'],
    ['{"closingDate": "2026-02-30"}', 'closingDate'],
  ])('%s is refused, saying where', (text, said) => {
    const read = (): unknown => decodeSettingsJson(text, 'p.json');
    expect(read).toThrow(UserError);
    expect(read).toThrow(said);
    expect(read).toThrow('p.json');
  });
});

test('AGEC rates are blank where no source was found', () => {
  expect(AGEC_CATEGORIES).toHaveLength(17);
  expect(DEFAULT_SETTINGS.agecRates).toHaveLength(51);
  const known = DEFAULT_SETTINGS.agecRates.filter(({ reused, recycled }) => reused !== null || recycled !== null);
  expect(new Set(known.map(({ category }) => category)).size).toBe(4);
});
