import { calibrated } from './confidence';
import { agreement } from './fit';
import { matchingWithMargins } from './matching';
import { meaningOf } from './concepts';
import { nudgesOf, type Nudge } from './relations';
import { SOMEONE_ELSE } from './signatures';
import type { ColumnProfile, Shape } from './profile';
import type { Candidate, ColumnView, ValueKind, ValueModel, Vocabulary } from './vocabulary';

/** What a column was found to be. */
export type Choice<F extends string> = {
  readonly field: F | null;
  readonly kind: ValueKind | null;
  /** 0 to 1, calibrated: of the columns given 0.9, nine in ten are right. */
  readonly confidence: number;
  /** Its heading and its values, or its values and those of other columns, do not agree. */
  readonly contradicted: boolean;
  /** Its values alone named it. */
  readonly guessed: boolean;
  /** Its heading means a field that another column has. */
  readonly taken: boolean;
};

export const NO_CHOICE: Choice<never> = {
  field: null,
  kind: null,
  confidence: 0,
  contradicted: false,
  guessed: false,
  taken: false,
};

/** One field that a column may be. */
type Option<F extends string> = {
  readonly field: F;
  readonly kind: ValueKind;
  readonly score: number;
  readonly fit: number;
  readonly repeatable: boolean;
  /** From the values alone. */
  readonly guessed: boolean;
  /** How surely the heading says so; 0 for a guess. */
  readonly said: number;
};

type Named<F extends string> = Candidate<F> & { readonly field: F };

/** A column that scores less than this for a field is not it. */
const NOTHING = 0.38;
/** A guess from values alone counts for this much of what they tell. */
const GUESS = 0.62;
/** Below this share of fitting values the heading is contradicted. */
const CONTRADICTED = 0.5;
/** Values that a field's own model says cannot be its. */
const NO_FIT = 0.05;
const ENOUGH = 3;
/** A heading as sure as this leaves no room for guesses from its values. */
const SURE_HEADING = 0.75;
const SURE_VALUES = 0.6;

function isNamed<F extends string>(candidate: Candidate<F>): candidate is Named<F> {
  return candidate.field !== null;
}

const STRICT: readonly Shape[] = ['date', 'siret', 'cpv', 'amount', 'yesNo', 'contractType', 'size'];

/** True when values are positively something else than the field: not merely empty, odd or badly typed. */
function isSomethingElse({ share, count }: ColumnProfile): boolean {
  if (count < ENOUGH) return false;
  return (
    STRICT.some((shape) => share(shape) >= 0.6) ||
    share('prose') >= 0.8 ||
    share('company') >= 0.5 ||
    share('person') >= 0.7
  );
}

/** True for « Ancien titulaire »: a heading that says its values are somebody else's. */
function saysOther(heading: string): boolean {
  return meaningOf(heading).units.some((unit) => unit.concepts.every((concept) => SOMEONE_ELSE.has(concept)));
}

/** What a heading says, weighed by how well the values agree. */
function saidOptions<F extends string>(
  { candidates, profile }: ColumnView<F>,
  models: Vocabulary<F>['values'],
): Option<F>[] {
  return candidates.filter(isNamed).flatMap((candidate): Option<F>[] => {
    const { field, kind, confidence, repeatable } = candidate;
    const model: ValueModel<F> | undefined = models?.[field];
    const fit = agreement(kind, profile, model?.fit);
    if (fit < CONTRADICTED && (isSomethingElse(profile) || (fit <= NO_FIT && profile.count >= ENOUGH))) return [];
    // A column that nobody fills loses against one of the same heading that is filled.
    const use = profile.filled > 0 ? 0.02 : 0;
    // Values that are this field's alone settle between two headings that mean it.
    const telling = profile.count >= ENOUGH && (model?.telling?.(profile) ?? 0) >= SURE_VALUES ? 0.04 : 0;
    const score = confidence * (0.4 + 0.6 * fit) + use + telling;
    return [{ field, kind, score, fit, repeatable, guessed: false, said: confidence }];
  });
}

/** What values alone say, where the heading is silent, unsure or contradicted by them. */
function guessedOptions<F extends string>(
  view: ColumnView<F>,
  said: readonly Option<F>[],
  models: Vocabulary<F>['values'],
  elsewhere: (field: F) => boolean,
): Option<F>[] {
  const { candidates, profile, heading } = view;
  if (models === undefined || profile.count < ENOUGH) return [];
  const agreed = Math.max(0, ...said.filter(({ fit }) => fit >= CONTRADICTED).map((option) => option.said));
  const refused = candidates.some(({ field }) => field === null);
  if (agreed >= SURE_HEADING || refused || (candidates.length === 0 && saysOther(heading))) return [];
  // A heading that nobody knows, or that means another thing as well, needs values that cannot be mistaken.
  const open = heading === '' || (candidates.length > 0 && agreed === 0);
  return (Object.entries(models) as [F, ValueModel<F>][]).flatMap(([field, model]): Option<F>[] => {
    const told = model.telling?.(profile) ?? 0;
    if (told === 0 || !(open || model.unmistakable === true)) return [];
    if (elsewhere(field) || model.unless?.some(elsewhere) === true) return [];
    return [{ field, kind: model.kind, score: told * GUESS, fit: told, repeatable: false, guessed: true, said: 0 }];
  });
}

function optionsOf<F extends string>(views: readonly ColumnView<F>[], models: Vocabulary<F>['values']): Option<F>[][] {
  const said = views.map((view) => saidOptions(view, models));
  // Fields that a heading claims with fitting values, and by how many columns.
  const claimed = new Map<F, Set<number>>();
  said.forEach((options, index) => {
    for (const { field, score } of options)
      if (score >= 0.55) claimed.set(field, (claimed.get(field) ?? new Set<number>()).add(index));
  });
  return views.map((view, index) => {
    const elsewhere = (field: F): boolean => [...(claimed.get(field) ?? [])].some((other) => other !== index);
    const own = (said[index] ?? []).filter(
      // A vague « Nom » is no second holder beside a column that says so.
      ({ field, repeatable, said: sure }) => !repeatable || sure >= 0.7 || !elsewhere(field),
    );
    return [...own, ...guessedOptions(view, own, models, elsewhere)];
  });
}

/** Options with what relations add to them; a relation may open one that the heading did not mean. */
function nudged<F extends string>(
  options: readonly (readonly Option<F>[])[],
  nudges: readonly Nudge<F>[],
  models: Vocabulary<F>['values'],
): Option<F>[][] {
  const changed = options.map((each) => [...each]);
  for (const { index, field, by } of nudges) {
    const own = changed[index];
    if (own === undefined) continue;
    const at = own.findIndex((option) => option.field === field);
    const known = own[at];
    if (known !== undefined) own[at] = { ...known, score: Math.min(1, known.score + by) };
    else if (by > 0)
      own.push({
        field,
        kind: models?.[field]?.kind ?? 'any',
        score: Math.min(0.9, by),
        fit: 1,
        repeatable: false,
        guessed: true,
        said: 0,
      });
  }
  return changed;
}

type Settled<F extends string> = { readonly option: Option<F> | null; readonly margin: number };

/** The best whole over the options; a heading known to be of no use stands against them. */
function settle<F extends string>(
  views: readonly ColumnView<F>[],
  options: readonly (readonly Option<F>[])[],
): Settled<F>[] {
  const fields = [...new Set(options.flatMap((each) => each.map(({ field }) => field)))];
  const places = new Map(fields.map((field, place) => [field, place]));
  const scores = views.map((view, index) => {
    const useless = Math.max(0, ...view.candidates.filter(({ field }) => field === null).map((c) => c.confidence));
    const least = Math.max(NOTHING, useless);
    const row = Array.from({ length: fields.length + views.length }, () => 0);
    for (const { field, score, repeatable } of options[index] ?? []) {
      const place = repeatable ? fields.length + index : (places.get(field) ?? 0);
      row[place] = Math.max(row[place] ?? 0, score - least);
    }
    return row;
  });
  return matchingWithMargins(scores).map(({ option, margin }, index) => {
    if (option < 0) return { option: null, margin: 0 };
    const own = options[index] ?? [];
    const chosen =
      option < fields.length
        ? own.find(({ field, repeatable }) => !repeatable && field === fields[option])
        : [...own].filter(({ repeatable }) => repeatable).sort((a, b) => b.score - a.score)[0];
    return { option: chosen ?? null, margin };
  });
}

/** What each column is, by the best whole. */
export function chooseFields<F extends string>(
  views: readonly ColumnView<F>[],
  { values, relations }: Pick<Vocabulary<F>, 'values' | 'relations'>,
): Choice<F>[] {
  const first = optionsOf(views, values);
  let options: readonly (readonly Option<F>[])[] = first;
  let settled = settle(views, options);
  if (relations !== undefined) {
    const fields = settled.map(({ option }) => option?.field ?? null);
    const open = (index: number, field: F): boolean => mayBe(views[index], first[index] ?? [], field);
    const nudges = nudgesOf(relations, views, fields, open);
    if (nudges.length > 0) {
      options = nudged(first, nudges, values);
      settled = settle(views, options);
    }
  }
  return views.map((view, index) => choiceOf(view, first[index] ?? [], settled[index] ?? { option: null, margin: 0 }));
}

/** True when a relation may make a column a field: its heading means it, is silent, or is contradicted. */
function mayBe<F extends string>(view: ColumnView<F> | undefined, options: readonly Option<F>[], field: F): boolean {
  if (view === undefined || view.candidates.some((candidate) => candidate.field === null)) return false;
  if (view.candidates.some((candidate) => candidate.field === field)) return true;
  if (view.heading === '') return true;
  if (saysOther(view.heading) || meaningOf(view.heading).units.length > 1) return false;
  return options.every((option) => option.said < SURE_HEADING);
}

function choiceOf<F extends string>(
  { candidates, profile }: ColumnView<F>,
  before: readonly Option<F>[],
  { option, margin }: Settled<F>,
): Choice<F> {
  const meant = candidates.filter(isNamed);
  const top = meant[0];
  const said = top === undefined ? undefined : before.find(({ field, guessed }) => field === top.field && !guessed);
  const values = top !== undefined && profile.count >= ENOUGH && (said === undefined || said.fit < CONTRADICTED);
  if (option === null) {
    return { ...NO_CHOICE, contradicted: values, taken: meant.length > 0 && !values };
  }
  const moved = top !== undefined && top.confidence >= 0.85 && option.field !== top.field && option.guessed;
  const confidence = calibrated(option.score, margin, option.guessed);
  return {
    field: option.field,
    kind: option.kind,
    confidence,
    contradicted: (values && (option.guessed || option.fit < CONTRADICTED)) || moved,
    guessed: option.guessed && !values,
    taken: false,
  };
}
