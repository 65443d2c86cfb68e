import type { Area } from '../../../workbook';
import { contains, intersection } from '../areas';
import { cellAt, putCell, touchStructure } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, reads } from '../classes';
import { nextId } from '../create';
import type { HostSheet, HostTable } from '../data';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { flag, integer } from './arguments';
import type { Model, SheetTarget, TableTarget } from './context';
import { checkWritable } from './context';
import { rangeArgument } from './range';
import { contentChanged } from './rangeContent';
import { tableClass } from './table';

export type TablesTarget = { readonly model: Model; readonly sheet: HostSheet | null };

const tablesOf = ({ model, sheet }: TablesTarget): readonly TableTarget[] =>
  (sheet === null ? model.workbook.sheets : [sheet]).flatMap((owner) =>
    owner.tables.map((table) => ({ model, sheet: owner, table })),
  );

const find = (target: TablesTarget, key: unknown): HostObject | null => {
  const asked = String(key).toLowerCase();
  const found = tablesOf(target).find(({ table }) => String(table.id) === asked || table.name.toLowerCase() === asked);
  return found === undefined ? null : tableClass.of(found);
};

/** Two tables never share a cell, and none covers a merged area. */
export function checkFree(sheet: HostSheet, area: Area, except?: HostTable): void {
  if (sheet.tables.some((table) => table !== except && intersection(table.area, area) !== null)) {
    throw invalidOperation('A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) {
    throw invalidOperation('A table cannot cover merged cells.');
  }
  if (sheet.filter !== null && intersection(sheet.filter.area, area) !== null && !contains(area, sheet.filter.area)) {
    throw invalidOperation('A table cannot overlap a filtered range.');
  }
}

/** Heading cells become texts, each its own: Excel completes what is missing or repeated. */
function completeHeadings(target: SheetTarget, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = cellAt(target.sheet, area.row, column)?.value;
    const wanted =
      value === null || value === undefined || value === '' ? `Colonne${column - area.column + 1}` : String(value);
    let heading = wanted;
    for (let suffix = 2; seen.has(heading.toLowerCase()); suffix += 1) heading = `${wanted}${suffix}`;
    seen.add(heading.toLowerCase());
    putCell(target.sheet, area.row, column, { value: heading });
  }
}

function add(target: TablesTarget, [address, hasHeaders]: readonly unknown[]): HostObject {
  const home = { model: target.model, sheet: target.sheet ?? target.model.workbook.active };
  const range = rangeArgument(home, address);
  if (target.sheet !== null && range.sheet !== target.sheet)
    throw invalidArgument('The range is in another worksheet.');
  checkWritable(range);
  const showHeaders = flag(hasHeaders, 'hasHeaders');
  if (!showHeaders) throw invalidArgument('This host only makes tables over ranges with a heading row.');
  // A table has at least one row under its headings.
  const area = { ...range.area, rows: Math.max(2, range.area.rows) };
  checkFree(range.sheet, area);
  completeHeadings(range, area);
  const id = nextId(target.model.workbook);
  const table: HostTable = {
    id,
    name: freeName(target.model, `Tableau${id}`),
    area,
    style: 'TableStyleMedium2',
    showHeaders,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: { area, criteria: [] },
  };
  range.sheet.tables.push(table);
  contentChanged({ ...range, area: { ...area, rows: 1 } });
  touchStructure(target.model.workbook);
  return tableClass.of({ model: target.model, sheet: range.sheet, table });
}

function freeName(model: Model, wanted: string): string {
  const taken = new Set(tablesOf({ model, sheet: null }).map(({ table }) => table.name.toLowerCase()));
  let name = wanted;
  for (let suffix = 2; taken.has(name.toLowerCase()); suffix += 1) name = `${wanted}_${suffix}`;
  return name;
}

const members: Record<string, Member<TablesTarget>> = {
  Add: calls('1.1', add),
  Count: reads('1.1', (target) => tablesOf(target).length),
  GetCount: calls('1.4', (target) => tablesOf(target).length),
  GetItem: calls('1.1', (target, [key]) => {
    const found = find(target, key);
    if (found === null) throw itemNotFound(`Table « ${String(key)} ».`);
    return found;
  }),
  GetItemOrNullObject: calls('1.4', (target, [key]) => find(target, key)),
  GetItemAt: calls('1.1', (target, [index]) => {
    const found = tablesOf(target)[integer(index)];
    if (found === undefined) throw itemNotFound();
    return tableClass.of(found);
  }),
};

export const tablesClass = defineClass<TablesTarget>('TableCollection', members, {
  items: (target) => tablesOf(target).map((table) => tableClass.of(table)),
});

export const sheetTablesClass = { of: (target: SheetTarget) => tablesClass.of(target) };
