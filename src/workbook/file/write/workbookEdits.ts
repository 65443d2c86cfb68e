import {
  applyEdits,
  appendInside,
  attributesText,
  child,
  childPlace,
  escapeXml,
  startTag,
  withPrefix,
} from '../package/xml';
import type { Edit } from '../package/xml';
import type { WorkbookPart } from '../read/xlsxWorkbook';

/** Order of the children of a workbook part, as its schema demands. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export type NewSheet = {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  readonly hidden: boolean;
};

export type WantedName = {
  readonly name: string;
  /** Position of the sheet that the name belongs to, null for the whole workbook. */
  readonly localSheet: number | null;
  readonly refersTo: string;
  readonly hidden: boolean;
};

const nameKey = (name: string, localSheet: number | null) => `${localSheet ?? ''}!${name.toLowerCase()}`;

function nameXml({ name, localSheet, refersTo, hidden }: WantedName): string {
  const attributes = attributesText({ name, localSheetId: localSheet ?? undefined, hidden: hidden ? 1 : undefined });
  return `<definedName${attributes}>${escapeXml(refersTo)}</definedName>`;
}

function sheetEdits(workbook: WorkbookPart, sheets: readonly NewSheet[]): readonly Edit[] {
  const container = child(workbook.root, 'sheets');
  if (container === undefined || sheets.length === 0) return [];
  const namespace = workbook.strict ? RELATIONSHIPS_STRICT : RELATIONSHIPS;
  // Some producers declare the prefix on each sheet instead of once at the root.
  const declared = workbook.root.attributes.get('xmlns:r') === namespace;
  const xml = sheets
    .map(({ name, sheetId, relationship, hidden }) => {
      const own = declared ? '' : ` xmlns:r="${namespace}"`;
      return `<sheet${own}${attributesText({ name, sheetId, state: hidden ? 'hidden' : undefined, 'r:id': relationship })}/>`;
    })
    .join('');
  return appendInside(container, withPrefix(xml, workbook.root.prefix));
}

function nameEdits(
  workbook: WorkbookPart,
  wanted: readonly WantedName[],
  dropped: readonly { readonly name: string; readonly localSheet: number }[],
): readonly Edit[] {
  const { root } = workbook;
  const container = child(root, 'definedNames');
  const droppedKeys = new Set(dropped.map(({ name, localSheet }) => nameKey(name, localSheet)));
  const known = new Map(workbook.names.map((name) => [nameKey(name.name, name.localSheet), name]));
  const wantedKeys = new Set(wanted.map((name) => nameKey(name.name, name.localSheet)));
  const edits: Edit[] = [];
  for (const [key, { element }] of known) {
    if (droppedKeys.has(key) && !wantedKeys.has(key)) edits.push({ start: element.start, end: element.end, text: '' });
  }
  const added: string[] = [];
  for (const name of wanted) {
    const existing = known.get(nameKey(name.name, name.localSheet));
    const xml = withPrefix(nameXml(name), root.prefix);
    if (existing === undefined) added.push(xml);
    else if (existing.refersTo.trim() !== name.refersTo) {
      edits.push({ start: existing.element.start, end: existing.element.end, text: xml });
    }
  }
  if (added.length === 0) return edits;
  if (container !== undefined) return [...edits, ...appendInside(container, added.join(''))];
  const at = childPlace(root, 'definedNames', ORDER);
  const [open = '', close = ''] = withPrefix('<definedNames>|</definedNames>', root.prefix).split('|');
  return [...edits, { start: at, end: at, text: `${open}${added.join('')}${close}` }];
}

/** Makes the sheet at this position the one shown, in a workbook whose views are ours. */
function activeTabEdits(workbook: WorkbookPart, position: number | null): readonly Edit[] {
  const view = child(child(workbook.root, 'bookViews'), 'workbookView');
  if (position === null || view === undefined) return [];
  const activeTab = String(position);
  if (view.attributes.get('activeTab') === activeTab) return [];
  return [{ start: view.start, end: view.openEnd, text: startTag(view, { activeTab }, view.selfClosing) }];
}

/** The workbook part with sheets added at the end and names brought to what is wanted; nothing else in it moves. */
export function editWorkbook(
  workbook: WorkbookPart,
  changes: {
    readonly sheets: readonly NewSheet[];
    readonly names: readonly WantedName[];
    readonly droppedNames: readonly { readonly name: string; readonly localSheet: number }[];
    readonly activeTab: number | null;
  },
): string {
  return applyEdits(workbook.text, [
    ...sheetEdits(workbook, changes.sheets),
    ...nameEdits(workbook, changes.names, changes.droppedNames),
    ...activeTabEdits(workbook, changes.activeTab),
  ]);
}
