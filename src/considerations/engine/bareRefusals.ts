import type { Lever, Side } from '../types';
import type { Token } from './tokens';

/** A side that a short answer denies, and the word that names it. */
export type BareRefusal = { readonly side: Side; readonly lever: Lever; readonly at: number };

type Subject = Pick<BareRefusal, 'side' | 'lever'>;

const CLAUSE: Subject = { side: 'social', lever: 'clause' };
const SUBJECTS: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...['social', 'sociale', 'sociaux', 'sociau', 'soc', 'insertion', 'reinsertion', 'handicap'].map(
    (word) => [word, CLAUSE] as const,
  ),
  ...[
    'environnement',
    'environnemental',
    'environnementale',
    'environnementaux',
    'environnementau',
    'env',
    'ecologique',
    'dd',
    'rse',
    'durable',
  ].map((word) => [word, { side: 'environmental', lever: 'clause' }] as const),
  ...['reserve', 'reservee', 'reservation'].map((word) => [word, { side: 'social', lever: 'reserved' }] as const),
]);
const DENIALS = new Set([
  'non',
  'no',
  'neant',
  'aucun',
  'aucune',
  'sans',
  'san',
  'pas',
  'rien',
  'zero',
  'objet',
  'jamais',
  'impossible',
]);
const FILLERS =
  /^(est|sont|n|ne|y|il|a|par|pri|prise|compte|developpement|ce|cette|ni|ou|et|pour|sur|lot|marche|contrat|clause|critere|volet|aspect|consideration|heure|h|%|point|professionnel|professionnelle|exige|exigee|demande|demandee|prevu|prevue|retenu|retenue|applicable|concerne|concernee|soumi|soumise|requi|requise)$/;
/** Longer texts say more than an answer. */
const LONGEST = 8;

/**
 * « Insertion : néant », « Non réservé », « Social – sans objet »: a short answer that names its subject and denies it, in
 * whatever order. Empty when a word of the text says anything more.
 */
export function bareRefusals(tokens: readonly Token[]): readonly BareRefusal[] {
  if (tokens.length > LONGEST) return [];
  const denies = ({ word, value }: Token): boolean => value === 0 || DENIALS.has(word);
  if (!tokens.some(denies)) return [];
  const answers = tokens.every((token) => denies(token) || SUBJECTS.has(token.word) || FILLERS.test(token.word));
  if (!answers) return [];
  const named = tokens.flatMap((token, at) => {
    const subject = SUBJECTS.get(token.word);
    return subject === undefined ? [] : [{ ...subject, at }];
  });
  if (named.length > 0) return named;
  // « Marché non clausé »: the usage means the social clause.
  const at = tokens.findIndex(({ word }, place) => word === 'clause' && tokens[place - 1]?.word === 'non');
  return at > 1 ? [{ ...CLAUSE, at }] : [];
}
