import { useId } from 'react';
import type { ReactNode } from 'react';
import { AxesPlot } from './AxesPlot';
import { SlicesPlot } from './SlicesPlot';
import type { DrawnChart } from './readChart';
import { sliceColour, type PlotBox } from './plot';
import { lines } from './scale';

type Props = { readonly chart: DrawnChart; readonly width: number; readonly height: number };

const TITLE_LINE = 19;
const LEGEND_LINE = 20;
const LEGEND_WIDTH = 130;

type LegendEntry = { readonly name: string; readonly colour: string; readonly line: boolean; readonly dashed: boolean };

function legendOf(chart: DrawnChart): readonly LegendEntry[] {
  const [first] = chart.series;
  if (first?.kind === 'slice') {
    return chart.categories.map((name, index) => ({ name, colour: sliceColour(index), line: false, dashed: false }));
  }
  return chart.series.map(({ name, colour, kind, dashed }) => ({ name, colour, line: kind === 'line', dashed }));
}

/** A chart of the workbook as a picture: title, plot, legend. */
export function ChartPicture({ chart, width, height }: Props) {
  const id = useId();
  const title = lines(chart.title, Math.floor(width / 7.6), 3);
  const entries = chart.legend === 'none' ? [] : legendOf(chart);
  const titleHeight = title.length === 0 || chart.title === '' ? 8 : 10 + title.length * TITLE_LINE;
  const rows = chart.legend === 'right' ? [] : legendRows(entries, width);
  const below = chart.legend === 'bottom' ? rows.length * LEGEND_LINE + 4 : 6;
  const above = chart.legend === 'top' ? rows.length * LEGEND_LINE : 0;
  const box: PlotBox = {
    left: 6,
    top: titleHeight + above,
    width: width - 16 - (chart.legend === 'right' ? LEGEND_WIDTH : 0),
    height: Math.max(20, height - titleHeight - below - above),
  };
  const sliced = chart.series[0]?.kind === 'slice';
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-text`}>{chart.description}</desc>
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D0D7DE" />
      {chart.title === ''
        ? null
        : title.map((line, index) => (
            <text key={line} x={width / 2} y={20 + index * TITLE_LINE} textAnchor="middle" className="chart-title">
              {line}
            </text>
          ))}
      {sliced ? <SlicesPlot chart={chart} box={box} /> : <AxesPlot chart={chart} box={box} />}
      {chart.legend === 'right'
        ? entries.map((entry, index) => (
            <LegendMark
              key={entry.name}
              entry={entry}
              x={width - LEGEND_WIDTH}
              y={box.top + 14 + index * LEGEND_LINE}
            />
          ))
        : rows.flatMap(({ items, width: rowWidth }, row): ReactNode[] =>
            items.map(({ entry, at }) => (
              <LegendMark
                key={entry.name}
                entry={entry}
                x={(width - rowWidth) / 2 + at}
                y={(chart.legend === 'top' ? titleHeight + 12 : height - below + 14) + row * LEGEND_LINE}
              />
            )),
          )}
    </svg>
  );
}

type LegendRow = {
  readonly items: readonly { readonly entry: LegendEntry; readonly at: number }[];
  readonly width: number;
};

/** Entries of a legend laid in rows that fit. */
function legendRows(entries: readonly LegendEntry[], width: number): readonly LegendRow[] {
  const rows: { items: { entry: LegendEntry; at: number }[]; width: number }[] = [];
  for (const entry of entries) {
    const needed = 34 + entry.name.length * 6.4;
    const last = rows.at(-1);
    if (last !== undefined && last.width + needed <= width - 12) {
      last.items.push({ entry, at: last.width });
      last.width += needed;
    } else rows.push({ items: [{ entry, at: 0 }], width: needed });
  }
  return rows;
}

function LegendMark({ entry, x, y }: { readonly entry: LegendEntry; readonly x: number; readonly y: number }) {
  return (
    <g>
      {entry.line ? (
        <line
          x1={x}
          x2={x + 18}
          y1={y - 4}
          y2={y - 4}
          stroke={entry.colour}
          strokeWidth={2.25}
          strokeDasharray={entry.dashed ? '5 3' : undefined}
        />
      ) : (
        <rect x={x + 4} y={y - 9} width={10} height={10} fill={entry.colour} />
      )}
      <text x={x + 22} y={y} className="chart-text">
        {entry.name}
      </text>
    </g>
  );
}
