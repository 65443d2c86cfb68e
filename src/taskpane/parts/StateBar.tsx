import type { Measure } from '../../indicators';
import { formatEuro, formatInteger, type Language } from '../../language';
import { useSpeech } from '../words';
import { useDrawing, type Tone } from './colours';

type Props = { readonly measure: Measure; readonly tone: Tone };

const WIDTH = 300;
const HEIGHT = 8;

function figure(value: number, measure: Measure, language: Language): string {
  return measure.basis === 'value' ? formatEuro(value, language) : formatInteger(value, language);
}

/** Yes, no and not informed as one bar; the words beside it say the same. */
export function StateBar({ measure, tone }: Props) {
  const drawing = useDrawing();
  const { t, language } = useSpeech();
  const { numerator: yes, no, unknown } = measure;
  const total = yes + no + unknown;
  if (total <= 0) return null;
  const yesWidth = (yes / total) * WIDTH;
  const noWidth = (no / total) * WIDTH;
  const label = t('measure.states', {
    yes: figure(yes, measure, language),
    no: figure(no, measure, language),
    unknown: figure(unknown, measure, language),
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <rect className={drawing.unknown} width={WIDTH} height={HEIGHT} />
      <rect className={drawing.no} x={yesWidth} width={noWidth} height={HEIGHT} />
      <rect className={`${drawing[tone]} ${drawing.plain}`} width={yesWidth} height={HEIGHT} />
    </svg>
  );
}
