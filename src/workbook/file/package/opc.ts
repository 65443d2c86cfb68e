import { decodeWindows1252 } from '../read/encoding';
import { LIMITS, LimitError } from './failure';
import { makeEntry, makeStreamedEntry, readZip, writeZip } from './zip';
import type { Deflate, ZipEntry } from './zip';
import { childrenNamed, parseXml } from './xml';

/**
 * An Office package: parts by path, immutable. A part that is not changed
 * keeps its zip entry, object and bytes, through every later package.
 */
export type OpcPackage = {
  readonly entries: readonly ZipEntry[];
  readonly byPath: ReadonlyMap<string, ZipEntry>;
};

/** A part's text made a piece at a time, the same at each call: what is too large to stand whole in memory. */
export type PartPieces = {
  readonly pieces: () => Iterable<string>;
  /** Known to be another text than the part's own: the two need not be compared. */
  readonly differs?: boolean;
};

/** Changes to parts by path; null removes. */
export type PartChanges = ReadonlyMap<string, string | PartPieces | null>;

export type Relationship = {
  readonly id: string;
  /** Last segment of the type's address: `worksheet`, `table`, … in both flavours of the format. */
  readonly type: string;
  /** Path of the target part, null for a target outside the package. */
  readonly path: string | null;
  /** As written. */
  readonly target: string;
};

/** Part names compare without case. */
const keyOf = (path: string) => path.replace(/^\//, '').toLowerCase();

function makePackage(entries: readonly ZipEntry[]): OpcPackage {
  const byPath = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  // Of two entries under one name the last is the one that is read: the other would come back when it is changed.
  const kept =
    byPath.size === entries.length ? entries : entries.filter((entry) => byPath.get(keyOf(entry.name)) === entry);
  return { entries: kept, byPath };
}

/** A package without parts. */
export function emptyPackage(): OpcPackage {
  return makePackage([]);
}

/** Opens the bytes of a package. Throws `ZipError`. */
export function openPackage(bytes: Uint8Array): OpcPackage {
  return makePackage(readZip(bytes));
}

/** The bytes of a package. */
export function packageBytes(source: OpcPackage, deflate?: Deflate): Uint8Array {
  return writeZip(source.entries, deflate);
}

/** True when the package holds this part. */
export function hasPart(source: OpcPackage, path: string): boolean {
  return source.byPath.has(keyOf(path));
}

/** The zip entry of a part: the same object as long as the part is untouched. */
export function partEntry(source: OpcPackage, path: string): ZipEntry | undefined {
  return source.byPath.get(keyOf(path));
}

/** Text of an XML part by its byte-order mark or its declaration. */
function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = decodeWindows1252(bytes.subarray(0, 200));
  const encoding = /^<\?xml[^>]*encoding=["']([A-Za-z0-9_-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return /^(windows-1252|iso-8859-1|latin1|us-ascii)$/i.test(encoding)
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

/** The text of an XML part, null when there is no such part; `part` for one that is to be read as a tree. */
export function readPart(source: OpcPackage, path: string, limit: 'part' | 'text' = 'text'): string | null {
  const entry = source.byPath.get(keyOf(path));
  if (entry === undefined) return null;
  // Known before it is inflated: a few bytes of an archive may say hundreds of millions.
  if ((entry.size ?? 0) > LIMITS[limit]) throw new LimitError(limit, entry.name);
  return decodePart(entry.content());
}

/** A changed part is written in UTF-8 whatever it was read in. */
function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(
      /^(<\?xml[^>]*encoding=["'])([A-Za-z0-9_-]+)(["'])/,
      (all, before: string, encoding: string, after: string) =>
        encoding.toLowerCase() === 'utf-8' ? all : `${before}UTF-8${after}`,
    ),
  );
}

function entryOf(path: string, text: string | PartPieces): ZipEntry {
  return typeof text === 'string' ? makeEntry(path, encodePart(text)) : makeStreamedEntry(path, text.pieces);
}

/** The package with some parts changed, added at the end or removed. */
export function changeParts(source: OpcPackage, changes: PartChanges): OpcPackage {
  const pending = new Map([...changes].map(([path, text]) => [keyOf(path), { path, text }]));
  const entries: ZipEntry[] = [];
  for (const entry of source.entries) {
    const change = pending.get(keyOf(entry.name));
    pending.delete(keyOf(entry.name));
    if (change === undefined) entries.push(entry);
    else if (change.text !== null) entries.push(entryOf(entry.name, change.text));
  }
  for (const { path, text } of pending.values()) {
    if (text !== null) entries.push(entryOf(path, text));
  }
  const unchanged =
    entries.length === source.entries.length && entries.every((entry, at) => entry === source.entries[at]);
  return unchanged ? source : makePackage(entries);
}

/** Path of the part that holds the relationships of `path`; the package's own for ''. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** The path that a relationship's target names, seen from `base`. */
export function resolveTarget(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = base.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The target by which `base` names `path`: relative within its folder, else from the root. */
export function targetFrom(base: string, path: string): string {
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  if (path.startsWith(folder)) return path.slice(folder.length);
  const up = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder !== '' && path.startsWith(up) ? `../${path.slice(up.length)}` : `/${path}`;
}

/** The relationships of a part (of the package itself for ''). */
export function relationshipsOf(source: OpcPackage, path: string): readonly Relationship[] {
  const text = readPart(source, relationshipsPath(path), 'part');
  if (text === null) return [];
  return childrenNamed(parseXml(text), 'Relationship').map((element) => {
    const target = element.attributes.get('Target') ?? '';
    const outside = element.attributes.get('TargetMode') === 'External';
    return {
      id: element.attributes.get('Id') ?? '',
      type: (element.attributes.get('Type') ?? '').replace(/^.*\//, ''),
      path: outside ? null : resolveTarget(path, target),
      target,
    };
  });
}
