import { touch } from '../cells';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { itemNotFound } from '../errors';
import { newSeries } from './chartDefaults';
import { chartDataLabelsClass, chartFillClass, chartLineClass, keeper } from './chartParts';
import type { ChartTarget, SeriesTarget } from './chartParts';
import { CHART_TYPES } from './chartTypes';
import { colour, flag, integer, number, oneOf, text } from './arguments';
import { checkWritable } from './context';
import { rangeArgument } from './range';

const seriesFormatClass = defineClass<SeriesTarget>('ChartSeriesFormat', {
  Fill: links('1.1', ({ model, sheet, series }) =>
    chartFillClass.of({
      model,
      sheet,
      paint: (fill) => {
        series.fill = fill;
      },
    }),
  ),
  Line: links('1.1', ({ model, sheet, series }) => chartLineClass.of({ model, sheet, line: series.line })),
});

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const;

const seriesTrait = keeper(({ series }: SeriesTarget) => series);

export const chartSeriesClass = defineClass<SeriesTarget>('ChartSeries', {
  Name: seriesTrait('1.1', 'name', (value) => text(value, 'name')),
  ChartType: readsAndWrites(
    '1.7',
    ({ chart, series }) => series.chartType ?? chart.type,
    (target, value) => {
      checkWritable(target);
      target.series.chartType = oneOf(value, CHART_TYPES);
      touch(target.model.workbook);
    },
  ),
  AxisGroup: seriesTrait('1.8', 'axisGroup', (value) => oneOf(value, ['Primary', 'Secondary'])),
  HasDataLabels: seriesTrait('1.7', 'hasDataLabels', flag),
  GapWidth: seriesTrait('1.7', 'gapWidth', (value) => number(value, 'gapWidth')),
  Overlap: seriesTrait('1.8', 'overlap', (value) => number(value, 'overlap')),
  Smooth: seriesTrait('1.7', 'smooth', flag),
  MarkerStyle: seriesTrait('1.7', 'markerStyle', (value) => oneOf(value, MARKERS)),
  MarkerSize: seriesTrait('1.7', 'markerSize', (value) => number(value, 'markerSize')),
  MarkerBackgroundColor: seriesTrait('1.7', 'markerBackground', colour, ''),
  MarkerForegroundColor: seriesTrait('1.7', 'markerForeground', colour, ''),
  PlotOrder: reads('1.7', ({ chart, series }) => chart.series.indexOf(series) + 1),
  Format: links('1.1', (target) => seriesFormatClass.of(target)),
  DataLabels: links('1.8', ({ model, sheet, series }) =>
    chartDataLabelsClass.of({ model, sheet, labels: series.dataLabels }),
  ),
  SetValues: calls('1.7', (target, [range]) => {
    checkWritable(target);
    const { sheet, area } = rangeArgument(target, range);
    target.series.values = { sheet, area };
    touch(target.model.workbook);
  }),
  SetXAxisValues: calls('1.7', (target, [range]) => {
    checkWritable(target);
    const { sheet, area } = rangeArgument(target, range);
    target.series.categories = { sheet, area };
    touch(target.model.workbook);
  }),
  Delete: calls('1.7', (target) => {
    checkWritable(target);
    target.chart.series = target.chart.series.filter((other) => other !== target.series);
    touch(target.model.workbook);
  }),
});

export const chartSeriesCollectionClass = defineClass<ChartTarget>(
  'ChartSeriesCollection',
  {
    Count: reads('1.1', ({ chart }) => chart.series.length),
    GetCount: calls('1.4', ({ chart }) => chart.series.length),
    GetItemAt: calls('1.1', (target, [index]) => {
      const series = target.chart.series[integer(index)];
      if (series === undefined) throw itemNotFound();
      return chartSeriesClass.of({ ...target, series });
    }),
    Add: calls('1.7', (target, [name, index]) => {
      checkWritable(target);
      const { chart } = target;
      const series = newSeries(typeof name === 'string' && name !== '' ? name : `Série${chart.series.length + 1}`);
      chart.series.splice(index === undefined || index === null ? chart.series.length : integer(index), 0, series);
      touch(target.model.workbook);
      return chartSeriesClass.of({ ...target, series });
    }),
  },
  { items: (target) => target.chart.series.map((series) => chartSeriesClass.of({ ...target, series })) },
);
