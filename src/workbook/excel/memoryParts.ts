import type { JsonValue } from '../plan';
import { CHUNK_NAMESPACE, joinedPieces } from '../memoryForm';
import type { Pointer } from '../memoryForm';

import { fromXml, toXml } from './memoryXml';
import type { Session } from './session';

/*
 * What is remembered of a long register weighs more than the one request that
 * changes what a person sees should carry. It then travels before, in parts of
 * its own that nobody reads; that request only writes where they are.
 */

/** Characters of a memory that travels in parts. */
const HEAVY = 250_000;
const LONGEST = 300_000;

/** Characters of the longest memory that one request takes to Excel on the web, with room for what XML adds. */
const ONE_PART = 2_500_000;

/** True for a memory that one part can hold. */
export function isOnePart(memory: JsonValue): boolean {
  return JSON.stringify(memory).length <= ONE_PART;
}

/** What the last request writes of a memory, and the ids of the parts that it stands for. */
export type StagedMemory = { readonly value: JsonValue; readonly ids: readonly string[] };

/** Brings a heavy memory into the workbook, where nothing reads it yet; a light one is given back as it is. */
export async function stageMemory(
  session: Session,
  memory: JsonValue,
  token: string,
  signal?: AbortSignal,
): Promise<StagedMemory> {
  const text = JSON.stringify(memory);
  if (text.length <= HEAVY) return { value: memory, ids: [] };
  const count = Math.ceil(text.length / LONGEST);
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    await session.breathe(signal);
    const xml = toXml([token, at, text.slice(at * LONGEST, (at + 1) * LONGEST)], CHUNK_NAMESPACE);
    ids.push(await addPart(session, xml));
  }
  return { value: { parts: token, count }, ids };
}

/** The memory that a pointer stands for; null when a part of it is missing. */
export async function readChunks(session: Session, pointer: Pointer): Promise<JsonValue | null> {
  const ids = await session.read({}, async (context) => {
    const found = context.workbook.customXmlParts.getByNamespace(CHUNK_NAMESPACE).load('items/id');
    await context.sync();
    return found.items.map(({ id }) => id);
  });
  const pieces: (JsonValue | null)[] = [];
  for (const id of ids) pieces.push(await readPart(session, id));
  return joinedPieces(pointer, pieces);
}

function addPart(session: Session, xml: string): Promise<string> {
  return session.write({}, async (context) => {
    const part = context.workbook.customXmlParts.add(xml).load('id');
    await context.sync();
    return part.id;
  });
}

function readPart(session: Session, id: string): Promise<JsonValue | null> {
  return session.read({}, async (context) => {
    const result = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    const { value } = result;
    return fromXml(value);
  });
}
