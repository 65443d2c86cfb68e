/** How a written cell looks; adapters turn it into their host's formats. The font is the workbook's own. */
export type CellStyle = {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points; absent: the workbook's. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly borderBottom?: string;
  readonly indent?: number;
};

const INK = '#1F2328';
const MUTED = '#57606A';
const RULE = '#D0D7DE';
const HEADING_FILL = '#F3F4F6';

/**
 * Every look a written cell may have, by name. Number formats are en-US codes,
 * which Excel shows in the reader's own form. Figures at the right keep an
 * indent, so that they never touch the text of the next column.
 */
export const STYLES = {
  plain: {},
  title: { bold: true, size: 16, colour: INK },
  subtitle: { colour: MUTED },
  section: { bold: true, size: 12, colour: INK, borderBottom: RULE },
  sectionNote: { colour: MUTED, borderBottom: RULE },
  heading: { bold: true, fill: HEADING_FILL, colour: INK, wrap: true, vertical: 'center', borderBottom: RULE },
  headingRight: {
    bold: true,
    fill: HEADING_FILL,
    colour: INK,
    wrap: true,
    vertical: 'center',
    align: 'right',
    indent: 1,
    borderBottom: RULE,
  },
  /** Over a filter's button, which stands at the foot of a heading tall enough for both. */
  listHeading: { bold: true, fill: HEADING_FILL, colour: INK, wrap: true, vertical: 'top', borderBottom: RULE },
  listHeadingRight: {
    bold: true,
    fill: HEADING_FILL,
    colour: INK,
    wrap: true,
    vertical: 'top',
    align: 'right',
    indent: 1,
    borderBottom: RULE,
  },
  label: { colour: INK },
  strong: { bold: true, colour: INK },
  strongRight: { bold: true, colour: INK, align: 'right', indent: 1 },
  code: { colour: MUTED },
  /** A line to write on by hand. */
  written: { borderBottom: RULE },
  /** A part of the figure above. */
  part: { colour: MUTED, indent: 2 },
  textRight: { align: 'right', indent: 1, vertical: 'top' },
  /** Bars drawn with characters. */
  trend: { colour: MUTED, align: 'center' },
  note: { italic: true, colour: MUTED, wrap: true, vertical: 'top' },
  text: { vertical: 'top' },
  wrapped: { wrap: true, vertical: 'top' },
  integer: { numberFormat: '#,##0', align: 'right', indent: 1, vertical: 'top' },
  decimal: { numberFormat: '#,##0.0', align: 'right', indent: 1, vertical: 'top' },
  decimal2: { numberFormat: '#,##0.00', align: 'right', indent: 1, vertical: 'top' },
  /** French sets a narrow no-break space before the sign. */
  rate: { numberFormat: '0.0"\u202f"%', align: 'right', indent: 1, vertical: 'top' },
  rateEnglish: { numberFormat: '0.0%', align: 'right', indent: 1, vertical: 'top' },
  /** A difference, with its sign; of rates, in points. */
  gapPoints: {
    numberFormat: '"+"#,##0.0" pts";"−"#,##0.0" pts";0.0" pt"',
    align: 'right',
    indent: 1,
    vertical: 'top',
  },
  gapInteger: { numberFormat: '"+"#,##0;"−"#,##0;0', align: 'right', indent: 1, vertical: 'top' },
  euro: { numberFormat: '#,##0 "€"', align: 'right', indent: 1, vertical: 'top' },
  euroLeft: { numberFormat: '#,##0.00 "€"', align: 'left' },
  euroCents: { numberFormat: '#,##0.00 "€"', align: 'right', indent: 1, vertical: 'top' },
  hours: { numberFormat: '#,##0 "h"', align: 'right', indent: 1, vertical: 'top' },
  days: { numberFormat: '#,##0.0 "j"', align: 'right', indent: 1, vertical: 'top' },
  daysEnglish: { numberFormat: '#,##0.0 "d"', align: 'right', indent: 1, vertical: 'top' },
  date: { numberFormat: 'dd/mm/yyyy', align: 'right', indent: 1, vertical: 'top' },
  year: { numberFormat: '0', align: 'right', indent: 1, vertical: 'top' },
  headline: { bold: true, size: 20, colour: INK, align: 'left' },
  headlineRate: { bold: true, size: 20, colour: INK, numberFormat: '0.0"\u202f"%', align: 'left' },
  headlineRateEnglish: { bold: true, size: 20, colour: INK, numberFormat: '0.0%', align: 'left' },
  headlineInteger: { bold: true, size: 20, colour: INK, numberFormat: '#,##0', align: 'left' },
  headlineHours: { bold: true, size: 20, colour: INK, numberFormat: '#,##0 "h"', align: 'left' },
  headlineStatus: { bold: true, vertical: 'center', align: 'right', indent: 1 },
  input: { fill: '#FFF8E5', colour: INK },
  inputPeriod: { fill: '#FFF8E5', colour: INK, bold: true, align: 'center' },
  inputWord: { fill: '#FFF8E5', colour: INK, align: 'right', indent: 1 },
  inputYear: { fill: '#FFF8E5', colour: INK, numberFormat: '0', align: 'right', indent: 1 },
  inputInteger: { fill: '#FFF8E5', colour: INK, numberFormat: '#,##0', align: 'right', indent: 1 },
  inputRate: { fill: '#FFF8E5', colour: INK, numberFormat: '0.0"\u202f"%', align: 'right', indent: 1 },
  inputRateEnglish: { fill: '#FFF8E5', colour: INK, numberFormat: '0.0%', align: 'right', indent: 1 },
  inputNumber: { fill: '#FFF8E5', colour: INK, numberFormat: '#,##0.00', align: 'right', indent: 1 },
  inputDate: { fill: '#FFF8E5', colour: INK, numberFormat: 'dd/mm/yyyy', align: 'right', indent: 1 },
  rowNumber: { numberFormat: '0', align: 'left', vertical: 'top' },
  link: { colour: '#0B5CAD', align: 'left', vertical: 'top' },
  status: { bold: true, vertical: 'top', align: 'left', indent: 1 },
  statusRight: { bold: true, align: 'right', indent: 1, vertical: 'top' },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof STYLES;
