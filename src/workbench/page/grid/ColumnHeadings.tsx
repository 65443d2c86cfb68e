import { columnLetter } from '../../../workbook';
import type { Frame } from './frame';
import { holdsColumn } from './frame';
import { HEADER_HEIGHT, screenOffset } from './layout';

/** Letters of the columns. */
export function ColumnHeadings({ layout, scroll, shownColumns, selection }: Frame) {
  const { columns, frozenColumns, gutter } = layout;
  return (
    <div role="row" className="headings" style={{ height: HEADER_HEIGHT }}>
      <div role="columnheader" className="corner" style={{ width: gutter, height: HEADER_HEIGHT }}>
        <span className="visually-hidden">Ligne</span>
      </div>
      {shownColumns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1}
          className={`heading${holdsColumn(selection, column) ? ' is-selected' : ''}${column < frozenColumns ? ' is-frozen' : ''}`}
          style={{
            left: gutter + screenOffset(columns, frozenColumns, column, scroll.left),
            width: columns.size(column),
            height: HEADER_HEIGHT,
          }}
        >
          {columnLetter(column)}
        </div>
      ))}
    </div>
  );
}
