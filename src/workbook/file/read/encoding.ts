/** A text and the encoding that it was read in. */
export type DecodedText = { readonly text: string; readonly encoding: string };

const UTF16_SAMPLE = 4096;

/** UTF-16 without a mark shows as zero bytes on one side of every Latin character. */
function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, UTF16_SAMPLE) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (pairs === 0) return null;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1) return 'utf-16be';
  return null;
}

/** What windows-1252 has where ISO 8859-1 has control characters; the five bytes it leaves out stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;

/** Decodes windows-1252, by hand: Node's own decoder takes it for ISO 8859-1 and loses « € », « ’ » and « œ ». */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return pieces
    .join('')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** Mac OS Roman above ASCII: the « CSV (Macintosh) » of Excel for Mac. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

function decodeMacRoman(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return pieces
    .join('')
    .replace(/[\u0080-\u00ff]/g, (character) => MAC_ROMAN[character.charCodeAt(0) - 0x80] ?? character);
}

/** Accented letters of French, as each code page writes them; those left out mean something usual in the other one. */
const FRENCH_IN_WINDOWS = bytesOf('éèàêçôîûâëïùÉÇÀ', (letter) => letter.charCodeAt(0));
const FRENCH_IN_MAC = bytesOf('éèàêçîùâûÉ', (letter) => MAC_ROMAN.indexOf(letter) + 0x80);
/** « n° », « 12 € » and the no-break space: the only marks of a file in plain capitals. */
const MARKS = [
  { byte: 0xb0, after: /[nN]/, mac: false },
  { byte: 0x80, after: /[\d \u00a0]/, mac: false },
  { byte: 0xa0, after: /\d/, mac: false },
  { byte: 0xa1, after: /[nN]/, mac: true },
  { byte: 0xdb, after: /[\d \u00ca]/, mac: true },
  { byte: 0xca, after: /\d/, mac: true },
];

function bytesOf(letters: string, byteOf: (letter: string) => number): ReadonlySet<number> {
  return new Set([...letters].map(byteOf));
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));

/** Bytes that are enough to tell one from the other. */
const MACINTOSH_SAMPLE = 4 * 1024 * 1024;

/** True when the bytes above ASCII make French under Mac OS Roman rather than under windows-1252. */
function looksMacintosh(bytes: Uint8Array): boolean {
  let balance = 0;
  for (let at = 0; at < Math.min(bytes.length, MACINTOSH_SAMPLE); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = bytes[at - 1];
    if (isLetter(before) || isLetter(bytes[at + 1])) {
      if (FRENCH_IN_MAC.has(byte)) balance += 1;
      if (FRENCH_IN_WINDOWS.has(byte)) balance -= 1;
    }
    const mark = MARKS.find((each) => each.byte === byte && each.after.test(String.fromCharCode(before ?? 0)));
    if (mark !== undefined) balance += mark.mac ? 1 : -1;
  }
  return balance > 0;
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * Decodes the bytes of a text file: byte-order mark, then UTF-16 by its zero
 * bytes, then strict UTF-8, else windows-1252 or Mac OS Roman, in which every
 * byte is a character: the one under which the accents make French. The mark
 * is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const side = utf16Side(bytes);
  if (side !== null) return decodeAs(bytes, side);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return looksMacintosh(bytes)
      ? { text: decodeMacRoman(bytes), encoding: 'macintosh' }
      : { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}
