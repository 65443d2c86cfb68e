import type { CellValue, PlanCellContent, StyleName } from '../workbook';
import { quoteText } from './cells';

/**
 * An expression of a formula together with the value it has now. Sentences and
 * figures are built from these, so that what is stored and what the workbook
 * computes come from the same construction.
 */
export type Live<T extends CellValue = CellValue> = { readonly formula: string; readonly value: T };

export type LiveNumber = Live<number>;
export type LiveText = Live<string>;

/** A cell (or any expression) and its value. */
export function live<T extends CellValue>(formula: string, value: T): Live<T> {
  return { formula, value };
}

/** A formula cell. */
export function liveCell(expression: Live, style?: StyleName): PlanCellContent {
  const cell = { value: expression.value, formula: `=${expression.formula}` };
  return style === undefined ? cell : { ...cell, style };
}

/** Joins texts and figures as « & » does. */
export function joined(...parts: readonly (string | LiveText | LiveNumber)[]): LiveText {
  return {
    formula: parts.map((part) => (typeof part === 'string' ? quoteText(part) : part.formula)).join('&'),
    value: parts.map((part) => (typeof part === 'string' ? part : String(part.value))).join(''),
  };
}

/** One of two, as a condition says. */
export function either<T extends CellValue>(condition: Live<boolean>, yes: Live<T>, no: Live<T>): Live<T> {
  return {
    formula: `IF(${condition.formula},${yes.formula},${no.formula})`,
    value: condition.value ? yes.value : no.value,
  };
}

export function text(value: string): LiveText {
  return { formula: quoteText(value), value };
}

export function number(value: number): LiveNumber {
  return { formula: String(value), value };
}

function wrapped(expression: Live): string {
  return /^[A-Za-z0-9$'!.]+$/.test(expression.formula) ? expression.formula : `(${expression.formula})`;
}

const OPERATIONS = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
} as const;

export function arithmetic(a: LiveNumber, operation: keyof typeof OPERATIONS, b: LiveNumber): LiveNumber {
  return {
    formula: `${wrapped(a)}${operation}${wrapped(b)}`,
    value: OPERATIONS[operation](a.value, b.value),
  };
}

const COMPARISONS = {
  '=': (a: CellValue, b: CellValue) => a === b,
  '<': (a: CellValue, b: CellValue) => Number(a) < Number(b),
  '>=': (a: CellValue, b: CellValue) => Number(a) >= Number(b),
  '>': (a: CellValue, b: CellValue) => Number(a) > Number(b),
} as const;

/** A comparison of numbers, or the equality of two texts. */
export function compared(a: Live, comparison: keyof typeof COMPARISONS, b: Live): Live<boolean> {
  return {
    formula: `${wrapped(a)}${comparison}${wrapped(b)}`,
    value: COMPARISONS[comparison](a.value, b.value),
  };
}

/** A division that gives `otherwise` when there is nothing to divide by. */
export function divided<T extends CellValue>(
  numerator: LiveNumber,
  denominator: LiveNumber,
  otherwise: Live<T>,
): Live<number | T> {
  return {
    formula: `IF(${wrapped(denominator)}=0,${otherwise.formula},${wrapped(numerator)}/${wrapped(denominator)})`,
    value: denominator.value === 0 ? otherwise.value : numerator.value / denominator.value,
  };
}

/** Rounds half up, away from zero, as ROUND(…,0) does. */
function rounded(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9);
}

/**
 * A whole number of thousandths as « 23,9 ». Built from digits, because TEXT
 * and FIXED read their format in the language of the reader's Excel.
 */
function oneDecimal(thousandths: LiveNumber, comma: string): LiveText {
  const size = Math.abs(thousandths.value);
  const t = wrapped(thousandths);
  return {
    formula: `INT(ABS(${t})/10)&"${comma}"&MOD(ABS(${t}),10)`,
    value: `${Math.floor(size / 10)}${comma}${size % 10}`,
  };
}

/** `numerator` / `denominator` as « 23,9 % »; the denominator must not be 0. */
export function rateText(numerator: LiveNumber, denominator: LiveNumber, comma: string, percent: string): LiveText {
  const thousandths = live(
    `ROUND(1000*${wrapped(numerator)}/${wrapped(denominator)},0)`,
    denominator.value === 0 ? 0 : rounded((1000 * numerator.value) / denominator.value),
  );
  return joined(oneDecimal(thousandths, comma), percent);
}

/** A difference of rates in points as « 6,1 », without its sign. */
export function pointsText(difference: LiveNumber, comma: string): LiveText {
  const thousandths = live(`ROUND(1000*${wrapped(difference)},0)`, rounded(1000 * difference.value));
  return oneDecimal(thousandths, comma);
}

/** Thousands, millions, thousand millions: as far as a sum of contracts goes. */
const GROUPS = [1e3, 1e6, 1e9] as const;

/** A count with its thousands set apart: « 1 204 ». Sound below a million million. */
export function integerText(count: LiveNumber, separator: string): LiveText {
  const c = wrapped(count);
  const sep = quoteText(separator);
  const group = (divisor: number): string => `${sep}&RIGHT("00"&MOD(INT(${c}/${divisor}),1000),3)`;
  const formula = GROUPS.reduceRight((larger, limit, index) => {
    const lower = GROUPS.slice(0, index).reverse();
    const smaller = [`INT(${c}/${limit})`, ...lower.map(group), group(1)].join('&');
    return larger === '' ? smaller : `IF(${c}<${limit * 1000},${smaller},${larger})`;
  }, '');
  return {
    formula: `IF(${c}<1000,${c}&"",${formula})`,
    value: String(Math.round(count.value)).replace(/\B(?=(\d{3})+$)/g, separator),
  };
}
