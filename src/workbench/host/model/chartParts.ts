import { cellAt, touch } from '../cells';
import type { Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import type { HostAxis, HostChart, HostDataLabels, HostFont, HostLine, HostSeries } from '../data';
import { invalidArgument } from '../errors';
import { checkFormula } from '../formulaCheck';
import { colour, flag, number, oneOf, points, text } from './arguments';
import type { Model, SheetTarget } from './context';
import { checkWritable } from './context';
import { rangeOfFormula } from './references';

export type ChartTarget = SheetTarget & { readonly chart: HostChart };
export type SeriesTarget = ChartTarget & { readonly series: HostSeries };

/** Makes members over a plain object of the chart: each keeps one of its properties. */
export const keeper =
  <T extends SheetTarget, O extends object>(owner: (target: T) => O) =>
  <K extends keyof O>(since: string, key: K, parse: (value: unknown) => O[K], absent: unknown = null): Member<T> =>
    readsAndWrites(
      since,
      (target) => owner(target)[key] ?? absent,
      (target, value) => {
        checkWritable(target);
        owner(target)[key] = parse(value);
        touch(target.model.workbook);
      },
    );

type FontTarget = SheetTarget & { readonly font: HostFont };

const fontTrait = keeper(({ font }: FontTarget) => font);

export const chartFontClass = defineClass<FontTarget>('ChartFont', {
  Bold: fontTrait('1.1', 'bold', flag, false),
  Italic: fontTrait('1.1', 'italic', flag, false),
  Color: fontTrait('1.1', 'colour', colour, '#000000'),
  Name: fontTrait('1.1', 'name', (value) => text(value), 'Calibri'),
  Size: fontTrait('1.1', 'size', (value) => points(value, 409), 10),
  Underline: fontTrait('1.1', 'underline', (value) => oneOf(value, ['None', 'Single']), 'None'),
});

type LineTarget = SheetTarget & { readonly line: HostLine };

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

const lineTrait = keeper(({ line }: LineTarget) => line);

export const chartLineClass = defineClass<LineTarget>('ChartLineFormat', {
  Color: lineTrait('1.1', 'colour', colour, '#000000'),
  LineStyle: lineTrait('1.7', 'style', (value) => oneOf(value, LINE_STYLES), 'Automatic'),
  Weight: lineTrait('1.7', 'weight', (value) => points(value, 1_584), 0.75),
  Clear: calls('1.1', ({ model, line }) => {
    delete line.colour;
    delete line.weight;
    line.style = 'None';
    touch(model.workbook);
  }),
});

type FillTarget = SheetTarget & { readonly paint: (fill: string | null) => void };

export const chartFillClass = defineClass<FillTarget>('ChartFill', {
  SetSolidColor: calls('1.1', (target, [value]) => {
    checkWritable(target);
    target.paint(colour(value));
    touch(target.model.workbook);
  }),
  Clear: calls('1.1', (target) => {
    checkWritable(target);
    target.paint(null);
    touch(target.model.workbook);
  }),
});

const titleFormatClass = defineClass<ChartTarget>('ChartTitleFormat', {
  Font: links('1.1', (target) => chartFontClass.of({ ...target, font: target.chart.title.font })),
});

const titleTrait = keeper(({ chart }: ChartTarget) => chart.title);

/** What a chart's title says: the text of the cell that it follows, else its own. */
export function titleText(model: Model, { title }: HostChart): string {
  if (title.from === null) return title.text;
  model.calculate();
  const { sheet, area } = title.from;
  return String(cellAt(sheet, area.row, area.column)?.value ?? '');
}

export const chartTitleClass = defineClass<ChartTarget>('ChartTitle', {
  // A title that is given shows.
  Text: readsAndWrites(
    '1.1',
    ({ model, chart }) => titleText(model, chart),
    (target, value) => {
      checkWritable(target);
      target.chart.title.from = null;
      target.chart.title.text = text(value, 'title');
      target.chart.title.visible = true;
      touch(target.model.workbook);
    },
  ),
  SetFormula: calls('1.7', (target, [formula]) => {
    checkWritable(target);
    const asked = checkFormula(text(formula, 'formula'));
    const range = rangeOfFormula(target.model, asked);
    if (range === null) throw invalidArgument('A title follows one cell, told by its address and its sheet.');
    target.chart.title.from = { sheet: range.sheet, area: range.area };
    target.chart.title.visible = true;
    touch(target.model.workbook);
  }),
  Visible: titleTrait('1.1', 'visible', flag),
  Overlay: titleTrait('1.1', 'overlay', flag),
  Format: links('1.1', (target) => titleFormatClass.of(target)),
});

const legendFormatClass = defineClass<ChartTarget>('ChartLegendFormat', {
  Font: links('1.1', (target) => chartFontClass.of({ ...target, font: target.chart.legend.font })),
});

const legendTrait = keeper(({ chart }: ChartTarget) => chart.legend);

export const chartLegendClass = defineClass<ChartTarget>('ChartLegend', {
  Visible: legendTrait('1.1', 'visible', flag),
  Position: legendTrait('1.1', 'position', (value) => oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'])),
  Overlay: legendTrait('1.1', 'overlay', flag),
  Format: links('1.1', (target) => legendFormatClass.of(target)),
});

type LabelsTarget = SheetTarget & { readonly labels: HostDataLabels };

const labelsFormatClass = defineClass<LabelsTarget>('ChartDataLabelFormat', {
  Font: links('1.1', ({ model, sheet, labels }) => chartFontClass.of({ model, sheet, font: labels.font })),
});

const labelTrait = keeper(({ labels }: LabelsTarget) => labels);

const labelFlag = (key: 'showValue' | 'showSeriesName' | 'showCategoryName' | 'showPercentage' | 'showLegendKey') =>
  labelTrait('1.1', key, flag);

export const chartDataLabelsClass = defineClass<LabelsTarget>('ChartDataLabels', {
  ShowValue: labelFlag('showValue'),
  ShowSeriesName: labelFlag('showSeriesName'),
  ShowCategoryName: labelFlag('showCategoryName'),
  ShowPercentage: labelFlag('showPercentage'),
  ShowLegendKey: labelFlag('showLegendKey'),
  Position: labelTrait('1.1', 'position', (value) =>
    oneOf(value, [
      'None',
      'Center',
      'InsideEnd',
      'InsideBase',
      'OutsideEnd',
      'Left',
      'Right',
      'Top',
      'Bottom',
      'BestFit',
    ]),
  ),
  NumberFormat: labelTrait('1.8', 'numberFormat', (value) => text(value)),
  Format: links('1.1', (target) => labelsFormatClass.of(target)),
});

type AxisTarget = SheetTarget & { readonly axis: HostAxis; readonly kind: 'Value' | 'Category' };

const axisTrait = keeper(({ axis }: AxisTarget) => axis);

/** A bound of an axis: the empty text gives it back to Excel. */
const bound = (key: 'minimum' | 'maximum' | 'majorUnit'): Member<AxisTarget> =>
  axisTrait('1.1', key, (value) => (value === '' || value === null ? null : number(value, key)), '');

const axisTitleFormatClass = defineClass<AxisTarget>('ChartAxisTitleFormat', {
  Font: links('1.1', ({ model, sheet, axis }) => chartFontClass.of({ model, sheet, font: axis.title.font })),
});

const axisTitleTrait = keeper(({ axis }: AxisTarget) => axis.title);

const axisTitleClass = defineClass<AxisTarget>('ChartAxisTitle', {
  Text: readsAndWrites(
    '1.1',
    ({ axis }) => axis.title.text,
    (target, value) => {
      checkWritable(target);
      target.axis.title.text = text(value, 'axis title');
      target.axis.title.visible = true;
      touch(target.model.workbook);
    },
  ),
  Visible: axisTitleTrait('1.1', 'visible', flag),
  Format: links('1.1', (target) => axisTitleFormatClass.of(target)),
});

type GridlinesTarget = AxisTarget & { readonly key: 'majorGridlines' | 'minorGridlines' };

const gridlinesFormatClass = defineClass<GridlinesTarget>('ChartGridlinesFormat', {
  Line: links('1.1', ({ model, sheet, axis }) => chartLineClass.of({ model, sheet, line: axis.line })),
});

const gridlinesClass = defineClass<GridlinesTarget>('ChartGridlines', {
  Visible: readsAndWrites(
    '1.1',
    ({ axis, key }) => axis[key],
    (target, value) => {
      checkWritable(target);
      target.axis[target.key] = flag(value);
      touch(target.model.workbook);
    },
  ),
  Format: links('1.1', (target) => gridlinesFormatClass.of(target)),
});

const axisFormatClass = defineClass<AxisTarget>('ChartAxisFormat', {
  Font: links('1.1', ({ model, sheet, axis }) => chartFontClass.of({ model, sheet, font: axis.font })),
  Line: links('1.1', ({ model, sheet, axis }) => chartLineClass.of({ model, sheet, line: axis.line })),
});

export const chartAxisClass = defineClass<AxisTarget>('ChartAxis', {
  Minimum: bound('minimum'),
  Maximum: bound('maximum'),
  MajorUnit: bound('majorUnit'),
  Type: reads('1.7', ({ kind }) => kind),
  Visible: axisTrait('1.7', 'visible', flag),
  NumberFormat: axisTrait('1.8', 'numberFormat', (value) => text(value)),
  ReversePlotOrder: axisTrait('1.7', 'reversed', flag),
  TickLabelPosition: axisTrait('1.7', 'tickLabelPosition', (value) =>
    oneOf(value, ['NextToAxis', 'High', 'Low', 'None']),
  ),
  Title: links('1.1', (target) => axisTitleClass.of(target)),
  Format: links('1.1', (target) => axisFormatClass.of(target)),
  MajorGridlines: links('1.1', (target) => gridlinesClass.of({ ...target, key: 'majorGridlines' })),
  MinorGridlines: links('1.1', (target) => gridlinesClass.of({ ...target, key: 'minorGridlines' })),
});

const axis = (target: ChartTarget, kind: AxisTarget['kind']) =>
  chartAxisClass.of({ ...target, kind, axis: kind === 'Value' ? target.chart.valueAxis : target.chart.categoryAxis });

export const chartAxesClass = defineClass<ChartTarget>('ChartAxes', {
  ValueAxis: links('1.1', (target) => axis(target, 'Value')),
  CategoryAxis: links('1.1', (target) => axis(target, 'Category')),
  GetItem: calls('1.7', (target, [type, group]) => {
    if (group !== undefined && group !== null && group !== 'Primary') {
      throw invalidArgument('This host draws primary axes only.');
    }
    return axis(target, oneOf(type, ['Value', 'Category']));
  }),
});
