import type { Steps } from '../../pace';
import type { SheetPlan } from '../plan';
import type { Area } from '../cellValue';
import type { CellStyle, StyleName } from '../styles';
import { STYLES } from '../styles';
import { areaAddress, columnLetter } from '../address';

import { styleAreas } from './cells';
import { columnRuns } from './geometry';
import { rangeOf } from './read';

/** One change to a sheet, queued; a batch holds many. */
export type Operation = (sheet: Excel.Worksheet) => void;

/** Width of a digit and of a cell's margins at the workbook's default font, in pixels. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column width in characters as the points that the API takes. */
export function widthInPoints(characters: number): number {
  return (characters * DIGIT_PIXELS + MARGIN_PIXELS) * POINTS_PER_PIXEL;
}

/** What gives the cells of a sheet their styles. */
export function* styleOperations(plan: SheetPlan): Steps<Operation[]> {
  const byStyle = new Map<StyleName, Area[]>();
  for (const block of plan.blocks) {
    for (const { mark, row, column, rows, columns } of yield* styleAreas(block)) {
      const areas = byStyle.get(mark) ?? [];
      areas.push({ row, column, rows, columns });
      byStyle.set(mark, areas);
    }
  }
  return [...byStyle].flatMap(([name, areas]) => {
    const style: CellStyle = STYLES[name];
    const { numberFormat, ...look } = style;
    const formats =
      numberFormat === undefined
        ? []
        : areas.map(
            (area): Operation =>
              (sheet) =>
                setNumberFormat(rangeOf(sheet, area), numberFormat),
          );
    const looks =
      Object.keys(look).length === 0
        ? []
        : // One area at a time: `getRanges` parts addresses with the user's own list separator on some builds.
          areas.map(
            (area): Operation =>
              (sheet) =>
                dress(rangeOf(sheet, area).format, look),
          );
    const between =
      look.borderBottom === undefined
        ? []
        : areas
            .filter(({ rows }) => rows > 1)
            .map(
              (area): Operation =>
                (sheet) =>
                  rule(rangeOf(sheet, area).format, 'InsideHorizontal', look.borderBottom ?? ''),
            );
    return [...formats, ...looks, ...between];
  });
}

/** Excel takes one format for a whole range, which its types do not say. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function dress(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.borderBottom !== undefined) rule(format, 'EdgeBottom', style.borderBottom);
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

function rule(format: Excel.RangeFormat, side: 'EdgeBottom' | 'InsideHorizontal', colour: string): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = colour;
}

/** What gives a sheet its column widths and row heights. */
export function sizeOperations(plan: SheetPlan): Operation[] {
  const widths = columnRuns(plan.columnWidths.length, (column) => plan.columnWidths[column] ?? null).map(
    ({ row: column, rows: columns, mark }): Operation =>
      (sheet) => {
        const address = `${columnLetter(column)}:${columnLetter(column + columns - 1)}`;
        sheet.getRange(address).format.columnWidth = widthInPoints(mark);
      },
  );
  const heights = (plan.rowHeights ?? []).map(({ row, points }): Operation => (sheet) => {
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = points;
  });
  return [...widths, ...heights];
}

/** What gives a sheet its panes, gridlines and tab. */
export function viewOperations({ freeze, showGridlines, tabColour }: SheetPlan): Operation[] {
  return [
    (sheet) => {
      sheet.freezePanes.unfreeze();
      sheet.showGridlines = showGridlines;
      sheet.tabColor = tabColour ?? '';
      const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
      if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    },
  ];
}

/**
 * What sets the page, in the requests that it is to be sent in: Excel refuses a
 * paper that no printer knows, and ignores the number of pages until a page view
 * was open on some builds. Each comes after what does not depend on it.
 */
export function pageOperations({ page }: SheetPlan): Operation[] {
  if (page === undefined) return [];
  return [
    (sheet) => {
      const layout = sheet.pageLayout;
      layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      if (page.titleRows !== undefined) layout.setPrintTitleRows(`$${page.titleRows[0] + 1}:$${page.titleRows[1] + 1}`);
      if (page.printArea !== undefined) layout.setPrintArea(areaAddress(page.printArea));
      const texts = layout.headersFooters.defaultForAllPages;
      const header = sections(page.header ?? '');
      const footer = sections(page.footer ?? '');
      texts.leftHeader = header.left;
      texts.centerHeader = header.center;
      texts.rightHeader = header.right;
      texts.leftFooter = footer.left;
      texts.centerFooter = footer.center;
      texts.rightFooter = footer.right;
    },
    (sheet) => {
      sheet.pageLayout.zoom =
        page.fitHeight === 0
          ? { horizontalFitToPages: page.fitWidth }
          : { horizontalFitToPages: page.fitWidth, verticalFitToPages: page.fitHeight };
    },
    (sheet) => {
      sheet.pageLayout.paperSize = 'A4';
    },
  ];
}

/** The three parts of a header in Excel's codes (`&L…&C…&R…`); a text without codes is centred. */
export function sections(text: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const sides = { L: 'left', C: 'center', R: 'right' } as const;
  let side: keyof typeof parts = 'center';
  for (const piece of text.split(/(&[LCR])/)) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sides | undefined;
    if (code === undefined) parts[side] += piece;
    else side = sides[code];
  }
  return parts;
}
