import { child, parseXml } from '../../../workbook/file';
import type { XmlElement } from '../../../workbook/file';

/** The 64 colours that old files name by number (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order in which cells name the colours of a theme: light and dark come first, swapped. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Colours of a theme part in the order that cells count them; those of Office when there is none. */
export function themeColours(xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME;
  const scheme = child(child(parseXml(xml), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const colour = child(scheme, name)?.children[0];
    return colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? OFFICE_THEME[index] ?? '000000';
  });
}

/** Lightens (positive) or darkens a colour by a share, channel by channel. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = parseInt(rgb.slice(at, at + 2), 16);
    const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  });
  return parts.join('');
}

/** `#RRGGBB` of a colour element, null when it names none (or the automatic one). */
export function colourOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const { attributes } = element;
  const rgb = attributes.get('rgb');
  const indexed = attributes.get('indexed');
  const themed = attributes.get('theme');
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : themed !== undefined
        ? theme[Number(themed)]
        : indexed !== undefined
          ? INDEXED[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  return `#${tinted(base, Number(attributes.get('tint') ?? 0)).toUpperCase()}`;
}
