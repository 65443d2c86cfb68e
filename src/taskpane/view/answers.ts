import type { FigureMove } from '../../app';
import {
  STATUS_LABELS,
  THEME_LABELS,
  type DecpValue,
  type Lever,
  type Outcome,
  type ReviewGroup,
  type Side,
} from '../../considerations';
import { formatFigure, type Measure } from '../../indicators';
import { bilingual, formatInteger, pick, type Bilingual, type Language } from '../../language';
import { FIELD_LABELS } from '../../register';
import type { Translate, WordKey } from '../words';
import { HEADLINES } from './measures';

/** DECP's words are data, written in French; in English they are explained. */
const DECP_WORDS: Readonly<Record<DecpValue, Bilingual>> = {
  'Clause sociale': bilingual('Clause sociale', 'social clause (“Clause sociale”)'),
  'Critère social': bilingual('Critère social', 'social award criterion (“Critère social”)'),
  'Marché réservé': bilingual('Marché réservé', 'reserved contract (“Marché réservé”)'),
  'Pas de considération sociale': bilingual(
    'Pas de considération sociale',
    'no social consideration (“Pas de considération sociale”)',
  ),
  'Clause environnementale': bilingual('Clause environnementale', 'environmental clause (“Clause environnementale”)'),
  'Critère environnemental': bilingual(
    'Critère environnemental',
    'environmental award criterion (“Critère environnemental”)',
  ),
  'Pas de considération environnementale': bilingual(
    'Pas de considération environnementale',
    'no environmental consideration (“Pas de considération environnementale”)',
  ),
};

/** DECP's words for a person to read, as a cell joins them. */
export function decpWords(values: readonly DecpValue[], language: Language): string {
  return values.map((value) => pick(DECP_WORDS[value], language)).join(language === 'fr' ? '\u202f; ' : '; ');
}

/** What the two buttons of a group are called: a proposal is accepted, a question is answered. */
export function answerLabels(group: ReviewGroup, t: Translate): { readonly yes: string; readonly no: string } {
  return group.kind === 'question'
    ? { yes: t('review.yes'), no: t('review.no') }
    : { yes: t('review.accept'), no: t('review.reject') };
}

/** What a group's words say, and the columns that deny them. */
export function saidInWords({ quote, deniedBy, kind }: ReviewGroup, t: Translate, language: Language): string {
  if (kind === 'proposal') return t('review.says', { quote });
  const columns = deniedBy.map((field) => pick(FIELD_LABELS[field], language));
  const [column] = columns;
  if (column === undefined) return t('review.saysDenied', { quote });
  if (columns.length === 1) return t('review.saysOne', { quote, column });
  const named = columns.map((each) => t('review.column', { column: each }));
  return t('review.saysMany', { quote, columns: named.join(', ') });
}

type Question = Extract<WordKey, `review.ask.${string}`>;

const QUESTIONS: Readonly<Record<Side, Readonly<Partial<Record<Lever, Question>>>>> = {
  social: {
    clause: 'review.ask.socialClause',
    criterion: 'review.ask.socialCriterion',
    reserved: 'review.ask.reserved',
  },
  environmental: { clause: 'review.ask.environmentalClause', criterion: 'review.ask.environmentalCriterion' },
};

/** The question that a contradiction asks, of one lever or of the whole side; null for a proposal. */
export function questionInWords({ kind, side, levers }: ReviewGroup, count: number, t: Translate): string | null {
  if (kind === 'proposal') return null;
  const [lever, ...others] = levers;
  const known = lever === undefined || others.length > 0 ? undefined : QUESTIONS[side][lever];
  return t(known ?? `review.ask.${side}`, { count });
}

/** What a button writes in the columns of each contract, in one sentence. */
export function outcomeInWords(answer: string, outcome: Outcome, t: Translate, language: Language): string {
  const status = pick(STATUS_LABELS[outcome.status], language);
  if (outcome.status === 'rejected') return t('review.writesRejected', { answer, status });
  const values = decpWords(outcome.values, language);
  // « Autre » alone names no theme.
  const themes = outcome.themes.filter((theme) => theme !== 'autre');
  if (themes.length === 0) return t('review.writes', { answer, values, status });
  const named = themes.map((theme) => pick(THEME_LABELS[theme], language)).join(', ');
  return t('review.writesThemes', { answer, values, status, themes: named });
}

/** Lines told of one answer. */
const MOST_MOVES = 2;

function rank({ id, before, after }: FigureMove): number {
  const place = (HEADLINES as readonly string[]).indexOf(id);
  const moves = before.numerator !== after.numerator;
  return (moves ? 0 : 100) + (place < 0 ? HEADLINES.length : place);
}

function figureWords(value: number, { unit, basis }: Measure, language: Language): string {
  return basis === 'sum' ? formatFigure(value, unit, language) : formatInteger(value, language);
}

function moveInWords({ id, period, before, after }: FigureMove, t: Translate, language: Language): string {
  const figure = `${id}\u00a0${period}`;
  const was = figureWords(before.numerator, before, language);
  const is = figureWords(after.numerator, after, language);
  if (before.basis === 'sum') return t('review.moveAlone', { figure, before: was, after: is });
  if (before.denominator !== after.denominator)
    return t('review.moveTotals', {
      figure,
      before: was,
      total: before.denominator,
      after: is,
      newTotal: after.denominator,
    });
  if (before.numerator === after.numerator && before.unknown !== after.unknown)
    return t('review.moveUnknown', { figure, before: before.unknown, after: after.unknown });
  return t('review.move', { figure, before: was, after: is, total: after.denominator });
}

/** The figures that an answer moves: the headline ones first, two at most, the others by their number. */
export function movesInWords(moves: readonly FigureMove[], t: Translate, language: Language): readonly string[] {
  const ordered = [...moves].sort((left, right) => rank(left) - rank(right));
  const told = ordered.slice(0, MOST_MOVES).map((move) => moveInWords(move, t, language));
  const left = ordered.length - told.length;
  return left > 0 ? [...told, t('review.effectMore', { count: left })] : told;
}
