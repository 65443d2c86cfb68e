import { BUILT_IN_FORMATS, child, childrenNamed, isTrue, parseXml } from '../../../workbook/file';
import type { XmlElement } from '../../../workbook/file';
import type { Border, BorderEdge, CellFormat, HostConditionalFormat } from '../../host';
import { colourOf } from './colours';

/** The looks that a package's cells name by number. */
export type Looks = {
  readonly cells: readonly CellFormat[];
  /** Looks of conditional formats. */
  readonly conditional: readonly Pick<HostConditionalFormat, 'fill' | 'font'>[];
};

const DEFAULT_FONT = { name: 'Calibri', size: 11 };

const on = (element: XmlElement | undefined): boolean =>
  element !== undefined && (element.attributes.get('val') === undefined || isTrue(element.attributes.get('val')));

function fontOf(element: XmlElement | undefined, theme: readonly string[]): CellFormat {
  const size = Number(child(element, 'sz')?.attributes.get('val') ?? DEFAULT_FONT.size);
  const name = child(element, 'name')?.attributes.get('val') ?? DEFAULT_FONT.name;
  const colour = colourOf(child(element, 'color'), theme);
  const underline = child(element, 'u');
  const kind = underline?.attributes.get('val') ?? 'single';
  return {
    ...(on(child(element, 'b')) ? { bold: true } : {}),
    ...(on(child(element, 'i')) ? { italic: true } : {}),
    ...(on(child(element, 'strike')) ? { strikethrough: true } : {}),
    ...(underline === undefined || kind === 'none' ? {} : { underline: kind === 'double' ? 'Double' : 'Single' }),
    ...(size === DEFAULT_FONT.size ? {} : { size }),
    ...(name === DEFAULT_FONT.name ? {} : { fontName: name }),
    ...(colour === null || colour === '#000000' ? {} : { colour }),
  };
}

function fillOf(element: XmlElement | undefined, theme: readonly string[]): CellFormat {
  const pattern = child(element, 'patternFill');
  const kind = pattern?.attributes.get('patternType') ?? 'none';
  if (kind === 'none') return {};
  const fill = colourOf(child(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'), theme);
  return fill === null ? {} : { fill };
}

const EDGES: Readonly<Record<string, BorderEdge>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
};

function bordersOf(element: XmlElement | undefined, theme: readonly string[]): CellFormat {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [name, edge] of Object.entries(EDGES)) {
    const side = child(element, name);
    const [style, weight] = LINES[side?.attributes.get('style') ?? ''] ?? [];
    if (style === undefined || weight === undefined) continue;
    borders[edge] = { style, weight, colour: colourOf(child(side, 'color'), theme) ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

function alignmentOf(element: XmlElement | undefined): CellFormat {
  const horizontal = HORIZONTAL[element?.attributes.get('horizontal') ?? ''];
  const vertical = VERTICAL[element?.attributes.get('vertical') ?? ''];
  const indent = Number(element?.attributes.get('indent') ?? 0);
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isTrue(element?.attributes.get('wrapText')) ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function numberFormats(root: XmlElement): (id: number) => CellFormat {
  const codes = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const format of childrenNamed(child(root, 'numFmts'), 'numFmt')) {
    codes.set(Number(format.attributes.get('numFmtId')), format.attributes.get('formatCode') ?? 'General');
  }
  return (id) => {
    const numberFormat = codes.get(id);
    return numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat };
  };
}

/** Reads the styles part; an absent one gives no look at all. */
export function readLooks(xml: string | null, theme: readonly string[]): Looks {
  if (xml === null) return { cells: [], conditional: [] };
  const root = parseXml(xml);
  const fonts = childrenNamed(child(root, 'fonts'), 'font').map((font) => fontOf(font, theme));
  const fills = childrenNamed(child(root, 'fills'), 'fill').map((fill) => fillOf(fill, theme));
  const borders = childrenNamed(child(root, 'borders'), 'border').map((border) => bordersOf(border, theme));
  const numberFormat = numberFormats(root);
  const at = (element: XmlElement, name: string) => Number(element.attributes.get(name) ?? 0);
  return {
    cells: childrenNamed(child(root, 'cellXfs'), 'xf').map((format) => ({
      ...numberFormat(at(format, 'numFmtId')),
      ...fonts[at(format, 'fontId')],
      ...fills[at(format, 'fillId')],
      ...borders[at(format, 'borderId')],
      ...alignmentOf(child(format, 'alignment')),
      ...(child(format, 'protection')?.attributes.get('locked') === '0' ? { unlocked: true } : {}),
    })),
    conditional: childrenNamed(child(root, 'dxfs'), 'dxf').map((look) => {
      const font = child(look, 'font');
      const colour = colourOf(child(font, 'color'), theme);
      const fill = child(child(look, 'fill'), 'patternFill');
      return {
        fill: colourOf(child(fill, 'bgColor'), theme) ?? colourOf(child(fill, 'fgColor'), theme),
        font: {
          ...(on(child(font, 'b')) ? { bold: true } : {}),
          ...(on(child(font, 'i')) ? { italic: true } : {}),
          ...(colour === null ? {} : { colour }),
        },
      };
    }),
  };
}
