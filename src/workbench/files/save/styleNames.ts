import { STYLES } from '../../../workbook';
import type { CellStyle, StyleName } from '../../../workbook';
import type { CellFormat } from '../../host';

type Traits = Readonly<Record<string, string | number | boolean>>;

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

const kept = (traits: Readonly<Record<string, string | number | boolean | undefined>>): Traits =>
  Object.fromEntries(
    Object.entries(traits).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined),
  );

function planned(style: CellStyle): Traits {
  return kept({
    numberFormat: style.numberFormat,
    bold: style.bold,
    italic: style.italic,
    size: style.size,
    colour: style.colour,
    fill: style.fill,
    horizontal: style.align === undefined ? undefined : ALIGN[style.align],
    vertical: style.vertical === undefined ? undefined : VERTICAL[style.vertical],
    wrap: style.wrap,
    borderBottom: style.borderBottom,
    indent: style.indent,
  });
}

function shown(format: CellFormat): Traits {
  const unless = <T>(value: T | undefined, usual: T): T | undefined => (value === usual ? undefined : value);
  return kept({
    numberFormat: unless(format.numberFormat, 'General'),
    bold: unless(format.bold, false),
    italic: unless(format.italic, false),
    size: unless(format.size, 11),
    colour: unless(format.colour, '#000000'),
    fill: format.fill,
    horizontal: unless(format.horizontal, 'General'),
    vertical: unless(format.vertical, 'Bottom'),
    wrap: unless(format.wrap, false),
    borderBottom: format.borders?.EdgeBottom?.colour,
    indent: unless(format.indent, 0),
  });
}

const NAMED = (Object.keys(STYLES) as StyleName[]).map((name) => ({ name, traits: planned(STYLES[name]) }));

/** How many traits two looks share, less those by which they differ; the number format weighs most. */
function likeness(a: Traits, b: Traits): number {
  let score = 0;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    score += (a[key] === b[key] ? 1 : -1) * (key === 'numberFormat' ? 10 : 1);
  }
  return score;
}

const known = new WeakMap<CellFormat, StyleName>();

/** The named style that a cell of one of our sheets was given; the nearest one when a person changed its look. */
export function styleName(format: CellFormat): StyleName {
  const cached = known.get(format);
  if (cached !== undefined) return cached;
  const traits = shown(format);
  let best: StyleName = 'plain';
  let bestScore = -Infinity;
  for (const candidate of NAMED) {
    const score = likeness(traits, candidate.traits);
    if (score > bestScore) [best, bestScore] = [candidate.name, score];
  }
  known.set(format, best);
  return best;
}
