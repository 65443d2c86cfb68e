import type { CSSProperties } from 'react';
import type { CellValue } from '../../../workbook';
import type { Border, CellFormat } from '../../host';
import { PIXELS } from './layout';

const ALIGN: Readonly<Record<string, CSSProperties['justifyContent']>> = {
  Left: 'flex-start',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'flex-end',
};
const TEXT_ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, CSSProperties['alignItems']>> = { Top: 'flex-start', Center: 'center' };
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const INDENT = 9;
const PADDING = 3;

/** Texts stand at the left, figures at the right, truth values and errors in the middle. */
function side(value: CellValue, format: CellFormat): string {
  const { horizontal } = format;
  if (horizontal !== undefined && horizontal !== 'General') return horizontal;
  if (typeof value === 'number') return 'Right';
  return typeof value === 'boolean' ? 'Center' : 'Left';
}

const line = (border: Border | undefined): string | undefined =>
  border === undefined || border.style === 'None'
    ? undefined
    : `${WEIGHTS[border.weight] ?? 1}px ${border.style === 'Continuous' ? 'solid' : 'dashed'} ${border.colour}`;

/** The look of a cell as the page draws it. */
export function cellStyle(value: CellValue, format: CellFormat, gridlines: boolean): CSSProperties {
  const at = side(value, format);
  const indent = PADDING + (format.indent ?? 0) * INDENT;
  const { borders } = format;
  return {
    justifyContent: ALIGN[at] ?? 'flex-start',
    textAlign: TEXT_ALIGN[at] ?? 'left',
    alignItems: VERTICAL[format.vertical ?? ''] ?? 'flex-end',
    paddingLeft: at === 'Left' ? indent : PADDING,
    paddingRight: at === 'Right' ? indent : PADDING,
    whiteSpace: format.wrap === true ? 'pre-wrap' : 'pre',
    fontWeight: format.bold === true ? 600 : 400,
    fontStyle: format.italic === true ? 'italic' : 'normal',
    fontSize: Math.round((format.size ?? 11) * PIXELS * 10) / 10,
    ...(format.fontName === undefined ? {} : { fontFamily: `"${format.fontName}", Carlito, Arial, sans-serif` }),
    ...(format.colour === undefined ? {} : { color: format.colour }),
    ...(format.fill === undefined ? {} : { backgroundColor: format.fill }),
    textDecoration: [
      format.underline === undefined || format.underline === 'None' ? '' : 'underline',
      format.strikethrough === true ? 'line-through' : '',
    ]
      .join(' ')
      .trim(),
    // A fill covers the gridlines, as in Excel.
    borderRight:
      line(borders?.EdgeRight) ?? (gridlines && format.fill === undefined ? undefined : '1px solid transparent'),
    borderBottom:
      line(borders?.EdgeBottom) ?? (gridlines && format.fill === undefined ? undefined : '1px solid transparent'),
    borderTop: line(borders?.EdgeTop),
    borderLeft: line(borders?.EdgeLeft),
  };
}

/** Pixels that a text takes on one line, by the usual width of a character: nothing is measured. */
export const estimatedWidth = (text: string, format: CellFormat): number =>
  text.length * 7.2 * ((format.size ?? 11) / 11) * (format.bold === true ? 1.07 : 1) + 2 * PADDING;
