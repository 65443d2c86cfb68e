import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, isSentinel } from './absence';

/** The quoted items of a list printed by a program: `['a', "d'un"]`; null when it is none. */
function printedList(text: string): string[] | null {
  if (!/^[[{(].*[\]})]$/s.test(text)) return null;
  const items: string[] = [];
  let at = 1;
  const end = text.length - 1;
  while (at < end) {
    const character = text[at] ?? '';
    if (character === ',' || character === ' ' || character === '\n') {
      at += 1;
      continue;
    }
    let item = '';
    if (character === "'" || character === '"') {
      at += 1;
      while (at < end && text[at] !== character) {
        if (text[at] === '\\') at += 1;
        item += text[at] ?? '';
        at += 1;
      }
      at += 1;
    } else {
      while (at < end && text[at] !== ',') {
        item += text[at] ?? '';
        at += 1;
      }
    }
    items.push(item.trim());
  }
  return items;
}

/**
 * The items of a cell that may hold several: `['a', 'b']`, `a ; b`, `a | b`,
 * lines; commas part items only where `commas` says so (they also stand inside
 * names). Blanks and sentinels are left out.
 */
export function readList(cell: CellValue, options: { readonly commas?: boolean } = {}): string[] {
  if (isBlank(cell) || isExcelError(cell)) return [];
  const text = String(cell).trim();
  const items = printedList(text) ?? text.split(options.commas === true ? /[;|\n,]/ : /[;|\n]/);
  return items.map((item) => item.trim()).filter((item) => item !== '' && !isSentinel(item));
}
