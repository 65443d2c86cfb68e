import { countedIn, type Measure } from '../../indicators';
import { formatEuro, formatInteger } from '../../language';
import { countsInWords } from '../view/measures';
import { useSpeech } from '../words';
import { useDrawing, type Tone } from './colours';

type Props = { readonly measure: Measure; readonly tone: Tone };

const WIDTH = 300;
const HEIGHT = 8;

/** Yes, no and not informed as one bar; the words beside it say the same. */
export function StateBar({ measure, tone }: Props) {
  const drawing = useDrawing();
  const { t, language } = useSpeech();
  const { numerator: yes, unknown } = measure;
  const counted = countedIn(measure);
  // Hours over contracts, or lines of a journal, are no parts of one whole.
  if (counted.numerator !== counted.denominator || counted.ofJournal) return null;
  const no = counted.hasNo ? measure.no : Math.max(0, measure.denominator - yes);
  const total = yes + no + unknown;
  if (total <= 0) return null;
  const yesWidth = (yes / total) * WIDTH;
  const noWidth = (no / total) * WIDTH;
  const figure = (value: number): string =>
    counted.numerator === 'euros' ? formatEuro(value, language) : formatInteger(value, language);
  const states = { yes: figure(yes), no: figure(no), unknown: figure(unknown) };
  const label = counted.hasNo ? t('measure.states', states) : countsInWords(measure, t, language);
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
