import { areaAddress } from '../../index';
import type { Area } from '../../index';
import { applyEdits, attributesText, child, childrenNamed, parseXml, startTag } from '../package/xml';
import type { Edit, XmlElement } from '../package/xml';
import { parseArea } from '../read/reference';
import { findSheetData, scanCells, scanRows } from '../read/sheetScanner';
import { sheetFrame } from '../read/xlsx';

/** Our columns in one register sheet. */
export type OwnColumns = {
  /** 0-based row of their headings. */
  readonly headerRow: number;
  /** 0-based, in order. */
  readonly columns: readonly number[];
};

/** A column range that goes on to the edge of the sheet is the producer's default: it comes back over ours. */
const TAIL = 256;

/**
 * The area without our columns, when they stand at its right edge; itself when
 * they do not touch it. Ours in its middle stay: taking them out would move the buyer's cells.
 */
export function withoutColumns(area: Area, columns: readonly number[]): Area {
  const own = new Set(columns);
  let right = area.column + area.columns;
  while (right > area.column + 1 && own.has(right - 1)) right -= 1;
  return { ...area, columns: right - area.column };
}

/** Cells go from the heading down; one of the buyer's own formats stays where an empty cell had it. */
function cellEdits(xml: string, { headerRow, columns }: OwnColumns): { readonly edits: Edit[]; readonly last: number } {
  const data = findSheetData(xml);
  const own = new Set(columns);
  const edits: Edit[] = [];
  let last = 0;
  scanRows(xml, data, (row) => {
    scanCells(xml, data, row, (cell) => {
      if (row.row >= headerRow && own.has(cell.column)) edits.push({ start: cell.start, end: cell.end, text: '' });
      else last = Math.max(last, cell.column);
    });
  });
  return { edits, last };
}

function widthEdits(root: XmlElement, columns: readonly number[]): readonly Edit[] {
  const container = child(root, 'cols');
  const elements = childrenNamed(container, 'col');
  const [first = 0] = columns;
  const last = columns.at(-1) ?? first;
  const own = new Set(columns.map((column) => column + 1));
  const kept: { readonly from: number; readonly to: number; readonly element: XmlElement }[] = [];
  for (const element of elements) {
    const [min, max] = [Number(element.attributes.get('min')), Number(element.attributes.get('max'))];
    const isTail = min === last + 2 && max > TAIL;
    let from = isTail ? first + 1 : min;
    if (!isTail) {
      for (let number = min; number <= Math.min(max, last + 1); number += 1) {
        if (!own.has(number)) continue;
        if (number > from) kept.push({ from, to: number - 1, element });
        from = number + 1;
      }
    }
    if (from <= max) kept.push({ from, to: max, element });
  }
  if (container === undefined || container.selfClosing) return [];
  if (kept.length === 0) return [{ start: container.start, end: container.end, text: '' }];
  const text = kept
    .map(({ from, to, element }) => startTag(element, { min: String(from), max: String(to) }, true))
    .join('');
  return [{ start: container.openEnd, end: container.closeStart, text }];
}

function validationEdits(root: XmlElement, columns: readonly number[]): readonly Edit[] {
  const container = child(root, 'dataValidations');
  const elements = childrenNamed(container, 'dataValidation');
  const own = new Set(columns);
  const gone = elements.filter((element) => {
    const area = parseArea(element.attributes.get('sqref') ?? '');
    return area !== null && area.columns === 1 && own.has(area.column);
  });
  if (container === undefined || gone.length === 0) return [];
  if (gone.length === elements.length) return [{ start: container.start, end: container.end, text: '' }];
  const count = String(elements.length - gone.length);
  return [
    { start: container.start, end: container.openEnd, text: startTag(container, { count }, false) },
    ...gone.map(({ start, end }): Edit => ({ start, end, text: '' })),
  ];
}

/** An element whose `ref` covers our columns, drawn in before them. */
function drawnIn(element: XmlElement | undefined, columns: readonly number[]): readonly Edit[] {
  const area = parseArea(element?.attributes.get('ref') ?? '');
  if (element === undefined || area === null) return [];
  const smaller = withoutColumns(area, columns);
  if (smaller.columns === area.columns) return [];
  const text = startTag(element, { ref: areaAddress(smaller) }, element.selfClosing);
  const lost = childrenNamed(element, 'filterColumn').filter(
    (each) => Number(each.attributes.get('colId')) >= smaller.columns,
  );
  return [
    { start: element.start, end: element.openEnd, text },
    ...lost.map(({ start, end }): Edit => ({ start, end, text: '' })),
  ];
}

function dimensionEdits(root: XmlElement, columns: readonly number[], last: number): readonly Edit[] {
  const element = child(root, 'dimension');
  const told = parseArea(element?.attributes.get('ref') ?? '');
  if (element === undefined || told === null || !columns.includes(told.column + told.columns - 1)) return [];
  const ref = areaAddress({ ...told, columns: Math.max(1, last - told.column + 1) });
  return [{ start: element.start, end: element.openEnd, text: startTag(element, { ref }, element.selfClosing) }];
}

/** The sheet part of a register without our columns: cells, widths, lists, filter; the buyer's are copied as they are. */
export function removeColumns(xml: string, own: OwnColumns): string {
  const { root } = sheetFrame(xml);
  const data = findSheetData(xml);
  const { edits, last } = cellEdits(xml, own);
  const frame = [
    ...dimensionEdits(root, own.columns, last),
    ...widthEdits(root, own.columns),
    ...validationEdits(root, own.columns),
    ...drawnIn(child(root, 'autoFilter'), own.columns),
  ];
  // The frame is read without its rows: what follows them stands further in the part.
  const shift = data.closeStart - data.openEnd;
  const empty = data.openEnd === data.end;
  const moved = frame.map((edit) => {
    const by = !empty && edit.start >= data.openEnd ? shift : 0;
    return by === 0 ? edit : { ...edit, start: edit.start + by, end: edit.end + by };
  });
  return applyEdits(xml, [...edits, ...moved]);
}

/** A table part without our columns; null when they are not at its right edge. */
export function narrowTable(xml: string, columns: readonly number[]): string | null {
  const root = parseXml(xml);
  const area = parseArea(root.attributes.get('ref') ?? '');
  const container = child(root, 'tableColumns');
  if (area === null || container === undefined) return null;
  const smaller = withoutColumns(area, columns);
  if (smaller.columns === area.columns) return null;
  const listed = childrenNamed(container, 'tableColumn');
  const count = String(smaller.columns);
  return applyEdits(xml, [
    { start: root.start, end: root.openEnd, text: startTag(root, { ref: areaAddress(smaller) }, false) },
    ...drawnIn(child(root, 'autoFilter'), columns),
    { start: container.start, end: container.openEnd, text: `<${container.name}${attributesText({ count })}>` },
    ...listed.slice(smaller.columns).map(({ start, end }): Edit => ({ start, end, text: '' })),
  ]);
}
