import type { PlotBox } from './plot';
import type { DrawnChart, DrawnSeries } from './readChart';
import { createScale, lines, stacked } from './scale';
import type { Scale } from './scale';

type Props = { readonly chart: DrawnChart; readonly box: PlotBox };

type Plot = {
  readonly chart: DrawnChart;
  readonly scale: Scale;
  readonly area: PlotBox;
  /** Length of the categories' axis that one category takes. */
  readonly step: number;
  /** Where a category begins along its axis. */
  readonly start: (category: number) => number;
  /** Where a value stands on the screen. */
  readonly place: (value: number) => number;
};

const CHARACTER = 6.2;

/** Black or white, whichever reads better on a colour (relative luminance, WCAG 2). */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#1F2328' : '#FFFFFF';
}

/** Bars, lines and areas over a pair of axes. */
export function AxesPlot({ chart, box }: Props) {
  const bars = chart.series.filter(({ kind }) => kind !== 'line');
  const stacks =
    chart.stacking === 'none'
      ? null
      : stacked(
          bars.map(({ values }) => values),
          chart.stacking === 'share',
        );
  const single = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const reached = stacks === null ? single : [...stacks.flat().map(({ to }) => to), ...lineValues(chart)];
  const told = chart.stacking === 'share' ? { minimum: chart.minimum ?? 0, maximum: chart.maximum ?? 1 } : chart;
  const scale = createScale(
    reached,
    told,
    Math.max(2, Math.min(6, Math.floor((chart.horizontal ? box.width : box.height) / 45))),
  );
  const area = plotArea(chart, box, scale);
  const count = Math.max(1, chart.categories.length);
  const step = (chart.horizontal ? area.height : area.width) / count;
  const flipped = chart.horizontal && !chart.reversed;
  const plot: Plot = {
    chart,
    scale,
    area,
    step,
    // Bars are read from the bottom up, unless the axis is reversed.
    start: (category) => (flipped ? count - 1 - category : category) * step,
    place: (value) => {
      const share = Math.max(0, Math.min(1, scale.at(value)));
      return chart.horizontal ? area.left + share * area.width : area.top + area.height * (1 - share);
    },
  };
  return (
    <g>
      <Marks plot={plot} box={box} />
      <Categories plot={plot} box={box} />
      {bars.map((series, index) =>
        series.kind === 'area' ? (
          <AreaShape key={series.name} plot={plot} series={series} spans={stacks?.[index] ?? null} />
        ) : (
          <Bars
            key={series.name}
            plot={plot}
            series={series}
            index={index}
            count={bars.length}
            spans={stacks?.[index] ?? null}
          />
        ),
      )}
      {chart.series
        .filter(({ kind }) => kind === 'line')
        .map((series) => (
          <Line key={series.name} plot={plot} series={series} />
        ))}
    </g>
  );
}

const lineValues = (chart: DrawnChart): readonly number[] =>
  chart.series.filter(({ kind }) => kind === 'line').flatMap(({ values }) => values.filter((value) => value !== null));

function plotArea(chart: DrawnChart, box: PlotBox, scale: Scale): PlotBox {
  const longestMark = Math.max(...scale.marks.map((mark) => chart.formatValue(mark).length)) * CHARACTER;
  const longestName = Math.min(150, Math.max(0, ...chart.categories.map((name) => name.length)) * CHARACTER);
  const beside = (chart.horizontal ? longestName : chart.showValueAxis ? longestMark : 0) + 10;
  const below = chart.horizontal ? 20 : 34;
  const valueTitle = chart.valueTitle === '' ? 0 : 16;
  const categoryTitle = chart.categoryTitle === '' ? 0 : 16;
  const left = box.left + beside + (chart.horizontal ? categoryTitle : valueTitle);
  const bottom = below + (chart.horizontal ? valueTitle : categoryTitle);
  return {
    left,
    top: box.top + 6,
    width: Math.max(20, box.width - (left - box.left) - 6),
    height: Math.max(20, box.height - bottom - 6),
  };
}

/** Marks of the value axis, its lines and its title. */
function Marks({ plot, box }: { readonly plot: Plot; readonly box: PlotBox }) {
  const { chart, scale, area, place } = plot;
  const { horizontal } = chart;
  const bottom = area.top + area.height;
  return (
    <g className="chart-text">
      {scale.marks.map((mark) => {
        const at = place(mark);
        return (
          <g key={mark}>
            {chart.gridlines || mark === 0 ? (
              <line
                x1={horizontal ? at : area.left}
                x2={horizontal ? at : area.left + area.width}
                y1={horizontal ? area.top : at}
                y2={horizontal ? bottom : at}
                stroke={mark === 0 ? '#8C959F' : '#E4E7EB'}
              />
            ) : null}
            {chart.showValueAxis ? (
              <text
                x={horizontal ? at : area.left - 6}
                y={horizontal ? bottom + 14 : at + 4}
                textAnchor={horizontal ? 'middle' : 'end'}
              >
                {chart.formatValue(mark)}
              </text>
            ) : null}
          </g>
        );
      })}
      {chart.valueTitle === '' ? null : horizontal ? (
        <text x={area.left + area.width / 2} y={box.top + box.height - 2} textAnchor="middle">
          {chart.valueTitle}
        </text>
      ) : (
        <text transform={`translate(${box.left + 10} ${area.top + area.height / 2}) rotate(-90)`} textAnchor="middle">
          {chart.valueTitle}
        </text>
      )}
    </g>
  );
}

/** Names of the categories and their title; when they are many, some are left out. */
function Categories({ plot, box }: { readonly plot: Plot; readonly box: PlotBox }) {
  const { chart, area, step, start } = plot;
  const bottom = area.top + area.height;
  const longestWord = Math.max(1, ...chart.categories.flatMap((name) => name.split(' ').map((word) => word.length)));
  const needed = chart.horizontal ? 13 : Math.min(90, longestWord * CHARACTER + 6);
  const every = Math.ceil(needed / step);
  return (
    <g className="chart-text">
      {chart.categories.map((name, index) => {
        if (index % Math.max(1, every) !== 0) return null;
        const middle = start(index) + step / 2;
        if (chart.horizontal) {
          const [shown = ''] = lines(name, 24, 1);
          return (
            <text key={index} x={area.left - 6} y={area.top + middle + 4} textAnchor="end">
              {shown}
            </text>
          );
        }
        return (
          <text key={index} textAnchor="middle">
            {lines(name, Math.max(4, Math.floor((step * every) / CHARACTER)), 2).map((line, row) => (
              <tspan key={line} x={area.left + middle} y={bottom + 14 + row * 13}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
      {chart.categoryTitle === '' ? null : chart.horizontal ? (
        <text transform={`translate(${box.left + 10} ${area.top + area.height / 2}) rotate(-90)`} textAnchor="middle">
          {chart.categoryTitle}
        </text>
      ) : (
        <text x={area.left + area.width / 2} y={box.top + box.height - 2} textAnchor="middle">
          {chart.categoryTitle}
        </text>
      )}
    </g>
  );
}

type Span = { readonly from: number; readonly to: number };

type BarsProps = {
  readonly plot: Plot;
  readonly series: DrawnSeries;
  readonly index: number;
  readonly count: number;
  readonly spans: readonly Span[] | null;
};

function Bars({ plot, series, index, count, spans }: BarsProps) {
  const { chart, area, step, start, place, scale } = plot;
  const beside = spans === null ? count : 1;
  const thickness = step / (beside + chart.gapWidth / 100);
  const margin = (step - thickness * beside) / 2;
  const base = Math.max(0, scale.minimum);
  return (
    <g>
      {series.values.map((value, category) => {
        if (value === null) return null;
        const span = spans?.[category] ?? { from: base, to: value };
        const [a, b] = [place(span.from), place(span.to)];
        const along = start(category) + margin + (spans === null ? index * thickness : 0);
        const [low, size] = [Math.min(a, b), Math.abs(a - b)];
        const label = series.labels[category] ?? '';
        const inside = spans !== null;
        return (
          <g key={category}>
            {chart.horizontal ? (
              <rect x={low} y={area.top + along} width={size} height={thickness} fill={series.colour} />
            ) : (
              <rect x={area.left + along} y={low} width={thickness} height={size} fill={series.colour} />
            )}
            {label === '' || (inside && size < 14) ? null : (
              <text
                className="chart-text"
                style={inside ? { fill: inkOn(series.colour) } : {}}
                x={chart.horizontal ? (inside ? low + size / 2 : low + size + 4) : area.left + along + thickness / 2}
                y={chart.horizontal ? area.top + along + thickness / 2 + 4 : inside ? low + size / 2 + 4 : low - 4}
                textAnchor={chart.horizontal && !inside ? 'start' : 'middle'}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Points of a series, cut where a value is missing. */
function segments(plot: Plot, series: DrawnSeries): readonly (readonly (readonly [number, number])[])[] {
  const { chart, area, step, start, place } = plot;
  const runs: [number, number][][] = [[]];
  series.values.forEach((value, category) => {
    if (value === null) {
      runs.push([]);
      return;
    }
    const middle = start(category) + step / 2;
    runs.at(-1)?.push(chart.horizontal ? [place(value), area.top + middle] : [area.left + middle, place(value)]);
  });
  return runs.filter((run) => run.length > 0);
}

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

function Line({ plot, series }: { readonly plot: Plot; readonly series: DrawnSeries }) {
  const runs = segments(plot, series);
  const { area, start, step, place } = plot;
  return (
    <g>
      {runs.map((points, index) => (
        <path
          key={index}
          d={path(points)}
          fill="none"
          stroke={series.colour}
          strokeWidth={series.weight}
          strokeDasharray={series.dashed ? '6 4' : undefined}
        />
      ))}
      {series.markers
        ? runs.flat().map(([x, y]) => <circle key={`${x}-${y}`} cx={x} cy={y} r={3.5} fill={series.colour} />)
        : null}
      {series.labels.map((label, category) => {
        const value = series.values[category] ?? null;
        if (label === '' || value === null) return null;
        return (
          <text
            key={category}
            className="chart-text"
            textAnchor="middle"
            x={area.left + start(category) + step / 2}
            y={place(value) - 8}
          >
            {label}
          </text>
        );
      })}
    </g>
  );
}

type AreaProps = { readonly plot: Plot; readonly series: DrawnSeries; readonly spans: readonly Span[] | null };

function AreaShape({ plot, series, spans }: AreaProps) {
  const { area, step, start, place } = plot;
  const at = (category: number) => area.left + start(category) + step / 2;
  const all = spans ?? series.values.map((value) => ({ from: 0, to: value ?? 0 }));
  const tops = all.map(({ to }, category): [number, number] => [at(category), place(to)]);
  const bases = all.map(({ from }, category): [number, number] => [at(category), place(from)]).reverse();
  return <path d={`${path([...tops, ...bases])}Z`} fill={series.colour} fillOpacity={0.85} />;
}
