import type { Language } from '../../language';
import {
  compared,
  either,
  integerText,
  joined,
  live,
  number,
  pointsText,
  rateText,
  text,
  type LiveNumber,
  type LiveText,
} from '../live';

/** Narrow no-break space: the French thousands separator, and the space before « % ». */
const THIN = '\u202f';

/** Figures in the words of one language, as live expressions. */
export type Wording = {
  readonly language: Language;
  /** One of two texts. */
  readonly say: (fr: string, en: string) => string;
  readonly rate: (numerator: LiveNumber, denominator: LiveNumber) => LiveText;
  readonly points: (difference: LiveNumber) => LiveText;
  readonly integer: (count: LiveNumber) => LiveText;
  /** « 1 marché », « 3 marchés ». */
  readonly counted: (count: LiveNumber, one: string, many: string) => LiveText;
};

export function wording(language: Language): Wording {
  const french = language === 'fr';
  const comma = french ? ',' : '.';
  const integer = (count: LiveNumber): LiveText => integerText(count, french ? THIN : ',');
  return {
    language,
    say: (fr, en) => (french ? fr : en),
    rate: (numerator, denominator) => rateText(numerator, denominator, comma, french ? `${THIN}%` : '%'),
    points: (difference) => pointsText(difference, comma),
    integer,
    counted: (count, one, many) => {
      // French counts 0 and 1 as singular, English 1 alone.
      const single = french ? compared(count, '<', number(2)) : live(`${count.formula}=1`, count.value === 1);
      return joined(integer(count), ' ', either(single, text(one), text(many)));
    },
  };
}
