import type { JsonValue } from '../plan';

import { stable } from '../hash';
import { CHUNK_NAMESPACE, MEMORY_NAMESPACE, STAMPS_NAMESPACE, pointerOf } from '../memoryForm';
import { readCopy } from './memoryCells';
import { readChunks } from './memoryParts';
import type { StagedMemory } from './memoryParts';
import { fromXml, toXml } from './memoryXml';
import type { Session } from './session';

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
export async function readRemembered(session: Session): Promise<Remembered> {
  const remembered = await session.read({}, async (context) => {
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
  const pointer = pointerOf(remembered.memory);
  return pointer === null ? remembered : { ...remembered, memory: await readChunks(session, pointer) };
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
  return session.stage({}, async (context) => queueMemory(context, await lookAtParts(context), { value, ids: [] }));
}

/** Replaces the stamps. */
export function writeStamps(session: Session, stamps: ReadonlyMap<string, Stamp>): Promise<void> {
  return session.read({}, async (context) => {
    const parts = await lookAtParts(context);
    queueStamps(context, parts, stamps);
    await context.sync();
  });
}

/** Ids of the two parts, several if something doubled them, and of those that carry a heavy memory. */
export type Parts = {
  readonly memory: readonly string[];
  readonly stamps: readonly string[];
  readonly chunks: readonly string[];
};

export async function lookAtParts(context: Excel.RequestContext): Promise<Parts> {
  const parts = context.workbook.customXmlParts;
  const memory = parts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  const stamps = parts.getByNamespace(STAMPS_NAMESPACE).load('items/id');
  const chunks = parts.getByNamespace(CHUNK_NAMESPACE).load('items/id');
  await context.sync();
  const [memoryIds = [], stampIds = [], chunkIds = []] = [memory, stamps, chunks].map(({ items }) =>
    items.map(({ id }) => id),
  );
  return { memory: memoryIds, stamps: stampIds, chunks: chunkIds };
}

/** Queues the replacement of what the workbook remembers; parts that carried a former memory go. */
export function queueMemory(
  context: Excel.RequestContext,
  { memory, chunks }: Parts,
  { value, ids }: StagedMemory,
): void {
  queuePart(context, memory, toXml(value, MEMORY_NAMESPACE));
  for (const id of chunks) if (!ids.includes(id)) context.workbook.customXmlParts.getItem(id).delete();
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
