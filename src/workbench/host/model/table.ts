import type { Area } from '../../../workbook';
import { intersection } from '../areas';
import { cellAt, putCell, touch, touchStructure } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import type { HostTable } from '../data';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../errors';
import { checkDefinedName } from '../limits';
import { flag, integer, text } from './arguments';
import { showRows, tableFilterClass } from './autoFilter';
import type { TableTarget } from './context';
import { checkWritable } from './context';
import { rangeArgument, rangeClass } from './range';
import { contentChanged, valueGrid, writeContent } from './rangeContent';
import { checkFree } from './tables';
import { worksheetClass } from './worksheet';

type ColumnTarget = TableTarget & { readonly index: number };

const headingArea = ({ area }: HostTable): Area => ({ ...area, rows: 1 });

function bodyArea({ area, showHeaders, showTotals }: HostTable): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

const range = ({ model, sheet }: TableTarget, area: Area): HostObject => rangeClass.of({ model, sheet, area });

const columnArea = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

const headings = ({ sheet, table }: TableTarget): readonly string[] =>
  Array.from({ length: table.area.columns }, (_, index) =>
    String(cellAt(sheet, table.area.row, table.area.column + index)?.value ?? ''),
  );

const columnClass = defineClass<ColumnTarget>(
  'TableColumn',
  {
    Id: reads('1.1', ({ index }) => index + 1),
    Index: reads('1.1', ({ index }) => index),
    Name: readsAndWrites(
      '1.1',
      (target) => headings(target)[target.index] ?? '',
      (target, value) =>
        writeContent({ ...target, area: columnArea(headingArea(target.table), target.index) }, [[text(value)]]),
    ),
    Values: readsAndWrites(
      '1.1',
      (target) => valueGrid({ ...target, area: columnArea(target.table.area, target.index) }),
      (target, value) => writeContent({ ...target, area: columnArea(target.table.area, target.index) }, value),
    ),
    GetRange: calls('1.1', (target) => range(target, columnArea(target.table.area, target.index))),
    GetHeaderRowRange: calls('1.1', (target) => range(target, columnArea(headingArea(target.table), target.index))),
    GetDataBodyRange: calls('1.1', (target) => range(target, columnArea(bodyArea(target.table), target.index))),
  },
  { identity: ({ index }) => ({ Id: index + 1 }) },
);

const findColumn = (target: TableTarget, key: unknown): HostObject | null => {
  const index =
    typeof key === 'number'
      ? key - 1
      : headings(target).findIndex((name) => name.toLowerCase() === text(key).toLowerCase());
  return index < 0 || index >= target.table.area.columns ? null : columnClass.of({ ...target, index });
};

/** Adds a column at the right end; what stands there must be free. */
function addColumn(target: TableTarget, [position, values, name]: readonly unknown[]): HostObject {
  checkWritable(target);
  const { sheet, table } = target;
  const index = table.area.columns;
  if (position !== undefined && position !== null && position !== -1 && integer(position) !== index) {
    throw invalidArgument('This host only adds table columns at the right end.');
  }
  const area = { ...table.area, columns: index + 1 };
  const added = columnArea(area, index);
  checkFree(sheet, added, table);
  for (let row = added.row; row < added.row + added.rows; row += 1) {
    const value = cellAt(sheet, row, added.column)?.value ?? null;
    if (value !== null) throw invalidOperation('The table would cover cells that hold something.');
  }
  resizeTo(table, area);
  putCell(sheet, added.row, added.column, { value: freeHeading(target, `Colonne${index + 1}`) });
  if (values !== undefined && values !== null) writeContent({ ...target, area: added }, values);
  if (name !== undefined && name !== null) writeContent({ ...target, area: { ...added, rows: 1 } }, [[text(name)]]);
  contentChanged({ ...target, area: added });
  return columnClass.of({ ...target, index });
}

function freeHeading(target: TableTarget, wanted: string): string {
  const taken = new Set(headings(target).map((heading) => heading.toLowerCase()));
  let heading = wanted;
  for (let suffix = 2; taken.has(heading.toLowerCase()); suffix += 1) heading = `${wanted}${suffix}`;
  return heading;
}

const columnsClass = defineClass<TableTarget>(
  'TableColumnCollection',
  {
    Count: reads('1.1', ({ table }) => table.area.columns),
    GetCount: calls('1.4', ({ table }) => table.area.columns),
    Add: calls('1.1', addColumn),
    GetItem: calls('1.1', (target, [key]) => {
      const found = findColumn(target, key);
      if (found === null) throw itemNotFound(`Column « ${String(key)} ».`);
      return found;
    }),
    GetItemOrNullObject: calls('1.4', (target, [key]) => findColumn(target, key)),
    GetItemAt: calls('1.1', (target, [index]) => {
      const found = findColumn(target, integer(index) + 1);
      if (found === null) throw itemNotFound();
      return found;
    }),
  },
  { items: (target) => headings(target).map((_, index) => columnClass.of({ ...target, index })) },
);

type RowTarget = TableTarget & { readonly index: number };

const rowArea = ({ table, index }: RowTarget): Area => {
  const body = bodyArea(table);
  return { ...body, row: body.row + index, rows: 1 };
};

const rowClass = defineClass<RowTarget>(
  'TableRow',
  {
    Index: reads('1.1', ({ index }) => index),
    Values: readsAndWrites(
      '1.1',
      (target) => valueGrid({ ...target, area: rowArea(target) }),
      (target, value) => writeContent({ ...target, area: rowArea(target) }, value),
    ),
    GetRange: calls('1.1', (target) => range(target, rowArea(target))),
  },
  { identity: ({ index }) => ({ Index: index }) },
);

/** Adds rows at the end; what stands under the table must be free (Excel would push it down). */
function addRows(target: TableTarget, [position, values]: readonly unknown[]): HostObject {
  checkWritable(target);
  const { sheet, table } = target;
  const first = bodyArea(table).rows;
  if (position !== undefined && position !== null && position !== -1 && integer(position) !== first) {
    throw invalidArgument('This host only adds table rows at the end.');
  }
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const added: Area = { ...table.area, row: table.area.row + table.area.rows, rows: count };
  checkFree(sheet, added, table);
  for (let row = added.row; row < added.row + count; row += 1) {
    for (let column = added.column; column < added.column + added.columns; column += 1) {
      if ((cellAt(sheet, row, column)?.value ?? null) !== null) {
        throw invalidOperation('The table would cover cells that hold something.');
      }
    }
  }
  resizeTo(table, { ...table.area, rows: table.area.rows + count });
  if (values !== undefined && values !== null) writeContent({ ...target, area: added }, values);
  else contentChanged({ ...target, area: added });
  return rowClass.of({ ...target, index: first });
}

const rowsClass = defineClass<TableTarget>(
  'TableRowCollection',
  {
    Count: reads('1.1', ({ table }) => bodyArea(table).rows),
    GetCount: calls('1.4', ({ table }) => bodyArea(table).rows),
    Add: calls('1.1', addRows),
    GetItemAt: calls('1.1', (target, [index]) => {
      if (integer(index) < 0 || integer(index) >= bodyArea(target.table).rows) throw itemNotFound();
      return rowClass.of({ ...target, index: integer(index) });
    }),
  },
  {
    items: (target) =>
      Array.from({ length: bodyArea(target.table).rows }, (_, index) => rowClass.of({ ...target, index })),
  },
);

function resizeTo(table: HostTable, area: Area): void {
  table.area = area;
  if (table.filter !== null) table.filter.area = area;
}

/** The headings stay on their row, and the new range overlaps the old one. */
function resize(target: TableTarget, asked: unknown): void {
  checkWritable(target);
  const { sheet, table } = target;
  const { area, sheet: owner } = rangeArgument(target, asked);
  if (owner !== sheet || area.row !== table.area.row || intersection(area, table.area) === null) {
    throw invalidArgument('The headings must stay on their row, and the new range must overlap the old one.');
  }
  if (area.rows < 2) throw invalidArgument('A table has at least one row under its headings.');
  checkFree(sheet, area, table);
  resizeTo(table, area);
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = cellAt(sheet, area.row, column)?.value ?? null;
    if (value === null)
      putCell(sheet, area.row, column, { value: freeHeading(target, `Colonne${column - area.column + 1}`) });
    else if (typeof value !== 'string') putCell(sheet, area.row, column, { value: String(value) });
  }
  touchStructure(target.model.workbook);
}

function rename(target: TableTarget, value: unknown): void {
  const name = checkDefinedName(value);
  const { workbook } = target.model;
  const lower = name.toLowerCase();
  const taken =
    workbook.sheets.some((sheet) =>
      sheet.tables.some((table) => table !== target.table && table.name.toLowerCase() === lower),
    ) || workbook.names.some((item) => item.name.toLowerCase() === lower);
  if (taken) throw itemAlreadyExists(`Name « ${name} ».`);
  target.table.name = name;
  touchStructure(workbook);
}

type TableFlag =
  'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const tableFlag = (key: TableFlag): Member<TableTarget> =>
  readsAndWrites(
    '1.3',
    ({ table }) => table[key],
    (target, value) => {
      checkWritable(target);
      target.table[key] = flag(value);
      touch(target.model.workbook);
    },
  );

/** Takes the table away; its cells stay. */
function drop(target: TableTarget): void {
  checkWritable(target);
  const { sheet, table } = target;
  if (table.filter !== null) showRows(sheet, table.filter.area);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  touchStructure(target.model.workbook);
}

const scalars: Record<string, Member<TableTarget>> = {
  Id: reads('1.1', ({ table }) => String(table.id)),
  LegacyId: reads('1.8', ({ table }) => String(table.id)),
  Name: readsAndWrites('1.1', ({ table }) => table.name, rename),
  ShowHeaders: reads('1.1', ({ table }) => table.showHeaders),
  ShowTotals: reads('1.1', ({ table }) => table.showTotals),
  Style: readsAndWrites(
    '1.1',
    ({ table }) => table.style,
    (target, value) => {
      checkWritable(target);
      const style = text(value, 'style');
      if (!/^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/.test(style)) {
        throw invalidArgument(`Table style: ${style}.`);
      }
      target.table.style = style;
      touch(target.model.workbook);
    },
  ),
  ShowBandedRows: tableFlag('showBandedRows'),
  ShowBandedColumns: tableFlag('showBandedColumns'),
  HighlightFirstColumn: tableFlag('highlightFirstColumn'),
  HighlightLastColumn: tableFlag('highlightLastColumn'),
  ShowFilterButton: tableFlag('showFilterButton'),
};

export const tableClass = defineClass<TableTarget>(
  'Table',
  {
    ...scalars,
    Columns: links('1.1', (target) => columnsClass.of(target)),
    Rows: links('1.1', (target) => rowsClass.of(target)),
    Worksheet: links('1.2', ({ model, sheet }) => worksheetClass.of({ model, sheet })),
    AutoFilter: links('1.9', (target) => tableFilterClass.of(target)),
    GetRange: calls('1.1', (target) => range(target, target.table.area)),
    GetHeaderRowRange: calls('1.1', (target) => range(target, headingArea(target.table))),
    GetDataBodyRange: calls('1.1', (target) => range(target, bodyArea(target.table))),
    ClearFilters: calls('1.2', ({ model, sheet, table }) => {
      if (table.filter === null) return;
      table.filter.criteria = [];
      showRows(sheet, table.filter.area);
      touch(model.workbook);
    }),
    ConvertToRange: calls('1.2', (target) => {
      drop(target);
      return range(target, target.table.area);
    }),
    Resize: calls('1.13', (target, [asked]) => resize(target, asked)),
    // Excel deletes the cells with the table.
    Delete: calls('1.1', (target) => {
      drop(target);
      writeContent({ ...target, area: target.table.area }, '');
    }),
    _RegisterDataChangedEvent: calls('1.7', () => undefined),
    _UnregisterDataChangedEvent: calls('1.7', () => undefined),
  },
  { identity: ({ table }) => ({ Id: String(table.id) }) },
);
