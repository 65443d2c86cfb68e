import type { ChartPlan, ChartSeriesPlan, SheetArea, SheetRole } from '../../../workbook';
import { areaUnder } from '../../host';
import type { HostAxis, HostChart, HostSeries, HostSheet, SheetRange } from '../../host';

const TYPES: Readonly<Record<string, ChartPlan['type']>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'columnStacked',
  ColumnStacked100: 'columnStacked100',
  BarClustered: 'bar',
  BarStacked: 'barStacked',
  BarStacked100: 'barStacked100',
  Line: 'line',
  LineMarkers: 'line',
};

type Roles = ReadonlyMap<HostSheet, SheetRole>;

function areaOf(range: SheetRange | null, roles: Roles): SheetArea | null {
  const role = range === null ? undefined : roles.get(range.sheet);
  return range === null || role === undefined ? null : { role, area: range.area };
}

function seriesPlan(series: HostSeries, type: ChartPlan['type'], roles: Roles): ChartSeriesPlan | null {
  const values = areaOf(series.values, roles);
  if (values === null) return null;
  const drawnAsLine = type === 'line' || (series.chartType ?? '').startsWith('Line');
  const colour = (drawnAsLine ? series.line.colour : series.fill) ?? series.fill ?? series.line.colour ?? '#2F6FA7';
  return {
    name: series.name,
    values,
    colour,
    ...(drawnAsLine && type !== 'line' ? { as: 'line' as const } : {}),
    ...(/Dash|Dot/.test(series.line.style ?? '') ? { dashed: true } : {}),
    ...(series.hasDataLabels ? { dataLabels: true } : {}),
  };
}

const axisPlan = (axis: HostAxis) => ({
  ...(axis.title.visible ? { title: axis.title.text } : {}),
  ...(axis.minimum === null ? {} : { minimum: axis.minimum }),
  ...(axis.maximum === null ? {} : { maximum: axis.maximum }),
  ...(axis.numberFormat === 'General' ? {} : { numberFormat: axis.numberFormat }),
});

/** A chart of one of our sheets as a plan; null for a chart that reads the buyer's cells or is of another kind. */
export function chartPlan(sheet: HostSheet, chart: HostChart, title: string, roles: Roles): ChartPlan | null {
  const type = TYPES[chart.type];
  const categories = areaOf(chart.series[0]?.categories ?? null, roles);
  if (type === undefined || categories === null) return null;
  const series = chart.series.flatMap((each) => seriesPlan(each, type, roles) ?? []);
  const titleFrom = areaOf(chart.title.from, roles);
  const { legend } = chart;
  return {
    key: chart.name,
    type,
    title,
    ...(titleFrom === null ? {} : { titleFrom }),
    place: areaUnder(sheet, chart),
    categories,
    series,
    valueAxis: axisPlan(chart.valueAxis),
    categoryAxis: axisPlan(chart.categoryAxis),
    legend: !legend.visible ? 'none' : legend.position === 'Right' ? 'right' : 'bottom',
    altText: chart.altText === '' ? title : chart.altText,
  };
}
