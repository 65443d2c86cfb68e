import type { DateSystem } from '../../../calendar';
import { child, childrenNamed, isTrue, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { hasPart, readPart, relationshipsOf } from '../package/opc';
import type { OpcPackage } from '../package/opc';

/** A sheet as the workbook part lists it. */
export type SheetEntry = {
  /** Stable through renames and moves. */
  readonly sheetId: string;
  readonly name: string;
  /** Place among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly position: number;
  readonly visible: boolean;
  readonly path: string;
};

export type DefinedName = {
  readonly name: string;
  readonly localSheet: number | null;
  /** Without the leading `=`. */
  readonly refersTo: string;
  readonly element: XmlElement;
};

/** The workbook part, read. */
export type WorkbookPart = {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly dateSystem: DateSystem;
  /** True when adding sheets is locked. */
  readonly structureLocked: boolean;
  readonly sheets: readonly SheetEntry[];
  /** Names of all sheets by position, chart sheets included. */
  readonly sheetNames: readonly string[];
  /** Numbers of all sheets, chart sheets included. */
  readonly sheetIds: readonly number[];
  readonly names: readonly DefinedName[];
  /** True for the ISO « strict » flavour, whose namespaces differ. */
  readonly strict: boolean;
  readonly stylesPath: string | null;
  readonly sharedStringsPath: string | null;
};

/** Path of the workbook part, null when the package holds no workbook. */
export function workbookPath(source: OpcPackage): string | null {
  const told = relationshipsOf(source, '').find((relationship) => relationship.type === 'officeDocument')?.path;
  if (told !== undefined && told !== null && hasPart(source, told)) return told;
  return hasPart(source, 'xl/workbook.xml') ? 'xl/workbook.xml' : null;
}

function relationshipId(element: XmlElement): string {
  for (const [name, value] of element.qualified) {
    if (/\/relationships id$/.test(name)) return value;
  }
  return '';
}

/** Reads the workbook part and finds its sheets through their relationships. Throws when it is malformed. */
export function readWorkbookPart(source: OpcPackage, path: string): WorkbookPart {
  const text = readPart(source, path, 'part') ?? '';
  const root = parseXml(text);
  const relationships = new Map(relationshipsOf(source, path).map((entry) => [entry.id, entry]));
  const listed = childrenNamed(child(root, 'sheets'), 'sheet');
  const sheets = listed.flatMap((element, position): SheetEntry[] => {
    const target = relationships.get(relationshipId(element));
    // Chart sheets, dialogs and old macro sheets hold no cells.
    if (target?.type !== 'worksheet' || target.path === null || !hasPart(source, target.path)) return [];
    return [
      {
        sheetId: element.attributes.get('sheetId') ?? String(position + 1),
        name: element.attributes.get('name') ?? '',
        position,
        visible: (element.attributes.get('state') ?? 'visible') === 'visible',
        path: target.path,
      },
    ];
  });
  const pathOfType = (type: string) =>
    [...relationships.values()].find(
      (entry) => entry.type === type && entry.path !== null && hasPart(source, entry.path),
    )?.path ?? null;
  return {
    path,
    text,
    root,
    dateSystem: isTrue(child(root, 'workbookPr')?.attributes.get('date1904')) ? 1904 : 1900,
    structureLocked: isTrue(child(root, 'workbookProtection')?.attributes.get('lockStructure')),
    sheets,
    sheetNames: listed.map((element) => element.attributes.get('name') ?? ''),
    sheetIds: listed.map((element) => Number(element.attributes.get('sheetId') ?? 0)),
    names: childrenNamed(child(root, 'definedNames'), 'definedName').map((element) => {
      const local = element.attributes.get('localSheetId');
      return {
        name: element.attributes.get('name') ?? '',
        localSheet: local === undefined ? null : Number(local),
        refersTo: element.text,
        element,
      };
    }),
    strict: root.uri.startsWith('http://purl.oclc.org/'),
    stylesPath: pathOfType('styles'),
    sharedStringsPath: pathOfType('sharedStrings'),
  };
}
