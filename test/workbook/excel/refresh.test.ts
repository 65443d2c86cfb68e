/** @jest-environment jsdom */
import type { WorkbookPlan } from '../../../src/workbook';
import {
  CHART,
  REGISTER,
  bootBench,
  cellsOf,
  dashboardSheet,
  dataSheet,
  fillSheet,
  indicatorSheet,
  planOf,
  sheetPlan,
  valuesOf,
} from './support';
import type { Bench } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => bench.open({ Registre: REGISTER }));

const apply = (plan: WorkbookPlan) => bench.adapter().apply(plan);
const names = () => bench.book.sheets.map(({ name }) => name);

describe('sheets', () => {
  test('are refreshed in place: what no longer belongs is cleared, the sheet stays the same one', async () => {
    await apply(planOf({ sheets: [dataSheet(30)] }));
    const { id } = bench.sheet('SPASER Données');
    const result = await apply(planOf({ sheets: [dataSheet(10)] }));
    const sheet = bench.sheet('SPASER Données');
    expect(result).toMatchObject({ changed: true, sheetsWritten: ['SPASER Données'] });
    expect(sheet.id).toBe(id);
    expect(sheet.tables).toMatchObject([{ name: 'tSpaser', area: { row: 0, column: 0, rows: 11, columns: 3 } }]);
    expect(valuesOf(sheet, 10, 0, 3, 3)).toEqual([
      [11, 2024, 1],
      [null, null, null],
      [null, null, null],
    ]);
    expect([...cellsOf(sheet).keys()].filter((key) => Number(key.split(',')[0]) > 10)).toEqual([]);
  });

  test('grow with their table, which is resized rather than remade', async () => {
    await apply(planOf({ sheets: [dataSheet(4)] }));
    const before = bench.sheet('SPASER Données').tables[0]?.id;
    bench.writes();
    await apply(planOf({ sheets: [dataSheet(9, ['Ligne', 'Exercice', 'Social', 'Environnemental'])] }));
    expect(bench.sheet('SPASER Données').tables).toMatchObject([{ id: before, area: { rows: 10, columns: 4 } }]);
    expect(bench.writes()).toContain('Resize');
  });

  test('whose headings change get a new table, and the sheets with formulas are written again', async () => {
    await apply(planOf({ sheets: [indicatorSheet(), dataSheet(4)] }));
    const changed = planOf({ sheets: [indicatorSheet(), dataSheet(4, ['Ligne', 'Année', 'Social'])] });
    const result = await apply(changed);
    expect(result.sheetsWritten).toEqual(['SPASER Indicateurs', 'SPASER Données']);
    expect(valuesOf(bench.sheet('SPASER Données'), 0, 0, 1, 3)).toEqual([['Ligne', 'Année', 'Social']]);
    expect(await apply(changed)).toMatchObject({ changed: false });
  });

  test('edited by a person since the last run are refreshed although the plan is the same', async () => {
    const plan = planOf({ sheets: [indicatorSheet(), dataSheet(4)] });
    await apply(plan);
    fillSheet(bench.sheet('SPASER Données'), [['surchargé']], 2, 1);
    const summary = await bench.adapter().preview(plan);
    expect(summary).toMatchObject({
      sheetsNew: [],
      sheetsRefreshed: ['SPASER Données'],
      sheetsKept: ['SPASER Indicateurs'],
    });
    expect(await apply(plan)).toMatchObject({ changed: true, sheetsWritten: ['SPASER Données'] });
    expect(valuesOf(bench.sheet('SPASER Données'), 2, 1, 1, 1)).toEqual([[2024]]);
  });

  test('filtered by a person are written right all the same', async () => {
    await apply(planOf({ sheets: [dataSheet(6)] }));
    await bench.office.run(async (context) => {
      context.workbook.tables.getItem('tSpaser').autoFilter.apply('A1:C7', 0, { filterOn: 'Values', values: ['3'] });
      await context.sync();
    });
    expect(bench.sheet('SPASER Données').hiddenRows.size).toBeGreaterThan(0);
    await apply(planOf({ sheets: [dataSheet(8)] }));
    const sheet = bench.sheet('SPASER Données');
    expect(sheet.hiddenRows.size).toBe(0);
    expect(valuesOf(sheet, 1, 0, 8, 1).flat()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('renamed or moved by a person are found again, and formulas follow their name', async () => {
    const link = sheetPlan('indicators', 'SPASER Indicateurs', [
      {
        row: 0,
        column: 0,
        rows: [
          [
            { value: 2, formula: "='SPASER Données'!A2" },
            { value: 'Voir', formula: `=HYPERLINK("#'SPASER Données'!A2","Voir")` },
          ],
        ],
      },
    ]);
    const plan = planOf({ sheets: [link, dataSheet(3)] });
    await apply(plan);
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('SPASER Données');
      sheet.name = 'Mes données';
      sheet.position = 0;
      await context.sync();
    });
    await apply(plan);
    expect(names()).toEqual(['Mes données', 'Registre', 'SPASER Indicateurs']);
    const formulas = [...bench.sheet('SPASER Indicateurs').cells.values()].map(({ formula }) => formula);
    expect(formulas[0]).toMatch(/^='Mes données'!\$?A\$?2$/);
    expect(formulas[1]).toBe(`=HYPERLINK("#'Mes données'!A2","Voir")`);
    expect(await apply(plan)).toMatchObject({ changed: false });
  });

  test('of the buyer that bear our name are left alone: ours is « (2) »', async () => {
    bench.open({ Registre: REGISTER, 'spaser données': [['à moi']] });
    const plan = planOf({ sheets: [indicatorSheet(3), dataSheet(3)], activate: 'data' });
    await apply(plan);
    expect(names()).toEqual(['Registre', 'spaser données', 'SPASER Indicateurs', 'SPASER Données (2)']);
    expect(valuesOf(bench.sheet('spaser données'), 0, 0, 2, 2)).toEqual([
      ['à moi', null],
      [null, null],
    ]);
    expect(bench.book.active.name).toBe('SPASER Données (2)');
    expect(await apply(plan)).toMatchObject({ changed: false });
  });

  test('deleted by a person are made again, with their name in the workbook mended', async () => {
    const plan = planOf({ sheets: [indicatorSheet(3), dataSheet(3)] });
    await apply(plan);
    await bench.office.run(async (context) => {
      context.workbook.worksheets.getItem('SPASER Données').delete();
      await context.sync();
    });
    expect((await bench.adapter().preview(plan)).sheetsNew).toEqual(['SPASER Données']);
    await apply(plan);
    expect(names()).toEqual(['Registre', 'SPASER Indicateurs', 'SPASER Données']);
    expect(await apply(plan)).toMatchObject({ changed: false });
  });

  test('made once are never written again; a frozen quarter only when asked', async () => {
    const journal = (text: string) =>
      sheetPlan('journal', 'SPASER Journal', [{ row: 0, column: 0, rows: [[text]] }], { mode: 'createOnce' });
    const quarter = (text: string) =>
      sheetPlan('committee:2026-T3', 'COPIL 2026-T3', [{ row: 0, column: 0, rows: [[text]] }], { mode: 'frozen' });
    await apply(planOf({ sheets: [journal('a'), quarter('a')] }));
    fillSheet(bench.sheet('SPASER Journal'), [['Formation du 3 mars']], 1, 0);
    const second = planOf({ sheets: [journal('b'), quarter('b')] });
    expect(await bench.adapter().preview(second)).toMatchObject({
      sheetsRefreshed: [],
      sheetsKept: ['SPASER Journal', 'COPIL 2026-T3'],
    });
    expect(await apply(second)).toMatchObject({ changed: false });
    const replaced = planOf({ ...second, replaceFrozen: ['committee:2026-T3'] });
    expect(await apply(replaced)).toMatchObject({ changed: true, sheetsWritten: ['COPIL 2026-T3'] });
    expect(valuesOf(bench.sheet('COPIL 2026-T3'), 0, 0, 1, 1)).toEqual([['b']]);
    expect(valuesOf(bench.sheet('SPASER Journal'), 0, 0, 2, 1)).toEqual([['a'], ['Formation du 3 mars']]);
  });
});

describe('cells', () => {
  test('texts stay texts, numbers numbers, dates serials with a format', async () => {
    const texts = [
      '=1+1',
      '+33 1',
      '-5 %',
      '@nom',
      "'apostrophe",
      '01234567890123',
      '12/03/2024',
      'TRUE',
      '#N/A',
      '  espace',
      '1e3',
    ];
    await apply(
      planOf({
        sheets: [
          sheetPlan('issues', 'SPASER Contrôles', [
            { row: 0, column: 0, rows: texts.map((text) => [text]) },
            { row: 0, column: 1, rows: [[-5], [0.25], [true], [{ value: 45292, style: 'date' }], [null]] },
          ]),
        ],
      }),
    );
    const sheet = bench.sheet('SPASER Contrôles');
    expect(valuesOf(sheet, 0, 0, texts.length, 1).flat()).toEqual(texts);
    expect(valuesOf(sheet, 0, 1, 5, 1).flat()).toEqual([-5, 0.25, true, 45292, null]);
    expect([...sheet.cells.values()].every(({ formula }) => formula === undefined)).toBe(true);
    expect(sheet.cells.get(3 * 16_384 + 1)?.format?.numberFormat).toBe('dd/mm/yyyy');
  });

  test('a large block is written in batches by bytes, and the client cuts nothing wrong', async () => {
    const plan = planOf({ sheets: [dataSheet(5_000)] });
    bench.requests();
    await bench.adapter({ blockBytes: 20_000 }).apply(plan);
    expect(bench.requests()).toBeGreaterThan(8);
    expect(valuesOf(bench.sheet('SPASER Données'), 5_000, 0, 1, 3)).toEqual([[5_001, 2024, 1]]);
    expect(bench.sheet('SPASER Données').tables[0]?.area.rows).toBe(5_001);
  });

  test('a batch that Excel refuses for its size is halved', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row, 'é'.repeat(15_000)]);
    const plan = planOf({ sheets: [sheetPlan('issues', 'SPASER Contrôles', [{ row: 0, column: 0, rows }])] });
    // 9 MB in one batch: Excel refuses above 5.
    await bench.adapter({ blockBytes: 50_000_000 }).apply(plan);
    expect(valuesOf(bench.sheet('SPASER Contrôles'), 299, 0, 1, 1)).toEqual([[299]]);
  });
});

describe('looks', () => {
  const plan = planOf({
    sheets: [
      sheetPlan(
        'settings',
        'SPASER Paramètres',
        [
          { row: 0, column: 0, rows: [[{ value: 'Paramètres', style: 'title' }]] },
          { row: 2, column: 0, style: 'heading', rows: [['Seuil', 'Valeur', 'Statut']] },
          {
            row: 3,
            column: 0,
            columnStyles: ['label', 'inputRate', 'status'],
            rows: [
              ['Social', 0.3, 'Atteint'],
              ['Environnement', 1, 'Non atteint'],
            ],
          },
        ],
        {
          columnWidths: [30, 12, 12],
          rowHeights: [{ row: 0, points: 30 }],
          freeze: { rows: 3, columns: 1 },
          showGridlines: false,
          tabColour: '#2E7D5B',
          autoFilter: { row: 2, column: 0, rows: 3, columns: 3 },
          conditionalFormats: [
            {
              area: { row: 3, column: 2, rows: 2, columns: 1 },
              rule: { kind: 'textEquals', text: 'Atteint' },
              style: { colour: '#2E7D5B', bold: true },
            },
            {
              area: { row: 3, column: 0, rows: 2, columns: 3 },
              rule: { kind: 'formula', formula: '=$B4>0.5' },
              style: { fill: '#FFF8E5' },
            },
          ],
          validations: [
            {
              area: { row: 3, column: 1, rows: 2, columns: 1 },
              rule: { kind: 'decimal', minimum: 0, maximum: 1 },
              message: 'Entre 0 et 1',
            },
            {
              area: { row: 3, column: 2, rows: 2, columns: 1 },
              rule: { kind: 'list', values: ['Atteint', 'Non atteint'], strict: false },
            },
            {
              area: { row: 5, column: 2, rows: 1, columns: 1 },
              rule: {
                kind: 'listFrom',
                source: { role: 'settings', area: { row: 3, column: 2, rows: 2, columns: 1 } },
                strict: true,
              },
            },
            {
              area: { row: 5, column: 1, rows: 1, columns: 1 },
              rule: { kind: 'date', minimum: '2020-01-01', maximum: '2030-12-31' },
            },
          ],
          page: {
            orientation: 'landscape',
            fitWidth: 1,
            fitHeight: 0,
            titleRows: [0, 2],
            header: '&LSPASER&R&D',
            footer: 'Page &P / &N',
          },
        },
      ),
    ],
  });

  test('are those of the plan', async () => {
    await apply(plan);
    const sheet = bench.sheet('SPASER Paramètres');
    const format = (row: number, column: number) => sheet.cells.get(row * 16_384 + column)?.format;
    expect(format(0, 0)).toMatchObject({ bold: true, size: 16, colour: '#1F2328' });
    expect(format(2, 1)).toMatchObject({ bold: true, fill: '#F3F4F6', wrap: true, vertical: 'Center' });
    expect(format(3, 1)).toMatchObject({ fill: '#FFF8E5', numberFormat: '0.0"\u202f"%', horizontal: 'Right' });
    expect(sheet.columnWidths.get(0)).toBeCloseTo(161.25);
    expect(sheet.rowHeights.get(0)).toBe(30);
    expect(sheet).toMatchObject({ showGridlines: false, tabColour: '#2E7D5B', frozen: { rows: 3, columns: 1 } });
    expect(sheet.filter?.area).toEqual({ row: 2, column: 0, rows: 3, columns: 3 });
    expect(sheet.conditionalFormats).toMatchObject([
      { type: 'CellValue', font: { colour: '#2E7D5B', bold: true } },
      { type: 'Custom', fill: '#FFF8E5', area: { row: 3, column: 0, rows: 2, columns: 3 } },
    ]);
    expect(sheet.validations).toHaveLength(4);
    // A day travels as an ISO text and is kept as a serial number: no function name in anybody’s language.
    expect(JSON.stringify(sheet.validations)).toContain('"formula1":43831');
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      titleRows: { row: 0, rows: 3 },
      headersFooters: { leftHeader: 'SPASER', rightHeader: '&D', centerFooter: 'Page &P / &N' },
    });
  });

  test('of the former content do not remain', async () => {
    await apply(plan);
    await apply(
      planOf({ sheets: [sheetPlan('settings', 'SPASER Paramètres', [{ row: 0, column: 0, rows: [['Rien']] }])] }),
    );
    const sheet = bench.sheet('SPASER Paramètres');
    expect(sheet.conditionalFormats).toEqual([]);
    expect(sheet.validations).toEqual([]);
    expect(sheet.filter).toBeNull();
    expect(sheet.frozen).toBeNull();
    expect([...cellsOf(sheet).values()]).toEqual(['{"value":"Rien"}']);
  });
});

describe('charts', () => {
  const base = (charts = [CHART]) => planOf({ sheets: [dashboardSheet(charts), indicatorSheet(), dataSheet(4)] });

  test('are updated under their name, never doubled; those no longer planned go', async () => {
    await apply(base([CHART, { ...CHART, key: 'autre' }]));
    const before = bench.sheet('SPASER Tableau de bord').charts.find(({ name }) => name === 'social')?.id;
    const [first] = CHART.series;
    if (first === undefined) throw new Error('The chart has a series.');
    await apply(
      base([{ ...CHART, title: 'Nouveau titre', type: 'barStacked', series: [{ ...first, name: 'Seule' }] }]),
    );
    expect(bench.sheet('SPASER Tableau de bord').charts).toMatchObject([
      {
        id: before,
        name: 'social',
        type: 'BarStacked',
        title: { text: 'Nouveau titre' },
        series: [{ name: 'Seule', fill: '#7B4FA3' }],
      },
    ]);
  });

  test('of the buyer stay as they are when their sheet is refreshed, and are no reason to refresh it', async () => {
    await apply(base([CHART, { ...CHART, key: 'autre' }]));
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('SPASER Tableau de bord');
      const chart = sheet.charts.add('Pie', sheet.getRange('A1:A3'), 'Columns');
      chart.name = 'Mon graphique';
      chart.title.text = 'À moi';
      await context.sync();
    });
    expect(await apply(base([CHART, { ...CHART, key: 'autre' }]))).toMatchObject({ changed: false });
    await apply(base([{ ...CHART, title: 'Nouveau titre' }]));
    expect(bench.sheet('SPASER Tableau de bord').charts).toMatchObject([
      { name: 'social', title: { text: 'Nouveau titre' } },
      { name: 'Mon graphique', type: 'Pie', title: { text: 'À moi' } },
    ]);
  });

  test('deleted by a person come back although nothing else changed', async () => {
    await apply(base());
    bench.sheet('SPASER Tableau de bord').charts.splice(0);
    expect(await apply(base())).toMatchObject({ sheetsWritten: ['SPASER Tableau de bord'] });
    expect(bench.sheet('SPASER Tableau de bord').charts).toHaveLength(1);
  });

  test('stand where the plan says, with axes and colours of its own', async () => {
    await apply(base());
    const [chart] = bench.sheet('SPASER Tableau de bord').charts;
    expect(chart).toMatchObject({
      type: 'ColumnClustered',
      left: 0,
      // Two rows down: the title's, which grows with its letters, and an ordinary one.
      top: expect.closeTo(36.8, 1) as unknown,
      valueAxis: { minimum: 0, numberFormat: '0' },
      legend: { visible: true, position: 'Bottom' },
      series: [
        { name: 'Sociaux', fill: '#7B4FA3', values: { area: { row: 3, column: 1, rows: 1, columns: 1 } } },
        { name: 'Cible', chartType: 'Line', line: { colour: '#C2410C', style: 'Dash' } },
      ],
    });
  });
});

describe('names and memory', () => {
  test('a defined name is made, follows the plan, and is not rewritten', async () => {
    const named = (row: number) =>
      planOf({
        sheets: [indicatorSheet(2), dataSheet(2)],
        names: [
          {
            name: 'SPASER_periode',
            target: { role: 'indicators', area: { row, column: 0, rows: 1, columns: 1 } },
            visible: false,
          },
        ],
      });
    await apply(named(3));
    await apply(named(2));
    const found = bench.book.names.filter(({ name }) => name === 'SPASER_periode');
    expect(found).toMatchObject([{ visible: false }]);
    expect(found[0]?.formula.replace(/'/g, '')).toBe('=SPASER Indicateurs!$A$3');
    expect(await apply(named(2))).toMatchObject({ changed: false });
  });

  test('only the memory is written when only it changed', async () => {
    const plan = (run: number) => planOf({ sheets: [dataSheet(2)], memory: { run } });
    await apply(plan(1));
    expect(await apply(plan(2))).toEqual({ sheetsWritten: [], cellsWritten: 0, changed: true });
    expect(await bench.adapter().readMemory()).toEqual({ run: 2 });
    expect(bench.book.xmlParts.filter(({ xml }) => xml.includes('urn:spaser:memory'))).toHaveLength(1);
  });
});
