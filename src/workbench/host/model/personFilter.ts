import type { Area, CellValue } from '../../../workbook';
import { intersection } from '../areas';
import { cellAt, usedArea } from '../cells';
import type { HostFilter, HostSheet } from '../data';
import { hideRows, showRows } from './autoFilter';

/** Filters as « Filtrer par la valeur de la cellule » does: the table around the cell, else the block of filled rows. */
export function filterBy(sheet: HostSheet, row: number, column: number, value: CellValue): void {
  const cell: Area = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find(({ area }) => intersection(area, cell) !== null);
  const area = table?.area ?? sheet.filter?.area ?? blockAround(sheet, row);
  const current = table === undefined ? sheet.filter : table.filter;
  const filter: HostFilter = current ?? { area, criteria: [] };
  filter.criteria = Array.from({ length: area.columns }, (_, at) => filter.criteria[at]);
  filter.criteria[column - area.column] = { filterOn: 'Values', values: [String(value ?? '')] };
  if (table === undefined) sheet.filter = filter;
  else table.filter = filter;
  hideRows(sheet, filter);
}

/** Takes the conditions of every filter of the sheet away; the filters stay. */
export function clearFilters(sheet: HostSheet): void {
  for (const filter of [sheet.filter, ...sheet.tables.map((table) => table.filter)]) {
    if (filter === null) continue;
    filter.criteria = [];
    showRows(sheet, filter.area);
  }
}

/** The used columns, over the rows around this one that hold something. */
function blockAround(sheet: HostSheet, row: number): Area {
  const used = usedArea(sheet) ?? { row, column: 0, rows: 1, columns: 1 };
  const filled = (at: number): boolean =>
    Array.from({ length: used.columns }, (_, index) => cellAt(sheet, at, used.column + index)?.value ?? null).some(
      (value) => value !== null && value !== '',
    );
  let first = row;
  while (first > used.row && filled(first - 1)) first -= 1;
  let last = row;
  while (last + 1 < used.row + used.rows && filled(last + 1)) last += 1;
  return { row: first, column: used.column, rows: last - first + 1, columns: used.columns };
}
