import type { Area, CellBlock, ChartPlan, PlanCell, SheetArea, SheetRole } from '../../workbook';
import { headings, styled } from '../cells';
import { liveCell, type LiveText } from '../live';

/** Labels stand in the first column and run over the empty one; figures begin here. */
export const FIRST_FIGURE = 2;
export const LAST_COLUMN = 12;

/** What a chart and the table behind it are made from, before their place is known. */
export type FigureTable = {
  readonly key: string;
  readonly sentence: LiveText;
  readonly blocks: readonly CellBlock[];
  /** Rows taken, the sentence and the headings included. */
  readonly rows: number;
  /** Null for a table without a chart. */
  readonly chart: Omit<ChartPlan, 'place'> | null;
};

/** Row of the first figures of a table whose sentence stands on `firstRow`. */
export function bodyRow(firstRow: number): number {
  return firstRow + 2;
}

/** The sentence, the headings and the rows as blocks. */
export function tableBlocks(
  firstRow: number,
  sentence: LiveText,
  heads: readonly string[],
  rows: readonly (readonly PlanCell[])[],
): CellBlock[] {
  const [label = '', ...others] = heads;
  const beside = Array.from({ length: FIRST_FIGURE - 1 }, () => null);
  const spread = [label, ...beside.map(() => ''), ...others];
  return [
    {
      row: firstRow,
      column: 0,
      rows: [
        [
          liveCell(sentence, 'section'),
          ...Array.from({ length: LAST_COLUMN }, (): PlanCell => styled(null, 'section')),
        ],
        headings(spread, (index) => index >= FIRST_FIGURE).map((cell, index) =>
          index > 0 && index < FIRST_FIGURE ? styled(null, 'heading') : cell,
        ),
      ],
    },
    {
      row: bodyRow(firstRow),
      column: 0,
      rows: rows.map(([first = null, ...figures]) => [first, ...beside, ...figures]),
    },
  ];
}

/** One column of a table as an area of its sheet, the dashboard unless said. */
export function columnArea(firstRow: number, column: number, rows: number, role: SheetRole = 'dashboard'): SheetArea {
  const area: Area = { row: bodyRow(firstRow), column, rows, columns: 1 };
  return { role, area };
}

/** The cell of the sentence above a table, which the chart's title follows. */
export function sentenceCell(firstRow: number, role: SheetRole = 'dashboard'): SheetArea {
  return { role, area: { row: firstRow, column: 0, rows: 1, columns: 1 } };
}
