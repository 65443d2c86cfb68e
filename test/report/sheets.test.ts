import { snapshot } from '../../src/indicators';
import { buildPlan, registerColumns } from '../../src/report';
import { DEFAULT_SETTINGS, decodeSettings } from '../../src/settings';
import type { SheetPlan, SheetRole } from '../../src/workbook';
import type { ReportInput } from '../../src/report';
import { cellsOf, valuesOf } from './support/cells';
import { contract, randomContracts, REGISTER_SHEET, reportInput, sideTag, tagged } from './support/fixture';

function sheet(input: ReportInput, role: SheetRole): SheetPlan {
  const found = buildPlan(input).sheets.find((one) => one.role === role);
  if (found === undefined) throw new Error(`No sheet ${role}`);
  return found;
}

function texts(of: SheetPlan): string[] {
  return cellsOf(of).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

const dated = (row: number, date: string, more: Parameters<typeof tagged>[1] = {}) =>
  tagged(contract({ row, notificationDate: { date, precision: 'day' } }), more);

describe('SPASER Tableau de bord', () => {
  // 8 contracts of 2025: 2 yes, 4 no, 2 not informed; the target is 30 %.
  const contracts = (['yes', 'yes', 'no', 'no', 'no', 'no', 'unknown', 'unknown'] as const).map((state, index) =>
    dated(index + 5, '2025-04-10', { social: sideTag(state) }),
  );
  const dashboard = sheet(reportInput([...contracts, dated(20, '2024-02-01')]), 'dashboard');

  it('says the headline figure in words, against its target', () => {
    expect(texts(dashboard)).toEqual(
      expect.arrayContaining([
        '2 oui sur 8 marchés',
        '4 non · 2 non renseignés',
        'Cible\u202f: 30,0\u202f% · Écart\u202f: −5,0 points',
        '▼ Non atteint',
        '25,0\u202f% des marchés portent une considération sociale, 5,0 points sous l’objectif',
      ]),
    );
  });

  it('offers every period met, the whole register and the SPASER’s years first', () => {
    const [validation] = dashboard.validations;
    if (validation?.rule.kind !== 'listFrom') throw new Error('No list of periods');
    expect(valuesOf(dashboard, validation.rule.source.area).flat()).toEqual([
      'Toutes périodes',
      '2024-2027',
      '2024-2025',
      2025,
      2024,
      'T2 2025',
      'T1 2024',
    ]);
  });

  it('judges no rate under five contracts', () => {
    const few = sheet(reportInput(contracts.slice(0, 4)), 'dashboard');
    expect(texts(few)).toContain('○ Non significatif');
    expect(texts(few)).toContain('n.s.');
  });
});

describe('SPASER À corriger', () => {
  const issues = sheet(reportInput(randomContracts(60, 7)), 'issues');

  it('groups findings before listing them, and checks that every row is accounted for', () => {
    const written = texts(issues);
    expect(written).toContain('✓ Le compte est juste');
    const summary = issues.blocks
      .flatMap(({ rows }) => rows)
      .find((cells) => cells[3] === 'La date de notification manque.');
    expect(summary?.[0]).toMatchObject({ value: 3 });
  });

  it('speaks in words: no code, dates and rates in French form', () => {
    const input = reportInput(randomContracts(60, 7));
    const [issue] = input.issues;
    if (issue === undefined) throw new Error('No issue');
    const odd = [
      { ...issue, value: '2026-09-01' },
      { ...issue, value: '10.15 %' },
      { ...issue, value: '2026-13-45' },
    ];
    const written = texts(sheet({ ...input, issues: [...input.issues, ...odd] }, 'issues'));
    expect(written).toEqual(expect.arrayContaining(['01/09/2026', '10,15\u202f%', '2026-13-45']));
    for (const { code } of input.issues) expect(written).not.toContain(code);
    expect(written).not.toContain('Code');
  });

  it('keeps what is about the register apart from the settings', () => {
    const input = reportInput(randomContracts(60, 7));
    const [issue] = input.issues;
    if (issue === undefined) throw new Error('No issue');
    const written = texts(
      sheet({ ...input, issues: [...input.issues, { ...issue, sheet: 'SPASER Paramètres' }] }, 'issues'),
    );
    const places = ['Registre\u202f: ', 'Paramètres et journal\u202f: 1'].map((title) =>
      written.findIndex((text) => text.startsWith(title)),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
  });

  it('links each finding to its row of the register, quotes doubled', () => {
    const links = cellsOf(issues).flatMap(({ cell }) =>
      typeof cell === 'object' && cell?.formula?.startsWith('=HYPERLINK(') ? [cell.formula] : [],
    );
    expect(links).toContain(`=HYPERLINK("#'Suivi d''achats'!C7",7)`);
  });

  it('says when a row is missing from the count', () => {
    const input = reportInput(randomContracts(3, 1));
    const short = { ...input, reading: { ...input.reading, rowsRead: 99 } };
    expect(texts(sheet(short, 'issues'))).toContain('✗ Écart');
  });
});

describe('SPASER Insertion', () => {
  const hours = (planned: number | null, done: number | null) => ({ insertionHours: { planned, done } });
  const insertion = sheet(
    reportInput([
      dated(5, '2025-01-10', hours(600, 900)),
      dated(6, '2025-01-10', hours(600, null)),
      dated(7, '2025-01-10', hours(null, 40)),
      dated(8, '2025-01-10', { insertionClause: 'yes' }),
      tagged(
        contract({
          row: 9,
          notificationDate: { date: '2024-01-10', precision: 'day' },
          endDate: { date: '2025-12-31', precision: 'day' },
        }),
        hours(100, 60),
      ),
      dated(10, '2026-01-10', hours(100, 60)),
      dated(11, '2026-01-10'),
    ]),
    'insertion',
  );

  it('lists contracts with hours or a clause, and what to look at', () => {
    const [table] = insertion.tables;
    const rows = valuesOf(insertion, table?.area ?? { row: 0, column: 0, rows: 0, columns: 0 });
    expect(rows.slice(1).map((row) => [row[0], row[8], row[9]])).toEqual([
      [5, 1.5, '✓ Engagement tenu'],
      [6, '–', '▲ Réalisé non renseigné'],
      [7, '–', '● Sans engagement chiffré'],
      [8, '–', '▲ Heures prévues non renseignées'],
      [9, 0.6, '▼ Terminé sous l’engagement'],
      [10, 0.6, '● En cours'],
    ]);
  });
});

describe('SPASER Paramètres', () => {
  it('is read back as the settings that it was written from', () => {
    const settings = { ...DEFAULT_SETTINGS, buyerName: 'Commune de Valserine', sizeFilter: 40_000 };
    const written = sheet(reportInput([], { settings, measures: [] }), 'settings');
    const rows = Math.max(...cellsOf(written).map(({ row }) => row)) + 1;
    const values = valuesOf(written, { row: 0, column: 0, rows, columns: 8 });
    const decoded = decodeSettings({ sheetName: written.name, row: 0, column: 0, values });
    expect(decoded.issues).toEqual([]);
    expect(decoded.settings).toEqual(settings);
  });
});

describe('SPASER Ce qui a changé', () => {
  const then = reportInput([dated(5, '2025-01-10'), dated(6, '2025-01-11')]);
  const kept = { ...snapshot(then.measures, '2025', '2026-03-31'), period: '2025' };

  it('shows old and new where a figure was restated', () => {
    const now = reportInput([dated(5, '2025-01-10', { social: sideTag('yes') }), dated(6, '2025-01-11')], {
      previousSnapshots: [kept],
    });
    const history = sheet(now, 'history');
    expect(texts(history)).toContain('▲ Révisé');
    const [table] = history.tables;
    const rows = valuesOf(history, table?.area ?? { row: 0, column: 0, rows: 0, columns: 0 });
    const social = rows.find((row) => String(row[2]).startsWith('PNAD-S') && row[3] === 'en nombre');
    expect(social?.slice(4)).toEqual(['–', 0, 2, 0.5, 1, 2]);
  });

  it('says when nothing moved', () => {
    const history = sheet({ ...then, previousSnapshots: [kept] }, 'history');
    expect(texts(history)).toContain('✓ Inchangé');
    expect(history.tables).toEqual([]);
  });
});

describe('the register’s own columns', () => {
  const contracts = [
    dated(6, '2025-01-10', { social: sideTag('yes', { decpValues: ['Clause sociale'], themes: ['insertion'] }) }),
    dated(5, '2025-01-10'),
  ];
  const input = reportInput(contracts);

  it('stand after the last column at first', () => {
    const [plan] = registerColumns(input);
    expect(plan?.sheetName).toBe(REGISTER_SHEET);
    expect(plan?.columns.map(({ key, column, isNew }) => [key, column, isNew])).toEqual([
      ['social', 5, true],
      ['socialStatus', 6, true],
      ['environmental', 7, true],
      ['environmentalStatus', 8, true],
      ['themes', 9, true],
      ['justification', 10, true],
      ['code', 11, true],
    ]);
    expect(plan?.columns[0]?.values).toEqual([
      { row: 4, value: null },
      { row: 5, value: 'Clause sociale' },
    ]);
  });

  it.each([
    ['fr', 'déclaré'],
    ['en', 'declared'],
  ] as const)(
    'suggest the statuses in the words of the workbook (%s), and what they suggest is what they write',
    (language, word) => {
      const [plan] = registerColumns(reportInput(contracts, { language }));
      const status = plan?.columns.find(({ key }) => key === 'socialStatus');
      expect(status?.list).toContain(word);
      const written = (status?.values ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
      expect(written.filter((value) => !status?.list?.includes(String(value)))).toEqual([]);
      expect(plan?.columns[0]?.list).toContain('Clause sociale');
    },
  );

  it('are found again where a person moved them', () => {
    const [table] = input.reading.tables;
    if (table === undefined) throw new Error('No table');
    const own = { ...table.columns[0], column: 2, letter: 'C', heading: 'Mes considérations', field: 'ownSocial' };
    const moved = {
      ...input,
      reading: {
        ...input.reading,
        tables: [{ ...table, columns: [...table.columns, own as (typeof table.columns)[0]] }],
      },
    };
    const [plan] = registerColumns(moved);
    expect(plan?.columns[0]).toMatchObject({ key: 'social', column: 2, isNew: false, heading: 'Mes considérations' });
    expect(plan?.columns[1]).toMatchObject({ key: 'socialStatus', column: 5, isNew: true });
  });
});
