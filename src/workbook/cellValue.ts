/**
 * What a cell holds. Dates are serial numbers, as in Excel; an error is its
 * literal text (`#N/A`, `#DIV/0!`); an empty cell is null.
 */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells, 0-based, `rows` × `columns`. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};
