import type { AxisPlan, CellValue, ChartPlan, ChartSeriesPlan, SheetArea } from '../../index';
import { attributesText, escapeXml } from '../package/xml';

/** What a chart draws from an area: where it is, and what stands there when the file opens. */
export type ChartData = {
  /** `'Sheet'!$A$2:$A$9`. */
  readonly reference: string;
  readonly values: readonly CellValue[];
  readonly format: string;
};

type DataOf = (area: SheetArea) => ChartData;

const NAMESPACES =
  ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const INK = '1F2328';
const MUTED = '57606A';
const GRID = 'E3E6EA';
const CATEGORY_AXIS = 100_000_001;
const VALUE_AXIS = 100_000_002;

const rgb = (colour: string) => colour.replace('#', '').toUpperCase();
const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${rgb(colour)}"/></a:solidFill>`;

/** Size in hundredths of a point, as DrawingML counts. */
function textLook(size: number, colour: string, bold: boolean): string {
  return (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${size}" b="${bold ? 1 : 0}">${solid(colour)}</a:defRPr>` +
    '</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>'
  );
}

function titleXml(text: string, size: number, bold: boolean, colour: string): string {
  const look = `sz="${size}" b="${bold ? 1 : 0}"`;
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>' +
    `<a:pPr><a:defRPr ${look}>${solid(colour)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="fr-FR" ${look}>${solid(colour)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

/** A title bound to a cell: it says what the cell says, as long as the chart lives. */
function boundTitleXml(data: ChartData, text: string): string {
  return (
    `<c:title><c:tx><c:strRef><c:f>${escapeXml(data.reference)}</c:f>` +
    `<c:strCache>${points([text])}</c:strCache></c:strRef></c:tx><c:overlay val="0"/>${textLook(1100, INK, true)}</c:title>`
  );
}

function points(values: readonly CellValue[]): string {
  const filled = values
    .map((value, index) =>
      value === null || value === '' ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
    )
    .join('');
  return `<c:ptCount val="${values.length}"/>${filled}`;
}

function numbersXml(data: ChartData): string {
  // What is no number (an error, a dash) leaves a gap.
  const values = data.values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null));
  return (
    `<c:numRef><c:f>${escapeXml(data.reference)}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(data.format)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`
  );
}

function categoriesXml(data: ChartData): string {
  const filled = data.values.filter((value) => value !== null);
  if (filled.length > 0 && filled.every((value) => typeof value === 'number'))
    return `<c:cat>${numbersXml(data)}</c:cat>`;
  return (
    `<c:cat><c:strRef><c:f>${escapeXml(data.reference)}</c:f>` +
    `<c:strCache>${points(data.values)}</c:strCache></c:strRef></c:cat>`
  );
}

function labelsXml(position: string, format: string | undefined, colour: string): string {
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((name) => `<c:${name} val="${name === 'showVal' ? 1 : 0}"/>`)
    .join('');
  return (
    '<c:dLbls>' +
    `<c:numFmt${attributesText({ formatCode: format ?? 'General', sourceLinked: format === undefined ? 1 : 0 })}/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(900, colour, false)}` +
    `<c:dLblPos val="${position}"/>${shown}</c:dLbls>`
  );
}

/** Black or white, whichever reads better on the colour (relative luminance, WCAG 2). */
function inkOn(colour: string): string {
  const channel = (at: number) => {
    const value = parseInt(rgb(colour).slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4) > 0.179 ? INK : 'FFFFFF';
}

/** In a stack a label of zero would stand on its neighbour: it is left out. */
function stackedFormat(format: string): string {
  const base = format === 'General' ? '#,##0' : format;
  return base.includes(';') ? base : `${base};-${base};;`;
}

type SeriesContext = {
  readonly chart: ChartPlan;
  readonly dataOf: DataOf;
  readonly format: string | undefined;
};

function seriesXml(series: ChartSeriesPlan, index: number, isLine: boolean, context: SeriesContext): string {
  const { chart, dataOf, format } = context;
  const stacked = /Stacked/.test(chart.type);
  const dash = series.dashed === true ? '<a:prstDash val="dash"/>' : '';
  const look = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${solid(series.colour)}${dash}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${solid(series.colour)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  // A target is a line without points; a trend shows where it was measured.
  const marker = !isLine
    ? ''
    : series.dashed === true
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(series.colour)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
  const place = isLine ? 't' : stacked ? 'ctr' : 'outEnd';
  const values = dataOf(series.values);
  const inStack = stacked && !isLine;
  const labels =
    series.dataLabels === true
      ? labelsXml(
          place,
          inStack ? stackedFormat(format ?? values.format) : format,
          inStack ? inkOn(series.colour) : INK,
        )
      : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    `${look}${marker}${labels}${categoriesXml(dataOf(chart.categories))}` +
    `<c:val>${numbersXml(values)}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function barGroup(chart: ChartPlan, series: string): string {
  if (series === '') return '';
  const grouping = /Stacked100$/.test(chart.type)
    ? 'percentStacked'
    : /Stacked$/.test(chart.type)
      ? 'stacked'
      : 'clustered';
  return (
    `<c:barChart><c:barDir val="${chart.type.startsWith('bar') ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>` +
    `<c:overlap val="${grouping === 'clustered' ? -5 : 100}"/>${AXES}</c:barChart>`
  );
}

function lineGroup(series: string): string {
  if (series === '') return '';
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
    `<c:marker val="1"/>${AXES}</c:lineChart>`
  );
}

const axisTitle = (axis: AxisPlan | undefined) =>
  axis?.title === undefined ? '' : titleXml(axis.title, 900, false, MUTED);

function categoryAxisXml(chart: ChartPlan, horizontal: boolean): string {
  // The first row of the table is the first bar from the top, as one reads.
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>${axisTitle(chart.categoryAxis)}` +
    `<c:numFmt${attributesText({ formatCode: chart.categoryAxis?.numberFormat ?? 'General', sourceLinked: 0 })}/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid('B8BDC4')}</a:ln></c:spPr>${textLook(900, INK, false)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml(chart: ChartPlan, horizontal: boolean): string {
  const axis = chart.valueAxis;
  const maximum = axis?.maximum === undefined ? '' : `<c:max val="${axis.maximum}"/>`;
  const format = axis?.numberFormat ?? (/Stacked100$/.test(chart.type) ? '0%' : 'General');
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${maximum}` +
    `<c:min val="${axis?.minimum ?? 0}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID)}</a:ln></c:spPr></c:majorGridlines>${axisTitle(axis)}` +
    `<c:numFmt${attributesText({ formatCode: format, sourceLinked: 0 })}/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(900, MUTED, false)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

function legendXml(position: ChartPlan['legend']): string {
  if (position === 'none') return '';
  return (
    `<c:legend><c:legendPos val="${position === 'right' ? 'r' : 'b'}"/><c:overlay val="0"/>` +
    `${textLook(900, INK, false)}</c:legend>`
  );
}

/**
 * The text of a chart part: native, every series with its own sRGB colour
 * (a file without a theme would show none), with the values as they stand.
 */
export function chartXml(chart: ChartPlan, dataOf: DataOf): string {
  const title = chart.titleFrom === undefined ? null : dataOf(chart.titleFrom);
  const horizontal = chart.type.startsWith('bar');
  // A line across horizontal bars has no meaning in a chart with one pair of axes: it stays a bar.
  const isLine = (series: ChartSeriesPlan) => chart.type === 'line' || (series.as === 'line' && !horizontal);
  const format = chart.valueAxis?.numberFormat;
  const context: SeriesContext = { chart, dataOf, format: /Stacked100$/.test(chart.type) ? undefined : format };
  const group = (lines: boolean) =>
    chart.series
      .map((series, index) => (isLine(series) === lines ? seriesXml(series, index, lines, context) : ''))
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    title === null || title.reference === ''
      ? titleXml(chart.title, 1100, true, INK)
      : boundTitleXml(title, chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    barGroup(chart, group(false)),
    lineGroup(group(true)),
    categoryAxisXml(chart, horizontal),
    valueAxisXml(chart, horizontal),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    legendXml(chart.legend),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid('FFFFFF')}<a:ln w="9525">${solid('D0D7DE')}</a:ln></c:spPr>`,
    '</c:chartSpace>',
  ].join('');
}
