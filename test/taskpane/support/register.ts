import { toSerial } from '../../../src/calendar';
import type { CellValue, SheetGrid, SheetInfo } from '../../../src/workbook';

const HEADINGS = [
  'N° marché',
  'Objet du marché',
  'Titulaire',
  'Service prescripteur',
  'Montant HT',
  'Date de notification',
  'Clause sociale',
  'Critère environnemental',
  'Clauses particulières',
];

const SERVICES = ['Voirie', 'Écoles', 'Bâtiments'];
const OBJECTS = [
  'Entretien des espaces verts',
  'Travaux de voirie',
  'Fourniture de papier recyclé',
  'Nettoyage des locaux',
  'Prestation confiée à un ESAT',
];
const CLAUSES = ['', 'Clause d’insertion de 120 heures', 'Critère environnemental 15 %', ''];

/** Thirty contracts over two years, a title above, one date missing. */
export const ROWS: readonly (readonly CellValue[])[] = [
  ['Registre des marchés', null, null, null, null, null, null, null, null],
  [null, null, null, null, null, null, null, null, null],
  HEADINGS,
  ...Array.from({ length: 30 }, (_, index): readonly CellValue[] => [
    `2025-${String(index + 1).padStart(3, '0')}`,
    OBJECTS[index % OBJECTS.length] ?? '',
    `Société ${index % 7}`,
    SERVICES[index % SERVICES.length] ?? '',
    10_000 + index * 1_500,
    index === 4 ? null : toSerial(`${2024 + (index % 2)}-0${1 + (index % 9)}-15`),
    index % 3 === 0 ? 'oui' : index % 3 === 1 ? 'non' : null,
    index % 4 === 0 ? 'oui' : null,
    CLAUSES[index % CLAUSES.length] ?? '',
  ]),
];

export const SHEET_ID = 'sheet-1';
export const SHEET_NAME = 'Registre';

export function sheetInfo(rows: readonly (readonly CellValue[])[] = ROWS): SheetInfo {
  return {
    id: SHEET_ID,
    name: SHEET_NAME,
    visible: true,
    protected: false,
    filtered: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    usedArea: rows.length === 0 ? null : { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 },
    tables: [],
    role: null,
  };
}

export function grid(rows: readonly (readonly CellValue[])[] = ROWS): SheetGrid {
  return {
    sheetId: SHEET_ID,
    sheetName: SHEET_NAME,
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: rows,
    columnFormats: HEADINGS.map((heading) => (heading.startsWith('Date') ? 'dd/mm/yyyy' : null)),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}
