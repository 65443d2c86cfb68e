import type { CivilDate } from '../../calendar';
import {
  formatFigure,
  formatMeasure,
  groupLabel,
  indicatorById,
  STATUS_WORDS,
  statusOf,
  type Measure,
} from '../../indicators';
import { formatDate, pick, type Language } from '../../language';
import type { Translate } from '../words';
import { countsInWords } from './measures';
import { periodInWords } from './periods';

/**
 * A figure as one sentence to paste elsewhere: what it is, of when, what it is
 * made of, where it stands against its target, from which file and which day.
 */
export function figureSentence(
  measure: Measure,
  file: string,
  today: CivilDate,
  t: Translate,
  language: Language,
): string {
  const indicator = indicatorById(measure.id);
  const period = [
    periodInWords(measure.period, t, language),
    ...(measure.group === null ? [] : [pick(groupLabel(measure.group), language)]),
  ].join(', ');
  const label = indicator === null ? measure.id : pick(indicator.label, language);
  const sentence = t('measure.sentence', { label, id: measure.id, period, figure: formatMeasure(measure, language) });
  const status = statusOf(measure);
  const told = measure.target !== null || status === 'empty';
  const detail = [
    countsInWords(measure, t, language),
    ...(told ? [pick(STATUS_WORDS[status], language).toLocaleLowerCase(language)] : []),
    ...(measure.target === null
      ? []
      : [t('measure.target', { target: formatFigure(measure.target, measure.unit, language) })]),
  ].filter((part) => part !== '');
  const separator = language === 'fr' ? '\u202f; ' : '; ';
  const whole =
    detail.length === 0 ? sentence : t('measure.sentenceDetail', { sentence, detail: detail.join(separator) });
  return t('measure.sentenceFrom', { sentence: whole, file, date: formatDate(today, language) });
}
