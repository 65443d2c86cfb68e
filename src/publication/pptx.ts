import PptxGenJS from 'pptxgenjs';
import type { Pack, PackChart, PackFigure, PackPart, PackTable } from '../report';
import { dated, mapTexts, readParts, renamed, renumbering, writeParts, type Parts } from './archive';
import { BAND, bare, columnShares, FONT, INK, LINE, MUTED, PALE, statusColour } from './look';
import { figuresShown, noteOf } from './notes';

const WIDTH = 13.333;
const LEFT = 0.5;
const INNER = WIDTH - 2 * LEFT;
const TOP = 1.15;
const HEIGHT = 5.55;
const MASTER = 'COMITE';
const COVER = 'COUVERTURE';
/** Sizes of a table's text, the first that fits on one slide. */
const TABLE_SIZES = [14, 13, 12, 11, 10];
/** Characters of one point in an inch, and how high a line of one point is. */
const PER_INCH = 132;
const LINE_HEIGHT = 0.0175;
const ROW_PADDING = 0.1;
const LIST_LINES = 14;

type Slide = PptxGenJS.Slide;

/** What a slide shows, and what its notes say. */
type Page = { readonly title: string; readonly draw: (slide: Slide) => void; readonly notes: readonly string[] };

/** A presentation: native charts that can be edited, a master with the buyer's name, notes with definitions and rows. */
export async function writePptx(pack: Pack): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = pack.title;
  deck.author = pack.buyer ?? 'SPASER';
  deck.company = pack.buyer ?? '';
  deck.subject = pack.name;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(deck, pack);
  cover(deck, pack);
  for (const { title, draw, notes } of pagesOf(deck, pack)) {
    const slide = deck.addSlide({ masterName: MASTER });
    slide.addText(title, { placeholder: 'title' });
    draw(slide);
    if (notes.length > 0) slide.addNotes(notes.join('\n\n'));
  }
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return writeParts(settled(readParts(bytes), pack));
}

function defineMaster(deck: PptxGenJS, pack: Pack): void {
  const band = { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: BAND } } };
  const title = (y: number, h: number, fontSize: number) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        x: LEFT,
        y,
        w: INNER,
        h,
        fontFace: FONT,
        fontSize,
        bold: true,
        color: INK,
        align: 'left' as const,
        valign: 'middle' as const,
        margin: 0,
      },
      text: '',
    },
  });
  const background = { color: 'FFFFFF' };
  deck.defineSlideMaster({ title: COVER, background, objects: [band, title(2.2, 1.3, 36)] });
  deck.defineSlideMaster({
    title: MASTER,
    background,
    objects: [
      band,
      {
        text: {
          text: [pack.buyer, pack.title].filter((each) => each !== null).join(' – '),
          options: { x: LEFT, y: 7.02, w: 10.5, h: 0.3, fontFace: FONT, fontSize: 10, color: MUTED, margin: 0 },
        },
      },
      title(0.3, 0.7, 24),
    ],
    slideNumber: { x: 12.3, y: 7.02, w: 0.55, h: 0.3, fontFace: FONT, fontSize: 10, color: MUTED, align: 'right' },
  });
}

function cover(deck: PptxGenJS, pack: Pack): void {
  const slide = deck.addSlide({ masterName: COVER });
  slide.addText(pack.title, { placeholder: 'title' });
  if (pack.buyer !== null) {
    slide.addText(pack.buyer, {
      x: LEFT,
      y: 1.6,
      w: INNER,
      h: 0.5,
      fontFace: FONT,
      fontSize: 20,
      color: MUTED,
      margin: 0,
    });
  }
  slide.addText(
    pack.lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: LEFT,
      y: 3.7,
      w: INNER,
      h: 1.8,
      fontFace: FONT,
      fontSize: 14,
      color: INK,
      valign: 'top',
      margin: 0,
      paraSpaceAfter: 6,
    },
  );
}

function pagesOf(deck: PptxGenJS, pack: Pack): Page[] {
  return pack.sections.flatMap(({ title, parts }): Page[] => {
    const pages: Page[] = [];
    let words: PackPart[] = [];
    let charts: PackChart[] = [];
    const flush = (): void => {
      pages.push(...wordPages(title, words));
      pages.push(...chartPages(deck, title, charts));
      words = [];
      charts = [];
    };
    for (const part of parts) {
      if (part.kind === 'chart') charts.push(part.chart);
      else if (part.kind === 'table') {
        flush();
        const notes = figuresShown(pack, part).map((one) => noteOf(one, pack));
        pages.push(...tablePages(title, part.table, notes));
      } else if (part.kind === 'figures') {
        flush();
        const shown = figuresShown(pack, part);
        pages.push({ title, draw: (slide) => cards(slide, shown, pack), notes: shown.map((one) => noteOf(one, pack)) });
      } else words.push(part);
    }
    flush();
    return pages;
  });
}

function cards(slide: Slide, figures: readonly PackFigure[], pack: Pack): void {
  const colon = pack.language === 'fr' ? '\u202f: ' : ': ';
  const target = pack.language === 'fr' ? 'Cible' : 'Target';
  const [w, h, gap] = [(INNER - 0.5) / 3, 2.55, 0.25];
  for (const [index, one] of figures.entries()) {
    const x = LEFT + (index % 3) * (w + gap);
    const y = TOP + 0.1 + Math.floor(index / 3) * (h + gap);
    const line = (text: string, options: PptxGenJS.TextPropsOptions): PptxGenJS.TextProps => ({
      text,
      options: { breakLine: true, ...options },
    });
    slide.addText(
      [
        line(one.label, { fontSize: 14, bold: true, color: INK }),
        line(one.text, { fontSize: 36, bold: true, color: BAND }),
        line(one.base, { fontSize: 12, color: INK }),
        ...(one.target === null ? [] : [line(`${target}${colon}${one.targetText}`, { fontSize: 12, color: INK })]),
        line(one.statusText, { fontSize: 12, bold: true, color: statusColour(one.status) }),
      ],
      {
        x,
        y,
        w,
        h,
        fontFace: FONT,
        valign: 'top',
        margin: 10,
        fill: { color: PALE },
        line: { color: LINE, width: 0.75 },
        objectName: one.label,
      },
    );
  }
}

function wordPages(title: string, parts: readonly PackPart[]): Page[] {
  const items = parts.flatMap((part): { text: string; bullet: boolean; lines: number }[] => {
    if (part.kind === 'list') return part.items.map((text) => ({ text, bullet: true, lines: wordLines(text) }));
    if (part.kind === 'text') return [{ text: part.text, bullet: false, lines: wordLines(part.text) }];
    if (part.kind === 'blank')
      return Array.from({ length: part.lines }, () => ({ text: '', bullet: false, lines: 1.6 }));
    return [];
  });
  const groups: (typeof items)[] = [];
  let room = 0;
  for (const item of items) {
    if (groups.length === 0 || room < item.lines) {
      groups.push([]);
      room = LIST_LINES;
    }
    groups.at(-1)?.push(item);
    room -= item.lines;
  }
  return groups.map((group, index) => ({
    title: index === 0 ? title : `${title} (${index + 1})`,
    notes: [],
    draw: (slide) => {
      let y = TOP + 0.1;
      const told = group.filter(({ text }) => text !== '');
      const height = told.reduce((sum, { lines }) => sum + lines * 0.36, 0);
      if (told.length > 0) {
        slide.addText(
          told.map(({ text, bullet }) => ({
            text,
            options: { breakLine: true, ...(bullet ? { bullet: { indent: 16 } } : {}), paraSpaceAfter: 8 },
          })),
          {
            x: LEFT,
            y,
            w: INNER,
            h: Math.max(0.5, height),
            fontFace: FONT,
            fontSize: 16,
            color: INK,
            valign: 'top',
            margin: 0,
          },
        );
      }
      y += height + 0.5;
      for (let blank = group.length - told.length; blank > 0; blank -= 1) {
        slide.addShape('rect', { x: LEFT, y, w: INNER, h: 0.012, fill: { color: MUTED } });
        y += 0.6;
      }
    },
  }));
}

function wordLines(text: string): number {
  return Math.ceil(text.length / 115) + 0.3;
}

function chartPages(deck: PptxGenJS, title: string, charts: readonly PackChart[]): Page[] {
  const pairs = Array.from({ length: Math.ceil(charts.length / 2) }, (_, index) =>
    charts.slice(index * 2, index * 2 + 2),
  );
  return pairs.map((pair, index) => ({
    title: index === 0 ? title : `${title} (${index + 1})`,
    notes: pair.map(({ altText }) => altText),
    draw: (slide) => {
      const gap = 0.3;
      const w = (INNER - gap * (pair.length - 1)) / pair.length;
      for (const [place, chart] of pair.entries()) drawChart(deck, slide, chart, LEFT + place * (w + gap), w);
    },
  }));
}

/** The library's type names one of the two values that the format takes. */
const TOP_FIRST = { catAxisOrientation: 'maxMin' } as unknown as PptxGenJS.IChartOpts;
const FORMATS = { rate: '0.0%', number: '#,##0', days: '0.0' } as const;

function drawChart(deck: PptxGenJS, slide: Slide, chart: PackChart, x: number, w: number): void {
  const { form, stacking, unit, categories, series } = chart;
  const isBar = form === 'bar';
  // Bars are drawn from the bottom: the first category stands at the top when they are turned.
  const format = stacking === 'percent' ? '0%' : unit === 'rate' ? '0%' : FORMATS[unit];
  const data = (of: readonly (typeof series)[number][]): PptxGenJS.OptsChartData[] =>
    of.map(({ name, values }) => ({ name, labels: [...categories], values: values.map(told) }));
  const bars = series.filter(({ isLine }) => !isLine);
  const lines = series.filter(({ isLine }) => isLine);
  const colours = (of: readonly (typeof series)[number][]): string[] => of.map(({ colour }) => bare(colour));
  const labels = bars.length === 1 || isBar;
  const common: PptxGenJS.IChartOpts = {
    x,
    y: TOP,
    w,
    h: HEIGHT,
    showTitle: true,
    title: wrapped(chart.title, w),
    titleFontFace: FONT,
    titleFontSize: 14,
    titleBold: true,
    titleColor: INK,
    titleAlign: 'left',
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: 11,
    legendColor: INK,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: INK,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: MUTED,
    valAxisMinVal: 0,
    ...(unit === 'rate' && stacking === 'none' ? { valAxisMaxVal: 1 } : {}),
    valAxisLabelFormatCode: format,
    valGridLine: isBar ? { style: 'none' } : { color: LINE, size: 0.5 },
    catGridLine: { style: 'none' },
    valAxisLineShow: false,
    showValAxisTitle: chart.axisTitle !== '' && !isBar,
    ...(isBar ? { valAxisHidden: true } : {}),
    valAxisTitle: chart.axisTitle,
    valAxisTitleFontSize: 10,
    valAxisTitleColor: MUTED,
    barGapWidthPct: 60,
    dataLabelColor: labels && stacking !== 'none' ? 'FFFFFF' : INK,
    dataLabelFontSize: 10,
    dataLabelFormatCode: unit === 'rate' ? '0%' : '#,##0;;',
    altText: chart.altText,
  };
  const bar: PptxGenJS.IChartOpts = {
    chartColors: colours(bars),
    barDir: isBar ? 'bar' : 'col',
    barGrouping: stacking === 'percent' ? 'percentStacked' : stacking === 'stacked' ? 'stacked' : 'clustered',
    showValue: labels,
    ...(isBar ? { ...TOP_FIRST, valAxisHidden: true, showValAxisTitle: false } : {}),
  };
  if (lines.length === 0) {
    slide.addChart(form === 'line' ? deck.ChartType.line : deck.ChartType.bar, data(bars), { ...common, ...bar });
    return;
  }
  slide.addChart(
    [
      { type: deck.ChartType.bar, data: data(bars), options: bar },
      {
        type: deck.ChartType.line,
        data: data(lines),
        options: {
          chartColors: colours(lines),
          lineSize: 2,
          lineDataSymbol: 'none',
          lineDash: lines.map(() => 'dash'),
        },
      },
    ] as never,
    common as never,
  );
}

/** Nothing said is no zero: the library takes a null where its type has none. */
function told(value: number | null): number {
  return value as number;
}

/** A title in lines that its chart can hold: a chart's title does not wrap in every reader. */
function wrapped(title: string, width: number): string {
  const most = Math.floor(width * 9.5);
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

function tablePages(title: string, table: PackTable, notes: readonly string[]): Page[] {
  const heads = table.headings.map(({ text }) => text);
  const shares = columnShares([heads, ...table.rows.map((row) => row.map(({ text }) => text))]);
  const widths = shares.map((share) => share * INNER);
  const sized = TABLE_SIZES.map((size) => ({ size, groups: tableGroups(table, widths, size) }));
  const { size, groups } = sized.find((one) => one.groups.length === 1) ?? sized.at(-1) ?? { size: 10, groups: [] };
  return groups.map((rows, index) => ({
    title: index === 0 ? title : `${title} (${index + 1})`,
    notes: index === 0 ? notes : [],
    draw: (slide) => {
      slide.addText(table.title, {
        x: LEFT,
        y: TOP,
        w: INNER,
        h: 0.35,
        fontFace: FONT,
        fontSize: 14,
        bold: true,
        color: INK,
        margin: 0,
      });
      const border: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: LINE };
      const cell = (text: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
        text,
        options: { border: [border, { type: 'none' }, border, { type: 'none' }], margin: [2, 4, 2, 4], ...options },
      });
      const align = (column: number): 'left' | 'right' =>
        table.headings[column]?.isNumber === true ? 'right' : 'left';
      slide.addTable(
        [
          heads.map((text, column) =>
            cell(text, { bold: true, color: 'FFFFFF', fill: { color: BAND }, align: align(column), valign: 'bottom' }),
          ),
          ...rows.map((row) =>
            row.map(({ text }, column) => cell(text, { align: align(column), bold: column === 0, color: INK })),
          ),
        ],
        { x: LEFT, y: TOP + 0.4, w: INNER, colW: widths, fontFace: FONT, fontSize: size, valign: 'top' },
      );
    },
  }));
}

/** The rows of a table, a group a slide, for texts of a size. */
function tableGroups(table: PackTable, widths: readonly number[], size: number): PackTable['rows'][number][][] {
  const heightOf = (texts: readonly string[]): number =>
    Math.max(
      ...texts.map((text, column) =>
        Math.ceil(text.length / Math.max(4, (widths[column] ?? 1) * (PER_INCH / size) - 2)),
      ),
    ) *
      LINE_HEIGHT *
      size +
    ROW_PADDING;
  const first = heightOf(table.headings.map(({ text }) => text)) + 0.5;
  const groups: PackTable['rows'][number][][] = [];
  let room = 0;
  for (const row of table.rows) {
    const height = heightOf(row.map(({ text }) => text));
    if (groups.length === 0 || room < height) {
      groups.push([]);
      room = HEIGHT - first;
    }
    groups.at(-1)?.push(row);
    room -= height;
  }
  return groups;
}

/** What the library makes of the minute, of chance and of what it wrote before is taken out: the same pack gives the same bytes. */
function settled(parts: Parts, pack: Pack): Parts {
  const names = new Map([
    ...renumbering(parts.keys(), /^(ppt\/charts\/chart)(\d+)(\.xml)$/),
    ...renumbering(parts.keys(), /^(ppt\/embeddings\/Microsoft_Excel_Worksheet)(\d+)(\.xlsx)$/),
  ]);
  const charts = pack.sections.flatMap(({ parts: own }) =>
    own.flatMap((part) => (part.kind === 'chart' ? [part.chart] : [])),
  );
  const fixed = new Map(
    [...renamed(parts, names)].map(([path, bytes]) => {
      const place = /Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(path);
      if (place === null) return [path, bytes];
      return [path, writeParts(dated(withZeros(readParts(bytes), charts[Number(place[1]) - 1]), pack.date))];
    }),
  );
  return mapTexts(dated(fixed, pack.date), (text, path) => {
    let serial = 0;
    const ids = path.startsWith('ppt/charts/')
      ? text.replace(/(<c16:uniqueId[^>]*val=")\{[^}]*\}/g, () => {
          serial += 1;
          return `$1{00000000-0000-4000-8000-${String(serial).padStart(12, '0')}}`;
        })
      : text;
    // A table says which of its rows is its heading, to those who hear it; texts say their language.
    return ids
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
      .replace(/<a:tblPr\s*\/>/g, '<a:tblPr firstRow="1"/>')
      .replace(/lang="en-US"/g, `lang="${pack.language === 'fr' ? 'fr-FR' : 'en-GB'}"`);
  });
}

/** The workbook inside a chart, where the library leaves a zero empty: zero is said, and nothing said stays empty. */
function withZeros(parts: Parts, chart: PackChart | undefined): Parts {
  if (chart === undefined) return parts;
  const series = [...chart.series.filter(({ isLine }) => !isLine), ...chart.series.filter(({ isLine }) => isLine)];
  return mapTexts(parts, (text, path) =>
    path !== 'xl/worksheets/sheet1.xml'
      ? text
      : text.replace(/<c r="([A-Z])(\d+)"><v><\/v><\/c>/g, (_all, letter: string, row: string) => {
          const value = series[letter.charCodeAt(0) - 'B'.charCodeAt(0)]?.values[Number(row) - 2];
          return value === 0 ? `<c r="${letter}${row}"><v>0</v></c>` : '';
        }),
  );
}
