import type { Language } from '../language';

/** A semicolon separates and a comma is decimal in French, as the reader's Excel opens them. */
function written(value: string | number | null, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const text = String(Math.round(value * 1e6) / 1e6);
    return language === 'fr' ? text.replace('.', ',') : text;
  }
  // A text that a spreadsheet would run as a formula stays a text.
  const safe = /^[=+\-@\t\r]/.test(value) && value !== '–' ? `'${value}` : value;
  return /[";,\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Lines of cells as CSV: UTF-8 with its mark, as Excel opens it; a text with a separator or a break is quoted. */
export function csvText(lines: readonly (readonly (string | number | null)[])[], language: Language): string {
  const separator = language === 'fr' ? ';' : ',';
  return `\ufeff${lines.map((cells) => cells.map((cell) => written(cell, language)).join(separator)).join('\r\n')}\r\n`;
}
