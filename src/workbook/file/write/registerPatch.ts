import { areaAddress } from '../../index';
import type { Area, RegisterColumnsPlan, SheetGrid } from '../../index';
import {
  applyEdits,
  attributesText,
  child,
  childPlace,
  childrenNamed,
  startTag,
  withPrefix,
  appendInside,
} from '../package/xml';
import type { Edit, XmlElement } from '../package/xml';
import { parseArea } from '../read/reference';
import { findSheetData, scanCells, scanRows } from '../read/sheetScanner';
import { sheetFrame } from '../read/xlsx';
import { patchCells } from './registerCells';
import type { CellsPatch, PlacedValue } from './registerCells';
import { inlineList, listValidationXml } from './sheetXml';
import type { StyleBook } from './stylesPart';
import type { PlacedColumn } from './placedColumn';
import { filterEdits, filterOf } from './widen';

export type RegisterSource = {
  readonly xml: string;
  readonly strings: readonly string[];
  readonly dateSystem: SheetGrid['dateSystem'];
  readonly styles: StyleBook;
};

/** Order of the children of a worksheet, as its schema demands. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

const WIDTH_MARGIN = 0.7109375;

/** Formats of the cells left of a new column: its heading and its first row look like their neighbours. */
function neighbourFormats(xml: string, plan: RegisterColumnsPlan, before: number): { heading: number; body: number } {
  const data = findSheetData(xml);
  const found = { heading: 0, body: 0 };
  scanRows(xml, data, (row) => {
    if (row.row > Math.max(plan.headerRow, plan.firstRow)) return false;
    if (row.row !== plan.headerRow && row.row !== plan.firstRow) return true;
    let format = 0;
    scanCells(xml, data, row, (cell) => {
      if (cell.column < before) format = cell.format;
    });
    found[row.row === plan.headerRow ? 'heading' : 'body'] = format;
    return true;
  });
  return found;
}

function placedValues(plan: RegisterColumnsPlan, columns: readonly PlacedColumn[], source: RegisterSource) {
  const first = Math.min(...columns.map(({ column }) => column));
  const neighbours = neighbourFormats(source.xml, plan, first);
  // Asked for only when a cell is really inserted: a format that nobody uses must not be added.
  let body: number | undefined;
  const bodyFormat = () => (body ??= source.styles.textLike(neighbours.body));
  const byRow = new Map<number, PlacedValue[]>();
  const place = (row: number, value: PlacedValue) => {
    const values = byRow.get(row);
    if (values === undefined) byRow.set(row, [value]);
    else values.push(value);
  };
  for (const { plan: added, column } of [...columns].sort((a, b) => a.column - b.column)) {
    place(plan.headerRow, { column, value: added.heading, format: () => neighbours.heading });
    for (const { row, value } of added.values) place(row, { column, value, format: bodyFormat });
  }
  return byRow;
}

function columnXml(element: XmlElement, min: number, max: number): string {
  return startTag(element, { min: String(min), max: String(max) }, true);
}

/** Gives new columns their width; a range of columns that covers one is cut around it. */
function widthEdits(root: XmlElement, columns: readonly PlacedColumn[]): readonly Edit[] {
  const fresh = columns.filter(({ isNew }) => isNew).sort((a, b) => a.column - b.column);
  if (fresh.length === 0) return [];
  const container = child(root, 'cols');
  const own = fresh.map(({ column, plan }) => ({
    number: column + 1,
    xml: withPrefix(
      `<col${attributesText({ min: column + 1, max: column + 1, width: plan.width + WIDTH_MARGIN, customWidth: 1 })}/>`,
      root.prefix,
    ),
  }));
  if (container === undefined) {
    const at = childPlace(root, 'cols', ORDER);
    const [open = '', close = ''] = withPrefix('<cols>|</cols>', root.prefix).split('|');
    return [{ start: at, end: at, text: `${open}${own.map(({ xml }) => xml).join('')}${close}` }];
  }
  const pieces = own.map(({ number, xml }) => ({ number, xml }));
  for (const element of childrenNamed(container, 'col')) {
    let from = Number(element.attributes.get('min'));
    const to = Number(element.attributes.get('max'));
    for (const { number } of own) {
      if (number < from || number > to) continue;
      if (number > from) pieces.push({ number: from, xml: columnXml(element, from, number - 1) });
      from = number + 1;
    }
    if (from <= to) pieces.push({ number: from, xml: columnXml(element, from, to) });
  }
  pieces.sort((a, b) => a.number - b.number);
  const start = container.selfClosing ? container.start : container.openEnd;
  const end = container.selfClosing ? container.end : container.closeStart;
  const content = pieces.map(({ xml }) => xml).join('');
  return [{ start, end, text: container.selfClosing ? `<${container.name}>${content}</${container.name}>` : content }];
}

/** Offers the permitted values in our columns; validations of other cells stay as they are. */
function validationEdits(
  root: XmlElement,
  plan: RegisterColumnsPlan,
  columns: readonly PlacedColumn[],
): readonly Edit[] {
  const container = child(root, 'dataValidations');
  const existing = childrenNamed(container, 'dataValidation');
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const {
    column,
    isNew,
    plan: { list },
  } of columns) {
    const formula = list === undefined ? null : inlineList(list);
    if (formula === null) continue;
    // Under headings alone, the list waits where the first contract will be.
    const rows = Math.max(1, plan.lastRow - plan.firstRow + 1);
    const sqref = areaAddress({ row: plan.firstRow, column, rows, columns: 1 });
    // A list further down, or one that stood there before the column was ours, is the buyer's.
    const own = existing.find((element) => {
      const area = parseArea(element.attributes.get('sqref') ?? '');
      return (
        !isNew &&
        area?.column === column &&
        area.columns === 1 &&
        area.row < plan.firstRow + rows &&
        plan.firstRow < area.row + area.rows
      );
    });
    const xml = withPrefix(listValidationXml(sqref, formula, false), root.prefix);
    if (own === undefined) added.push(xml);
    else if (own.attributes.get('sqref') !== sqref || child(own, 'formula1')?.text !== formula) {
      edits.push({ start: own.start, end: own.end, text: xml });
    }
  }
  if (added.length === 0) return edits;
  if (container !== undefined) {
    return [...edits, ...appendInside(container, added.join(''), { count: String(existing.length + added.length) })];
  }
  const at = childPlace(root, 'dataValidations', ORDER);
  const [open = '', close = ''] = withPrefix(
    `<dataValidations count="${added.length}">|</dataValidations>`,
    root.prefix,
  ).split('|');
  return [...edits, { start: at, end: at, text: `${open}${added.join('')}${close}` }];
}

/** The used range that the part tells, widened to our columns: some readers believe it. */
function dimensionEdits(
  root: XmlElement,
  plan: RegisterColumnsPlan,
  columns: readonly PlacedColumn[],
): readonly Edit[] {
  const element = child(root, 'dimension');
  const told = parseArea(element?.attributes.get('ref') ?? '');
  if (element === undefined || told === null) return [];
  const last = Math.max(told.column + told.columns, ...columns.map(({ column }) => column + 1));
  const bottom = Math.max(
    told.row + told.rows,
    plan.headerRow + 1,
    ...columns.map(({ plan: { values } }) => (values.at(-1)?.row ?? 0) + 1),
  );
  const row = Math.min(told.row, plan.headerRow);
  const ref = areaAddress({ row, column: told.column, rows: bottom - row, columns: last - told.column });
  if (ref === element.attributes.get('ref')) return [];
  return [{ start: element.start, end: element.openEnd, text: startTag(element, { ref }, element.selfClosing) }];
}

export type RegisterPatch = CellsPatch & {
  /** The area that the sheet's filter now covers, null when it stays. */
  readonly filter: Area | null;
};

/** What our columns change of a sheet part around its rows, and the area that its filter then covers (null: as it was). */
export function frameEdits(
  root: XmlElement,
  plan: RegisterColumnsPlan,
  columns: readonly PlacedColumn[],
): { readonly edits: readonly Edit[]; readonly filter: Area | null } {
  const filter = filterOf(root, plan, columns);
  const edits = [
    ...dimensionEdits(root, plan, columns),
    ...widthEdits(root, columns),
    ...filterEdits(root, filter),
    ...validationEdits(root, plan, columns),
  ];
  return { edits, filter };
}

/** The register's sheet part with our columns in it. */
export function patchRegister(
  source: RegisterSource,
  plan: RegisterColumnsPlan,
  columns: readonly PlacedColumn[],
): RegisterPatch {
  const data = findSheetData(source.xml);
  const { strings, dateSystem } = source;
  const cells = patchCells({ xml: source.xml, data, strings, dateSystem }, placedValues(plan, columns, source));
  const patched = findSheetData(cells.text);
  const { root } = sheetFrame(cells.text);
  const { edits, filter } = frameEdits(root, plan, columns);
  if (edits.length === 0) return { ...cells, filter };
  const shift = patched.closeStart - patched.openEnd;
  const moved = edits.map((edit) => {
    const by = edit.start >= patched.openEnd ? shift : 0;
    return { ...edit, start: edit.start + by, end: edit.end + by };
  });
  return { ...cells, filter, text: applyEdits(cells.text, moved) };
}
