import { chartNumber, type Pack, type PackChart } from '../report';
import { escaped } from './escape';

const WIDTH = 640;
const INK = '#1F2328';
const GRID = '#D0D7DE';

type Draw = { readonly parts: string[]; readonly chart: PackChart; readonly language: Pack['language'] };

/** A chart as a picture of lines and words: it needs no script, and says its alternative text. */
export function chartSvg(chart: PackChart, language: Pack['language'], id: string): string {
  const draw: Draw = { parts: [], chart, language };
  const height = chart.form === 'bar' ? bars(draw) : columns(draw);
  return (
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escaped(chart.title)}</title><desc id="${id}-d">${escaped(chart.altText)}</desc>` +
    `${draw.parts.join('')}</svg>`
  );
}

function text({ parts }: Draw, x: number, y: number, words: string, look = ''): void {
  parts.push(`<text x="${round(x)}" y="${round(y)}"${look}>${escaped(words)}</text>`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The top of the axis: a whole rate, or the first round number above every sum. */
function topOf({ stacking, unit, series, categories }: PackChart): number {
  if (stacking === 'percent' || unit === 'rate') return 1;
  const sums = categories.map((_, at) => {
    const values = series.map(({ values: own }) => own[at] ?? 0);
    return stacking === 'stacked' ? values.reduce((sum, one) => sum + one, 0) : Math.max(...values);
  });
  const most = Math.max(1, ...sums);
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

function tickText(value: number, { chart, language }: Draw): string {
  if (chart.stacking === 'percent' || chart.unit === 'rate') {
    return chartNumber(value, 'rate', language).replace(/[.,]0/, '');
  }
  return chartNumber(value, 'number', language);
}

function legend(draw: Draw, y: number): number {
  const { series } = draw.chart;
  if (series.length < 2) return y;
  let x = 8;
  for (const { name, colour, isLine } of series) {
    draw.parts.push(
      isLine
        ? `<line x1="${x}" y1="${y - 5}" x2="${x + 16}" y2="${y - 5}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="5 3"/>`
        : `<rect x="${x}" y="${y - 11}" width="12" height="12" fill="${colour}"/>`,
    );
    text(draw, x + 20, y, name);
    x += 40 + name.length * 7.4;
  }
  return y + 14;
}

function columns(draw: Draw): number {
  const { chart } = draw;
  const [left, top, bottom] = [52, 14, 250];
  const high = topOf(chart);
  const across = (WIDTH - left - 10) / Math.max(1, chart.categories.length);
  const yOf = (value: number): number => bottom - (value / high) * (bottom - top);
  for (let step = 0; step <= 4; step += 1) {
    const value = (high * step) / 4;
    draw.parts.push(
      `<line x1="${left}" y1="${round(yOf(value))}" x2="${WIDTH - 10}" y2="${round(yOf(value))}" stroke="${GRID}"/>`,
    );
    text(draw, left - 6, yOf(value) + 4, tickText(value, draw), ' text-anchor="end"');
  }
  const solid = chart.series.filter(({ isLine }) => !isLine);
  const width = (across * 0.72) / Math.max(1, chart.stacking === 'none' ? solid.length : 1);
  for (const [at, category] of chart.categories.entries()) {
    const start = left + across * at + across * 0.14;
    let base = 0;
    for (const [place, { values, colour }] of solid.entries()) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const from = chart.stacking === 'none' ? 0 : base;
      const x = chart.stacking === 'none' ? start + place * width : start;
      draw.parts.push(
        `<rect x="${round(x)}" y="${round(yOf(from + value))}" width="${round(width - 1.5)}" height="${round(yOf(from) - yOf(from + value))}" fill="${colour}"/>`,
      );
      if (solid.length === 1) {
        text(
          draw,
          x + width / 2,
          yOf(value) - 4,
          chartNumber(value, chart.unit, draw.language),
          ' text-anchor="middle"',
        );
      }
      base += value;
    }
    text(draw, left + across * (at + 0.5), bottom + 18, category, ' text-anchor="middle"');
  }
  for (const { values, colour, isLine } of chart.series) {
    if (!isLine) continue;
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${round(left + across * (at + 0.5))},${round(yOf(value))}`],
    );
    draw.parts.push(
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="6 4"/>`,
    );
  }
  return legend(draw, bottom + 44) + 4;
}

function bars(draw: Draw): number {
  const { chart, language } = draw;
  const longest = Math.max(...chart.categories.map(({ length }) => length));
  const left = Math.min(270, longest * 6.9 + 14);
  const room = WIDTH - left - 60;
  const high = topOf(chart);
  const solid = chart.series.filter(({ isLine }) => !isLine);
  const lines = chart.stacking === 'none' ? solid.length : 1;
  const [thick, gap] = [18, 10];
  let y = 8;
  for (const [at, category] of chart.categories.entries()) {
    text(draw, left - 8, y + (thick * lines) / 2 + 4, category, ' text-anchor="end"');
    const whole = chart.stacking === 'percent' ? solid.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) : high;
    let x = left;
    for (const [place, { values, colour }] of solid.entries()) {
      const value = values[at] ?? null;
      if (value === null || whole === 0) continue;
      const width = (value / whole) * room;
      const own = chart.stacking === 'none' ? y + place * thick : y;
      draw.parts.push(
        `<rect x="${round(x)}" y="${own}" width="${round(width)}" height="${thick - 2}" fill="${colour}"/>`,
      );
      const words = chartNumber(value, chart.unit, language);
      if (chart.stacking === 'none') text(draw, x + width + 5, own + 12, words);
      else if (width > words.length * 8 + 6) {
        text(draw, x + width / 2, own + 12, words, ` text-anchor="middle" fill="${readable(colour)}"`);
      }
      if (chart.stacking !== 'none') x += width;
    }
    y += thick * lines + gap;
  }
  draw.parts.push(`<line x1="${left}" y1="2" x2="${left}" y2="${y - gap + 4}" stroke="${INK}"/>`);
  return legend(draw, y + 12) + 4;
}

/** White or ink, whichever is read on a colour. */
function readable(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? INK : '#FFFFFF';
}
