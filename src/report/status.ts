import { STATUS_WORDS, type MeasureStatus } from '../indicators';
import { bilingual, pick, type Bilingual, type Language } from '../language';
import type { Area, ConditionalFormatPlan } from '../workbook';

const ICONS: Readonly<Record<MeasureStatus, string>> = {
  met: '▲',
  notMet: '▼',
  noTarget: '–',
  small: '○',
  empty: '–',
};

/** Dark enough to be read on white, and told apart in grey by the icon. */
const STATUS_COLOURS: Readonly<Partial<Record<MeasureStatus, string>>> = {
  met: '#1A7F37',
  notMet: '#C2410C',
  noTarget: '#57606A',
  small: '#57606A',
  empty: '#57606A',
};

/** A status as the sheets write it: its icon, then its word. */
export function statusText(status: MeasureStatus, language: Language): string {
  return `${ICONS[status]} ${pick(STATUS_WORDS[status], language)}`;
}

/** Colours the statuses of an area; the icon and the word already say them. */
export function statusFormats(area: Area, language: Language): ConditionalFormatPlan[] {
  return (Object.keys(ICONS) as MeasureStatus[]).flatMap((status): ConditionalFormatPlan[] => {
    const colour = STATUS_COLOURS[status];
    if (colour === undefined) return [];
    return [
      {
        area,
        rule: { kind: 'textEquals', text: statusText(status, language) },
        style: { colour, bold: status === 'met' || status === 'notMet' },
      },
    ];
  });
}

/** What stands for a rate that says nothing (DOMAIN 1.1). */
export const SMALL = 'n.s.';
export const EMPTY = '–';

export const BASIS_WORDS: Readonly<Record<string, Bilingual>> = {
  count: bilingual('en nombre', 'in number'),
  value: bilingual('en valeur', 'in value'),
  sum: bilingual('somme', 'sum'),
  mean: bilingual('moyenne', 'mean'),
  median: bilingual('médiane', 'median'),
  p90: bilingual('90e centile', '90th percentile'),
  weightedMean: bilingual('moyenne pondérée', 'weighted mean'),
  share: bilingual('part', 'share'),
  distinct: bilingual('titulaires distincts', 'different suppliers'),
};
