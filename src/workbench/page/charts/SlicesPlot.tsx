import { sliceColour, type PlotBox } from './plot';
import type { DrawnChart } from './readChart';
import { stacked } from './scale';

type Props = { readonly chart: DrawnChart; readonly box: PlotBox };

/** The first series of a pie or a ring, slice after slice from the top. */
export function SlicesPlot({ chart, box }: Props) {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const radius = Math.min(box.width, box.height) / 2 - 8;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const inner = chart.doughnut ? radius * 0.6 : 0;
  const at = (share: number, length: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${(x + Math.cos(angle) * length).toFixed(1)} ${(y + Math.sin(angle) * length).toFixed(1)}`;
  };
  const bounds = stacked(
    values.map((value) => [value]),
    false,
  ).map(([span]) => span ?? { from: 0, to: 0 });
  return (
    <g>
      {bounds.map((span, index) => {
        const from = span.from / total;
        // A whole circle has no beginning and no end: it stops a hair before.
        const to = Math.min(span.to / total, from + 0.9999);
        const large = to - from > 0.5 ? 1 : 0;
        const outer = `M${at(from, radius)} A${radius} ${radius} 0 ${large} 1 ${at(to, radius)}`;
        const back =
          inner === 0 ? `L${x} ${y}` : `L${at(to, inner)} A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}`;
        return <path key={index} d={`${outer} ${back}Z`} fill={sliceColour(index)} stroke="#FFFFFF" />;
      })}
    </g>
  );
}
