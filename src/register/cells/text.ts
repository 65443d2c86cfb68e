import type { CellValue } from '../../workbook';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['agrave', 'à'],
  ['acirc', 'â'],
  ['ccedil', 'ç'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ocirc', 'ô'],
  ['ugrave', 'ù'],
  ['ucirc', 'û'],
  ['uuml', 'ü'],
  ['oelig', 'œ'],
  ['aelig', 'æ'],
  ['euro', '€'],
  ['deg', '°'],
  ['Eacute', 'É'],
  ['Egrave', 'È'],
  ['Ecirc', 'Ê'],
  ['Agrave', 'À'],
  ['Acirc', 'Â'],
  ['Ccedil', 'Ç'],
  ['OElig', 'Œ'],
]);

function entity(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED.get(body) ?? whole;
  const hex = body[1] === 'x' || body[1] === 'X';
  const code = parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** HTML entities as their characters (`D&#8217;ACTION`); what is no entity stays. */
export function decodeEntities(source: string): string {
  return source.includes('&') ? source.replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g, entity) : source;
}

/**
 * A cell's text as a person should read it: HTML entities and tags resolved,
 * the apostrophe that a code page lost put back (`d?information`, `l¿achat`),
 * white space collapsed. For display and keys; evidence keeps the raw cell.
 */
export function decodeText(source: string): string {
  let text = decodeEntities(source);
  if (text.includes('<')) text = text.replace(/<\/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,200})?\/?>/g, ' ');
  if (/[?¿\uFFFD]/.test(text)) {
    // Only elided words take an apostrophe before a vowel or an h; elsewhere a question mark stays one.
    text = text.replace(
      /(^|[^\p{L}])([dlnmtscj]|qu|jusqu|lorsqu|puisqu)[?¿\uFFFD](?=[aeiouyhàâéèêëîïôöùûœ])/giu,
      "$1$2'",
    );
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** True when a character was lost on the way (U+FFFD) and cannot be put back. */
export function hasLostCharacters(text: string): boolean {
  return text.includes('\uFFFD') && decodeText(text).includes('\uFFFD');
}

/** A cell as text, outer white space dropped; empty for a blank cell. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  return String(cell);
}
