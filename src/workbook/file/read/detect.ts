/** What the first bytes of a file say it is. `text` still has to be told apart (csv, JSON, HTML…). */
export type FileKind = 'empty' | 'zip' | 'compound' | 'text' | 'unknown';

const SAMPLE = 8192;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Share of bytes that no text holds in any of the encodings we read, UTF-16 apart. */
function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return length === 0 ? 0 : controls / length;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  return Math.max(even, odd) > length * 0.3 && Math.min(even, odd) < length * 0.05;
}

/** Tells the kind of a file by its content: the name lies too often. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'unknown'; // %PDF: text at first sight
  if (looksLikeUtf16(bytes)) return 'text';
  return controlShare(bytes) > 0.01 ? 'unknown' : 'text';
}
