import type { CSSProperties } from 'react';
import type { Area } from '../../../workbook';
import { cellAt, intersection, shownFormat } from '../../host';
import { cellStyle, estimatedWidth } from './cellLook';
import type { Frame } from './frame';
import { holdsColumn, holdsRow } from './frame';
import { screenOffset } from './layout';

type Props = Frame & { readonly row: number; readonly top: number };

/** Columns that a text may run over to its right: the cells there are empty. */
function freeToTheRight({ sheet, layout }: Frame, row: number, column: number, wanted: number): number {
  let width = layout.columns.size(column);
  for (let next = column + 1; width < wanted && next < layout.columns.count; next += 1) {
    const cell = cellAt(sheet, row, next);
    if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) break;
    width += layout.columns.size(next);
  }
  return width;
}

/** A row of the grid: its number and the cells that show. */
export function GridRow(props: Props) {
  const { layout, row, top, selection, sheet } = props;
  const { rows, frozenRows, frozenColumns, gutter } = layout;
  const edge = row === frozenRows - 1 ? ' is-last-frozen' : '';
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={`row${row < frozenRows ? ' is-frozen' : ''}${edge}${sheet.showGridlines ? ' has-gridlines' : ''}`}
      style={{ top, height: rows.size(row) }}
    >
      <div
        role="rowheader"
        className={`row-number${holdsRow(selection, row) ? ' is-selected' : ''}`}
        style={{ width: gutter }}
      >
        {row + 1}
      </div>
      {props.shownColumns.map((column) => (
        <GridCell key={column} {...props} column={column} frozen={column < frozenColumns} />
      ))}
    </div>
  );
}

type CellProps = Props & { readonly column: number; readonly frozen: boolean };

function GridCell(props: CellProps) {
  const { host, sheet, layout, scroll, row, column, selection, frozen } = props;
  const { columns, rows, frozenColumns, gutter } = layout;
  const here: Area = { row, column, rows: 1, columns: 1 };
  const merge = sheet.merges.length === 0 ? undefined : sheet.merges.find((area) => intersection(area, here) !== null);
  if (merge !== undefined && (merge.row !== row || merge.column !== column)) return null;
  const cell = cellAt(sheet, row, column);
  const format = shownFormat(host.model, sheet, row, column);
  const value = cell?.value ?? null;
  const text = host.model.display(value, format.numberFormat ?? 'General');
  const width = columns.size(column);
  const runs =
    merge === undefined && typeof value === 'string' && format.wrap !== true && format.horizontal !== 'Right';
  const needed = runs ? estimatedWidth(text, format) : 0;
  const taken = needed > width ? freeToTheRight(props, row, column, needed) : width;
  // A figure that does not fit shows as in Excel.
  const hashed = typeof value === 'number' && estimatedWidth(text, format) > width * 1.25 + 8;
  const selected = holdsRow(selection, row) && holdsColumn(selection, column);
  const style: CSSProperties = {
    ...cellStyle(value, format, sheet.showGridlines),
    left: gutter + screenOffset(columns, frozenColumns, column, scroll.left),
    width: merge === undefined ? taken : columns.offset(merge.column + merge.columns) - columns.offset(merge.column),
    height: merge === undefined ? rows.size(row) : rows.offset(merge.row + merge.rows) - rows.offset(merge.row),
  };
  const classes = [
    'cell',
    selected ? 'is-selected' : '',
    row === selection.row && column === selection.column ? 'is-active' : '',
    frozen ? 'is-frozen' : '',
    column === frozenColumns - 1 ? 'is-last-frozen' : '',
    taken > width || merge !== undefined ? 'is-wide' : '',
    cell?.hyperlink === undefined ? '' : 'is-link',
  ];
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      aria-colindex={column + 1}
      aria-selected={selected}
      className={classes.filter((name) => name !== '').join(' ')}
      style={style}
      title={hashed ? text : undefined}
    >
      <span>{hashed ? '#'.repeat(Math.max(3, Math.floor(width / 9))) : text}</span>
    </div>
  );
}
