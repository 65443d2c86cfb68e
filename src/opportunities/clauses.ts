import type { CivilDate } from '../calendar';
import type { Evidence, Lever, Side, TaggedContract, Theme } from '../considerations';
import { foldKey } from '../language';
import type { FieldId } from '../register';

/** What a wording says, by side and lever. */
export type ClauseLever = { readonly side: Side; readonly lever: Lever };

/** One of the buyer's own wordings: the exact words of a cell, and what they carry. */
export type Clause = {
  /** Purchase family as the register words it; empty when it has none. */
  readonly family: string;
  readonly text: string;
  readonly levers: readonly ClauseLever[];
  readonly themes: readonly Theme[];
  /** The contract notified last among those that carry it. */
  readonly latest: TaggedContract;
  readonly date: CivilDate | null;
  /** Contracts whose cell says this, numbers apart. */
  readonly times: number;
};

/** Columns in which a buyer writes clauses and criteria; an object or a supplier says none. */
const WRITTEN_IN: ReadonlySet<FieldId> = new Set<FieldId>([
  'clauseText',
  'socialClause',
  'socialCriterion',
  'socialConsideration',
  'envClause',
  'envCriterion',
  'envConsideration',
  'envSpecification',
  'reserved',
]);
/** « Oui » or « EA/ESAT » is an answer, no wording. */
const SHORTEST = 15;

type Cell = { readonly field: FieldId; readonly text: string };

function leverOf({ kind }: Evidence): Lever | null {
  if (kind === 'hours') return 'clause';
  if (kind === 'weight') return 'criterion';
  return kind === 'clause' || kind === 'criterion' || kind === 'reserved' || kind === 'specification' ? kind : null;
}

function isStanding(tagged: TaggedContract, side: Side): boolean {
  const { status } = tagged[side];
  return status === 'declared' || status === 'confirmed';
}

function cellsOf({ contract }: TaggedContract): readonly Cell[] {
  return [...WRITTEN_IN].flatMap((field) => {
    const text = contract.texts[field]?.text.trim() ?? '';
    return text.length < SHORTEST ? [] : [{ field, text }];
  });
}

type Draft = { -readonly [Key in keyof Clause]: Clause[Key] };

function dateOf({ contract }: TaggedContract): CivilDate | null {
  return contract.notificationDate?.date ?? null;
}

function add(known: Map<string, Draft>, tagged: TaggedContract, { field, text }: Cell): void {
  const said = tagged.evidence.filter(
    (each) => each.field === field && isStanding(tagged, each.side) && leverOf(each) !== null && each.rule !== 'person',
  );
  if (said.length === 0) return;
  const levers = new Map<string, ClauseLever>();
  for (const each of said) {
    const lever = leverOf(each);
    if (lever !== null) levers.set(`${each.side} ${lever}`, { side: each.side, lever });
  }
  const family = tagged.contract.category ?? '';
  // Hours and weightings change from one contract to the next: the wording is the same.
  const key = `${foldKey(family)}|${foldKey(text).replace(/\d+/g, '#')}`;
  const found = known.get(key);
  const date = dateOf(tagged);
  if (found === undefined) {
    const themes = [...new Set(said.flatMap(({ theme }) => theme ?? []))];
    known.set(key, { family, text, levers: [...levers.values()], themes, latest: tagged, date, times: 1 });
    return;
  }
  found.times += 1;
  if ((date ?? '') > (found.date ?? '')) Object.assign(found, { latest: tagged, date, text });
}

const COLLATOR = new Intl.Collator('fr');

/**
 * The buyer's own clauses and criteria, family by family, the most complete
 * first. Nothing is invented: each is a cell of the register, declared or
 * confirmed, word for word.
 */
export function clausesOf(contracts: readonly TaggedContract[]): readonly Clause[] {
  const known = new Map<string, Draft>();
  for (const tagged of contracts) for (const cell of cellsOf(tagged)) add(known, tagged, cell);
  return [...known.values()].sort(
    (a, b) =>
      COLLATOR.compare(a.family, b.family) ||
      b.levers.length - a.levers.length ||
      b.times - a.times ||
      b.text.length - a.text.length ||
      COLLATOR.compare(a.text, b.text),
  );
}

/** The three questions of the climate law, as a wording answers them. */
export function climateAnswers({ levers }: Pick<Clause, 'levers'>): {
  readonly envCondition: boolean;
  readonly envCriterion: boolean;
  readonly socialCondition: boolean;
} {
  const has = (side: Side, lever: Lever): boolean => levers.some((each) => each.side === side && each.lever === lever);
  return {
    envCondition: has('environmental', 'clause'),
    envCriterion: has('environmental', 'criterion'),
    socialCondition: has('social', 'clause'),
  };
}
