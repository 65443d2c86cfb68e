import type { DateSystem } from '../../calendar';
import type { Area } from '../cellValue';
import type { SheetInfo, TableInfo, WorkbookInfo } from '../port';
import type { SheetRole } from '../plan';
import { roleOfAnchor } from '../roles';

import { officeCode } from './errors';
import { placeOf } from './names';
import type { CellPlace } from './names';
import type { Session } from './session';
import { isPassing, pendingSheets } from './staging';

/** The workbook as it stands, with what only this adapter needs to know. */
export type Standing = {
  readonly info: WorkbookInfo;
  /** Workbook names and the formula of each. */
  readonly names: ReadonlyMap<string, string>;
  /** Those that a person sees: ours that follow columns are hidden. */
  readonly shown: ReadonlySet<string>;
  /** True when sheets can be neither added nor renamed. */
  readonly structureProtected: boolean;
  /** True in the compatibility mode of .xls files: 65,536 rows, and no XML part survives. */
  readonly oldFormat: boolean;
  /** True when an earlier write that was cut off left something to take away. */
  readonly leftovers: boolean;
};

/** 0-based last row of a sheet of today. */
const LAST_ROW = 1_048_575;

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a range whose indexes are loaded. */
export function areaOf(range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Loads what `areaOf` reads. */
export function loadArea(range: Excel.Range): Excel.Range {
  range.load(AREA);
  return range;
}

/**
 * The date system, told by the serial number of a known day: the property
 * itself came only with a later requirement set. A host without worksheet
 * functions counts from 1900, as all but old Mac files do.
 */
export async function readDateSystem(session: Session): Promise<DateSystem> {
  try {
    return await session.raw(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load('value');
      await context.sync();
      return day.value === 35_064 ? 1904 : 1900;
    });
  } catch (error) {
    if (officeCode(error) === 'ApiNotFound' || officeCode(error) === 'NotImplemented') return 1900;
    throw error;
  }
}

/** Looks at the whole workbook in two exchanges, however many sheets it has. */
export function describeWorkbook(session: Session, dateSystem: DateSystem): Promise<Standing> {
  return session.read({}, async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
    const names = workbook.names.load('items/name,items/formula,items/visible');
    const tables = workbook.tables.load('items/name');
    await context.sync();

    // Where a sheet ends tells the format of the file, whatever its name.
    const last = sheets.items[0]?.getRange().getLastCell().load('rowIndex');
    const looked = sheets.items.map((sheet) => {
      const used = loadArea(sheet.getUsedRangeOrNullObject(true));
      used.load('rowHidden,columnHidden');
      const protection = sheet.protection.load('protected');
      const filter = sheet.autoFilter.load('isDataFiltered');
      return { sheet, used, protection, filter };
    });
    const tabled = tables.items.map((table) => ({
      table,
      range: loadArea(table.getRange()),
      sheet: table.worksheet.load('id'),
      filter: table.autoFilter.load('isDataFiltered'),
    }));
    await context.sync();

    const formulas = new Map(names.items.map((item) => [item.name, String(item.formula)]));
    const roles = rolesBySheet(formulas);
    const pending = pendingSheets(formulas);
    const shown = looked.filter(({ sheet }) => !pending.has(sheet.name.toLowerCase()));
    const infos = shown.map(({ sheet, used, protection, filter }): SheetInfo => {
      const own = tabled.filter((entry) => entry.sheet.id === sheet.id);
      const empty = used.isNullObject;
      return {
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        protected: protection.protected,
        filtered: filter.isDataFiltered || own.some((entry) => entry.filter.isDataFiltered),
        // Null: some are hidden and some are not.
        hasHiddenRows: !empty && used.rowHidden !== false,
        hasHiddenColumns: !empty && used.columnHidden !== false,
        usedArea: empty ? null : areaOf(used),
        tables: own.map(({ table, range }): TableInfo => ({ name: table.name, area: areaOf(range) })),
        role: roles.get(sheet.name.toLowerCase()) ?? null,
      };
    });
    return {
      info: { name: workbook.name, dateSystem, readOnly: workbook.readOnly, sheets: infos },
      names: formulas,
      shown: new Set(names.items.flatMap(({ name, visible }) => (visible ? [name] : []))),
      structureProtected: workbook.protection.protected,
      oldFormat: /\.xls$/i.test(workbook.name) || (last !== undefined && last.rowIndex < LAST_ROW),
      leftovers: [...formulas.keys()].some(isPassing),
    };
  });
}

/** Roles by lower-case sheet name; Excel renames the sheet inside the names' formulas by itself. */
function rolesBySheet(names: ReadonlyMap<string, string>): Map<string, SheetRole> {
  const roles = new Map<string, SheetRole>();
  for (const [name, formula] of names) {
    const role = roleOfAnchor(name);
    const place: CellPlace | null = role === null ? null : placeOf(formula);
    if (role !== null && place !== null && !roles.has(place.sheet.toLowerCase())) {
      roles.set(place.sheet.toLowerCase(), role);
    }
  }
  return roles;
}
