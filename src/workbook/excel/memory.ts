import type { JsonValue } from '../plan';

import { stable } from '../hash';
import { readCopy } from './memoryCells';
import type { Session } from './session';

/** The namespace of what the product remembers in the workbook; the file adapter writes the same part. */
export const MEMORY_NAMESPACE = 'urn:spaser:memory';
/** What this adapter left in each of our sheets, to tell whether a person edited them since. */
const STAMPS_NAMESPACE = 'urn:spaser:stamps';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const UNESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A value as the one text of an XML element. */
export function toXml(value: JsonValue, namespace: string = MEMORY_NAMESPACE): string {
  // JSON leaves no character that XML forbids but these; lone surrogates are already \u escapes.
  const text = JSON.stringify(value)
    .replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<memory xmlns="${namespace}">${text}</memory>`;
}

/** The value back, or null when the part is not as we write it. */
export function fromXml(xml: string): JsonValue | null {
  const text = /<(?:\w+:)?memory\b[^>]*>([\s\S]*)<\/(?:\w+:)?memory\s*>/.exec(xml)?.[1];
  if (text === undefined) return null;
  try {
    return JSON.parse(unescape(text)) as JsonValue;
  } catch {
    return null;
  }
}

function unescape(text: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1];
  if (cdata !== undefined) return cdata;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return UNESCAPES[name ?? ''] ?? whole;
  });
}

/** What this adapter left in one of our sheets. */
export type Stamp = {
  readonly plan: string;
  readonly content: string;
  /** Names of the charts that we made there: any other is the buyer's. */
  readonly charts: readonly string[];
};

export type Remembered = {
  readonly memory: JsonValue | null;
  /** By role. */
  readonly stamps: ReadonlyMap<string, Stamp>;
};

/** Reads both parts in two exchanges; where the first is lost, the copy that cells keep. */
export function readRemembered(session: Session): Promise<Remembered> {
  return session.read({}, async (context) => {
    const parts = context.workbook.customXmlParts;
    const memory = parts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    const stamps = parts.getByNamespace(STAMPS_NAMESPACE).load('items/id');
    await context.sync();
    const memoryXml = memory.items[0]?.getXml();
    const stampsXml = stamps.items[0]?.getXml();
    await context.sync();
    return {
      memory: memoryXml === undefined ? await readCopy(context) : fromXml(memoryXml.value),
      stamps: toStamps(stampsXml === undefined ? null : fromXml(stampsXml.value)),
    };
  });
}

/** Stamps of unknown form are dropped: the sheets are then written anew, which is always right. */
function toStamps(value: JsonValue | null): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stamps;
  for (const [role, stamp] of Object.entries(value as { readonly [key: string]: JsonValue })) {
    if (typeof stamp !== 'object' || stamp === null || Array.isArray(stamp)) continue;
    const { plan, content, charts } = stamp as { readonly [key: string]: JsonValue };
    if (typeof plan !== 'string' || typeof content !== 'string') continue;
    const known = Array.isArray(charts) ? charts.filter((name) => typeof name === 'string') : [];
    stamps.set(role, { plan, content, charts: known });
  }
  return stamps;
}

/** Replaces what the workbook remembers. */
export function writeMemory(session: Session, value: JsonValue): Promise<void> {
  return session.stage({}, async (context) => queueMemory(context, await lookAtParts(context), value));
}

/** Replaces the stamps. */
export function writeStamps(session: Session, stamps: ReadonlyMap<string, Stamp>): Promise<void> {
  return session.read({}, async (context) => {
    const parts = await lookAtParts(context);
    queueStamps(context, parts, stamps);
    await context.sync();
  });
}

/** Ids of the two parts, several if something doubled them. */
export type Parts = { readonly memory: readonly string[]; readonly stamps: readonly string[] };

export async function lookAtParts(context: Excel.RequestContext): Promise<Parts> {
  const parts = context.workbook.customXmlParts;
  const memory = parts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  const stamps = parts.getByNamespace(STAMPS_NAMESPACE).load('items/id');
  await context.sync();
  return { memory: memory.items.map(({ id }) => id), stamps: stamps.items.map(({ id }) => id) };
}

/** Queues the replacement of what the workbook remembers. */
export function queueMemory(context: Excel.RequestContext, { memory }: Parts, value: JsonValue): void {
  queuePart(context, memory, toXml(value, MEMORY_NAMESPACE));
}

/** Queues the replacement of the stamps. */
export function queueStamps(context: Excel.RequestContext, { stamps }: Parts, value: ReadonlyMap<string, Stamp>): void {
  queuePart(context, stamps, toXml(Object.fromEntries(value), STAMPS_NAMESPACE));
}

function queuePart(context: Excel.RequestContext, ids: readonly string[], xml: string): void {
  const parts = context.workbook.customXmlParts;
  const [first, ...others] = ids;
  if (first === undefined) parts.add(xml);
  else parts.getItem(first).setXml(xml);
  for (const other of others) parts.getItem(other).delete();
}

/** True when writing `memory` would change nothing: nothing to remember and nothing remembered are alike. */
export function sameMemory(standing: JsonValue | null, memory: JsonValue): boolean {
  return stable(standing) === stable(memory);
}
