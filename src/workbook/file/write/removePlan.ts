import { columnsInsideError, isColumnAnchor, lastSheetError, ownAnchors, quoteSheetName } from '../../index';
import { isTrue } from '../package/xml';
import type { RemovalPlan, RemovalSummary, SheetRole } from '../../index';
import { editPackage } from '../package/editor';
import type { OpcPackage } from '../package/opc';
import { parseSheetReference } from '../read/reference';
import type { SourceSheet } from '../read/source';
import type { SheetEntry } from '../read/xlsxWorkbook';
import type { PackageState } from '../state';
import { dropCalcChain } from './calcChain';
import { removeMemory } from './memoryPart';
import { narrowTable, removeColumns, withoutColumns } from './removeColumns';
import type { OwnColumns } from './removeColumns';
import { removeSheetParts, withoutSheets } from './removeSheets';
import { areaReference } from './sheetXml';

/** A package without what the add-in wrote in it. */
export type Removal = { readonly source: OpcPackage; readonly summary: RemovalSummary };

type OwnRegister = OwnColumns & { readonly entry: SheetEntry; readonly sheet: SourceSheet };

/** The names that follow our columns, with the place of each. */
function columnAnchors({ workbook }: PackageState) {
  return ownAnchors(
    workbook.names.flatMap(({ name, refersTo, element }) => {
      const place = isColumnAnchor(name) ? parseSheetReference(refersTo) : null;
      const hidden = isTrue(element.attributes.get('hidden'));
      return place === null ? [] : [{ name, sheet: place.sheet, hidden, place }];
    }),
  );
}

/** Our columns by sheet, found by the names that follow them. */
function ownRegisters(state: PackageState, removed: readonly SheetEntry[]): readonly OwnRegister[] {
  const found = new Map<string, OwnRegister>();
  for (const { place } of columnAnchors(state)) {
    const at = state.workbook.sheets.findIndex((entry) => entry.name.toLowerCase() === place.sheet.toLowerCase());
    const [entry, sheet] = [state.workbook.sheets[at], state.sheets[at]];
    if (entry === undefined || sheet === undefined || removed.includes(entry)) continue;
    const known = found.get(entry.path);
    found.set(entry.path, {
      entry,
      sheet,
      headerRow: Math.min(known?.headerRow ?? Infinity, place.area.row),
      columns: [...(known?.columns ?? []), place.area.column].sort((left, right) => left - right),
    });
  }
  return [...found.values()];
}

function refuseInside({ sheet, columns }: OwnRegister): void {
  for (const { area } of sheet.tables) {
    const inside = columns.filter((column) => column >= area.column && column < area.column + area.columns);
    if (inside.length > 0 && area.columns - withoutColumns(area, columns).columns < inside.length) {
      throw columnsInsideError(sheet.name);
    }
  }
}

function summaryOf(
  state: PackageState,
  plan: RemovalPlan,
  removed: readonly SheetEntry[],
  registers: readonly OwnRegister[],
): RemovalSummary {
  const kept = plan.keep.flatMap((role: SheetRole) => state.roles.get(role)?.name ?? []);
  return {
    sheetsRemoved: removed.map(({ name }) => name),
    sheetsKept: kept,
    columnsRemoved: registers.map(({ sheet, headerRow, columns }) => ({
      sheet: sheet.name,
      headings: columns.map((column) => String(sheet.rows[headerRow]?.[column] ?? '')),
    })),
    obstacles: [
      ...(state.workbook.structureLocked && removed.length > 0 ? [{ code: 'readOnly' as const, sheet: '' }] : []),
      ...registers.flatMap(({ sheet }) => [
        ...(sheet.protected ? [{ code: 'protected' as const, sheet: sheet.name }] : []),
        ...(sheet.filtered ? [{ code: 'filtered' as const, sheet: sheet.name }] : []),
      ]),
    ],
  };
}

/** The filter's own name, drawn in as the filter is. */
function filterNames(state: PackageState, registers: readonly OwnRegister[]): ReadonlyMap<string, string> {
  const rewritten = new Map<string, string>();
  for (const { name, localSheet, refersTo } of state.workbook.names) {
    if (name.toLowerCase() !== '_xlnm._filterdatabase' || localSheet === null) continue;
    const register = registers.find(({ entry }) => entry.position === localSheet);
    const area = parseSheetReference(refersTo)?.area;
    if (register === undefined || area === undefined) continue;
    const smaller = withoutColumns(area, register.columns);
    if (smaller.columns === area.columns) continue;
    rewritten.set(`${localSheet}!${name.toLowerCase()}`, areaReference(quoteSheetName(register.entry.name), smaller));
  }
  return rewritten;
}

/** What a removal would leave of a package; nothing of the given one is changed. */
export function removeFromPackage(state: PackageState, plan: RemovalPlan): Removal {
  const { source, workbook } = state;
  const keep = new Set(plan.keep);
  const removed = [...state.roles].flatMap(([role, entry]) => (keep.has(role) ? [] : [entry]));
  const stays = workbook.sheets.some((entry) => entry.visible && !removed.includes(entry));
  if (!stays && removed.length > 0) throw lastSheetError();
  const registers = ownRegisters(state, removed);
  const places = new Map(workbook.names.map(({ name, refersTo }) => [name, refersTo]));
  const anchors = new Set(columnAnchors(state).map(({ name }) => name));
  const lost = (name: string) =>
    isColumnAnchor(name) && (anchors.has(name) || parseSheetReference(places.get(name) ?? '') === null);
  registers.forEach(refuseInside);
  const editor = editPackage(source, workbook.strict);
  for (const register of registers) {
    const { path } = register.entry;
    const text = editor.read(path) ?? '';
    editor.write(path, removeColumns(text, register));
    for (const { type, path: table } of editor.relationships(path)) {
      const narrower =
        type === 'table' && table !== null ? narrowTable(editor.read(table) ?? '', register.columns) : null;
      if (narrower !== null && table !== null) editor.write(table, narrower);
    }
  }
  removeSheetParts(editor, workbook, removed);
  editor.write(workbook.path, withoutSheets(workbook, removed, lost, filterNames(state, registers)));
  removeMemory(editor, source, workbook.path);
  dropCalcChain(editor, workbook.path);
  return { source: editor.finish(), summary: summaryOf(state, plan, removed, registers) };
}
