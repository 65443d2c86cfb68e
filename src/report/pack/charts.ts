import { formatFigure } from '../../indicators';
import type { Language } from '../../language';
import type { ChartPlan, PlanCell, SheetArea, SheetPlan } from '../../workbook';
import { cellValue } from '../measure';
import { saying } from './say';
import type { PackCell, PackChart, PackTable } from './types';

/** The charts of a planned sheet, with the numbers that they draw: words and figures are the sheet's own. */
export function chartsOf(sheet: SheetPlan, language: Language): PackChart[] {
  return sheet.charts.flatMap((chart) => chartOf(chart, sheet, language) ?? []);
}

function chartOf(chart: ChartPlan, sheet: SheetPlan, language: Language): PackChart | null {
  const at = reader(sheet);
  const names = at(chart.categories).map((value) => (value === null ? '' : String(value)));
  const drawn = chart.series.map((series) => ({ series, values: at(series.values).map(numberOf) }));
  const filled = names.map((_, index) => drawn.some(({ values }) => (values[index] ?? null) !== null));
  // Bars end with those of nothing, columns begin with those of nothing: neither is a finding.
  const kept = names.map((name, index) => name !== '' && filled[index] === true);
  const categories = names.filter((_, index) => kept[index]);
  const isSaying = drawn.some(({ values }) => values.filter((value) => value !== null && value !== 0).length > 1);
  if (categories.length < 2 || !isSaying) return null;
  const unit = unitOf(chart);
  const percent = chart.type.endsWith('100');
  const series = drawn.map(({ series: { name, colour, as }, values }) => ({
    name,
    colour,
    isLine: as === 'line',
    values: values.filter((_, index) => kept[index]),
  }));
  return {
    id: chart.key,
    title: chart.title,
    altText: chart.altText,
    form: chart.type === 'line' ? 'line' : chart.type.startsWith('bar') ? 'bar' : 'column',
    stacking: percent ? 'percent' : chart.type.endsWith('Stacked') ? 'stacked' : 'none',
    unit,
    axisTitle: chart.valueAxis?.title ?? '',
    categories,
    series,
    table: chartTable(chart.key, chart.title, categories, series, unit, language),
  };
}

/** The numbers of a chart as a table, a row a category. */
export function chartTable(
  id: string,
  title: string,
  categories: readonly string[],
  series: PackChart['series'],
  unit: PackChart['unit'],
  language: Language,
): PackTable {
  const { say } = saying(language);
  return {
    id: `${id}-table`,
    title,
    headings: [
      { text: say('Repère', 'Label'), isNumber: false },
      ...series.map(({ name }) => ({ text: name, isNumber: true })),
    ],
    rows: categories.map((category, index) => [
      { text: category },
      ...series.map(({ values }): PackCell => {
        const value = values[index] ?? null;
        return value === null ? { text: '–' } : { text: chartNumber(value, unit, language), number: value };
      }),
    ]),
  };
}

/** A number as a chart writes it. */
export function chartNumber(value: number, unit: PackChart['unit'], language: Language): string {
  return formatFigure(value, unit === 'rate' ? 'rate' : unit === 'days' ? 'days' : 'count', language);
}

function unitOf({ valueAxis, type }: ChartPlan): PackChart['unit'] {
  if (type.endsWith('100')) return 'number';
  if (valueAxis?.numberFormat?.includes('%') === true) return 'rate';
  return /\bjours?\b|\bdays?\b/.test(valueAxis?.title ?? '') ? 'days' : 'number';
}

function numberOf(value: string | number | boolean | null): number | null {
  return typeof value === 'number' ? value : null;
}

/** Reads areas of the sheet that a chart draws. */
function reader(sheet: SheetPlan): (area: SheetArea) => (string | number | boolean | null)[] {
  const cells = new Map<string, PlanCell>();
  for (const block of sheet.blocks) {
    for (const [index, row] of block.rows.entries()) {
      for (const [place, cell] of row.entries()) cells.set(`${block.row + index} ${block.column + place}`, cell);
    }
  }
  return ({ area }) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      const cell = cells.get(`${row} ${area.column + (index % area.columns)}`);
      return cell === undefined ? null : cellValue(cell);
    });
}
