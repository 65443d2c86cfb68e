import type {
  CellBlock,
  CellValue,
  ChartPlan,
  RegisterColumnsPlan,
  SheetPlan,
  SheetRole,
  WorkbookPlan,
} from '../../../src/workbook';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ExcelOptions } from '../../../src/workbook/excel';
import { PROFILE_NAMES, createSheet, createWorkbook, putCell } from '../../../src/workbench/host';
import type { HostSheet, HostWorkbook } from '../../../src/workbench/host';
import { bootOffice } from '../../support/officeHost';
import type { OfficeOnHost } from '../../support/officeHost';

/** The client boots in each file: machines under load need more than the usual five seconds. */
jest.setTimeout(240_000);

/** The Excels in which the add-in writes: in an .xls workbook it says that it does not. */
export const WRITING_PROFILES = PROFILE_NAMES.filter((name) => name !== 'xls-fr');

export type Grid = readonly (readonly CellValue[])[];

/** An embedded Excel, its adapter, and what it was asked to do. */
export type Bench = {
  readonly office: OfficeOnHost;
  readonly book: HostWorkbook;
  /** The adapter; waits are immediate unless told. */
  readonly adapter: (options?: ExcelOptions) => ReturnType<typeof createExcelWorkbook>;
  /** Names of the actions that changed something since the last call. */
  readonly writes: () => string[];
  /** How many requests were answered since the last call. */
  readonly requests: () => number;
  /** Starts over with a workbook whose sheets hold these grids. */
  readonly open: (sheets: Readonly<Record<string, Grid>>) => void;
  readonly sheet: (name: string) => HostSheet;
};

/** What changes no cell, sheet, name or memory of the workbook. */
const HARMLESS = new Set([
  '_KeepReference',
  '_RemoveReference',
  '_RegisterDataChangedEvent',
  'Activate',
  'Select',
  'EnableEvents',
  'SuspendApiCalculationUntilNextSync',
  'SuspendScreenUpdatingUntilNextSync',
  'NotifyActionHandlerReady',
  'GetXml',
  'Date',
]);

/** Boots office.js once for a test file. */
export async function bootBench(): Promise<Bench> {
  const book = createWorkbook(['Registre']);
  const office = await bootOffice(book);
  let writes: string[] = [];
  let requests = 0;
  const { execute } = office.host;
  Object.assign(office.host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      // The client lets go of the ranges it tracked in a request of its own, after the batch.
      const works = request.Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
      if (works) requests += 1;
      for (const action of request.Actions) {
        const changes = action.ActionType === 3 || action.ActionType === 4 || action.ActionType === 9;
        if (changes && !HARMLESS.has(action.Name ?? '')) writes.push(action.Name ?? '');
      }
      // Objects made by a method on the way (worksheets.add…) are paths, not actions.
      for (const path of Object.values(request.ObjectPaths)) if (path.Name === 'Add') writes.push('Add');
      return execute(request);
    },
  });
  return {
    office,
    book,
    adapter: (options = {}) => createExcelWorkbook(office.Excel, { wait: () => Promise.resolve(), ...options }),
    writes: () => {
      const seen = writes;
      writes = [];
      return seen;
    },
    requests: () => {
      const seen = requests;
      requests = 0;
      return seen;
    },
    open: (sheets) => {
      const { revision } = book;
      Object.assign(book, createWorkbook(Object.keys(sheets)), { revision: revision + 1 });
      for (const sheet of book.sheets) fillSheet(sheet, sheets[sheet.name] ?? []);
      writes = [];
      requests = 0;
    },
    sheet: (name) => {
      const found = book.sheets.find((sheet) => sheet.name === name);
      if (found === undefined)
        throw new Error(`No sheet ${name} among ${book.sheets.map((sheet) => sheet.name).join(', ')}`);
      return found;
    },
  };
}

export function fillSheet(sheet: HostSheet, grid: Grid, row = 0, column = 0): void {
  grid.forEach((cells, r) => cells.forEach((value, c) => putCell(sheet, row + r, column + c, { value })));
}

export { createSheet };

const COLUMNS = 16_384;

/** Everything that a sheet's cells hold, by A1-like key, for comparisons. */
export function cellsOf(sheet: HostSheet): Map<string, string> {
  const cells = [...sheet.cells].map(
    ([key, cell]) => [`${Math.floor(key / COLUMNS)},${key % COLUMNS}`, JSON.stringify(cell)] as const,
  );
  return new Map(cells);
}

/** Values of an area as plain rows. */
export function valuesOf(sheet: HostSheet, row: number, column: number, rows: number, columns: number): CellValue[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.cells.get((row + r) * COLUMNS + column + c)?.value ?? null),
  );
}

export const REGISTER: Grid = [
  ['Objet', 'Montant', 'Date'],
  ['Travaux de voirie', 120000, 45292],
  ['Nettoyage des locaux', 45000, 45323],
  ['Fourniture de repas', 98000.5, 45352],
];

/** A plan with nothing in it but what is given. */
export function planOf(parts: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { sheets: [], register: [], names: [], memory: { run: 1 }, ...parts };
}

export function sheetPlan(
  role: SheetRole,
  name: string,
  blocks: readonly CellBlock[],
  more: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    role,
    name,
    mode: 'refresh',
    blocks,
    columnWidths: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    showGridlines: true,
    ...more,
  };
}

/** `SPASER Données` with its table over `rows` rows. */
export function dataSheet(rows: number, headings: readonly string[] = ['Ligne', 'Exercice', 'Social']): SheetPlan {
  const body = Array.from({ length: rows }, (_, row) =>
    headings.map((_heading, at) => (at === 0 ? row + 2 : at === 1 ? 2024 : row % 2)),
  );
  return sheetPlan(
    'data',
    'SPASER Données',
    [{ row: 0, column: 0, rows: [[...headings], ...body], columnStyles: ['integer', 'year', 'integer'] }],
    {
      tables: [{ name: 'tSpaser', area: { row: 0, column: 0, rows: rows + 1, columns: headings.length } }],
      columnWidths: [8, 10, null],
      freeze: { rows: 1, columns: 0 },
    },
  );
}

/** `SPASER Indicateurs` with live formulas over the table; the values are those of `dataSheet(all)`. */
export function indicatorSheet(all = 4, social = Math.floor(all / 2)): SheetPlan {
  return sheetPlan('indicators', 'SPASER Indicateurs', [
    { row: 0, column: 0, rows: [[{ value: 'Indicateurs', style: 'title' }]] },
    {
      row: 2,
      column: 0,
      style: 'label',
      rows: [
        ['Exercice', 'Sociaux', 'Tous'],
        [
          2024,
          { value: social, formula: '=SUM(tSpaser[Social])', style: 'integer' },
          { value: all, formula: '=COUNTA(tSpaser[Ligne])', style: 'integer' },
        ],
      ],
    },
  ]);
}

export const CHART: ChartPlan = {
  key: 'social',
  type: 'column',
  title: 'La moitié des marchés porte une considération sociale',
  place: { row: 2, column: 0, rows: 15, columns: 6 },
  categories: { role: 'indicators', area: { row: 3, column: 0, rows: 1, columns: 1 } },
  series: [
    {
      name: 'Sociaux',
      values: { role: 'indicators', area: { row: 3, column: 1, rows: 1, columns: 1 } },
      colour: '#7B4FA3',
    },
    {
      name: 'Cible',
      values: { role: 'indicators', area: { row: 3, column: 2, rows: 1, columns: 1 } },
      colour: '#C2410C',
      as: 'line',
      dashed: true,
    },
  ],
  valueAxis: { minimum: 0, numberFormat: '0' },
  legend: 'bottom',
  altText: 'Colonnes\u202f: 2 marchés sur 4 en 2024.',
};

export function dashboardSheet(charts: readonly ChartPlan[] = [CHART]): SheetPlan {
  return sheetPlan(
    'dashboard',
    'SPASER Tableau de bord',
    [{ row: 0, column: 0, rows: [[{ value: 'Tableau de bord', style: 'title' }]] }],
    {
      charts,
      showGridlines: false,
      tabColour: '#7B4FA3',
    },
  );
}

/** Two of our columns at the right of `REGISTER`. */
export function registerColumns(sheetId: string, more: Partial<RegisterColumnsPlan> = {}): RegisterColumnsPlan {
  return {
    sheetId,
    sheetName: 'Registre',
    headerRow: 0,
    firstRow: 1,
    lastRow: 3,
    tableName: null,
    columns: [
      {
        key: 'social',
        heading: 'Considérations sociales',
        column: 3,
        isNew: true,
        width: 24,
        values: [
          { row: 1, value: 'Clause sociale' },
          { row: 2, value: 'Clause sociale ; Critère social' },
          { row: 3, value: 'Non renseigné' },
        ],
        list: ['Clause sociale', 'Critère social', 'Non renseigné'],
      },
      {
        key: 'socialStatus',
        heading: 'Social – statut',
        column: 4,
        isNew: true,
        width: 16,
        values: [
          { row: 1, value: 'Déclaré' },
          { row: 2, value: 'Proposé' },
          { row: 3, value: null },
        ],
      },
    ],
    ...more,
  };
}
