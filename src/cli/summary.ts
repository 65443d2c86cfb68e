import { formatMeasure, indicatorById, type Measure } from '../indicators';
import { formatInteger, pick, plural } from '../language';
import { groupIssues } from '../register';
import type { Analysis } from '../app';
import type { Options } from './options';

const HEADLINE = ['PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04'];
/** Groups of issues named one by one; the rest stands in the workbook. */
const ISSUES_SHOWN = 12;

/** A run told in plain text: what was read, the headline figures, what to look at. */
export function summary(analysis: Analysis, options: Options): string {
  const { language } = options;
  const { reading } = analysis;
  const french = language === 'fr';
  const count = (value: number): string => formatInteger(value, language);
  const lines = [
    french
      ? `${count(reading.rowsRead)} lignes lues : ${count(reading.contracts.length)} marchés, ${count(reading.excluded.length)} ${plural(reading.excluded.length, language, 'ligne écartée', 'lignes écartées')}.`
      : `${count(reading.rowsRead)} rows read: ${count(reading.contracts.length)} contracts, ${count(reading.excluded.length)} rows set aside.`,
    '',
    ...headlineLines(analysis, options),
    '',
    ...groupIssues(analysis.issues)
      .slice(0, ISSUES_SHOWN)
      .map((group) => `  ${count(group.count)} × ${pick(group.label, language)}`),
  ];
  if (options.output !== null) lines.push('', french ? `Écrit : ${options.output}` : `Written: ${options.output}`);
  return `${lines.join('\n')}\n`;
}

function headlineLines(analysis: Analysis, options: Options): string[] {
  const { language } = options;
  const period = options.period ?? 'all';
  return HEADLINE.flatMap((id) => {
    const measure = analysis.measures.find((each) => isHeadline(each, id, period));
    const indicator = indicatorById(id);
    if (measure === undefined || indicator === null) return [];
    const figures =
      language === 'fr'
        ? `${measure.numerator} sur ${measure.denominator}, ${measure.unknown} non renseignés`
        : `${measure.numerator} of ${measure.denominator}, ${measure.unknown} not informed`;
    return [
      `  ${id.padEnd(7)} ${formatMeasure(measure, language).padStart(9)}  ${pick(indicator.label, language)} (${figures})`,
    ];
  });
}

function isHeadline(measure: Measure, id: string, period: string): boolean {
  return measure.id === id && measure.period === period && measure.group === null && measure.basis === 'count';
}
