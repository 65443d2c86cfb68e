import { STYLES } from '../../index';
import type { CellStyle, ConditionalFormatPlan, StyleName } from '../../index';
import { appendInside, applyEdits, attributesText, child, childPlace, parseXml, withPrefix } from '../package/xml';
import type { Edit, XmlElement } from '../package/xml';
import { BUILT_IN_FORMATS } from '../read/numberFormats';

/** The styles part being added to: what is asked for is found again when it is already there. */
export type StyleBook = {
  /** Index of the cell format of a named style; 0, the workbook's own, for `plain`. */
  readonly named: (style: StyleName) => number;
  /** Index of a cell format that has only a number format. */
  readonly numberFormat: (code: string | null) => number;
  /** Index of a format like `base`, made for text: no number format, at the left. */
  readonly textLike: (base: number) => number;
  /** Index of a differential format, for conditional formatting. */
  readonly differential: (style: ConditionalFormatPlan['style']) => number;
  /** The part's text with what was added. */
  readonly text: () => string;
};

/** Order of the children of a styles part, as its schema demands. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

type CollectionName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The styles of a workbook that has none: Calibri 11, nothing else. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const FIRST_CUSTOM_FORMAT = 164;

/** `#1F2328` as spreadsheets write it. */
const argb = (colour: string) => `FF${colour.replace('#', '').toUpperCase()}`;

/** The same meaning gives the same text, whatever the producer's order of attributes and prefixes. */
function canonical(element: XmlElement): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith('xmlns') && !name.includes(':'))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return `${element.local}(${attributes.join(';')})[${element.children.map(canonical).join('')}]`;
}

function collection(root: XmlElement, name: CollectionName) {
  const element = child(root, name);
  const known = new Map<string, number>();
  element?.children.forEach((item, index) => {
    const key = canonical(item);
    if (!known.has(key)) known.set(key, index);
  });
  const before = element?.children.length ?? 0;
  const added: string[] = [];
  return {
    name,
    element,
    added,
    total: () => before + added.length,
    add(xml: string): number {
      const key = canonical(parseXml(xml));
      const found = known.get(key);
      if (found !== undefined) return found;
      const index = before + added.length;
      known.set(key, index);
      added.push(xml);
      return index;
    },
  };
}

function fontXml(base: XmlElement | undefined, style: Pick<CellStyle, 'bold' | 'italic' | 'size' | 'colour'>): string {
  const value = (local: string, name = 'val') => child(base, local)?.attributes.get(name);
  const scheme = value('scheme');
  const charset = value('charset');
  return [
    '<font>',
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    `<sz${attributesText({ val: style.size ?? value('sz') ?? '11' })}/>`,
    style.colour === undefined ? '' : `<color${attributesText({ rgb: argb(style.colour) })}/>`,
    `<name${attributesText({ val: value('name') ?? 'Calibri' })}/>`,
    `<family${attributesText({ val: value('family') ?? '2' })}/>`,
    charset === undefined ? '' : `<charset${attributesText({ val: charset })}/>`,
    scheme === undefined ? '' : `<scheme${attributesText({ val: scheme })}/>`,
    '</font>',
  ].join('');
}

const fillXml = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = (colour: string) =>
  `<border><left/><right/><top/><bottom style="thin"><color rgb="${argb(colour)}"/></bottom><diagonal/></border>`;

function alignmentXml(style: CellStyle): string {
  if ((style.align ?? style.vertical ?? style.wrap ?? style.indent) === undefined) return '';
  return `<alignment${attributesText({
    horizontal: style.align ?? (style.indent === undefined ? undefined : 'left'),
    vertical: style.vertical,
    wrapText: style.wrap === true ? 1 : undefined,
    indent: style.indent,
  })}/>`;
}

function differentialXml(style: ConditionalFormatPlan['style']): string {
  const font = `${style.bold === true ? '<b/>' : ''}${style.colour === undefined ? '' : `<color rgb="${argb(style.colour)}"/>`}`;
  const fill =
    style.fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`;
}

/** What every styles part must hold before anything is added: else what is added first becomes everyone's look. */
const NEEDED = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'] as const;

/** The first two fills belong to Excel, whatever a part says of them. */
const RESERVED_FILLS = 2;

/**
 * The part with the collections that it lacks, or that are empty, as a workbook
 * without styles has them. Indices in use keep their meaning: nothing that is
 * there moves, and a part that lacks nothing is given back as it is.
 */
function completeStyles(source: string): string {
  const root = parseXml(source);
  const defaults = parseXml(EMPTY_STYLES);
  const xmlOf = (element: XmlElement) => withPrefix(EMPTY_STYLES.slice(element.start, element.end), root.prefix);
  const inside: Edit[] = [];
  let atEnd = '';
  for (const name of NEEDED) {
    const wanted = child(defaults, name);
    const found = child(root, name);
    if (wanted === undefined) continue;
    const least = name === 'fills' ? RESERVED_FILLS : 1;
    const missing = wanted.children.slice(found?.children.length ?? 0, least);
    if (missing.length === 0) continue;
    if (found !== undefined) {
      inside.push(...appendInside(found, missing.map(xmlOf).join(''), { count: String(least) }));
    } else if (root.selfClosing) {
      atEnd += xmlOf(wanted);
    } else {
      const at = childPlace(root, name, ORDER);
      inside.push({ start: at, end: at, text: xmlOf(wanted) });
    }
  }
  return applyEdits(source, atEnd === '' ? inside : appendInside(root, atEnd));
}

/** Opens the text of a styles part for additions; indices already in use keep their meaning. */
export function openStyles(source: string | null): StyleBook {
  const complete = completeStyles(source ?? EMPTY_STYLES);
  const root = parseXml(complete);
  const formats = collection(root, 'numFmts');
  const fonts = collection(root, 'fonts');
  const fills = collection(root, 'fills');
  const borders = collection(root, 'borders');
  const cells = collection(root, 'cellXfs');
  const differentials = collection(root, 'dxfs');
  const firstCell = child(root, 'cellXfs')?.children[0];
  const baseFontId = Number(firstCell?.attributes.get('fontId') ?? 0);
  const baseFont = child(root, 'fonts')?.children[baseFontId];
  const formatIds = new Map<string, number>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [code, Number(id)]));
  let nextFormatId = FIRST_CUSTOM_FORMAT;
  for (const format of child(root, 'numFmts')?.children ?? []) {
    const id = Number(format.attributes.get('numFmtId'));
    formatIds.set(format.attributes.get('formatCode') ?? '', id);
    nextFormatId = Math.max(nextFormatId, id + 1);
  }

  function formatId(code: string | null | undefined): number {
    if (code === null || code === undefined || code === 'General') return 0;
    const known = formatIds.get(code);
    if (known !== undefined) return known;
    const id = nextFormatId;
    nextFormatId += 1;
    formatIds.set(code, id);
    formats.add(`<numFmt${attributesText({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  function cellFormat(style: CellStyle): number {
    const numFmtId = formatId(style.numberFormat);
    const ownFont = (style.bold ?? style.italic ?? style.size ?? style.colour) !== undefined;
    const fontId = ownFont ? fonts.add(fontXml(baseFont, style)) : baseFontId;
    const fillId = style.fill === undefined ? 0 : fills.add(fillXml(style.fill));
    const borderId = style.borderBottom === undefined ? 0 : borders.add(borderXml(style.borderBottom));
    const alignment = alignmentXml(style);
    const attributes = attributesText({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId === 0 ? undefined : 1,
      applyFont: ownFont ? 1 : undefined,
      applyFill: fillId === 0 ? undefined : 1,
      applyBorder: borderId === 0 ? undefined : 1,
      applyAlignment: alignment === '' ? undefined : 1,
    });
    return cells.add(`<xf${attributes}${alignment === '' ? '/>' : `>${alignment}</xf>`}`);
  }

  function textLike(base: number): number {
    const element = child(root, 'cellXfs')?.children[base];
    const alignment = Object.fromEntries(child(element, 'alignment')?.attributes ?? []);
    const attributes = Object.fromEntries(element?.attributes ?? []);
    return cells.add(
      `<xf${attributesText({ ...attributes, numFmtId: 0, applyNumberFormat: undefined, applyAlignment: 1 })}>` +
        `<alignment${attributesText({ ...alignment, horizontal: 'left' })}/></xf>`,
    );
  }

  const byName = new Map<StyleName, number>();
  const byCode = new Map<string, number>();
  return {
    named(style) {
      if (style === 'plain') return 0;
      const known = byName.get(style) ?? cellFormat(STYLES[style]);
      byName.set(style, known);
      return known;
    },
    numberFormat(code) {
      if (code === null || code === 'General') return 0;
      const known = byCode.get(code) ?? cellFormat({ numberFormat: code });
      byCode.set(code, known);
      return known;
    },
    textLike,
    differential: (style) => differentials.add(differentialXml(style)),
    text() {
      const edits: Edit[] = [];
      for (const part of [formats, fonts, fills, borders, cells, differentials]) {
        if (part.added.length === 0) continue;
        const xml = withPrefix(part.added.join(''), root.prefix);
        const count = String(part.total());
        if (part.element !== undefined) {
          edits.push(...appendInside(part.element, xml, { count }));
        } else {
          const at = childPlace(root, part.name, ORDER);
          const container = withPrefix(`<${part.name} count="${count}"></${part.name}>`, root.prefix);
          edits.push({ start: at, end: at, text: container.replace('></', `>${xml}</`) });
        }
      }
      return edits.length === 0 ? (source ?? EMPTY_STYLES) : applyEdits(complete, edits);
    },
  };
}
