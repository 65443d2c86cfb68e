import { Deflate as Deflater, inflateSync, strFromU8, strToU8 } from 'fflate';
import { LIMITS, LimitError, ZipError } from './failure';

/**
 * Compresses bytes given a piece at a time as one raw deflate stream, at a level from 1 (quick) to 9 (small): a port,
 * so that a machine which has a compiled compressor uses it. The default works in a browser too.
 */
export type Deflate = (pieces: Iterable<Uint8Array>, level: number) => readonly Uint8Array[];

type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const deflateHere: Deflate = (pieces, level) => {
  const packed: Uint8Array[] = [];
  const deflater = new Deflater({ level: level as Level }, (chunk) => packed.push(chunk));
  for (const piece of pieces) deflater.push(piece);
  deflater.push(new Uint8Array(), true);
  return packed;
};

/** An entry's bytes as they stand in an archive. */
type Packed = {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** In pieces, one after another. */
  readonly compressed: readonly Uint8Array[];
};

/**
 * One entry of a zip archive. An untouched entry is copied compressed from one
 * archive to the next: never compressed again, hence the same to the byte. A
 * new one is compressed only when an archive is really written.
 */
export type ZipEntry = {
  readonly name: string;
  /** Bytes once inflated, of an entry that was read. */
  readonly size?: number;
  readonly packed: (deflate?: Deflate) => Packed;
  /** Throws `ZipError` when the entry does not inflate to what the directory says. */
  readonly content: () => Uint8Array;
};

/** Beyond it, a tenth more bytes is a fair price for half the time. */
const LARGE_PART = 8 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
/** 1 January 1980, 00:00: the same input gives the same bytes on every day. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The checksum of what `crc` is the checksum of, followed by `bytes`. */
function crc32(bytes: Uint8Array, crc = 0): number {
  let state = ~crc;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (CRC_TABLE[(state ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (state >>> 8);
  }
  return ~state >>> 0;
}

const broken = (message: string) => new ZipError('broken', message);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw broken('no end of central directory');
}

/** How many entries the directory lists and where it begins, from its 64-bit form where there is one. */
function directoryOf(view: DataView): { readonly count: number; readonly at: number } {
  const end = findEnd(view);
  const told = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  const locator = end - LOCATOR_64_BYTES;
  if ((told.count !== 0xffff && told.at !== IN_ZIP64) || locator < 0) return told;
  if (view.getUint32(locator, true) !== LOCATOR_64) return told;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record > view.byteLength || view.getUint32(record, true) !== END_OF_DIRECTORY_64) return told;
  return { count: Number(view.getBigUint64(record + 32, true)), at: Number(view.getBigUint64(record + 48, true)) };
}

/** Sizes and offset that did not fit in 32 bits stand in an extra field, in this order, each only when needed. */
function zip64Values(view: DataView, from: number, to: number, wanted: readonly number[]): readonly number[] {
  if (!wanted.includes(IN_ZIP64)) return wanted;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return wanted.map((value) => {
      if (value !== IN_ZIP64) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return wanted;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function inflate(name: string, packed: Packed): Uint8Array {
  const { method, size } = packed;
  const compressed = joined(packed.compressed);
  let content: Uint8Array;
  if (method === STORED) {
    content = compressed;
  } else if (method === DEFLATED) {
    try {
      content = inflateSync(compressed, { out: new Uint8Array(size) });
    } catch {
      throw broken(`cannot inflate ${name}`);
    }
  } else {
    throw broken(`compression method ${method}`);
  }
  if (content.length !== size) throw broken(`bad size of ${name}`);
  return content;
}

function readCentralEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw broken('bad central directory');
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new ZipError('encrypted', 'encrypted entry');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const [size = 0, compressedSize = 0, offset = 0] = zip64Values(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);

  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw broken('bad local header');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw broken('truncated entry');
  const packed: Packed = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressed: [bytes.subarray(start, start + compressedSize)],
  };
  // Part names are ASCII; a bad producer's backslashes mean slashes.
  const name = strFromU8(bytes.subarray(at + 46, nameEnd), (flags & UTF8_NAMES) === 0).replace(/\\/g, '/');
  if (size > LIMITS.text) throw new LimitError('text', name);
  let verified = false;
  const content = () => {
    const inflated = inflate(name, packed);
    if (!verified && crc32(inflated) !== packed.crc) throw broken(`bad checksum of ${name}`);
    verified = true;
    return inflated;
  };
  return {
    entry: { name, size, packed: () => packed, content },
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

/** Lists the entries of an archive without inflating them. Throws `ZipError`. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    const view = viewOf(bytes);
    const { count, at: first } = directoryOf(view);
    let at = first;
    let total = 0;
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = readCentralEntry(bytes, view, at);
      total += entry.packed().size;
      if (total > LIMITS.archive) throw new LimitError('archive');
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (cause) {
    // A DataView read past the end: the archive is cut.
    if (cause instanceof RangeError) throw broken('truncated archive');
    throw cause;
  }
}

/** A new entry holding these bytes. */
export function makeEntry(name: string, content: Uint8Array): ZipEntry {
  let packed: Packed | undefined;
  return {
    name,
    content: () => content,
    packed: (deflate = deflateHere) =>
      (packed ??= {
        method: DEFLATED,
        crc: crc32(content),
        size: content.length,
        compressed: deflate([content], content.length > LARGE_PART ? 3 : 6),
      }),
  };
}

/** Characters that are encoded and compressed at a time. */
const CHARACTERS_A_TIME = 1 << 18;

/** The bytes of a text made a piece at a time, in runs worth compressing. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHARACTERS_A_TIME) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(''));
}

/**
 * A new entry whose text is made while it is compressed, and never stands whole in memory: each call of `pieces`
 * makes the same text. No piece may end inside a pair of surrogates.
 */
export function makeStreamedEntry(name: string, pieces: () => Iterable<string>): ZipEntry {
  let packed: Packed | undefined;
  const pack = (deflate: Deflate): Packed => {
    let crc = 0;
    let size = 0;
    const source = encoded(pieces());
    // Small parts are worth the better compression: as much is made first as tells one from a large one.
    const first: Uint8Array[] = [];
    for (let next = source.next(); next.done !== true; next = source.next()) {
      first.push(next.value);
      if (lengthOf(first) > LARGE_PART) break;
    }
    const level = lengthOf(first) > LARGE_PART ? 3 : 6;
    const counted = function* (): Generator<Uint8Array> {
      for (const run of [first, source]) {
        for (const bytes of run) {
          crc = crc32(bytes, crc);
          size += bytes.length;
          yield bytes;
        }
      }
    };
    const compressed = deflate(counted(), level);
    return { method: DEFLATED, crc, size, compressed };
  };
  return {
    name,
    packed: (deflate = deflateHere) => (packed ??= pack(deflate)),
    content: () => {
      const parts: Uint8Array[] = [];
      let size = 0;
      for (const bytes of encoded(pieces())) {
        parts.push(bytes);
        size += bytes.length;
        if (size > LIMITS.text) throw new LimitError('text', name);
      }
      return joined(parts);
    },
  };
}

function writeHeader(view: DataView, at: number, entry: Packed, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, lengthOf(entry.compressed), true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** The bytes of an archive of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[], deflate?: Deflate): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const packed = entries.map((entry) => entry.packed(deflate));
  const dataBytes = packed.reduce((sum, entry) => sum + lengthOf(entry.compressed), 0);
  const bytes = new Uint8Array(dataBytes + 2 * nameBytes + entries.length * (30 + 46) + 22);
  const view = viewOf(bytes);
  let at = 0;
  const offsets = packed.map((entry, index) => {
    const offset = at;
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, LOCAL_HEADER, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    at += 30 + name.length;
    for (const piece of entry.compressed) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  const directory = at;
  packed.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
