import type { Host, HostChart, HostSeries, SheetRange } from '../../host';
import { cellAt, formatAt, titleText } from '../../host';

type Model = Host['model'];

export type DrawnSeries = {
  readonly name: string;
  readonly kind: 'bar' | 'line' | 'area' | 'slice';
  readonly values: readonly (number | null)[];
  readonly colour: string;
  readonly dashed: boolean;
  readonly weight: number;
  readonly markers: boolean;
  /** What the labels say; empty without labels. */
  readonly labels: readonly string[];
};

/** A chart with its figures, ready to be drawn. */
export type DrawnChart = {
  readonly title: string;
  readonly description: string;
  readonly horizontal: boolean;
  readonly stacking: 'none' | 'stacked' | 'share';
  readonly doughnut: boolean;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly legend: 'bottom' | 'right' | 'top' | 'none';
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly gapWidth: number;
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly showValueAxis: boolean;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  readonly formatValue: (value: number) => string;
};

/** Colours of Excel's own theme, for series that name none. */
const THEME = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const cellsOf = ({ area }: SheetRange): readonly (readonly [number, number])[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => [
    area.row + Math.floor(index / area.columns),
    area.column + (index % area.columns),
  ]);

function numbers(range: SheetRange | null): readonly (number | null)[] {
  if (range === null) return [];
  return cellsOf(range).map(([row, column]) => {
    const value = cellAt(range.sheet, row, column)?.value;
    return typeof value === 'number' ? value : null;
  });
}

function texts(model: Model, range: SheetRange | null): readonly string[] {
  if (range === null) return [];
  return cellsOf(range).map(([row, column]) =>
    model.display(
      cellAt(range.sheet, row, column)?.value ?? null,
      formatAt(range.sheet, row, column).numberFormat ?? 'General',
    ),
  );
}

const formatOf = (range: SheetRange | null): string =>
  range === null ? 'General' : (formatAt(range.sheet, range.area.row, range.area.column).numberFormat ?? 'General');

function kindOf(type: string): DrawnSeries['kind'] {
  if (type.startsWith('Line')) return 'line';
  if (type.startsWith('Area')) return 'area';
  return type === 'Pie' || type === 'Doughnut' ? 'slice' : 'bar';
}

function drawn(model: Model, chart: HostChart, series: HostSeries, index: number): DrawnSeries {
  const type = series.chartType ?? chart.type;
  const kind = kindOf(type);
  const fallback = THEME[index % THEME.length] ?? '#4472C4';
  const colour = kind === 'line' ? (series.line.colour ?? series.fill ?? fallback) : (series.fill ?? fallback);
  const format =
    series.dataLabels.numberFormat === 'General' ? formatOf(series.values) : series.dataLabels.numberFormat;
  const values = numbers(series.values);
  return {
    name: series.name,
    kind,
    values,
    colour,
    dashed: /Dash|Dot/.test(series.line.style ?? ''),
    weight: series.line.weight ?? 2.25,
    markers: type === 'LineMarkers' && series.markerStyle !== 'None',
    labels: series.hasDataLabels ? values.map((value) => (value === null ? '' : model.display(value, format))) : [],
  };
}

const LEGENDS: Readonly<Record<string, DrawnChart['legend']>> = {
  Bottom: 'bottom',
  Right: 'right',
  Left: 'right',
  Corner: 'right',
  Top: 'top',
};

/** Reads what a chart shows out of the cells that it follows. */
export function readChart(model: Model, chart: HostChart): DrawnChart {
  const title = chart.title.visible ? titleText(model, chart) : '';
  const [first] = chart.series;
  const axis = chart.valueAxis;
  const format = axis.numberFormat === 'General' ? formatOf(first?.values ?? null) : axis.numberFormat;
  const categories = texts(model, first?.categories ?? null);
  const series = chart.series.map((each, index) => drawn(model, chart, each, index));
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    title,
    description: chart.altText === '' ? title : chart.altText,
    horizontal: chart.type.startsWith('Bar'),
    stacking: chart.type.endsWith('Stacked100') ? 'share' : chart.type.endsWith('Stacked') ? 'stacked' : 'none',
    doughnut: chart.type === 'Doughnut',
    categories: Array.from({ length }, (_, index) => categories[index] ?? String(index + 1)),
    series,
    legend: chart.legend.visible ? (LEGENDS[chart.legend.position] ?? 'bottom') : 'none',
    minimum: axis.minimum,
    maximum: axis.maximum,
    gapWidth: first?.gapWidth ?? 150,
    valueTitle: axis.title.visible ? axis.title.text : '',
    categoryTitle: chart.categoryAxis.title.visible ? chart.categoryAxis.title.text : '',
    showValueAxis: axis.visible,
    reversed: chart.categoryAxis.reversed,
    gridlines: axis.majorGridlines,
    formatValue: (value) =>
      model.display(value, chart.type.endsWith('Stacked100') && format === 'General' ? '0%' : format),
  };
}
