import {
  columnAnchorName,
  isReused,
  missingSheet,
  noRoomError,
  placesOf,
  quoteSheetName,
  SHEET_COLUMNS,
} from '../../index';
import type { Area, CellValue, PlanSummary, RegisterColumnsPlan, Widened, WorkbookPlan } from '../../index';
import type { PackageEditor } from '../package/editor';
import { readPart } from '../package/opc';
import { parseXml } from '../package/xml';
import type { SourceSheet } from '../read/source';
import { readSharedStringsOf } from '../read/xlsx';
import { findColumnAnchor } from '../roles';
import { findSheet } from '../state';
import type { PackageState } from '../state';
import { copyWithColumns } from './freshSheet';
import { patchRegister } from './registerPatch';
import type { PlacedColumn } from './placedColumn';
import { areaReference } from './sheetXml';
import { standingAround, standingIn } from './standing';
import type { StyleBook } from './stylesPart';
import { widenTable } from './widen';
import type { WantedName } from './workbookEdits';

/** Our columns in one register sheet, placed. */
export type PlacedRegister = {
  readonly plan: RegisterColumnsPlan;
  readonly sheetName: string;
  readonly path: string;
  readonly columns: readonly PlacedColumn[];
};

export type RegisterOutcome = {
  readonly names: readonly WantedName[];
  readonly cellsChanged: number;
  readonly formulaReplaced: boolean;
  readonly widened: readonly Widened[];
  /** Copied sheets that hold our columns now, by path. */
  readonly copies: ReadonlyMap<string, SourceSheet>;
};

/**
 * Finds where each of our columns stands: by the name that follows it, else
 * where the plan says; elsewhere when the buyer took the place for something
 * else. Throws when the sheet is gone or has no room left.
 */
export function placeRegister(state: PackageState, plan: RegisterColumnsPlan): PlacedRegister {
  const found = findSheet(state, plan.sheetId, plan.sheetName);
  if (found === null) throw missingSheet(plan.sheetName);
  const { entry, sheet } = found;
  const valueAt = (row: number, column: number): CellValue => sheet.rows[row]?.[column] ?? null;
  const placed = plan.columns.map((column): PlacedColumn => {
    const anchor = findColumnAnchor(state.workbook, column, entry.name);
    const at = anchor?.column ?? column.column;
    const isNew = anchor === null && column.isNew;
    const under = () => sheet.rows.slice(plan.firstRow, plan.lastRow + 1).map((row) => row?.[at]);
    return !isNew && isReused(column, under)
      ? { plan: { ...column, heading: column.ownHeading ?? column.heading }, column: at, isNew: true }
      : { plan: column, column: at, isNew };
  });
  const base = { plan, sheetName: entry.name, path: entry.path };
  if (!placed.some(({ isNew }) => isNew)) return { ...base, columns: placed };
  const wanted = new Map(placed.flatMap((column) => wantedCells(plan, column)));
  const isPlanned = (row: number, column: number, value: CellValue) => wanted.get(placeKey(row, column)) === value;
  const copy = state.copies?.get(entry.path);
  const { taken, edge } =
    copy === undefined
      ? standingAround(readPart(state.source, entry.path) ?? '', plan, valueAt, isPlanned)
      : standingIn(copy, plan, isPlanned);
  const places = placesOf(
    placed.map(({ column, isNew }) => ({ column, toMake: isNew, taken: taken.has(column) })),
    edge,
  );
  if (places === null) throw noRoomError(entry.name);
  return { ...base, columns: placed.map((each, at) => ({ ...each, column: places[at] ?? each.column })) };
}

const placeKey = (row: number, column: number) => row * SHEET_COLUMNS + column;

/** What a column to be made would hold where it is planned, by place. */
function wantedCells(plan: RegisterColumnsPlan, { plan: added, column, isNew }: PlacedColumn): [number, CellValue][] {
  if (!isNew) return [];
  const cells = added.values.map(({ row, value }): [number, CellValue] => [placeKey(row, column), value]);
  return [[placeKey(plan.headerRow, column), added.heading], ...cells];
}

/** Name of a column's anchor: the one it has, else the first number that no other sheet's column uses. */
function anchorNames(
  state: PackageState,
  registers: readonly PlacedRegister[],
): (key: string, sheetName: string) => string {
  const taken = new Set(state.workbook.names.map(({ name }) => name.toLowerCase()));
  const given = new Map<string, string>();
  for (const { columns, sheetName } of registers) {
    for (const { plan } of columns) {
      let name = findColumnAnchor(state.workbook, plan, sheetName)?.name;
      for (let ordinal = 0; name === undefined; ordinal += 1) {
        const candidate = columnAnchorName(plan.key, ordinal);
        const lost = state.workbook.names.some(
          (known) => known.name.toLowerCase() === candidate.toLowerCase() && known.refersTo.includes('#REF!'),
        );
        if (lost || !taken.has(candidate.toLowerCase())) name = candidate;
      }
      taken.add(name.toLowerCase());
      given.set(`${plan.key} ${sheetName}`, name);
    }
  }
  return (key, sheetName) => given.get(`${key} ${sheetName}`) ?? columnAnchorName(key, 0);
}

/** True when the register's Excel table takes our columns in. */
function widenRegisterTable(editor: PackageEditor, { plan, path, columns }: PlacedRegister): boolean {
  if (plan.tableName === null) return false;
  let widened = false;
  for (const relationship of editor.relationships(path)) {
    const text = relationship.type === 'table' && relationship.path !== null ? editor.read(relationship.path) : null;
    if (text === null || relationship.path === null) continue;
    const { attributes } = parseXml(text);
    if ((attributes.get('displayName') ?? attributes.get('name')) !== plan.tableName) continue;
    const wider = widenTable(text, columns);
    if (wider === null) continue;
    editor.write(relationship.path, wider);
    widened = true;
  }
  return widened;
}

/** The name that Excel keeps of a sheet's filter, at the area that the filter now covers. */
function filterName(state: PackageState, sheetName: string, area: Area): readonly WantedName[] {
  const position = state.workbook.sheets.find(({ name }) => name === sheetName)?.position;
  const known = state.workbook.names.find(
    ({ name, localSheet }) => localSheet === position && name.toLowerCase() === '_xlnm._filterdatabase',
  );
  if (known === undefined || known.localSheet === null) return [];
  const refersTo = areaReference(quoteSheetName(sheetName), area);
  return [{ name: known.name, localSheet: known.localSheet, refersTo, hidden: true }];
}

/** Writes our columns into the register sheets. */
export function writeRegisters(
  state: PackageState,
  registers: readonly PlacedRegister[],
  editor: PackageEditor,
  styles: StyleBook,
): RegisterOutcome {
  const nameOf = anchorNames(state, registers);
  const strings = readSharedStringsOf(state.source, state.workbook);
  let cellsChanged = 0;
  let formulaReplaced = false;
  const widened: Widened[] = [];
  const copies = new Map<string, SourceSheet>();
  const names = registers.flatMap((register): WantedName[] => {
    const { plan, path, columns, sheetName } = register;
    if (columns.length === 0) return [];
    const anchors = columns.map(({ plan: { key }, column }): WantedName => ({
      name: nameOf(key, sheetName),
      localSheet: null,
      refersTo: areaReference(quoteSheetName(sheetName), { row: plan.headerRow, column, rows: 1, columns: 1 }),
      hidden: true,
    }));
    const copy = copies.has(path) ? undefined : state.copies?.get(path);
    const made = copy === undefined ? null : copyWithColumns(copy, plan, columns, styles);
    if (made !== null) {
      cellsChanged += made.changed;
      editor.write(path, made.part);
      copies.set(path, made.sheet);
      return anchors;
    }
    const source = { xml: editor.read(path) ?? '', strings, dateSystem: state.workbook.dateSystem, styles };
    const patch = patchRegister(source, plan, columns);
    cellsChanged += patch.changed;
    formulaReplaced ||= patch.formulaReplaced;
    if (patch.text !== source.xml) editor.write(path, patch.text);
    if (patch.filter !== null) widened.push({ sheet: sheetName, what: 'filter' });
    if (widenRegisterTable(editor, register)) widened.push({ sheet: sheetName, what: 'table' });
    return [...anchors, ...(patch.filter === null ? [] : filterName(state, sheetName, patch.filter))];
  });
  return { names, cellsChanged, formulaReplaced, widened, copies };
}

function headingsBySheet(registers: readonly PlacedRegister[], isNew: boolean): PlanSummary['columnsAdded'] {
  return registers.flatMap(({ sheetName, columns }) => {
    const headings = columns.filter((column) => column.isNew === isNew).map(({ plan }) => plan.heading);
    return headings.length === 0 ? [] : [{ sheet: sheetName, headings }];
  });
}

/** What a summary says of the register's columns. */
export function columnsSummary(
  registers: readonly PlacedRegister[],
): Pick<PlanSummary, 'columnsAdded' | 'columnsRefreshed'> {
  return { columnsAdded: headingsBySheet(registers, true), columnsRefreshed: headingsBySheet(registers, false) };
}

/** What would refuse the write: a protected register or sheet of ours, a locked workbook. A filter does not: rows are found by number. */
export function findObstacles(state: PackageState, plan: WorkbookPlan): PlanSummary['obstacles'] {
  const protectedNames = [
    ...plan.register.flatMap(({ sheetId, sheetName }) => findSheet(state, sheetId, sheetName)?.sheet ?? []),
    ...plan.sheets.flatMap(({ role, mode }) => {
      const entry = mode === 'refresh' ? state.roles.get(role) : undefined;
      return entry === undefined ? [] : (findSheet(state, `sheet${entry.sheetId}`, entry.name)?.sheet ?? []);
    }),
  ]
    .filter((sheet) => sheet.protected)
    .map(({ name }) => ({ code: 'protected' as const, sheet: name }));
  const addsSheets = plan.sheets.some(({ role }) => !state.roles.has(role));
  return state.workbook.structureLocked && addsSheets
    ? [...protectedNames, { code: 'readOnly', sheet: '' }]
    : protectedNames;
}
