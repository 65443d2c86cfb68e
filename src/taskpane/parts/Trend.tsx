import { formatMeasure } from '../../indicators';
import { periodInWords } from '../view/periods';
import type { TrendPoint } from '../view/measures';
import { useSpeech } from '../words';
import { useDrawing, type Tone } from './colours';

type Props = {
  readonly points: readonly TrendPoint[];
  readonly target: number | null;
  readonly tone: Tone;
};

const WIDTH = 300;
const HEIGHT = 40;
const MARGIN = 4;
/** Wider at the ends: on a narrow card the drawing is pressed, the last dot is not. */
const ENDS = 10;

/** The figure quarter by quarter as a small line from zero, the target dashed; its points are also said. */
export function Trend({ points, target, tone }: Props) {
  const drawing = useDrawing();
  const { t, language } = useSpeech();
  const values = points.flatMap(({ measure }) => measure.value ?? []);
  if (values.length < 2) return null;
  const top = Math.max(...values, target ?? 0, Number.MIN_VALUE);
  const x = (index: number): number => ENDS + (index / (points.length - 1)) * (WIDTH - 2 * ENDS);
  const y = (value: number): number => HEIGHT - MARGIN - (value / top) * (HEIGHT - 2 * MARGIN);
  const said = points.map(
    ({ period, measure }) => `${periodInWords(period, t, language)} ${formatMeasure(measure, language)}`,
  );
  const line = points
    .flatMap(({ measure }, index) =>
      measure.value === null ? [] : [`${x(index).toFixed(1)},${y(measure.value).toFixed(1)}`],
    )
    .join(' ');
  const last = points.findLastIndex(({ measure }) => measure.value !== null);
  const lastValue = points[last]?.measure.value ?? 0;
  return (
    <svg
      role="img"
      aria-label={t('measure.trend', { points: said.join(', ') })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      {target === null ? null : (
        <line
          className={drawing.target}
          x1={0}
          x2={WIDTH}
          y1={y(target)}
          y2={y(target)}
          strokeWidth={1}
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <g className={drawing[tone]}>
        <polyline
          className={drawing.line}
          points={line}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
        />
        {/* A stroke of no length with a round end: a dot that keeps its shape when the drawing is stretched. */}
        <line
          x1={x(last)}
          x2={x(last)}
          y1={y(lastValue)}
          y2={y(lastValue)}
          strokeWidth={6}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </g>
    </svg>
  );
}
