import { areaAddress, cellAddress, columnLetter } from '../../index';
import type {
  Area,
  CellBlock,
  ConditionalFormatPlan,
  PagePlan,
  SheetArea,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from '../../index';
import { toSerial } from '../../../calendar';
import type { DateSystem } from '../../../calendar';
import { attributesText, escapeXml } from '../package/xml';
import type { PartPieces } from '../package/opc';
import { cellWriter, cellXml } from './cells';
import { fileFormula } from './formulas';
import type { FormulaNames } from './formulas';
import { baseStyle, isContent } from './sheetCells';
import type { CellGrid, ResolvedCell } from './sheetCells';
import type { StyleBook } from './stylesPart';

/** What the sheet's text needs to know of the workbook around it. */
export type SheetContext = {
  readonly styles: StyleBook;
  readonly dateSystem: DateSystem;
  readonly names: FormulaNames;
  /** `'Sheet'!$A$1:$A$9` of an area of another sheet of ours; null when there is no such sheet. */
  readonly reference: (area: SheetArea) => string | null;
  readonly selected: boolean;
  /** Relationship ids of the sheet's drawing, kept comments and tables. */
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
  readonly tables: readonly string[];
};

const NAMESPACES =
  ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Excel keeps five pixels of a column for its margins: 5/7 of a digit of the usual font. */
const WIDTH_MARGIN = 0.7109375;
const MAX_LIST = 255;
const MAX_PROMPT = 255;
const A4 = 9;

function usedReference(grid: CellGrid): string {
  const { rows, columns } = grid;
  return rows === 0 || columns === 0 ? 'A1' : areaAddress({ row: 0, column: 0, rows, columns });
}

function viewXml(plan: SheetPlan, selected: boolean): string {
  const { rows, columns } = plan.freeze ?? { rows: 0, columns: 0 };
  const attributes = attributesText({
    showGridLines: plan.showGridlines ? undefined : 0,
    tabSelected: selected ? 1 : undefined,
    workbookViewId: 0,
  });
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = attributesText({
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: 'frozen',
  });
  return `<sheetViews><sheetView${attributes}><pane${split}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: SheetPlan['columnWidths']): string {
  const columns = widths
    .map((width, index) =>
      width === null
        ? ''
        : `<col${attributesText({ min: index + 1, max: index + 1, width: width + WIDTH_MARGIN, customWidth: 1 })}/>`,
    )
    .join('');
  return columns === '' ? '' : `<cols>${columns}</cols>`;
}

function tableAround(tables: readonly TablePlan[], row: number, column: number): string | null {
  const around = tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  return around?.name ?? null;
}

/** Names every style that the cells of a plan have, in its order: a sheet is written after the styles part. */
function nameStyles({ blocks }: SheetPlan, styles: StyleBook): void {
  for (const block of blocks) {
    const columns = block.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    for (let offset = 0; offset < columns; offset += 1) styles.named(baseStyle(block, offset));
    for (const cells of block.rows) {
      for (const cell of cells) if (isContent(cell) && cell.style !== undefined) styles.named(cell.style);
    }
  }
}

/** The cells of one row as XML, from those of its one block or of several. */
function rowWriter(plan: SheetPlan, grid: CellGrid, { styles, names }: SheetContext): (row: number) => string {
  const plainCell = cellWriter();
  const formats = new Map<CellBlock, number[]>();
  const formatsOf = (block: CellBlock): number[] => {
    const known = formats.get(block) ?? [];
    formats.set(block, known);
    return known;
  };
  const written = (row: number, column: number, { value, formula, style }: ResolvedCell): string => {
    const format = styles.named(style);
    if (formula === undefined) return plainCell(row, column, value, format);
    const planned = tableAround(plan.tables, row, column);
    const table = planned === null ? null : (names.tables.get(planned) ?? planned);
    const inFile = fileFormula(formula, { ...names, table });
    // A formula too long for a cell still shows its value.
    return cellXml('', row, column, { value, format, ...(inFile === null ? {} : { formula: inFile }) });
  };
  return (row) => {
    const block = grid.only(row);
    let content = '';
    if (block === null) {
      grid.row(row).forEach((cell, column) => {
        if (cell !== undefined) content += written(row, column, cell);
      });
      return content;
    }
    const cells = block.rows[row - block.row] ?? [];
    const known = formatsOf(block);
    for (let offset = 0; offset < cells.length; offset += 1) {
      const cell = cells[offset] ?? null;
      const column = block.column + offset;
      content += isContent(cell)
        ? written(row, column, { ...cell, style: cell.style ?? baseStyle(block, offset) })
        : plainCell(row, column, cell, (known[offset] ??= styles.named(baseStyle(block, offset))));
    }
    return content;
  };
}

function* rowsXml(grid: CellGrid, plan: SheetPlan, context: SheetContext): Generator<string> {
  const heights = new Map(plan.rowHeights?.map(({ row, points }) => [row, points]));
  const lastRow = Math.max(grid.rows - 1, ...heights.keys());
  const contentOf = rowWriter(plan, grid, context);
  for (let row = 0; row <= lastRow; row += 1) {
    const content = contentOf(row);
    const height = heights.get(row);
    if (content === '' && height === undefined) continue;
    const attributes =
      height === undefined ? ` r="${row + 1}"` : attributesText({ r: row + 1, ht: height, customHeight: 1 });
    yield content === '' ? `<row${attributes}/>` : `<row${attributes}>${content}</row>`;
  }
}

function conditionalXml(format: ConditionalFormatPlan, priority: number, context: SheetContext): string {
  const dxfId = context.styles.differential(format.style);
  const { rule } = format;
  const formula =
    rule.kind === 'textEquals'
      ? `"${rule.text.replace(/"/g, '""')}"`
      : fileFormula(rule.formula, { ...context.names, table: null })?.text;
  if (formula === undefined) return '';
  const kind = rule.kind === 'textEquals' ? { type: 'cellIs', operator: 'equal' } : { type: 'expression' };
  return (
    `<conditionalFormatting sqref="${areaAddress(format.area)}">` +
    `<cfRule${attributesText({ ...kind, dxfId, priority })}><formula>${escapeXml(formula)}</formula></cfRule>` +
    '</conditionalFormatting>'
  );
}

/** The formula of a list typed in place, null when it cannot be one. */
export function inlineList(values: readonly string[]): string | null {
  const joined = values.join(',');
  // A comma would cut a value in two; beyond the limit Excel repairs the file by dropping the list.
  if (joined === '' || joined.length > MAX_LIST || values.some((value) => value.includes(','))) return null;
  return `"${joined.replace(/"/g, '""')}"`;
}

/** A list validation; as a suggestion it offers its values and accepts any other. */
export function listValidationXml(sqref: string, formula: string, strict: boolean, message?: string): string {
  return validationXml(sqref, { type: 'list', strict, formulas: [formula], message });
}

type Validation = {
  readonly type: 'list' | 'decimal' | 'date';
  readonly strict: boolean;
  readonly formulas: readonly string[];
  readonly message: string | undefined;
};

function validationXml(sqref: string, { type, strict, formulas, message }: Validation): string {
  const attributes = attributesText({
    type,
    operator: undefined,
    allowBlank: 1,
    showInputMessage: message === undefined ? undefined : 1,
    showErrorMessage: strict ? 1 : undefined,
    prompt: message?.slice(0, MAX_PROMPT),
    sqref,
  });
  const parts = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation${attributes}>${parts.join('')}</dataValidation>`;
}

function validationOf({ area, rule, message }: ValidationPlan, context: SheetContext): string {
  const sqref = areaAddress(area);
  switch (rule.kind) {
    case 'list': {
      const formula = inlineList(rule.values);
      return formula === null ? '' : listValidationXml(sqref, formula, rule.strict, message);
    }
    case 'listFrom': {
      const formula = context.reference(rule.source);
      return formula === null ? '' : listValidationXml(sqref, formula, rule.strict, message);
    }
    case 'decimal': {
      const formulas = [String(rule.minimum), String(rule.maximum)];
      return validationXml(sqref, { type: 'decimal', strict: true, formulas, message });
    }
    case 'date': {
      const formulas = [rule.minimum, rule.maximum].map((date) => String(toSerial(date, context.dateSystem)));
      return validationXml(sqref, { type: 'date', strict: true, formulas, message });
    }
  }
}

/** A header or footer stands at the left unless it says where. */
const placed = (text: string) => (/^&[LCR]/.test(text) ? text : `&L${text}`);

function pageXml(page: PagePlan | undefined): string {
  if (page === undefined) return '';
  const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  const setup = {
    paperSize: A4,
    fitToWidth: page.fitWidth === 1 ? undefined : page.fitWidth,
    fitToHeight: page.fitHeight === 1 ? undefined : page.fitHeight,
    orientation: page.orientation,
  };
  const header = page.header === undefined ? '' : `<oddHeader>${escapeXml(placed(page.header))}</oddHeader>`;
  const footer = page.footer === undefined ? '' : `<oddFooter>${escapeXml(placed(page.footer))}</oddFooter>`;
  const both = header + footer;
  return (
    `<pageMargins${attributesText(margins)}/><pageSetup${attributesText(setup)}/>` +
    (both === '' ? '' : `<headerFooter>${both}</headerFooter>`)
  );
}

/**
 * The text of a sheet part, a row at a time; its parts stand in the order that the schema demands. What it adds to the
 * styles is added now, whenever the pieces are made.
 */
export function sheetPieces(plan: SheetPlan, grid: CellGrid, context: SheetContext): PartPieces {
  nameStyles(plan, context.styles);
  const tab =
    plan.tabColour === undefined ? '' : `<tabColor rgb="FF${plan.tabColour.replace('#', '').toUpperCase()}"/>`;
  const fit = plan.page === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  const validations = plan.validations.map((validation) => validationOf(validation, context)).filter(Boolean);
  const relation = (name: string, id: string | null) => (id === null ? '' : `<${name} r:id="${id}"/>`);
  const head = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet${NAMESPACES}>`,
    tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`,
    `<dimension ref="${usedReference(grid)}"/>`,
    viewXml(plan, context.selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columnWidths),
    '<sheetData>',
  ].join('');
  const foot = [
    '</sheetData>',
    plan.autoFilter === undefined ? '' : `<autoFilter ref="${areaAddress(plan.autoFilter)}"/>`,
    ...plan.conditionalFormats.map((format, index) => conditionalXml(format, index + 1, context)),
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    pageXml(plan.page),
    relation('drawing', context.drawing),
    relation('legacyDrawing', context.legacyDrawing),
    context.tables.length === 0
      ? ''
      : `<tableParts count="${context.tables.length}">${context.tables.map((id) => relation('tablePart', id)).join('')}</tableParts>`,
    '</worksheet>',
  ].join('');
  return {
    *pieces() {
      yield head;
      yield* rowsXml(grid, plan, context);
      yield foot;
    },
  };
}

/** Rows repeated on every page, as the name `_xlnm.Print_Titles` has them. */
export function titleRowsReference(quotedSheet: string, [first, last]: readonly [number, number]): string {
  return `${quotedSheet}!$${first + 1}:$${last + 1}`;
}

/** An area as a defined name has it. */
export function areaReference(quotedSheet: string, area: Area): string {
  const first = `$${columnLetter(area.column)}$${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return `${quotedSheet}!${first}`;
  return `${quotedSheet}!${first}:$${columnLetter(area.column + area.columns - 1)}$${area.row + area.rows}`;
}
