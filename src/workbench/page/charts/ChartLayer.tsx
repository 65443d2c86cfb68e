import type { Host, HostSheet } from '../../host';
import type { Layout } from '../grid/layout';
import { HEADER_HEIGHT, PIXELS } from '../grid/layout';
import { ChartPicture } from './ChartPicture';
import { readChart } from './readChart';

type Props = {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly layout: Layout;
  readonly scroll: { readonly left: number; readonly top: number };
};

/** The charts of a sheet at their places, under the frozen panes. */
export function ChartLayer({ host, sheet, layout, scroll }: Props) {
  if (sheet.charts.length === 0) return null;
  const { rows, columns, frozenRows, frozenColumns, gutter } = layout;
  const frozenTop = rows.offset(frozenRows);
  const frozenLeft = columns.offset(frozenColumns);
  return (
    <div className="charts" role="presentation" style={{ left: gutter + frozenLeft, top: HEADER_HEIGHT + frozenTop }}>
      {sheet.charts.map((chart) => (
        <div
          key={chart.id}
          data-chart={chart.name}
          className="chart"
          style={{
            left: chart.left * PIXELS - scroll.left - frozenLeft,
            top: chart.top * PIXELS - scroll.top - frozenTop,
            width: chart.width * PIXELS,
            height: chart.height * PIXELS,
          }}
        >
          <ChartPicture
            chart={readChart(host.model, chart)}
            width={Math.max(80, chart.width * PIXELS)}
            height={Math.max(60, chart.height * PIXELS)}
          />
        </div>
      ))}
    </div>
  );
}
