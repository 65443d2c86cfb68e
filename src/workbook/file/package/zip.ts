import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { LIMITS, LimitError, ZipError } from './failure';

/**
 * Compresses bytes as raw deflate, at a level from 1 (quick) to 9 (small): a port, so that a machine which has a
 * compiled compressor uses it. The default works in a browser too.
 */
export type Deflate = (content: Uint8Array, level: number) => Uint8Array;

type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const deflateHere: Deflate = (content, level) => deflateSync(content, { level: level as Level });

/** An entry's bytes as they stand in an archive. */
type Packed = {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
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

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
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

function inflate(name: string, { method, size, compressed }: Packed): Uint8Array {
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
    compressed: bytes.subarray(start, start + compressedSize),
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
        compressed: deflate(content, content.length > LARGE_PART ? 3 : 6),
      }),
  };
}

function writeHeader(view: DataView, at: number, entry: Packed, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** The bytes of an archive of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[], deflate?: Deflate): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const packed = entries.map((entry) => entry.packed(deflate));
  const dataBytes = packed.reduce((sum, entry) => sum + entry.compressed.length, 0);
  const bytes = new Uint8Array(dataBytes + 2 * nameBytes + entries.length * (30 + 46) + 22);
  const view = viewOf(bytes);
  let at = 0;
  const offsets = packed.map((entry, index) => {
    const offset = at;
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, LOCAL_HEADER, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
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
