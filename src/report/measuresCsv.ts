import { groupLabel, indicatorById, statusOf, STATUS_WORDS, type Measure } from '../indicators';
import { pick, type Language } from '../language';
import { csvText } from './csv';
import { BASIS_WORDS } from './status';
import { AXIS_WORDS, GROUP_WORDS, periodLabel } from './words';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Code',
    'Indicateur',
    'Axe',
    'Période',
    'Regroupement',
    'Groupe',
    'Mesure',
    'Unité',
    'Oui',
    'Dénominateur',
    'Non',
    'Non renseignés',
    'Sans objet',
    'Exclus',
    'Résultat',
    'Sur les renseignés',
    'Renseigné',
    'Cible',
    'État',
  ],
  en: [
    'Code',
    'Indicator',
    'Axis',
    'Period',
    'Grouping',
    'Group',
    'Measure',
    'Unit',
    'Yes',
    'Denominator',
    'No',
    'Not informed',
    'Not applicable',
    'Excluded',
    'Result',
    'On informed',
    'Fill rate',
    'Target',
    'Status',
  ],
};

function lineOf(measure: Measure, language: Language): (string | number | null)[] {
  const { id, period, group, basis, unit } = measure;
  const indicator = indicatorById(id);
  return [
    id,
    indicator === null ? '' : pick(indicator.label, language),
    indicator === null ? '' : pick(AXIS_WORDS[indicator.axis], language),
    periodLabel(period, language),
    group === null ? '' : pick(GROUP_WORDS[group.by], language),
    group === null ? '' : pick(groupLabel(group), language),
    pick(BASIS_WORDS[basis] ?? { fr: basis, en: basis }, language),
    unit,
    measure.numerator,
    measure.denominator,
    measure.no,
    measure.unknown,
    measure.notConcerned,
    measure.excluded,
    measure.value,
    measure.valueOnInformed,
    measure.fillRate,
    measure.target,
    pick(STATUS_WORDS[statusOf(measure)], language),
  ];
}

/** Every measure as CSV, a line each: indicator, period, group, what it was computed from, its state; UTF-8 with its mark, as Excel opens it. */
export function measuresCsv(measures: readonly Measure[], language: Language): string {
  return csvText([HEADINGS[language], ...measures.map((measure) => lineOf(measure, language))], language);
}
