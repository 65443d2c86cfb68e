import { fromSerial, isValidDate, makeDate, toSerial } from '../calendar';
import { bilingual, foldKey, pick, type Bilingual, type Language } from '../language';
import type { CellValue } from '../workbook';

/** A value that a choice cell may hold, and its words. */
export type Choice = { readonly value: string | number; readonly label: Bilingual };

/** What kind of cell the buyer fills. */
export type Input = 'text' | 'integer' | 'number' | 'rate' | 'date' | 'choice' | 'yesNo' | 'toCheck';

export type Raw = string | number | boolean | null;

export const YES_NO: readonly Choice[] = [
  { value: 1, label: bilingual('Oui', 'Yes') },
  { value: 0, label: bilingual('Non', 'No') },
];
export const TO_CHECK = bilingual('à vérifier', 'to be checked');

/** A cell that cannot be read as what it should hold. */
export const FAULTY = Symbol('faulty');

function numberFrom(text: string): number | typeof FAULTY {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const percent = plain.endsWith('%');
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return FAULTY;
  // Through the decimal digits, so that « 8,3 % » is 0.083 and not its nearest neighbour.
  return percent ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
}

function dateFrom(cell: string | number): string | typeof FAULTY {
  if (typeof cell === 'number') return fromSerial(cell) ?? FAULTY;
  if (isValidDate(cell)) return cell;
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  return french === null ? FAULTY : (makeDate(Number(french[3]), Number(french[2]), Number(french[1])) ?? FAULTY);
}

function choiceFrom(cell: string | number | boolean, choices: readonly Choice[]): Raw | typeof FAULTY {
  const words = foldKey(String(cell));
  const found = choices.find(
    ({ value, label }) =>
      foldKey(label.fr) === words || foldKey(label.en) === words || foldKey(String(value)) === words,
  );
  return found === undefined ? FAULTY : found.value;
}

/** Reads what a cell of an input holds: null when empty, `FAULTY` when it is something else. */
export function readInput(cell: CellValue, input: Input, choices: readonly Choice[] = []): Raw | typeof FAULTY {
  const value = typeof cell === 'string' ? cell.trim() : cell;
  if (value === null || value === '') return null;
  switch (input) {
    case 'text':
      return String(value);
    case 'toCheck':
      return true;
    case 'date':
      return typeof value === 'boolean' ? FAULTY : dateFrom(value);
    case 'choice':
      return choiceFrom(value, choices);
    case 'yesNo': {
      if (typeof value === 'boolean') return value;
      const answer = choiceFrom(value, YES_NO);
      return answer === FAULTY ? FAULTY : answer === 1;
    }
    default: {
      if (typeof value === 'boolean') return FAULTY;
      const number = typeof value === 'number' ? value : numberFrom(value);
      return number !== FAULTY && input === 'integer' && !Number.isInteger(number) ? FAULTY : number;
    }
  }
}

/** What the cell of an input shows for a value. */
export function showInput(value: Raw, input: Input, language: Language, choices: readonly Choice[] = []): CellValue {
  if (input === 'toCheck') return value === true ? pick(TO_CHECK, language) : null;
  if (value === null) return null;
  if (input === 'date') return toSerial(String(value));
  const list = input === 'yesNo' ? YES_NO : choices;
  const wanted = input === 'yesNo' ? Number(value) : value;
  const choice = list.find((one) => one.value === wanted);
  return choice === undefined ? value : pick(choice.label, language);
}
