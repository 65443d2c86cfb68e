import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, UIEvent } from 'react';
import type { Area } from '../../../workbook';
import type { Host } from '../../host';
import { ChartLayer } from '../charts/ChartLayer';
import { visibleIndexes } from './axis';
import { ColumnHeadings } from './ColumnHeadings';
import { Editor } from './Editor';
import { GridRow } from './GridRow';
import { moved } from './keys';
import { HEADER_HEIGHT, indexUnder, layoutAt, screenOffset } from './layout';

type Props = { readonly host: Host; readonly attempt: (act: () => void) => void };

type Editing = { readonly row: number; readonly column: number; readonly start: string | null };

const between = (a: Area, row: number, column: number): Area => ({
  row: Math.min(a.row, row),
  column: Math.min(a.column, column),
  rows: Math.abs(row - a.row) + 1,
  columns: Math.abs(column - a.column) + 1,
});

/** The active sheet: only what shows is drawn, frozen panes stay, cells are edited in place. */
export function Grid({ host, attempt }: Props) {
  const { workbook, person, model } = host;
  const sheet = workbook.active;
  const { selection, revision } = workbook;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [view, setView] = useState({ width: 800, height: 500 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const anchor = useRef<Area | null>(null);
  const layout = layoutAt(sheet, revision);
  const { rows, columns, frozenRows, frozenColumns, gutter } = layout;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => setView({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  model.calculate();

  const reveal = useCallback(
    (row: number, column: number) => {
      const element = scroller.current;
      if (element === null) return;
      const [top, left] = [rows.offset(row), columns.offset(column)];
      const [frozenTop, frozenLeft] = [rows.offset(frozenRows), columns.offset(frozenColumns)];
      if (row >= frozenRows) {
        if (top - element.scrollTop < frozenTop) element.scrollTop = top - frozenTop;
        const bottom = top + rows.size(row) + HEADER_HEIGHT;
        if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
      }
      if (column >= frozenColumns) {
        if (left - element.scrollLeft < frozenLeft) element.scrollLeft = left - frozenLeft;
        const right = left + columns.size(column) + gutter;
        if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
      }
    },
    [rows, columns, frozenRows, frozenColumns, gutter],
  );

  const { row: selectedRow, column: selectedColumn } = selection;
  useEffect(() => reveal(selectedRow, selectedColumn), [reveal, selectedRow, selectedColumn]);

  const cellUnder = (event: MouseEvent) => {
    const box = scroller.current?.getBoundingClientRect();
    const x = event.clientX - (box?.left ?? 0) - gutter;
    const y = event.clientY - (box?.top ?? 0) - HEADER_HEIGHT;
    return {
      row: indexUnder(rows, frozenRows, y, scroll.top),
      column: indexUnder(columns, frozenColumns, x, scroll.left),
      inRows: y >= 0,
      inColumns: x >= 0,
    };
  };

  const press = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const { row, column, inRows, inColumns } = cellUnder(event);
    if (event.shiftKey && anchor.current !== null) {
      person.select(sheet, between(anchor.current, row, column));
      return;
    }
    const area: Area = {
      row: inRows ? row : 0,
      column: inColumns ? column : 0,
      rows: inRows ? 1 : rows.count,
      columns: inColumns ? 1 : columns.count,
    };
    anchor.current = inRows && inColumns ? area : null;
    person.select(sheet, area);
  };

  const drag = (event: MouseEvent) => {
    if (event.buttons !== 1 || anchor.current === null || editing !== null) return;
    const { row, column } = cellUnder(event);
    const area = between(anchor.current, row, column);
    if (JSON.stringify(area) !== JSON.stringify(selection)) person.select(sheet, area);
  };

  const edit = (start: string | null) => {
    attempt(() => {
      person.beginEdit(sheet);
      const { row, column } = workbook.selection;
      setEditing({ row, column, start });
    });
  };

  const select = (row: number, column: number) => person.select(sheet, { row, column, rows: 1, columns: 1 });

  const typeKey = (event: KeyboardEvent) => {
    if (editing !== null) return;
    const move = moved(event, selection, layout, Math.max(1, Math.floor(view.height / 20) - 2));
    if (move !== null && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey && event.key.startsWith('Arrow')) {
        person.select(sheet, between(selection, move.row, move.column));
      } else select(move.row, move.column);
    } else if (event.key === 'F2') {
      event.preventDefault();
      edit(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      attempt(() => person.clear(sheet, selection));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      edit(event.key);
    }
  };

  const finish = (text: string | null, move: { readonly rows: number; readonly columns: number }): boolean => {
    if (editing === null) return true;
    const { row, column } = editing;
    let accepted = false;
    attempt(() => {
      if (text === null) person.cancelEdit();
      else person.enter(sheet, row, column, text);
      accepted = true;
      setEditing(null);
      if (text !== null) select(Math.max(0, row + move.rows), Math.max(0, column + move.columns));
      grid.current?.focus();
    });
    return accepted;
  };

  const shownRows = visibleIndexes(rows, frozenRows, scroll.top, view.height);
  const shownColumns = visibleIndexes(columns, frozenColumns, scroll.left, view.width);
  const frame = { host, sheet, layout, scroll, shownColumns, selection };

  return (
    <div
      ref={scroller}
      className="sheet"
      onScroll={(event: UIEvent<HTMLDivElement>) =>
        setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop })
      }
    >
      <div className="sheet-space" style={{ width: columns.total + gutter, height: rows.total + HEADER_HEIGHT }}>
        <div className="sheet-view" style={view}>
          <div
            ref={grid}
            className="grid"
            role="grid"
            tabIndex={0}
            aria-label={`Feuille ${sheet.name}`}
            aria-rowcount={rows.count}
            aria-colcount={columns.count}
            aria-multiselectable="true"
            aria-activedescendant={`cell-${selection.row}-${selection.column}`}
            onMouseDown={press}
            onMouseMove={drag}
            onDoubleClick={() => edit(null)}
            onKeyDown={typeKey}
          >
            <ColumnHeadings {...frame} />
            {shownRows.map((row) => (
              <GridRow
                key={row}
                {...frame}
                row={row}
                top={HEADER_HEIGHT + screenOffset(rows, frozenRows, row, scroll.top)}
              />
            ))}
          </div>
          <ChartLayer host={host} sheet={sheet} layout={layout} scroll={scroll} />
          {editing === null ? null : (
            <Editor
              key={`${editing.row}-${editing.column}`}
              {...frame}
              row={editing.row}
              column={editing.column}
              start={editing.start}
              onFinish={finish}
            />
          )}
        </div>
      </div>
    </div>
  );
}
