import { MEMORY_NAMESPACE } from '../memoryForm';
import type { JsonValue } from '../plan';

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
