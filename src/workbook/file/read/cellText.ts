const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data of XML as its characters: entities resolved, line ends as XML reads them. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9A-Fa-f]+|[a-z]+);/g, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? all;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Undoes `_xHHHH_`, the form in which a spreadsheet keeps what XML cannot hold. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Characters that XML 1.0 forbids, the carriage return that it would turn into a line feed, and halves of pairs. */
const NEEDS_ESCAPE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;

const asEscape = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** What looks like an escape, or will once the character after it is escaped: an escape begins with the sign that ends one. */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${NEEDS_ESCAPE.source}))`, 'gu');

/** A cell's text in the form that XML can hold; what already looks like an escape is itself escaped. */
export function escapeCellText(text: string): string {
  return text.replace(LOOKS_ESCAPED, '_x005F_').replace(NEEDS_ESCAPE, asEscape);
}
