import type { JsonValue } from '../../index';
import { escapeXml, parseXml } from '../package/xml';
import type { PackageEditor } from '../package/editor';
import { readPart, relationshipsOf } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import { ZipError } from '../package/zip';

/** The custom XML part that carries what the product remembers from one run to the next. */
const NAMESPACE = 'urn:spaser:memory';
/** Names the part's store; fixed, so that the same input gives the same bytes. */
const STORE_ID = '{5B1F0C52-6D0E-4C3B-9A55-7C1D2E8A4F10}';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** JSON text that XML can hold: characters that it forbids in their escaped form. */
function jsonText(memory: JsonValue): string {
  return JSON.stringify(memory).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function memoryXml(memory: JsonValue): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<memory xmlns="${NAMESPACE}">${escapeXml(jsonText(memory))}</memory>`
  );
}

function propertiesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
    ` ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function isMemory(text: string | null, namespace: string = NAMESPACE): boolean {
  if (text === null || !text.includes(namespace)) return false;
  try {
    return parseXml(text).uri === namespace;
  } catch {
    return false;
  }
}

/** A part's text; null where it is damaged: whatever a custom part held, it decides nothing of the buyer's. */
function readable(source: OpcPackage, path: string): string | null {
  try {
    return readPart(source, path);
  } catch (cause) {
    if (cause instanceof ZipError) return null;
    throw cause;
  }
}

/** Path of the memory's part, null when the workbook has none. */
function memoryPath(source: OpcPackage, workbookPath: string): string | null {
  const found = relationshipsOf(source, workbookPath).find(
    ({ type, path }) => type === 'customXml' && path !== null && isMemory(readable(source, path)),
  );
  return found?.path ?? null;
}

/** What is remembered in the package; null on first use, and when someone has made it unreadable. */
export function readMemory(source: OpcPackage, workbookPath: string): JsonValue | null {
  const path = memoryPath(source, workbookPath);
  const text = path === null ? null : readPart(source, path);
  if (text === null) return null;
  try {
    return JSON.parse(parseXml(text).text) as JsonValue;
  } catch {
    return null;
  }
}

/** Replaces what is remembered. */
export function writeMemory(editor: PackageEditor, source: OpcPackage, workbookPath: string, memory: JsonValue): void {
  const known = memoryPath(source, workbookPath);
  if (known !== null) {
    // A part that says the same in other words (Excel rewrites its form) stays.
    if (JSON.stringify(readMemory(source, workbookPath)) !== JSON.stringify(memory))
      editor.write(known, memoryXml(memory));
    return;
  }
  if (memory === null) return;
  const path = editor.freePath('customXml/item');
  const properties = path.replace('customXml/item', 'customXml/itemProps');
  editor.write(path, memoryXml(memory), 'application/xml');
  editor.write(properties, propertiesXml(), PROPERTIES_TYPE);
  editor.relate(workbookPath, 'customXml', path);
  editor.relate(path, 'customXmlProps', properties);
}

/** What the Excel adapter left to know its sheets again. */
const STAMPS_NAMESPACE = 'urn:spaser:stamps';

/** Takes away every part of ours: what is remembered, and the stamps of another adapter. */
export function removeMemory(editor: PackageEditor, source: OpcPackage, workbookPath: string): void {
  for (const { type, path } of editor.relationships(workbookPath)) {
    if (type !== 'customXml' || path === null) continue;
    const text = readable(source, path);
    if (!isMemory(text) && !isMemory(text, STAMPS_NAMESPACE)) continue;
    for (const { path: properties } of editor.relationships(path)) if (properties !== null) editor.remove(properties);
    editor.unrelate(workbookPath, path);
    editor.remove(path);
  }
}
