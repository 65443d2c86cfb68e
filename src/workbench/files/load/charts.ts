import { child, childrenNamed, parseSheetReference, parseXml, readPart, relationshipsOf } from '../../../workbook/file';
import type { OpcPackage, XmlElement } from '../../../workbook/file';
import { areaBox, newChart, newSeries } from '../../host';
import type { HostAxis, HostChart, HostSeries, HostSheet, SheetRange } from '../../host';

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.get('val');

/** All the text under an element, in order. */
const textUnder = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.text.trim() === '' ? element.children.map(textUnder).join('') : element.text;

const runs = (element: XmlElement | undefined): string => {
  if (element === undefined) return '';
  return element.local === 't' ? element.text : element.children.map(runs).join('');
};

function rangeOf(sheets: readonly HostSheet[], reference: string | undefined): SheetRange | null {
  const found = reference === undefined ? null : parseSheetReference(reference);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === found?.sheet.toLowerCase());
  return sheet === undefined || found === null ? null : { sheet, area: found.area };
}

const referenceIn = (element: XmlElement | undefined): string | undefined => {
  const source = element?.children.find(({ local }) => /Ref$/.test(local));
  return child(source, 'f')?.text;
};

const solid = (element: XmlElement | undefined): string | null => {
  const rgb = value(child(element, 'solidFill'), 'srgbClr');
  return rgb === undefined ? null : `#${rgb.toUpperCase()}`;
};

function seriesOf(element: XmlElement, sheets: readonly HostSheet[], type: string, main: string): HostSeries {
  const name = child(element, 'tx');
  const series = newSeries(
    child(name, 'v')?.text ?? textUnder(child(child(name, 'strRef'), 'strCache')).replace(/^\d+(?=\D)/, ''),
  );
  const looks = child(element, 'spPr');
  const line = child(looks, 'ln');
  series.values = rangeOf(sheets, referenceIn(child(element, 'val')));
  series.categories = rangeOf(sheets, referenceIn(child(element, 'cat')));
  series.chartType = type === main ? null : type;
  series.fill = solid(looks);
  const stroke = solid(line);
  if (stroke !== null) series.line.colour = stroke;
  const dash = value(line, 'prstDash');
  if (dash !== undefined) series.line.style = dash === 'solid' ? 'Continuous' : 'Dash';
  const weight = Number(line?.attributes.get('w') ?? 0) / 12_700;
  if (weight > 0) series.line.weight = weight;
  const labels = child(element, 'dLbls');
  series.hasDataLabels = value(labels, 'showVal') === '1';
  series.dataLabels.numberFormat = child(labels, 'numFmt')?.attributes.get('formatCode') ?? 'General';
  return series;
}

const GROUPED: Readonly<Record<string, string>> = { stacked: 'Stacked', percentStacked: 'Stacked100' };

/** Office.js type of a group of series; null for a kind that the page does not draw. */
function typeOf(group: XmlElement): string | null {
  const grouping = value(group, 'grouping') ?? 'clustered';
  switch (group.local) {
    case 'barChart':
      return `${value(group, 'barDir') === 'bar' ? 'Bar' : 'Column'}${GROUPED[grouping] ?? 'Clustered'}`;
    case 'lineChart':
      return value(group, 'marker') === '1' ? 'LineMarkers' : 'Line';
    case 'areaChart':
      return grouping === 'stacked' ? 'AreaStacked' : 'Area';
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    default:
      return null;
  }
}

function readAxis(axis: HostAxis, element: XmlElement | undefined): void {
  if (element === undefined) return;
  const scaling = child(element, 'scaling');
  const bound = (name: string) => {
    const told = value(scaling, name);
    return told === undefined ? null : Number(told);
  };
  axis.minimum = bound('min');
  axis.maximum = bound('max');
  axis.numberFormat = child(element, 'numFmt')?.attributes.get('formatCode') ?? 'General';
  axis.visible = value(element, 'delete') !== '1';
  axis.majorGridlines = child(element, 'majorGridlines') !== undefined;
  axis.reversed = value(scaling, 'orientation') === 'maxMin';
  const title = runs(child(element, 'title'));
  if (title !== '') axis.title = { ...axis.title, text: title, visible: true };
}

const LEGENDS: Readonly<Record<string, string>> = { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right', tr: 'Corner' };

function readChart(chart: HostChart, xml: string, sheets: readonly HostSheet[]): boolean {
  const root = child(parseXml(xml), 'chart');
  const plot = child(root, 'plotArea');
  const groups = (plot?.children ?? []).flatMap((element) => {
    const type = typeOf(element);
    return type === null ? [] : [{ element, type }];
  });
  const [first] = groups;
  if (first === undefined) return false;
  chart.type = first.type;
  chart.series = groups.flatMap(({ element, type }) =>
    childrenNamed(element, 'ser').map((series) => seriesOf(series, sheets, type, first.type)),
  );
  const gap = Number(value(first.element, 'gapWidth') ?? 150);
  for (const series of chart.series) series.gapWidth = gap;
  const title = child(root, 'title');
  const followed = rangeOf(sheets, child(child(child(title, 'tx'), 'strRef'), 'f')?.text);
  chart.title = { ...chart.title, text: runs(title), from: followed, visible: title !== undefined };
  const legend = child(root, 'legend');
  chart.legend = {
    ...chart.legend,
    visible: legend !== undefined,
    position: LEGENDS[value(legend, 'legendPos') ?? 'r'] ?? 'Right',
  };
  readAxis(chart.valueAxis, child(plot, 'valAx'));
  readAxis(chart.categoryAxis, child(plot, 'catAx') ?? child(plot, 'dateAx'));
  return true;
}

const EMU_PER_POINT = 12_700;

function placeOf(sheet: HostSheet, anchor: XmlElement): Pick<HostChart, 'left' | 'top' | 'width' | 'height'> {
  const corner = (name: string) => {
    const at = child(anchor, name);
    const number = (part: string) => Number(child(at, part)?.text ?? 0);
    const { left, top } = areaBox(sheet, { row: number('row'), column: number('col'), rows: 1, columns: 1 });
    return { left: left + number('colOff') / EMU_PER_POINT, top: top + number('rowOff') / EMU_PER_POINT };
  };
  const from = corner('from');
  const extent = child(anchor, 'ext');
  if (extent !== undefined) {
    return {
      ...from,
      width: Number(extent.attributes.get('cx') ?? 0) / EMU_PER_POINT,
      height: Number(extent.attributes.get('cy') ?? 0) / EMU_PER_POINT,
    };
  }
  const to = corner('to');
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

/** First element of this local name, at any depth. */
function deep(element: XmlElement | undefined, local: string): XmlElement | undefined {
  if (element === undefined || element.local === local) return element;
  for (const inner of element.children) {
    const found = deep(inner, local);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The charts that a sheet shows; pictures and kinds of charts that the page does not draw are left out. */
export function readCharts(
  source: OpcPackage,
  sheetPath: string,
  sheet: HostSheet,
  sheets: readonly HostSheet[],
): readonly HostChart[] {
  const drawings = relationshipsOf(source, sheetPath).filter(({ type, path }) => type === 'drawing' && path !== null);
  return drawings.flatMap(({ path }) => {
    const drawingPath = path ?? '';
    const text = readPart(source, drawingPath);
    if (text === null) return [];
    const parts = new Map(relationshipsOf(source, drawingPath).map((entry) => [entry.id, entry.path]));
    return parseXml(text).children.flatMap((anchor, index): HostChart[] => {
      const frame = deep(anchor, 'graphicFrame');
      const reference = deep(frame, 'chart');
      const id = [...(reference?.qualified ?? [])].find(([name]) => /relationships id$/.test(name))?.[1];
      const chartPath = id === undefined ? null : (parts.get(id) ?? null);
      const xml = chartPath === null ? null : readPart(source, chartPath);
      if (xml === null) return [];
      const properties = deep(frame, 'cNvPr');
      const chart = newChart(
        `{${sheet.id}-${index}}`,
        properties?.attributes.get('name') ?? `Graphique ${index + 1}`,
        'Line',
      );
      chart.altText = properties?.attributes.get('descr') ?? '';
      Object.assign(chart, placeOf(sheet, anchor));
      return readChart(chart, xml, sheets) ? [chart] : [];
    });
  });
}
