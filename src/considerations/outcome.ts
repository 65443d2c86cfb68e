import type { FieldId } from '../register';
import type { ColumnReading } from './columns';
import { decpValuesOf, noneOf } from './decp';
import { LEVERS, themesOf } from './evidence';
import { DECLARED_WEIGHT } from './words';
import type { FoundWords, WordReading } from './words';
import { SOCIAL_THEMES } from './types';
import type { Evidence, Lever, OpenPoint, Outcome, Side, SideTag, Theme } from './types';

/** The fields that answer each lever of a side. */
export const LEVER_FIELDS: Readonly<
  Record<Side, readonly { readonly lever: Lever; readonly fields: readonly FieldId[] }[]>
> = {
  social: [
    { lever: 'clause', fields: ['socialClause', 'insertionHoursPlanned'] },
    { lever: 'criterion', fields: ['socialCriterion', 'socialCriterionWeight'] },
    { lever: 'reserved', fields: ['reserved', 'reservedKind'] },
  ],
  environmental: [
    { lever: 'clause', fields: ['envClause'] },
    { lever: 'criterion', fields: ['envCriterion', 'envCriterionWeight'] },
    { lever: 'specification', fields: ['envSpecification'] },
  ],
};

/** Whether a theme is of this side and of no other: « autre » is of both. */
export function isThemeOf(theme: Theme, side: Side): boolean {
  return theme !== 'autre' && (SOCIAL_THEMES as readonly string[]).includes(theme) === (side === 'social');
}

/** The themes of a side among those of both; « autre » only where nothing better is known. */
export function sideThemes(side: Side, themes: readonly Theme[]): readonly Theme[] {
  const known = themes.filter((theme) => isThemeOf(theme, side));
  return known.length > 0 ? known : themes.filter((theme) => theme === 'autre');
}

/** Unmistakable words of a lever that a column denies: the same lever, never its neighbour. */
export function contradictions(words: WordReading, columns: ColumnReading): readonly FoundWords[] {
  return [...words.declared, ...words.proposed].filter(
    ({ match }) =>
      match.weight >= DECLARED_WEIGHT && (columns.levers[match.lever] === 'no' || columns.general === 'no'),
  );
}

type Standing = {
  readonly side: Side;
  readonly columns: ColumnReading;
  readonly words: WordReading;
  /** What counts while nobody has decided, proposals left out. */
  readonly declared: SideTag;
  /** Levers that words propose and that nothing answers. */
  readonly proposed: ReadonlySet<Lever>;
};

/** A confirmed consideration always names a theme: blank would leave room for the words that were refused. */
export function named(themes: readonly Theme[]): readonly Theme[] {
  return themes.length === 0 ? ['autre'] : themes;
}

/** What counts once the levers that words say are accepted, beside what is declared. */
function accepted({ side, declared }: Standing, levers: readonly Lever[], evidence: readonly Evidence[]): Outcome {
  const said = Object.fromEntries(LEVERS.map((lever) => [lever, levers.includes(lever) ? 'yes' : declared[lever]]));
  const tag = { ...declared, ...said, state: 'yes' as const };
  const own = themesOf(side, evidence);
  const themes = [...new Set([...declared.themes, ...own])];
  const known = themes.filter((theme) => theme !== 'autre');
  return { status: 'confirmed', values: decpValuesOf(side, tag), themes: named(known) };
}

/**
 * What counts once the words are refused: what columns declare, which the
 * person thereby confirms. Where they declare nothing the words alone are
 * rejected, which is no « Non »; where they say no, the no is confirmed.
 */
function refused({ side, declared }: Standing): Outcome {
  if (declared.state === 'no') return { status: 'confirmed', values: [noneOf(side)], themes: [] };
  if (declared.state === 'yes' && declared.decpValues.length > 0)
    return { status: 'confirmed', values: declared.decpValues, themes: named(declared.themes) };
  return { status: 'rejected', values: [], themes: [] };
}

function sameOutcome(left: Outcome, right: Outcome): boolean {
  return (
    JSON.stringify([left.status, left.values, left.themes]) ===
    JSON.stringify([right.status, right.values, right.themes])
  );
}

/** The columns whose no stands against the words. */
function denying({ side, columns, words }: Standing, levers: readonly Lever[], whole: boolean): readonly FieldId[] {
  const own = LEVER_FIELDS[side].filter(({ lever }) => levers.includes(lever)).flatMap(({ fields }) => fields);
  const general = side === 'social' ? 'socialConsideration' : 'envConsideration';
  const refusals = [...columns.evidence, ...words.refused.map(({ evidence }) => evidence)].filter(
    ({ kind }) => kind === 'refusal',
  );
  const fields = new Set(refusals.map(({ field }) => field));
  return [...fields].filter((field) => whole || field === general || own.includes(field));
}

/**
 * What waits for a person on one undecided side, with what each answer makes
 * of it; null when words add nothing to what stands.
 */
export function openPointOf(standing: Standing): OpenPoint | null {
  const { columns, words, declared, proposed } = standing;
  const all = [...words.declared, ...words.proposed];
  const contradicted = contradictions(words, columns).map(({ match }) => match.lever);
  const whole = declared.state === 'no' && all.length > 0;
  const open = new Set([...contradicted, ...proposed]);
  // Faint words against a « Non » for everything: still a question, about what they say.
  if (open.size === 0 && whole) for (const { match } of all) open.add(match.lever);
  if (open.size === 0) return null;
  const levers = LEVERS.filter((lever) => open.has(lever));
  const found = all
    .filter(({ match }) => open.has(match.lever))
    .map(({ evidence }) => evidence)
    .sort((left, right) => right.weight - left.weight);
  const yes = accepted(standing, levers, found);
  const no = refused(standing);
  if (sameOutcome(yes, no)) return null;
  const isQuestion = whole || contradicted.length > 0;
  return {
    kind: isQuestion ? 'question' : 'proposal',
    levers,
    words: found,
    deniedBy: isQuestion ? denying(standing, contradicted, whole) : [],
    yes,
    no,
  };
}
