import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IBorderOptions,
} from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import type { Pack, PackChart, PackFigure, PackPart, PackTable } from '../report';
import { dated, mapTexts, readParts, writeParts, type Parts } from './archive';
import { BAND, bare, columnShares, FONT, INK, LINE, MUTED, statusColour } from './look';
import { figuresShown, noteOf } from './notes';

/** A4 on its side, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 850;
const INNER = PAGE.height - 2 * MARGIN;
const BULLETS = 'liste';
const MOST_BARS = 14;

type Block = Paragraph | Table;

/** A Word document: headings, native tables whose first row repeats, native charts with their alternative text. */
export async function writeDocx(pack: Pack): Promise<Uint8Array> {
  const french = pack.language === 'fr';
  const behind = pack.figures.filter(({ rows }) => rows !== null);
  const shown = new Set(pack.sections.flatMap(({ parts }) => parts.flatMap((part) => figuresShown(pack, part))));
  const document = new Document({
    title: pack.title,
    creator: pack.buyer ?? 'SPASER',
    lastModifiedBy: pack.buyer ?? 'SPASER',
    description: pack.name,
    styles: stylesOf(french),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1000, bottom: 900, left: MARGIN, right: MARGIN, header: 450, footer: 400 },
          },
        },
        headers: { default: new Header({ children: [small([pack.buyer, pack.title])] }) },
        footers: { default: new Footer({ children: [footer(pack)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(pack.title)] }),
          ...(pack.buyer === null ? [] : [new Paragraph({ style: 'Subtitle', children: [new TextRun(pack.buyer)] })]),
          ...pack.lines.map((text) => new Paragraph({ children: [new TextRun(text)] })),
          ...pack.sections.flatMap(({ title, parts }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
            ...parts.flatMap((part) => blocks(part, pack)),
          ]),
          ...(behind.length === 0
            ? []
            : [
                new Paragraph({
                  heading: HeadingLevel.HEADING_1,
                  children: [new TextRun(french ? 'Derrière chaque chiffre' : 'Behind each figure')],
                }),
                ...behind
                  .filter((one) => shown.has(one))
                  .map((one) => new Paragraph({ style: 'Note', children: [new TextRun(noteOf(one, pack))] })),
              ]),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return writeParts(settled(readParts(bytes), pack));
}

function stylesOf(french: boolean) {
  const font = { name: FONT };
  const language = { value: french ? 'fr-FR' : 'en-GB' };
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font, size: 44, bold: true, color: INK }, paragraph: { spacing: { before: 200, after: 80 } } },
      heading1: {
        run: { font, size: 28, bold: true, color: BAND },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 22, bold: true, color: INK },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: MUTED } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 16 }, paragraph: { spacing: { after: 80 } } },
    ],
  };
}

function small(texts: readonly (string | null)[]): Paragraph {
  const text = texts.filter((each) => each !== null).join(' – ');
  return new Paragraph({ children: [new TextRun({ text, size: 16, color: MUTED })] });
}

function footer(pack: Pack): Paragraph {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): TextRun =>
    new TextRun({ children, size: 16, color: MUTED });
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: INNER }],
    children: [run([pack.name]), run(['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
  });
}

function blocks(part: PackPart, pack: Pack): Block[] {
  switch (part.kind) {
    case 'text':
      return [new Paragraph({ children: [new TextRun(part.text)] })];
    case 'list':
      return part.items.map(
        (text) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [new TextRun(text)] }),
      );
    case 'blank':
      return Array.from(
        { length: part.lines },
        () =>
          new Paragraph({
            spacing: { before: 300, after: 0 },
            border: { bottom: RULE, between: RULE },
            children: [],
          }),
      );
    case 'figures':
      return [keyTable(figuresShown(pack, part), pack), new Paragraph({ children: [] })];
    case 'table':
      return [heading2(part.table.title), dataTable(part.table), new Paragraph({ children: [] })];
    case 'chart':
      return [heading2(part.chart.title), chartOf(part.chart), ...chartData(part.chart, pack)];
  }
}

function heading2(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
}

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: MUTED, space: 1 };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: LINE };

function keyTable(figures: readonly PackFigure[], pack: Pack): Table {
  const french = pack.language === 'fr';
  const heads = french
    ? ['Chiffre', 'Résultat', 'Base', 'Cible', 'État']
    : ['Figure', 'Result', 'Base', 'Target', 'Status'];
  const shares = [0.26, 0.12, 0.36, 0.1, 0.16];
  const rows = figures.map(
    (one) =>
      new TableRow({
        cantSplit: true,
        children: [
          tableCell(one.label, shares[0] ?? 0, { bold: true }),
          tableCell(one.text, shares[1] ?? 0, { bold: true, right: true, size: 28 }),
          tableCell(one.base, shares[2] ?? 0, {}),
          tableCell(one.targetText, shares[3] ?? 0, { right: true }),
          tableCell(one.statusText, shares[4] ?? 0, { bold: true, colour: statusColour(one.status) }),
        ],
      }),
  );
  return table(
    [
      headRow(
        heads.map((text, column) => ({ text, isNumber: column === 1 || column === 3 })),
        shares,
      ),
      ...rows,
    ],
    shares,
  );
}

function dataTable({ headings, rows }: PackTable, size = 17): Table {
  const shares = columnShares([headings.map(({ text }) => text), ...rows.map((row) => row.map(({ text }) => text))]);
  return table(
    [
      headRow(headings, shares, size),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(({ text }, column) =>
              tableCell(text, shares[column] ?? 0, {
                right: headings[column]?.isNumber === true,
                bold: column === 0,
                size,
              }),
            ),
          }),
      ),
    ],
    shares,
  );
}

function table(rows: readonly TableRow[], shares: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    width: { size: INNER, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(share * INNER)),
    borders: { top: THIN, bottom: THIN, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
  });
}

function headRow(headings: PackTable['headings'], shares: readonly number[], size = 17): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map(({ text, isNumber }, column) =>
      tableCell(text, shares[column] ?? 0, { right: isNumber, bold: true, colour: 'FFFFFF', fill: BAND, size }),
    ),
  });
}

type CellLook = {
  readonly right?: boolean;
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
};

function tableCell(text: string, share: number, { right, bold, size = 18, colour = INK, fill }: CellLook): TableCell {
  return new TableCell({
    width: { size: Math.round(share * INNER), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [
      new Paragraph({
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        alignment: right === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, size, bold: bold ?? false, color: colour })],
      }),
    ],
  });
}

const NUMBERS = { rate: '0%', number: '#,##0', days: '0.0' } as const;

/** A native chart: the numbers are in it, Word edits them. */
function chartOf(chart: PackChart): Paragraph {
  const { form, stacking, unit, categories } = chart;
  const labels = { value: true, numberFormat: unit === 'rate' ? '0%' : '#,##0;;' };
  const bars = chart.series.filter(({ isLine }) => !isLine);
  const series = chart.series.map(({ name, values, colour, isLine }): ChartSeries => ({
    name,
    values: [...values],
    color: bare(colour),
    ...(isLine && form === 'column'
      ? { type: 'line' as const, markers: false, line: { color: bare(colour), dash: 'dash' as const } }
      : {}),
    ...(isLine ? { dataLabels: false as const } : {}),
  }));
  const isTold = bars.length === 1 || stacking !== 'none';
  const run = new ChartRun({
    type: form === 'bar' ? 'bar' : form === 'line' ? 'line' : 'column',
    categories: [...categories],
    series,
    stacking,
    transformation: { width: 900, height: form === 'bar' ? Math.min(MOST_BARS, categories.length) * 22 + 130 : 300 },
    altText: { name: chart.id, title: chart.title, description: chart.altText },
    legend: chart.series.length > 1 ? { position: 'bottom', font: { name: FONT, size: 10 } } : false,
    categoryAxis: { font: { name: FONT, size: 10 }, ...(form === 'bar' ? { reverseOrder: true } : {}) },
    valueAxis: {
      minimum: 0,
      ...(unit === 'rate' && stacking === 'none' ? { maximum: 1 } : {}),
      numberFormat: stacking === 'percent' ? '0%' : NUMBERS[unit],
      font: { name: FONT, size: 9 },
      ...(chart.axisTitle === '' ? {} : { title: chart.axisTitle }),
    },
    ...(isTold
      ? {
          dataLabels: {
            ...labels,
            font: { name: FONT, size: 9, color: stacking === 'none' ? INK : 'FFFFFF' },
          },
        }
      : {}),
  });
  return new Paragraph({ keepNext: true, children: [run] });
}

function chartData(chart: PackChart, pack: Pack): Block[] {
  const text = pack.language === 'fr' ? 'Les mêmes chiffres en tableau' : 'The same figures as a table';
  return [
    new Paragraph({ style: 'Note', keepNext: true, children: [new TextRun({ text, color: MUTED })] }),
    dataTable(chart.table, 16),
    new Paragraph({ children: [] }),
  ];
}

/** Days, numbers of drawings and names drawn at random are the pack’s own: the same pack gives the same bytes. */
function settled(parts: Parts, pack: Pack): Parts {
  const nested = new Map(
    [...parts].map(([path, bytes]) =>
      path.endsWith('.xlsx') ? [path, writeParts(dated(readParts(bytes), pack.date))] : [path, bytes],
    ),
  );
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const name = names.get(id) ?? `rIdPart${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  return mapTexts(dated(nested, pack.date), (text) => {
    let serial = 0;
    return text
      .replace(/(?<=")rId[\w-]{16,}(?=")/g, named)
      .replace(/(<wp:docPr[^>]*\sid=")\d+/g, (_all, head: string) => {
        serial += 1;
        return `${head}${serial}`;
      });
  });
}
