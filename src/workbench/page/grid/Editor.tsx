import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { cellAddress } from '../../../workbook';
import { listAt } from '../../host';
import { editableText } from './editableText';
import type { Frame } from './frame';
import { HEADER_HEIGHT, screenOffset } from './layout';

type Props = Frame & {
  readonly row: number;
  readonly column: number;
  /** The first character typed, null when what stands in the cell is edited. */
  readonly start: string | null;
  /** Null gives the cell back as it was; false when the cell refuses the text. */
  readonly onFinish: (text: string | null, move: { readonly rows: number; readonly columns: number }) => boolean;
};

/** The cell being typed in, over the grid; its list of values is offered. */
export function Editor({ host, sheet, layout, scroll, row, column, start, onFinish }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  const [text, setText] = useState(() => start ?? editableText(host, sheet, row, column));
  const offered = listAt(host.model, sheet, row, column) ?? [];
  useEffect(() => input.current?.focus(), []);

  const finish = (value: string | null, rows = 0, columns = 0) => {
    // Leaving the field, when the cell is done with, comes back here.
    if (finished.current) return;
    finished.current = true;
    finished.current = onFinish(value, { rows, columns });
  };
  // As in Excel, a person who goes to the pane leaves the cell open behind them.
  const leave = () =>
    setTimeout(() => {
      if (!(document.activeElement instanceof HTMLIFrameElement)) finish(text);
    });
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') finish(null);
    else if (event.key === 'Enter') finish(text, event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') {
      event.preventDefault();
      finish(text, 0, event.shiftKey ? -1 : 1);
    }
  };
  return (
    <>
      <input
        ref={input}
        className="editor"
        aria-label={`Cellule ${cellAddress(row, column)}`}
        list="permitted-values"
        value={text}
        spellCheck={false}
        style={{
          left: layout.gutter + screenOffset(layout.columns, layout.frozenColumns, column, scroll.left),
          top: HEADER_HEIGHT + screenOffset(layout.rows, layout.frozenRows, row, scroll.top),
          minWidth: Math.max(60, layout.columns.size(column)),
          height: Math.max(20, layout.rows.size(row)),
        }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={leave}
      />
      <datalist id="permitted-values">
        {offered.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}
