import type { PackageEditor } from '../package/editor';

/** A stale chain of calculation makes Excel « repair » the file; without one it makes its own. */
export function dropCalcChain(editor: PackageEditor, workbookPath: string): void {
  for (const { type, path } of editor.relationships(workbookPath)) {
    if (type !== 'calcChain' || path === null) continue;
    editor.remove(path);
    editor.unrelate(workbookPath, path);
  }
}
