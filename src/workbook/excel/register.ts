import type { Area } from '../port';

import { batches, cellCount, columnPieces, writeBatch } from './cells';
import { literal } from './literal';
import { setNumberFormat, widthInPoints } from './looks';
import { rangeOf } from './read';
import { anchorFormula } from './registerTarget';
import type { ColumnTarget, RegisterTarget } from './registerTarget';
import { setList, suggestList } from './rules';
import type { Session } from './session';

const NO_FILL = '#FFFFFF';

/** Writes our columns into a register, in no other cell than theirs; gives how many cells were written. */
export async function writeRegister(
  session: Session,
  target: RegisterTarget,
  names: ReadonlyMap<string, string>,
  limit: number,
  between: () => void,
): Promise<number> {
  const { plan, sheet } = target;
  const added = target.columns.filter(({ owned }) => !owned);
  await writeHeadings(session, target, names, added);
  const pieces = target.columns.flatMap(({ column, planned, changed }) =>
    columnPieces(
      column.column,
      plan.firstRow,
      planned.map((value) => (value === undefined ? undefined : literal(value))),
      (at) => changed.has(at),
    ),
  );
  for (const batch of batches(pieces, limit)) {
    between();
    await writeBatch(session, sheet, batch);
  }
  await writeRules(session, target, added);
  return added.length + cellCount(pieces);
}

/** Headings of new columns, dressed as the register's own, and the names that follow them, in one go: a second run then knows them. */
function writeHeadings(
  session: Session,
  { plan, sheet, columns }: RegisterTarget,
  names: ReadonlyMap<string, string>,
  added: readonly ColumnTarget[],
): Promise<void> {
  return session.write({ sheet: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const first = Math.min(...added.map(({ column }) => column.column));
    const neighbour = added.length > 0 && first > 0 ? worksheet.getCell(plan.headerRow, first - 1) : null;
    neighbour?.load('format/wrapText,format/horizontalAlignment,format/verticalAlignment');
    neighbour?.load('format/font/bold,format/font/color,format/fill/color');
    await context.sync();
    for (const { column } of added) {
      const cell = worksheet.getCell(plan.headerRow, column.column);
      // Whatever format the empty column had: text cells would keep the signs that shield a text.
      setNumberFormat(rangeOf(worksheet, columnArea(plan, column.column)), 'General');
      cell.values = [[literal(column.heading)]];
      cell.format.columnWidth = widthInPoints(column.width);
      if (neighbour !== null) dressLike(cell, neighbour);
    }
    for (const column of columns) {
      if (!column.anchored)
        anchor(
          context,
          worksheet,
          plan.headerRow,
          column,
          names,
          anchorFormula({ plan, sheet, columns, tableArea: null }, column),
        );
    }
  });
}

function columnArea({ headerRow, lastRow }: RegisterTarget['plan'], column: number): Area {
  return { row: headerRow, column, rows: lastRow - headerRow + 1, columns: 1 };
}

function anchor(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  row: number,
  { anchor: name, column }: ColumnTarget,
  names: ReadonlyMap<string, string>,
  formula: string,
): void {
  const items = context.workbook.names;
  if (names.has(name)) items.getItem(name).formula = formula;
  else items.add(name, worksheet.getCell(row, column.column)).visible = false;
}

function dressLike({ format }: Excel.Range, { format: model }: Excel.Range): void {
  format.font.bold = model.font.bold;
  format.font.color = model.font.color;
  // A cell without fill says white: painting it would hide the gridlines.
  if (model.fill.color !== '' && model.fill.color.toUpperCase() !== NO_FILL) format.fill.color = model.fill.color;
  format.wrapText = model.wrapText;
  format.horizontalAlignment = model.horizontalAlignment;
  format.verticalAlignment = model.verticalAlignment;
}

/** The register's table widened over the new columns, and the values that they suggest. */
function writeRules(
  session: Session,
  { plan, sheet, tableArea }: RegisterTarget,
  added: readonly ColumnTarget[],
): Promise<void> {
  return session.write({ sheet: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    if (tableArea !== null && plan.tableName !== null) {
      context.workbook.tables.getItem(plan.tableName).resize(rangeOf(worksheet, tableArea));
    }
    for (const { column } of added) {
      const source = suggestList(column.list ?? []);
      if (source === null) continue;
      const rows = plan.lastRow - plan.firstRow + 1;
      setList(worksheet.getRangeByIndexes(plan.firstRow, column.column, rows, 1), source, false);
    }
  });
}
