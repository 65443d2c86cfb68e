import type { ChartPlan, ChartSeriesPlan, SheetPlan, SheetRole } from '../plan';
import { cellAddress, quoteSheetName } from '../address';

import { isCellBeingEdited, officeCode, toUserError } from './errors';
import { rangeOf } from './read';
import { nameOf } from './references';
import { quietly } from './session';
import type { Session } from './session';

const TYPES = {
  column: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  columnStacked100: 'ColumnStacked100',
  bar: 'BarClustered',
  barStacked: 'BarStacked',
  barStacked100: 'BarStacked100',
  line: 'LineMarkers',
} as const satisfies Readonly<Record<ChartPlan['type'], string>>;

const GAP_WIDTH = 60;
const LINE_WEIGHT = 2.25;

type OwnSheet = { readonly id: string; readonly name: string };

/** A chart that stands in a sheet. */
export type StandingChart = { readonly name: string; readonly series: number };

/** Looks at the charts of sheets, by the sheet's id. */
export async function lookAtCharts(
  context: Excel.RequestContext,
  sheets: readonly OwnSheet[],
): Promise<Map<string, StandingChart[]>> {
  const found = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).charts.load('items/name'));
  await context.sync();
  const counted = found.map(({ items }) => items.map((chart) => ({ chart, count: chart.series.getCount() })));
  await context.sync();
  return new Map(
    sheets.map(({ id }, at) => [
      id,
      (counted[at] ?? []).map(({ chart, count }) => ({ name: chart.name, series: count.value })),
    ]),
  );
}

/** Makes the charts of a sheet that has none yet. */
export async function writeCharts(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  names: ReadonlyMap<SheetRole, string>,
): Promise<void> {
  if (plan.charts.length === 0) return;
  const place = { sheet: sheet.name };
  await session.write(place, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    for (const chart of plan.charts) addChart(context, worksheet, chart, names);
  });
  for (const chart of plan.charts) {
    await session.breathe();
    await session.write(place, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      const standing = (await lookAtCharts(context, [sheet])).get(sheet.id) ?? [];
      const series = standing.find(({ name }) => name === chart.key)?.series;
      if (series !== undefined) drawChart(context, chart, worksheet.charts.getItem(chart.key), series, names);
    });
  }
}

/**
 * Queues what brings the charts of one of our sheets to its plan: those found by
 * their name are updated, missing ones made, and those of `former` (the ones
 * that we made) that are planned no more deleted. A chart of the buyer's stays.
 */
export function queueCharts(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: SheetPlan,
  names: ReadonlyMap<SheetRole, string>,
  standing: readonly StandingChart[],
  former: readonly string[],
): void {
  const wanted = new Set(plan.charts.map(({ key }) => key));
  for (const { name } of standing) {
    if (former.includes(name) && !wanted.has(name)) worksheet.charts.getItem(name).delete();
  }
  for (const chart of plan.charts) {
    const found = standing.find(({ name }) => name === chart.key);
    if (found !== undefined) drawChart(context, chart, worksheet.charts.getItem(chart.key), found.series, names);
    else {
      const made = addChart(context, worksheet, chart, names);
      // Over one row or one column, a chart is made with one series.
      if (made !== null) drawChart(context, chart, made, 1, names);
    }
  }
}

function addChart(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  chart: ChartPlan,
  names: ReadonlyMap<SheetRole, string>,
): Excel.Chart | null {
  const [first] = chart.series;
  if (first === undefined) return null;
  const { rows, columns } = first.values.area;
  // Explicit: left to guess, the web and the desktop disagree on what a series is.
  const made = worksheet.charts.add(
    TYPES[chart.type],
    dataRange(context, first.values, names),
    rows >= columns ? 'Columns' : 'Rows',
  );
  made.name = chart.key;
  return made;
}

function dataRange(
  context: Excel.RequestContext,
  target: ChartSeriesPlan['values'],
  names: ReadonlyMap<SheetRole, string>,
) {
  return rangeOf(context.workbook.worksheets.getItem(nameOf(target.role, names)), target.area);
}

function drawChart(
  context: Excel.RequestContext,
  plan: ChartPlan,
  chart: Excel.Chart,
  standing: number,
  names: ReadonlyMap<SheetRole, string>,
): void {
  chart.chartType = TYPES[plan.type];
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  chart.title.text = plan.title;
  chart.title.visible = true;
  if (plan.titleFrom !== undefined) {
    const { role, area } = plan.titleFrom;
    chart.title.setFormula(`=${quoteSheetName(nameOf(role, names))}!${cellAddress(area.row, area.column, true)}`);
  }
  chart.legend.visible = plan.legend !== 'none';
  if (plan.legend !== 'none') chart.legend.position = plan.legend === 'right' ? 'Right' : 'Bottom';
  plan.series.forEach((series, at) => {
    const item = at < standing ? chart.series.getItemAt(at) : chart.series.add(series.name);
    item.name = series.name;
    item.setValues(dataRange(context, series.values, names));
    item.setXAxisValues(dataRange(context, plan.categories, names));
    paint(item, series, plan.type);
  });
  for (let extra = standing - 1; extra >= plan.series.length; extra--) chart.series.getItemAt(extra).delete();
  setAxis(chart.axes.valueAxis, plan.valueAxis, true);
  setAxis(chart.axes.categoryAxis, plan.categoryAxis, false);
  // Bars grow from the bottom up; the first row of the table belongs at the top.
  chart.axes.categoryAxis.reversePlotOrder = plan.type.startsWith('bar');
}

function paint(item: Excel.ChartSeries, series: ChartSeriesPlan, type: ChartPlan['type']): void {
  const line = series.as === 'line' || type === 'line';
  if (line) {
    if (series.as === 'line') item.chartType = 'Line';
    item.format.line.color = series.colour;
    item.format.line.weight = LINE_WEIGHT;
    item.format.line.lineStyle = series.dashed === true ? 'Dash' : 'Continuous';
    if (series.as !== 'line') {
      item.markerBackgroundColor = series.colour;
      item.markerForegroundColor = series.colour;
    }
  } else {
    item.format.fill.setSolidColor(series.colour);
    item.gapWidth = GAP_WIDTH;
  }
  item.hasDataLabels = series.dataLabels === true;
}

function setAxis(axis: Excel.ChartAxis, plan: ChartPlan['valueAxis'], isValueAxis: boolean): void {
  axis.title.visible = plan?.title !== undefined;
  if (plan?.title !== undefined) axis.title.text = plan.title;
  if (plan?.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
  if (!isValueAxis) return;
  // An empty text gives the axis back to Excel.
  axis.minimum = plan?.minimum ?? '';
  axis.maximum = plan?.maximum ?? '';
}

/**
 * Alternative text, through the shapes of the sheet: Excel is not known to list
 * charts there on every platform, and a chart is none the worse without it.
 */
export async function describeCharts(session: Session, sheet: OwnSheet, charts: readonly ChartPlan[]): Promise<void> {
  if (charts.length === 0) return;
  try {
    await session.raw((context) =>
      quietly(context, async () => {
        const shapes = context.workbook.worksheets.getItem(sheet.id).shapes.load('items/name');
        await context.sync();
        for (const shape of shapes.items) {
          const chart = charts.find(({ key }) => key === shape.name);
          if (chart !== undefined) shape.altTextDescription = chart.altText;
        }
      }),
    );
  } catch (error) {
    if (officeCode(error) === null || isCellBeingEdited(error)) throw toUserError(error, { sheet: sheet.name });
  }
}
