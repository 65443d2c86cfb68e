import type { Area } from '../../../workbook';
import { cellAt, touchContents } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, reads } from '../classes';
import type { HostFilter, HostSheet } from '../data';
import { invalidArgument, itemNotFound } from '../errors';
import { integer, record } from './arguments';
import type { SheetTarget, TableTarget } from './context';
import { checkWritable } from './context';
import { rangeArgument, rangeClass } from './range';

type FilterOf<T> = {
  readonly get: (target: T) => HostFilter | null;
  readonly set: (target: T, filter: HostFilter | null) => void;
};

/** Rows that a filter hides, by the values it lets pass; other kinds of conditions hide nothing here. */
export function hideRows(sheet: HostSheet, filter: HostFilter): void {
  const { area } = filter;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const passes = filter.criteria.every((criterion, index) => {
      const values = criterion?.['values'];
      if (!Array.isArray(values)) return true;
      const cell = cellAt(sheet, row, area.column + index);
      return values.some((value) => String(value).toLowerCase() === String(cell?.value ?? '').toLowerCase());
    });
    if (passes) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

export function showRows(sheet: HostSheet, area: Area): void {
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) sheet.hiddenRows.delete(row);
}

function filterMembers<T extends SheetTarget>(of: FilterOf<T>): Record<string, Member<T>> {
  const apply = (target: T, [range, column, criteria]: readonly unknown[]): void => {
    checkWritable(target);
    const { area } = rangeArgument(target, range);
    const current = of.get(target);
    const filter: HostFilter = current ?? { area, criteria: [] };
    filter.area = area;
    if (column !== undefined && column !== null) {
      const index = integer(column, 'columnIndex');
      if (index < 0 || index >= area.columns) throw invalidArgument(`Column ${index} of the filter.`);
      filter.criteria = Array.from({ length: area.columns }, (_, at) => filter.criteria[at]);
      filter.criteria[index] = criteria === undefined || criteria === null ? undefined : record(criteria, 'criteria');
    }
    of.set(target, filter);
    hideRows(target.sheet, filter);
    touchContents(target.model.workbook, target.sheet);
  };
  const clear = (target: T): void => {
    checkWritable(target);
    const filter = of.get(target);
    if (filter === null) return;
    filter.criteria = [];
    showRows(target.sheet, filter.area);
    touchContents(target.model.workbook, target.sheet);
  };
  const range = (target: T): HostObject | null => {
    const filter = of.get(target);
    return filter === null ? null : rangeClass.of({ model: target.model, sheet: target.sheet, area: filter.area });
  };
  return {
    Enabled: reads('1.9', (target) => of.get(target) !== null),
    IsDataFiltered: reads(
      '1.9',
      (target) => of.get(target)?.criteria.some((criterion) => criterion !== undefined) ?? false,
    ),
    Criteria: reads('1.9', (target) => (of.get(target)?.criteria ?? []).map((criterion) => criterion ?? null)),
    Apply: calls('1.9', apply),
    ClearCriteria: calls('1.9', clear),
    Reapply: calls('1.9', (target) => {
      const filter = of.get(target);
      if (filter !== null) hideRows(target.sheet, filter);
    }),
    Remove: calls('1.9', (target) => {
      clear(target);
      of.set(target, null);
    }),
    GetRange: calls('1.9', (target) => {
      const found = range(target);
      if (found === null) throw itemNotFound('There is no filter.');
      return found;
    }),
    GetRangeOrNullObject: calls('1.9', range),
  };
}

export const sheetFilterClass = defineClass<SheetTarget>(
  'AutoFilter',
  filterMembers<SheetTarget>({
    get: ({ sheet }) => sheet.filter,
    set: ({ sheet }, filter) => {
      sheet.filter = filter;
    },
  }),
);

export const tableFilterClass = defineClass<TableTarget>(
  'AutoFilter',
  filterMembers<TableTarget>({
    get: ({ table }) => table.filter,
    set: ({ table }, filter) => {
      table.filter = filter;
      table.showFilterButton = filter !== null;
    },
  }),
);
