import type { SheetGrid } from '../workbook';
import type { FieldId } from './fields';
import { REGISTER_VOCABULARY } from './vocabulary';
import { CONCEPT_WORDS, type Concept } from './vocabulary/concepts';
import { bilingual, type Bilingual } from '../language';
import type { ColumnView } from './recognition/assign';
import { meaningOf } from './recognition/concepts';
import { agreement } from './recognition/fit';
import type { Shape } from './recognition/shapes';
import { recogniseTablesWith } from './recognition/recogniseWith';
import type { Vocabulary } from './recognition/vocabulary';
import type { RecognisedTable } from './types';

/** Why a column was read as it was; shares and confidences are 0 to 1. */
export type ColumnWhy<F extends string> = {
  readonly letter: string;
  readonly heading: string;
  readonly field: F | null;
  readonly confidence: number;
  readonly flags: readonly string[];
  /** The words of the heading that the lexicon knows, each with the concepts it may mean. */
  readonly words: readonly { readonly word: string; readonly concepts: readonly string[] }[];
  /** What most of its values look like, the clearest first. */
  readonly values: readonly { readonly look: string; readonly share: number }[];
  /** The first few different values. */
  readonly samples: readonly string[];
  /** What else it may have been: how far the heading says so, and how far the values agree. */
  readonly rivals: readonly { readonly field: F | null; readonly heading: number; readonly values: number }[];
};

/** The looks that are told, the more precise ones first. */
const LOOKS: readonly (readonly [Shape, Bilingual])[] = [
  ['siret', bilingual('SIRET ou SIREN', 'SIRET or SIREN')],
  ['cpv', bilingual('codes CPV', 'CPV codes')],
  ['size', bilingual('tailles d’entreprise', 'company sizes')],
  ['contractType', bilingual('travaux, fournitures, services', 'works, supplies, services')],
  ['procedureWords', bilingual('procédures', 'procedures')],
  ['nature', bilingual('natures de contrat', 'kinds of contract')],
  ['day', bilingual('jours', 'days')],
  ['date', bilingual('dates', 'dates')],
  ['yesNo', bilingual('oui ou non', 'yes or no')],
  ['percent', bilingual('nombres de 0 à 100', 'numbers from 0 to 100')],
  ['duration', bilingual('durées', 'durations')],
  ['amount', bilingual('montants', 'amounts')],
  ['number', bilingual('nombres', 'numbers')],
  ['postcode', bilingual('codes postaux', 'postcodes')],
  ['company', bilingual('noms d’entreprise', 'company names')],
  ['publicBody', bilingual('noms d’organisme public', 'names of public bodies')],
  ['prose', bilingual('phrases', 'sentences')],
  ['words', bilingual('mots', 'words')],
];

/** Below this share a look says nothing of a column. */
const TELLING = 0.5;
const LOOKS_SHOWN = 3;

/** What the looks are called, by their code in a `ColumnWhy`. */
export const LOOK_LABELS: ReadonlyMap<string, Bilingual> = new Map(LOOKS);

/** A concept in words: the first word that the lexicon knows it by, and its English name. */
export function conceptLabel(concept: string): Bilingual {
  const known: Readonly<Record<string, string>> = CONCEPT_WORDS;
  const [first = concept] = (known[concept] ?? concept).split('|');
  return bilingual(first.trim(), concept.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/**
 * Why each column of a table is what it is: words, values, rivals. The table
 * is found again in its sheet; one that is no longer there is told by what it
 * remembers alone.
 */
export function explainTable<F extends string>(
  vocabulary: Vocabulary<F>,
  grid: SheetGrid,
  table: RecognisedTable<F>,
): readonly ColumnWhy<F>[] {
  const found = recogniseTablesWith(vocabulary, grid, { guess: true }).find(
    ({ headerRow, body }) => headerRow === table.headerRow && body.column === table.body.column,
  );
  const views = new Map((found?.views ?? []).map((view) => [view.column, view]));
  return table.columns.map(({ column, letter, heading, field, confidence, flags, samples }) => {
    const view = views.get(column);
    return {
      letter,
      heading,
      field,
      confidence,
      flags,
      words: wordsOf(heading),
      values: view === undefined ? [] : looksOf(view),
      samples,
      rivals: view === undefined ? [] : rivalsOf(view, field, vocabulary.values),
    };
  });
}

/** `explainTable` for a register's table. */
export function explainRegister(grid: SheetGrid, table: RecognisedTable): readonly ColumnWhy<FieldId>[] {
  return explainTable(REGISTER_VOCABULARY, grid, table);
}

function wordsOf(heading: string): readonly { word: string; concepts: readonly Concept[] }[] {
  const exact = meaningOf(heading).units;
  const units = exact.length > 0 ? exact : meaningOf(heading, true).units;
  return units.map(({ word, concepts }) => ({ word, concepts }));
}

function looksOf<F extends string>({ profile }: ColumnView<F>): readonly { look: string; share: number }[] {
  return LOOKS.map(([look]) => ({ look, share: rounded(profile.share(look)) }))
    .filter(({ share }) => share >= TELLING)
    .slice(0, LOOKS_SHOWN);
}

function rivalsOf<F extends string>(
  view: ColumnView<F>,
  field: F | null,
  models: Vocabulary<F>['values'],
): readonly { field: F | null; heading: number; values: number }[] {
  return view.candidates
    .filter((candidate) => candidate.field !== field)
    .map((candidate) => ({
      field: candidate.field,
      heading: rounded(candidate.confidence),
      values: rounded(
        agreement(candidate.kind, view.profile, candidate.field === null ? undefined : models?.[candidate.field]?.fit),
      ),
    }));
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
