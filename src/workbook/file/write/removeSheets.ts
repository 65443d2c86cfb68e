import { isOwnName } from '../../index';
import { applyEdits, child, childrenNamed, escapeXml, startTag } from '../package/xml';
import type { Edit } from '../package/xml';
import type { PackageEditor } from '../package/editor';
import type { SheetEntry, WorkbookPart } from '../read/xlsxWorkbook';
import { parseSheetReference } from '../read/reference';

/** Parts that a part leads to, itself included. */
function reachable(editor: PackageEditor, from: string, found: Set<string>): void {
  if (found.has(from)) return;
  found.add(from);
  for (const { path } of editor.relationships(from)) {
    if (path !== null) reachable(editor, path, found);
  }
}

/** Takes the sheets' parts away with what hangs on them alone: drawings, charts, tables, remarks. */
export function removeSheetParts(editor: PackageEditor, workbook: WorkbookPart, removed: readonly SheetEntry[]): void {
  const gone = new Set<string>();
  for (const { path } of removed) reachable(editor, path, gone);
  for (const { path } of removed) editor.unrelate(workbook.path, path);
  const stays = new Set<string>();
  reachable(editor, workbook.path, stays);
  for (const path of gone) if (!stays.has(path)) editor.remove(path);
}

type NameChange = { readonly element: WorkbookPart['names'][number]['element']; readonly edit: Edit | null };

/** The names once sheets are gone: ours of them and of our columns leave; positions are counted anew. */
function nameChanges(
  workbook: WorkbookPart,
  removed: readonly SheetEntry[],
  isGone: (name: string) => boolean,
  rewritten: ReadonlyMap<string, string>,
): readonly NameChange[] {
  const positions = removed.map(({ position }) => position);
  const names = new Set(removed.map(({ name }) => name.toLowerCase()));
  return workbook.names.map(({ name, localSheet, refersTo, element }): NameChange => {
    const target = parseSheetReference(refersTo)?.sheet.toLowerCase();
    const lost = target !== undefined && names.has(target);
    const leaves = isGone(name) || (localSheet !== null && positions.includes(localSheet)) || (lost && isOwnName(name));
    if (leaves) return { element, edit: { start: element.start, end: element.end, text: '' } };
    const before = localSheet === null ? 0 : positions.filter((position) => position < localSheet).length;
    const refers = lost ? '#REF!' : (rewritten.get(`${localSheet ?? ''}!${name.toLowerCase()}`) ?? refersTo);
    if (before === 0 && refers === refersTo) return { element, edit: null };
    const local = localSheet === null ? {} : { localSheetId: String(localSheet - before) };
    const text = `${startTag(element, local, false)}${escapeXml(refers)}</${element.name}>`;
    return { element, edit: { start: element.start, end: element.end, text } };
  });
}

/** The workbook part without these sheets and our names; `rewritten` gives names (by `position!name`) another place. */
export function withoutSheets(
  workbook: WorkbookPart,
  removed: readonly SheetEntry[],
  isGone: (name: string) => boolean,
  rewritten: ReadonlyMap<string, string>,
): string {
  const positions = new Set(removed.map(({ position }) => position));
  const listed = childrenNamed(child(workbook.root, 'sheets'), 'sheet');
  const edits: Edit[] = listed.flatMap(({ start, end }, at) => (positions.has(at) ? [{ start, end, text: '' }] : []));
  const changes = nameChanges(workbook, removed, isGone, rewritten);
  const container = child(workbook.root, 'definedNames');
  const empty = changes.length > 0 && changes.every(({ edit }) => edit?.text === '');
  if (container !== undefined && empty) edits.push({ start: container.start, end: container.end, text: '' });
  else edits.push(...changes.flatMap(({ edit }) => edit ?? []));
  const kept = listed.flatMap((element, at) => (positions.has(at) ? [] : [{ element, at }]));
  const firstShown = kept.findIndex(({ element }) => (element.attributes.get('state') ?? 'visible') === 'visible');
  for (const view of childrenNamed(child(workbook.root, 'bookViews'), 'workbookView')) {
    const moved = (name: string): string | undefined => {
      const told = view.attributes.get(name);
      if (told === undefined) return undefined;
      const now = kept.findIndex(({ at }) => at === Number(told));
      return String(now >= 0 ? now : Math.max(0, firstShown));
    };
    const [activeTab, firstSheet] = [moved('activeTab'), moved('firstSheet')];
    const changed = activeTab !== view.attributes.get('activeTab') || firstSheet !== view.attributes.get('firstSheet');
    if (!changed) continue;
    const told = {
      ...(activeTab === undefined ? {} : { activeTab }),
      ...(firstSheet === undefined ? {} : { firstSheet }),
    };
    edits.push({ start: view.start, end: view.openEnd, text: startTag(view, told, view.selfClosing) });
  }
  return applyEdits(workbook.text, edits);
}
