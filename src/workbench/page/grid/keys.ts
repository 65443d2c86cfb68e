import type { Area } from '../../../workbook';
import type { Layout } from './layout';

export type Move = { readonly row: number; readonly column: number };

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

type Key = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Where a key takes the selection, null for a key that does not move it. */
export function moved({ key, shiftKey, ctrlKey, metaKey }: Key, from: Area, layout: Layout, page: number): Move | null {
  const { row, column } = from;
  const within = (nextRow: number, nextColumn: number): Move => ({
    row: Math.max(0, Math.min(layout.rows.count - 1, nextRow)),
    column: Math.max(0, Math.min(layout.columns.count - 1, nextColumn)),
  });
  if (key === 'PageDown') return within(row + page, column);
  if (key === 'PageUp') return within(row - page, column);
  if (key === 'Home') return within(ctrlKey || metaKey ? 0 : row, 0);
  const step = STEPS[key];
  if (step === undefined) return null;
  const back = shiftKey && (key === 'Enter' || key === 'Tab') ? -1 : 1;
  const jump = ctrlKey || metaKey ? 1_000_000 : 1;
  return within(row + step[0] * back * jump, column + step[1] * back * jump);
}
