import { makeDate, toSerial } from '../../calendar';
import type { CellValue } from '../../workbook';

export type LocalEntry = { readonly value: CellValue; readonly numberFormat?: string };

const NUMBER = /^[+-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/;
const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

const decimal = (text: string): number => Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));

/**
 * What a person typed, read as a French Excel does: comma for decimals, day
 * before month. A text is kept as it is; a formula is typed in its en-US form.
 */
export function localEntry(typed: string, date1904 = false): LocalEntry {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (text.startsWith('=')) return { value: text };
  if (text.startsWith("'")) return { value: text };
  if (NUMBER.test(text)) return { value: decimal(text) };
  const rate = /^(.+?)\s*%$/.exec(text)?.[1];
  if (rate !== undefined && NUMBER.test(rate)) {
    return { value: decimal(rate) / 100, numberFormat: rate.includes(',') ? '0.00%' : '0%' };
  }
  const amount = /^(.+?)\s*€$/.exec(text)?.[1];
  if (amount !== undefined && NUMBER.test(amount)) return { value: decimal(amount), numberFormat: '#,##0.00 "€"' };
  const date = DATE.exec(text);
  if (date !== null) {
    const year = Number(date[3]);
    const civil = makeDate(year < 100 ? year + (year < 30 ? 2000 : 1900) : year, Number(date[2]), Number(date[1]));
    if (civil !== null) return { value: toSerial(civil, date1904 ? 1904 : 1900), numberFormat: 'dd/mm/yyyy' };
  }
  if (/^(?:vrai|true)$/i.test(text)) return { value: true };
  if (/^(?:faux|false)$/i.test(text)) return { value: false };
  return { value: `'${typed}` };
}
