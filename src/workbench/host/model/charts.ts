import type { Area } from '../../../workbook';
import { boundingArea } from '../areas';
import { cellAt, touch } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { nextId } from '../create';
import type { HostChart, HostSeries } from '../data';
import { invalidArgument, itemNotFound } from '../errors';
import { integer, oneOf, points, text } from './arguments';
import { newChart, newSeries } from './chartDefaults';
import type { ChartTarget } from './chartParts';
import {
  chartAxesClass,
  chartDataLabelsClass,
  chartFillClass,
  chartFontClass,
  chartLegendClass,
  chartTitleClass,
  keeper,
} from './chartParts';
import { chartSeriesCollectionClass } from './chartSeries';
import { CHART_TYPES } from './chartTypes';
import type { RangeTarget, SheetTarget } from './context';
import { checkProven, checkWritable } from './context';
import { activate, worksheetClass } from './worksheet';
import { areaBox } from './geometry';
import { rangeArgument, rangeClass } from './range';

const isText = (target: RangeTarget, row: number, column: number): boolean => {
  const value = cellAt(target.sheet, row, column)?.value ?? null;
  return value === null || typeof value === 'string';
};

/** Series of a range as Excel reads it: headings in the first line, categories in the first column, or the reverse. */
function seriesOf(source: RangeTarget, by: unknown): HostSeries[] {
  const seriesBy = oneOf(by ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
  source.model.calculate();
  const { area, sheet } = source;
  const hasHeadings = area.rows > 1 && isText(source, area.row, area.column + area.columns - 1);
  const hasCategories = area.columns > 1 && isText(source, area.row + area.rows - 1, area.column);
  const firstRow = area.row + (hasHeadings ? 1 : 0);
  const firstColumn = area.column + (hasCategories ? 1 : 0);
  const rows = area.row + area.rows - firstRow;
  const columns = area.column + area.columns - firstColumn;
  const inRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && columns > rows);
  const count = inRows ? rows : columns;
  return Array.from({ length: count }, (_, index) => {
    const values: Area = inRows
      ? { row: firstRow + index, column: firstColumn, rows: 1, columns }
      : { row: firstRow, column: firstColumn + index, rows, columns: 1 };
    const heading = inRows
      ? hasCategories && cellAt(sheet, firstRow + index, area.column)?.value
      : hasHeadings && cellAt(sheet, area.row, firstColumn + index)?.value;
    const categories: Area | null = inRows
      ? hasHeadings
        ? { row: area.row, column: firstColumn, rows: 1, columns }
        : null
      : hasCategories
        ? { row: firstRow, column: area.column, rows, columns: 1 }
        : null;
    const series = newSeries(
      heading === false || heading === null || heading === undefined ? `Série${index + 1}` : String(heading),
    );
    return {
      ...series,
      values: { sheet, area: values },
      categories: categories === null ? null : { sheet, area: categories },
    };
  });
}

const areaFormatClass = defineClass<ChartTarget>('ChartAreaFormat', {
  Fill: links('1.1', ({ model, sheet, chart }) =>
    chartFillClass.of({
      model,
      sheet,
      paint: (fill) => {
        chart.fill = fill;
      },
    }),
  ),
  Font: links('1.1', ({ model, sheet, chart }) => chartFontClass.of({ model, sheet, font: chart.font })),
});

function place(target: ChartTarget, [start, end]: readonly unknown[]): void {
  checkWritable(target);
  const from = rangeArgument(target, start).area;
  const to = end === undefined || end === null ? from : rangeArgument(target, end).area;
  Object.assign(target.chart, areaBox(target.sheet, boundingArea(from, to)));
  touch(target.model.workbook);
}

const chartTrait = keeper(({ chart }: ChartTarget) => chart);

const size = (key: 'top' | 'left' | 'width' | 'height'): Member<ChartTarget> =>
  chartTrait('1.1', key, (value) => points(value));

export function deleteChart(target: ChartTarget): void {
  checkWritable(target);
  target.sheet.charts = target.sheet.charts.filter((other) => other !== target.chart);
  touch(target.model.workbook);
}

const chartClass = defineClass<ChartTarget>(
  'Chart',
  {
    Id: reads('1.7', ({ chart }) => chart.id),
    Name: chartTrait('1.1', 'name', (value) => text(value, 'name')),
    ChartType: readsAndWrites(
      '1.7',
      ({ chart }) => chart.type,
      (target, value) => {
        checkWritable(target);
        target.chart.type = oneOf(value, CHART_TYPES);
        for (const series of target.chart.series) series.chartType = null;
        touch(target.model.workbook);
      },
    ),
    Top: size('top'),
    Left: size('left'),
    Width: size('width'),
    Height: size('height'),
    Title: links('1.1', (target) => chartTitleClass.of(target)),
    Legend: links('1.1', (target) => chartLegendClass.of(target)),
    Axes: links('1.1', (target) => chartAxesClass.of(target)),
    DataLabels: links('1.1', ({ model, sheet, chart }) =>
      chartDataLabelsClass.of({ model, sheet, labels: chart.dataLabels }),
    ),
    Format: links('1.1', (target) => areaFormatClass.of(target)),
    Series: links('1.1', (target) => chartSeriesCollectionClass.of(target)),
    Worksheet: links('1.2', ({ model, sheet }) => worksheetClass.of({ model, sheet })),
    SetPosition: calls('1.1', place),
    SetData: calls('1.1', (target, [source, by]) => {
      checkWritable(target);
      target.chart.series = seriesOf(rangeArgument(target, source), by);
      touch(target.model.workbook);
    }),
    Activate: calls('1.9', ({ model, sheet }) => activate({ model, sheet })),
    Delete: calls('1.1', deleteChart),
  },
  { identity: ({ chart }) => ({ Id: chart.id }) },
);

function add(target: SheetTarget, [type, source, by]: readonly unknown[]): HostObject {
  checkWritable(target);
  checkProven(target);
  if (rangeClass.targetOf(source) === null) throw invalidArgument('A chart is made over a range.');
  const range = rangeArgument(target, source);
  const number = nextId(target.model.workbook);
  const chart: HostChart = newChart(
    `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000001}`,
    `Graphique ${number}`,
    oneOf(type, CHART_TYPES),
  );
  chart.series = seriesOf(range, by);
  const [only] = chart.series;
  if (chart.series.length === 1 && only !== undefined) chart.title.text = only.name;
  target.sheet.charts.push(chart);
  touch(target.model.workbook);
  return chartClass.of({ ...target, chart });
}

const find = (target: SheetTarget, key: unknown): HostObject | null => {
  const asked = text(key, 'chart').toLowerCase();
  const chart = target.sheet.charts.find(({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === asked);
  return chart === undefined ? null : chartClass.of({ ...target, chart });
};

export const chartsClass = defineClass<SheetTarget>(
  'ChartCollection',
  {
    Add: calls('1.1', add),
    Count: reads('1.1', ({ sheet }) => sheet.charts.length),
    GetCount: calls('1.4', ({ sheet }) => sheet.charts.length),
    GetItem: calls('1.1', (target, [key]) => {
      const found = find(target, key);
      if (found === null) throw itemNotFound(`Chart « ${String(key)} ».`);
      return found;
    }),
    GetItemOrNullObject: calls('1.4', (target, [key]) => find(target, key)),
    GetItemAt: calls('1.1', (target, [index]) => {
      const chart = target.sheet.charts[integer(index)];
      if (chart === undefined) throw itemNotFound();
      return chartClass.of({ ...target, chart });
    }),
  },
  { items: (target) => target.sheet.charts.map((chart) => chartClass.of({ ...target, chart })) },
);
