import type { DefinedNamePlan, JsonValue, SheetRole, WorkbookPlan } from '../../workbook';
import {
  changeParts,
  openFile,
  openPackage,
  packageBytes,
  parseSheetReference,
  parseXml,
  readPart,
  readWorkbookPart,
  workbookPath,
} from '../../workbook/file';
import { CHUNK_NAMESPACE, MEMORY_NAMESPACE, joinedPieces, pointerOf, roleOfAnchor } from '../../workbook';
import { createHost } from '../host';
import type { Host, HostSheet, HostWorkbook } from '../host';
import { openInHost } from './openInHost';
import type { OpenedFile } from './openInHost';
import { basePackage } from './save/basePackage';
import { cellEdits, withCellEdits } from './save/cellEdits';
import { columnAnchors, registerPlans } from './save/registerPlans';
import { sheetPlan } from './save/sheetPlan';
import type { OwnSheets } from './save/sheetPlan';

const FILE_NAME = 'classeur.xlsx';

/** Our sheets by the hidden names that mark them. */
function ownSheets(workbook: HostWorkbook): OwnSheets {
  const own = new Map<HostSheet, SheetRole>();
  for (const { name, formula } of workbook.names) {
    const role = roleOfAnchor(name);
    const target = role === null ? null : parseSheetReference(formula.replace(/^=/, ''));
    const sheet = workbook.sheets.find((candidate) => candidate.name === target?.sheet);
    if (role !== null && sheet !== undefined) own.set(sheet, role);
  }
  return own;
}

/** What the add-in remembers in the workbook, in one part or in the pieces that it points at. */
function memoryOf(workbook: HostWorkbook): JsonValue {
  const roots = workbook.xmlParts.map(({ xml }) => parseXml(xml));
  const valuesOf = (namespace: string) =>
    roots.flatMap(({ uri, text }) => (uri === namespace ? [JSON.parse(text) as JsonValue] : []));
  const [memory = null] = valuesOf(MEMORY_NAMESPACE);
  const pointer = pointerOf(memory);
  return pointer === null ? memory : joinedPieces(pointer, valuesOf(CHUNK_NAMESPACE));
}

/** Our other names: cells that the sheets' formulas use. */
function otherNames(workbook: HostWorkbook, own: OwnSheets): readonly DefinedNamePlan[] {
  return workbook.names.flatMap(({ name, formula, visible }): DefinedNamePlan[] => {
    if (roleOfAnchor(name) !== null || /^SPASER_col_/i.test(name)) return [];
    const target = parseSheetReference(formula.replace(/^=/, ''));
    for (const [sheet, role] of own) {
      if (target !== null && sheet.name === target.sheet)
        return [{ name, target: { role, area: target.area }, visible }];
    }
    return [];
  });
}

/** The opened package with the cells that a person changed in the buyer's own sheets. */
function withBuyerEdits(
  original: Uint8Array,
  before: HostWorkbook,
  sheets: readonly HostSheet[],
  ownColumns: (sheet: HostSheet) => ReadonlySet<number>,
): Uint8Array {
  const source = openPackage(original);
  const path = workbookPath(source);
  if (path === null) return original;
  const part = readWorkbookPart(source, path);
  const changes = new Map<string, string>();
  for (const sheet of sheets) {
    const was = before.sheets.find(({ name }) => name === sheet.name);
    const entry = part.sheets.find(({ name }) => name === sheet.name);
    if (was === undefined || entry === undefined) continue;
    const edits = cellEdits(was, sheet, ownColumns(sheet));
    if (edits.size > 0) changes.set(entry.path, withCellEdits(readPart(source, entry.path) ?? '', edits));
  }
  return changes.size === 0 ? original : packageBytes(changeParts(source, changes));
}

/**
 * The xlsx package of a workbook of the host. What was opened as xlsx is
 * patched: the buyer's changed cells, our sheets as they stand, our columns;
 * all other parts stay as they were. Anything else gives a new package, with
 * the values, number formats and merges of the buyer's sheets. `host` is the
 * one that already holds the workbook, when there is one.
 */
export async function saveFromHost(
  { workbook, original }: OpenedFile,
  host: Pick<Host, 'model'> = createHost(workbook),
): Promise<Uint8Array> {
  host.model.calculate();
  const own = ownSheets(workbook);
  const buyers = workbook.sheets.filter((sheet) => !own.has(sheet));
  const anchors = columnAnchors(workbook);
  const ownColumns = (sheet: HostSheet) =>
    new Set(anchors.filter((anchor) => anchor.sheet === sheet).map(({ column }) => column));
  const opened = original === null ? null : openInHost(original, FILE_NAME).workbook;
  // Sheets that the opened package does not hold cannot be patched into it.
  const patched = opened !== null && buyers.every(({ name }) => opened.sheets.some((sheet) => sheet.name === name));
  const base =
    patched && original !== null
      ? withBuyerEdits(original, opened, buyers, ownColumns)
      : basePackage(workbook, buyers, ownColumns);
  const known = patched && opened !== null ? columnAnchors(opened) : [];
  const role = own.get(workbook.active);
  const plan: WorkbookPlan = {
    sheets: [...own].map(([sheet, sheetRole]) => sheetPlan(host, sheet, sheetRole, own)),
    register: registerPlans(
      workbook,
      (sheet, column) => !known.some((anchor) => anchor.sheet.name === sheet.name && anchor.column === column),
    ),
    names: otherNames(workbook, own),
    memory: host.model.profile().keepsXmlParts ? memoryOf(workbook) : null,
    ...(role === undefined ? {} : { activate: role }),
  };
  const nothingOfOurs = plan.sheets.length === 0 && plan.register.length === 0;
  if (nothingOfOurs) return base;
  const file = openFile(base, FILE_NAME);
  await file.apply(plan);
  return file.save();
}
