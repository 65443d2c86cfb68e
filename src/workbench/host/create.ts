import type { HostPage, HostSheet, HostWorkbook } from './data';

export const DEFAULT_FONT = { name: 'Calibri', size: 11 };
/** Points: 8.43 characters of the default font. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

const defaultPage = (): HostPage => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
});

/** A sheet that belongs to no workbook yet; `ordinal` makes its id, in the form of Excel's. */
export function createSheet(name: string, ordinal: number): HostSheet {
  const hex = ordinal.toString(16).toUpperCase();
  return {
    id: `{00000000-0001-0000-${hex.padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'Visible',
    tabColour: '',
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    columnFormats: new Map(),
    rowFormats: new Map(),
    sheetFormat: null,
    columnWidths: new Map(),
    rowHeights: new Map(),
    autoHeights: null,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    tables: [],
    charts: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    frozen: null,
    filter: null,
    protection: { protected: false, options: {}, password: null },
    page: defaultPage(),
    properties: new Map(),
    contents: 0,
    alive: true,
  };
}

/** A workbook with empty sheets of these names (one at least), the first one active. */
export function createWorkbook(sheetNames: readonly string[] = ['Feuil1'], name = 'Classeur1.xlsx'): HostWorkbook {
  const sheets = (sheetNames.length === 0 ? ['Feuil1'] : sheetNames).map((sheetName, index) =>
    createSheet(sheetName, index),
  );
  const [active] = sheets;
  if (active === undefined) throw new Error('A workbook has at least one sheet.');
  return {
    name,
    readOnly: false,
    date1904: false,
    sheets,
    names: [],
    settings: new Map(),
    documentSettings: new Map(),
    xmlParts: [],
    properties: new Map(),
    customProperties: new Map(),
    active,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    calculationMode: 'Automatic',
    structureProtected: false,
    revision: 0,
    contents: 0,
    structure: 0,
    editing: false,
    lastId: sheets.length,
  };
}

/** The next number that nothing in the workbook uses yet. */
export function nextId(workbook: HostWorkbook): number {
  workbook.lastId += 1;
  return workbook.lastId;
}
