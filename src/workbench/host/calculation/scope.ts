import { isError, type Matrix, type RangeValue, type Scalar, type Value } from './values';
import type { DateSystem } from '../../../calendar';
import type { HostSheet, HostTable } from '../data';

/** What evaluating a formula may ask of the workbook around it. */
export type Scope = {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  /** Value of a cell, calculated first when it is a formula. */
  readonly cell: (sheet: HostSheet, row: number, column: number) => Scalar;
  /** Values of a range, read once a calculation. */
  readonly matrix: (range: RangeValue) => Matrix;
  /** 1 where the cells of a range meet a criterion, row after row; worked out once a calculation. */
  readonly mask: (range: RangeValue, wanted: Scalar) => Uint8Array;
  readonly tableNamed: (name: string) => { readonly sheet: HostSheet; readonly table: HostTable } | null;
  /** Place of a column in a table by its heading, -1 when there is none; looked up once a calculation. */
  readonly tableColumn: (sheet: HostSheet, table: HostTable, heading: string) => number;
  /** What a number or a truth value looks like as text in the language of the host. */
  readonly textOf: (value: number | boolean, numberFormat: string) => string;
  /** The year from which the workbook counts its days. */
  readonly dateSystem: DateSystem;
};

/** The arguments of a call, evaluated when they are asked for. */
export type Call = {
  readonly scope: Scope;
  readonly count: number;
  readonly value: (index: number) => Value;
  /** A single value: of a range, the cell of the formula's own row or column, else the first. */
  readonly scalar: (index: number) => Scalar;
  readonly matrix: (index: number) => Matrix;
  readonly isMissing: (index: number) => boolean;
};

/** A function that takes ranges as they are. */
export type WholeFunction = (call: Call) => Value;

/** A function of single values; given ranges, it gives as many results. */
export type ScalarFunction = (args: readonly Scalar[], scope: Scope) => Scalar;

/** A value as text: numbers and truth values in the language of the host. */
export function asText(value: Scalar, scope: Scope): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'string' ? value : scope.textOf(value, 'General');
}
