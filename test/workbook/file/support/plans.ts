import type {
  CellBlock,
  ChartPlan,
  RegisterColumnsPlan,
  SheetPlan,
  SheetRole,
  WorkbookPlan,
} from '../../../../src/workbook';

/** A sheet plan with nothing in it but what is given. */
export function sheetPlan(role: SheetRole, name: string, changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    role,
    name,
    mode: 'refresh',
    blocks: [],
    columnWidths: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    showGridlines: true,
    ...changes,
  };
}

/** A plan with nothing in it but what is given. */
export function workbookPlan(changes: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { sheets: [], register: [], names: [], memory: null, ...changes };
}

const HEADINGS = ['Exercice', 'Marché', 'Social', 'Montant', 'Double'];
const QUARTERS = ['2025-T1', '2025-T2', '2025-T3', '2025-T4'];

const dataBlock: CellBlock = {
  row: 0,
  column: 0,
  rows: [
    HEADINGS.map((heading) => ({ value: heading, style: 'heading' as const })),
    ...[100, 250.5, 80, 1200].map((amount, index) => [
      2024 + (index % 2),
      index === 0 ? '=Travaux & voirie' : `Marché n° ${index + 1}`,
      index % 2,
      amount,
      { value: amount * 2, formula: '=tSpaser[[#This Row],[Montant]]*2' },
    ]),
  ],
  columnStyles: ['year', 'text', 'integer', 'euro', 'euroCents'],
};

const figures: CellBlock = {
  row: 4,
  column: 0,
  rows: [
    ['Période', 'Sociale', 'Environnementale', 'Non renseigné', 'Taux', 'Objectif'].map((value) => ({
      value,
      style: 'heading' as const,
    })),
    ...QUARTERS.map((quarter, index) => [
      quarter,
      10 + index * 3,
      6 + index * 5,
      12 - index * 2,
      { value: 0.12 + index * 0.04, style: 'rate' as const },
      { value: 0.3, style: 'rate' as const },
    ]),
  ],
  columnStyles: ['label', 'integer', 'integer', 'integer', 'rate', 'rate'],
};

const area = (row: number, column: number, rows: number, columns = 1) => ({
  role: 'dashboard' as const,
  area: { row, column, rows, columns },
});

const counts = [
  { name: 'Sociale', values: area(5, 1, 4), colour: '#7B4FA3', dataLabels: true },
  { name: 'Environnementale', values: area(5, 2, 4), colour: '#2E7D5B', dataLabels: true },
  { name: 'Non renseigné', values: area(5, 3, 4), colour: '#B8BDC4', dataLabels: true },
];

function chart(
  key: string,
  type: ChartPlan['type'],
  row: number,
  column: number,
  changes: Partial<ChartPlan>,
): ChartPlan {
  return {
    key,
    type,
    title: `Un graphique « ${type} » & son titre`,
    place: { row, column, rows: 15, columns: 6 },
    categories: area(5, 0, 4),
    series: counts,
    altText: `Graphique ${type} : quatre trimestres & trois séries`,
    valueAxis: { minimum: 0, numberFormat: '#,##0' },
    legend: 'bottom',
    ...changes,
  };
}

export const charts: readonly ChartPlan[] = [
  chart('trend', 'column', 10, 0, {
    title: '23,9 % des marchés portent une considération sociale, 6 points sous l’objectif',
    series: [
      { name: 'Taux', values: area(5, 4, 4), colour: '#7B4FA3', dataLabels: true },
      { name: 'Objectif', values: area(5, 5, 4), colour: '#C2410C', as: 'line', dashed: true },
    ],
    valueAxis: { title: 'Part des marchés', minimum: 0, maximum: 1, numberFormat: '0%' },
    categoryAxis: { title: 'Trimestre' },
  }),
  chart('stacked', 'columnStacked', 10, 7, {
    title: 'Année 2025',
    titleFrom: { role: 'dashboard', area: { row: 1, column: 0, rows: 1, columns: 1 } },
  }),
  chart('stacked100', 'columnStacked100', 26, 0, { legend: 'right' }),
  chart('bars', 'bar', 26, 7, {}),
  chart('barsStacked', 'barStacked', 42, 0, {}),
  chart('barsStacked100', 'barStacked100', 42, 7, {}),
  chart('lines', 'line', 58, 0, { legend: 'none' }),
];

/** A register that stands in columns A to C, heading in row 3, two rows below. */
export function registerColumns(changes: Partial<RegisterColumnsPlan> = {}): RegisterColumnsPlan {
  return {
    sheetId: 'sheet1',
    sheetName: 'Registre',
    headerRow: 2,
    firstRow: 3,
    lastRow: 4,
    tableName: null,
    columns: [
      {
        key: 'social',
        heading: 'Considérations sociales',
        column: 3,
        isNew: true,
        width: 28,
        list: ['Clause sociale', 'Critère social', 'Marché réservé'],
        values: [
          { row: 3, value: 'Clause sociale ; Critère social' },
          { row: 4, value: '=SOMME(A1)' },
        ],
      },
      {
        key: 'socialStatus',
        heading: 'Social – statut',
        column: 4,
        isNew: true,
        width: 14,
        values: [
          { row: 3, value: 'Déclaré' },
          { row: 4, value: null },
        ],
      },
    ],
    ...changes,
  };
}

/** A plan that uses every feature that a plan has. */
export function fullPlan(changes: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return workbookPlan({
    activate: 'dashboard',
    memory: { version: 1, corrections: [], note: 'Écrit « ici » & <là>\n' },
    names: [{ name: 'SPASER_periode', target: area(2, 1, 1), visible: true }],
    sheets: [
      sheetPlan('dashboard', 'SPASER Tableau de bord', {
        showGridlines: false,
        tabColour: '#7B4FA3',
        freeze: { rows: 3, columns: 0 },
        columnWidths: [14, 12, 16, 14, 10, 10],
        rowHeights: [{ row: 0, points: 26 }],
        charts,
        page: {
          orientation: 'landscape',
          fitWidth: 1,
          fitHeight: 0,
          titleRows: [0, 2],
          printArea: { row: 0, column: 0, rows: 74, columns: 14 },
          header: 'SPASER & PNAD',
          footer: '&LÉdité par SPASER&RPage &P / &N',
        },
        conditionalFormats: [
          {
            area: { row: 5, column: 4, rows: 4, columns: 1 },
            rule: { kind: 'formula', formula: '=E6<F6' },
            style: { colour: '#C2410C', bold: true },
          },
          {
            area: { row: 5, column: 0, rows: 4, columns: 1 },
            rule: { kind: 'textEquals', text: '2025-T1' },
            style: { fill: '#FFF8E5' },
          },
        ],
        validations: [
          {
            area: { row: 2, column: 1, rows: 1, columns: 1 },
            rule: { kind: 'listFrom', source: area(5, 0, 4), strict: true },
            message: 'Choisissez une période',
          },
        ],
        blocks: [
          {
            row: 0,
            column: 0,
            rows: [[{ value: 'Tableau de bord', style: 'title' }], [{ value: 'Année 2025', style: 'subtitle' }]],
          },
          {
            row: 2,
            column: 0,
            rows: [
              [
                'Période',
                { value: '2025-T1', style: 'input' },
                { value: 2, formula: '=COUNTIFS(tSpaser[Social],1)', style: 'headlineInteger' },
              ],
            ],
          },
          figures,
        ],
      }),
      sheetPlan('data', 'SPASER Données', {
        blocks: [dataBlock],
        columnWidths: [10, 40, 8, 14, 14],
        tables: [{ name: 'tSpaser', area: { row: 0, column: 0, rows: 5, columns: 5 } }],
        freeze: { rows: 1, columns: 2 },
      }),
      sheetPlan('issues', 'SPASER Contrôles', {
        blocks: [
          {
            row: 0,
            column: 0,
            rows: [
              [
                { value: 'Ligne', style: 'heading' },
                { value: 'Valeur', style: 'heading' },
              ],
              [{ value: 'Ligne 4', formula: '=HYPERLINK("#\'Registre\'!A4","Ligne 4")', style: 'link' }, '@SUM(1)'],
              [{ value: '#DIV/0!', formula: '=1/0' }, '-2+3'],
              [{ value: true, formula: '=1=1' }, false],
              [{ value: 'oui', formula: '=IF(1=1,"oui","non")' }, 'texte \u000b de contrôle _x0041_'],
            ],
          },
        ],
        autoFilter: { row: 0, column: 0, rows: 5, columns: 2 },
      }),
      sheetPlan('settings', 'SPASER Paramètres', {
        mode: 'createOnce',
        blocks: [
          {
            row: 0,
            column: 0,
            rows: [
              ['Objectif', { value: 0.3, style: 'inputRate' }],
              ['Début', { value: 45292, style: 'inputDate' }],
            ],
          },
        ],
        validations: [
          { area: { row: 0, column: 1, rows: 1, columns: 1 }, rule: { kind: 'decimal', minimum: 0, maximum: 1 } },
          {
            area: { row: 1, column: 1, rows: 1, columns: 1 },
            rule: { kind: 'date', minimum: '2020-01-01', maximum: '2030-12-31' },
          },
          {
            area: { row: 2, column: 1, rows: 1, columns: 1 },
            rule: { kind: 'list', values: ['Oui', 'Non'], strict: true },
          },
        ],
      }),
      sheetPlan('committee:2026-T3', 'COPIL 2026-T3', {
        mode: 'frozen',
        blocks: [{ row: 0, column: 0, rows: [['Figé', 1]] }],
      }),
    ],
    register: [registerColumns()],
    ...changes,
  });
}
