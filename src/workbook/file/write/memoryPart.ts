import {
  CHUNK_NAMESPACE,
  MEMORY_NAMESPACE,
  STAMPS_NAMESPACE,
  copiedMemory,
  copyCells,
  joinedPieces,
  pointerOf,
} from '../../index';
import type { JsonValue, SheetRole } from '../../index';
import { escapeXml, parseXml, withPrefix } from '../package/xml';
import type { PackageEditor } from '../package/editor';
import { readPart, relationshipsOf } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import { ZipError } from '../package/failure';
import { escapeCellText } from '../read/cellText';
import { findSheetData } from '../read/sheetScanner';
import type { PackageState } from '../state';

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
    `<memory xmlns="${MEMORY_NAMESPACE}">${escapeXml(jsonText(memory))}</memory>`
  );
}

function propertiesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"' +
    ` ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function isMemory(text: string | null, namespace: string = MEMORY_NAMESPACE): boolean {
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

/** Paths of the workbook's custom parts of one namespace. */
function partsOf(source: OpcPackage, workbookPath: string, namespace: string): readonly string[] {
  return relationshipsOf(source, workbookPath).flatMap(({ type, path }) =>
    type === 'customXml' && path !== null && isMemory(readable(source, path), namespace) ? [path] : [],
  );
}

/** Path of the memory's part, null when the workbook has none. */
function memoryPath(source: OpcPackage, workbookPath: string): string | null {
  return partsOf(source, workbookPath, MEMORY_NAMESPACE)[0] ?? null;
}

function valueOf(source: OpcPackage, path: string): JsonValue | null {
  const text = readPart(source, path);
  if (text === null) return null;
  try {
    return JSON.parse(parseXml(text).text) as JsonValue;
  } catch {
    return null;
  }
}

/** What is remembered in one part, or in the parts that it points at; null when it is not there, or unreadable. */
function rememberedInParts(source: OpcPackage, workbookPath: string): JsonValue | null {
  const path = memoryPath(source, workbookPath);
  const value = path === null ? null : valueOf(source, path);
  const pointer = pointerOf(value);
  if (pointer === null) return value;
  const pieces = partsOf(source, workbookPath, CHUNK_NAMESPACE).map((piece) => valueOf(source, piece));
  return joinedPieces(pointer, pieces);
}

const COPY_ROLE: SheetRole = 'memory';

type Copied = Pick<PackageState, 'source' | 'workbook' | 'sheets' | 'roles'>;

/** What the copy in the cells of a hidden sheet says, null without one. */
function rememberedInCells({ workbook, sheets, roles }: Copied): JsonValue | null {
  const entry = roles.get(COPY_ROLE);
  const sheet = entry === undefined ? undefined : sheets[workbook.sheets.findIndex(({ path }) => path === entry.path)];
  return sheet === undefined ? null : copiedMemory(Array.from(sheet.rows, (row) => String(row?.[0] ?? '')));
}

/** What is remembered in the package; null on first use, and when someone has made it unreadable. */
export function readMemory(state: Copied): JsonValue | null {
  const { source, workbook } = state;
  if (memoryPath(source, workbook.path) === null) return rememberedInCells(state);
  return rememberedInParts(source, workbook.path);
}

/** Replaces what is remembered: in its part, and in its copy where there is one. */
export function writeMemory(editor: PackageEditor, state: Copied, memory: JsonValue): void {
  const { source, workbook } = state;
  const known = memoryPath(source, workbook.path);
  writeCopy(editor, state, memory);
  if (known === null) {
    if (memory !== null) addPart(editor, workbook.path, memory);
    return;
  }
  // A part that says the same in other words (Excel rewrites its form) stays.
  if (JSON.stringify(rememberedInParts(source, workbook.path)) === JSON.stringify(memory)) return;
  editor.write(known, memoryXml(memory));
  for (const path of partsOf(source, workbook.path, CHUNK_NAMESPACE)) removePart(editor, workbook.path, path);
}

function addPart(editor: PackageEditor, workbookPath: string, memory: JsonValue): void {
  const path = editor.freePath('customXml/item');
  const properties = path.replace('customXml/item', 'customXml/itemProps');
  editor.write(path, memoryXml(memory), 'application/xml');
  editor.write(properties, propertiesXml(), PROPERTIES_TYPE);
  editor.relate(workbookPath, 'customXml', path);
  editor.relate(path, 'customXmlProps', properties);
}

/** A copy that fell behind would be believed where the part is lost. */
function writeCopy(editor: PackageEditor, state: Copied, memory: JsonValue): void {
  const entry = state.roles.get(COPY_ROLE);
  const text = entry === undefined ? null : editor.read(entry.path);
  if (entry === undefined || text === null) return;
  if (JSON.stringify(rememberedInCells(state)) === JSON.stringify(memory)) return;
  const { prefix, start, end } = findSheetData(text);
  const rows = copyCells(memory).map(
    (cell, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCellText(cell))}</t></is></c></row>`,
  );
  const data = withPrefix(`<sheetData>${rows.join('')}</sheetData>`, prefix.replace(/:$/, ''));
  editor.write(entry.path, text.slice(0, start) + data + text.slice(end));
}

function removePart(editor: PackageEditor, workbookPath: string, path: string): void {
  for (const { path: properties } of editor.relationships(path)) if (properties !== null) editor.remove(properties);
  editor.unrelate(workbookPath, path);
  editor.remove(path);
}

/** Takes away every part of ours: what is remembered, its pieces, and the stamps of another adapter. */
export function removeMemory(editor: PackageEditor, source: OpcPackage, workbookPath: string): void {
  for (const namespace of [MEMORY_NAMESPACE, CHUNK_NAMESPACE, STAMPS_NAMESPACE]) {
    for (const path of partsOf(source, workbookPath, namespace)) removePart(editor, workbookPath, path);
  }
}
