import { SaxesParser } from 'saxes';
import { LIMITS, LimitError, ZipError } from './failure';

/** An element of a parsed part, with the places in the text where its tags stand. */
export type XmlElement = {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  /** By local name, or `prefix:local` for a prefixed attribute, as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** `namespace local` → value, for attributes known by their namespace. */
  readonly qualified: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside. */
  readonly text: string;
  /** Offset of the `<` of the start tag. */
  readonly start: number;
  /** Offset after the start tag. */
  readonly openEnd: number;
  /** Offset of the `<` of the end tag; equals `openEnd` for an empty-element tag. */
  readonly closeStart: number;
  /** Offset after the element. */
  readonly end: number;
  readonly selfClosing: boolean;
};

const NONE: ReadonlyMap<string, string> = new Map();

type Draft = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** A replacement in a text; `start === end` inserts. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Parses a part with its namespaces and its offsets. Prefixes and the order of
 * attributes vary between producers: everything is looked up by local name and
 * namespace. Throws a `ZipError` on malformed text, and on more elements than any
 * workbook needs.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Draft[] = [];
  let root: Draft | undefined;
  let elements = 0;
  let tagStart = 0;
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= LIMITS.nesting) throw new LimitError('nesting', root?.local);
    elements += 1;
    if (elements > LIMITS.elements) throw new LimitError('elements', root?.local);
    const given = Object.entries(tag.attributes);
    // Most elements of a long part have none of one kind: they share an empty map.
    const attributes = given.length === 0 ? NONE : new Map(given.map(([name, { value }]) => [name, value]));
    const spaced = given.filter(([, { uri }]) => uri !== '');
    const qualified =
      spaced.length === 0 ? NONE : new Map(spaced.map(([, { uri, local, value }]) => [`${uri} ${local}`, value]));
    const element: Draft = {
      name: tag.name,
      local: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes,
      qualified,
      children: [],
      text: '',
      start: tagStart,
      openEnd: parser.position,
      closeStart: parser.position,
      end: parser.position,
      selfClosing: tag.isSelfClosing,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? element.openEnd : text.lastIndexOf('<', parser.position - 1);
  });
  const addText = (data: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof ZipError) throw cause;
    throw new ZipError('broken', cause instanceof Error ? cause.message : 'malformed part');
  }
  if (root === undefined) throw new ZipError('broken', 'no root element');
  return root;
}

/** First child of this local name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.local === local);
}

/** All children of this local name. */
export function childrenNamed(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** True for an XML boolean attribute that is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Replaces parts of a text; edits may come in any order but must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** What no XML part can hold: control characters, the two non-characters, halves of pairs. */

const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text made safe between tags and in double-quoted attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (!/[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(UNSAYABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

/** An attribute's value: line breaks and tabs would otherwise be read back as spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** ` name="value"` for each attribute that is given. */
export function attributesText(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}

/** Start tag of an element with some attributes set (or removed, with undefined), the others as they were. */
export function startTag(
  element: XmlElement,
  changes: Readonly<Record<string, string | undefined>>,
  closed: boolean,
): string {
  const attributes = { ...Object.fromEntries(element.attributes), ...changes };
  return `<${element.name}${attributesText(attributes)}${closed ? '/>' : '>'}`;
}

/** Puts a prefix on every element of a piece of our own XML, which has none. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`);
}

/** Edits that put `xml` at the end of an element's content, opening it when it was an empty-element tag. */
export function appendInside(
  element: XmlElement,
  xml: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): readonly Edit[] {
  const open: Edit = { start: element.start, end: element.openEnd, text: startTag(element, changes, false) };
  if (element.selfClosing) return [{ ...open, text: `${open.text}${xml}</${element.name}>` }];
  const insert: Edit = { start: element.closeStart, end: element.closeStart, text: xml };
  return Object.keys(changes).length === 0 ? [insert] : [open, insert];
}

/** Where a new child of this local name goes, given the order that the schema demands. */
export function childPlace(parent: XmlElement, local: string, order: readonly string[]): number {
  const rank = order.indexOf(local);
  const next = parent.children.find((candidate) => order.indexOf(candidate.local) > rank);
  return next?.start ?? parent.closeStart;
}
