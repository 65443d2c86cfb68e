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

/**
 * Brings the charts of one of our sheets to the plan: those found by their name
 * are updated, missing ones made, the others deleted (the sheet is ours).
 */
export async function writeCharts(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  names: ReadonlyMap<SheetRole, string>,
): Promise<void> {
  const place = { sheet: sheet.name };
  await session.write(place, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const charts = worksheet.charts.load('items/name');
    await context.sync();
    const wanted = new Set(plan.charts.map((chart) => chart.key));
    for (const chart of charts.items) if (!wanted.has(chart.name)) chart.delete();
    const standing = new Set(charts.items.map((chart) => chart.name));
    for (const chart of plan.charts) {
      const first = chart.series[0];
      if (standing.has(chart.key) || first === undefined) continue;
      const source = dataRange(context, first.values, names);
      // Explicit: left to guess, the web and the desktop disagree on what a series is.
      const by = first.values.area.rows >= first.values.area.columns ? 'Columns' : 'Rows';
      const made = worksheet.charts.add(TYPES[chart.type], source, by);
      made.name = chart.key;
    }
  });
  if (plan.charts.length === 0) return;
  await session.write(place, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const found = plan.charts.map((chart) => {
      const item = worksheet.charts.getItem(chart.key);
      return { chart, item, series: item.series.load('items/name') };
    });
    await context.sync();
    for (const { chart, item, series } of found) drawChart(context, chart, item, series.items, names);
  });
  await describeCharts(session, sheet, plan.charts);
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
  standing: readonly Excel.ChartSeries[],
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
    const item = standing[at] ?? chart.series.add(series.name);
    item.name = series.name;
    item.setValues(dataRange(context, series.values, names));
    item.setXAxisValues(dataRange(context, plan.categories, names));
    paint(item, series, plan.type);
  });
  for (const extra of standing.slice(plan.series.length).reverse()) extra.delete();
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
async function describeCharts(session: Session, sheet: OwnSheet, charts: readonly ChartPlan[]): Promise<void> {
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
