import fc from 'fast-check';
import { isValidDate } from '../../src/calendar';
import {
  parseNumber,
  readAmount,
  readCpv,
  readDate,
  readDuration,
  readHours,
  readList,
  readPercent,
  readSiret,
} from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { cell } from './values';
import { hold } from './hold';

const SPACES = [' ', '\u00a0', '\u202f', ''] as const;

const grouped = (whole: number, space: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, space);

type Typed = { readonly cents: number; readonly space: string; readonly before: string; readonly after: string };

/** An amount as a person types it, with what stands around it. */
const typed: fc.Arbitrary<Typed> = fc.record({
  cents: fc.integer({ min: 101, max: 99_999_999_800 }),
  space: fc.constantFrom(...SPACES),
  before: fc.constantFrom('', ' ', '\u00a0'),
  after: fc.constantFrom('', ' €', '€ HT', ' euros', '\u00a0EUR', ' '),
});

function readsAsTyped({ cents, space, before, after }: Typed): void {
  const text = `${before}${grouped(Math.floor(cents / 100), space)},${String(cents % 100).padStart(2, '0')}${after}`;
  hold(readAmount(text).value?.amount === cents / 100, `the amount of ${JSON.stringify(text)}`);
}

function readsSoundly(value: CellValue): void {
  const amount = readAmount(value).value;
  hold(amount === null || Number.isFinite(amount.amount), 'an amount is finite');
  const date = readDate(value).value;
  hold(date === null || isValidDate(date.date), 'a date exists in the calendar');
  for (const read of [readDuration, readHours, readPercent]) {
    const quantity = read(value).value;
    hold(quantity === null || Number.isFinite(quantity), 'a quantity is finite');
  }
  readSiret(value);
  readCpv(value);
  hold(
    readList(value).every((item) => item.trim() !== ''),
    'a list holds no blank item',
  );
  const number = typeof value === 'string' ? parseNumber(value) : null;
  hold(number === null || Number.isFinite(number.value), 'a number is finite');
}

/** A cell is read as one finite thing or as nothing, and never makes a reader fall; an amount is the one that was typed. */
export function cellReadings(): fc.IAsyncProperty<[readonly [CellValue, Typed]]> {
  return fc.asyncProperty(fc.tuple(cell, typed), ([value, amount]) => {
    readsSoundly(value);
    readsAsTyped(amount);
    return Promise.resolve();
  });
}
