import type { Analysis, ReviewDecision } from '../../app';
import {
  applyDecision,
  decisionStart,
  SOCIAL_THEMES,
  type DecpValue,
  type OwnValues,
  type ReviewAnswer,
  type ReviewGroup,
  type Side,
  type TaggedContract,
  type Theme,
} from '../../considerations';
import type { Language } from '../../language';

export type ReviewFilter = {
  /** Null: every theme. */
  readonly theme: Theme | null;
  /** Null: every department; empty: contracts without one. */
  readonly department: string | null;
};

export type Tagged = ReadonlyMap<string, TaggedContract>;

export function taggedByKey(analysis: Analysis): Tagged {
  return new Map(analysis.tagging.contracts.map((tagged) => [tagged.contract.key, tagged]));
}

/** The groups of the filter; a group of several departments keeps the contracts of the chosen one. */
export function filteredQueue(
  queue: readonly ReviewGroup[],
  tagged: Tagged,
  filter: ReviewFilter,
): readonly ReviewGroup[] {
  return queue.flatMap((group) => {
    if (filter.theme !== null && group.theme !== filter.theme) return [];
    if (filter.department === null) return [group];
    const contracts = group.contracts.filter((key) => departmentOf(tagged, key) === filter.department);
    return contracts.length === 0 ? [] : [{ ...group, contracts }];
  });
}

function departmentOf(tagged: Tagged, key: string): string {
  return tagged.get(key)?.contract.department ?? '';
}

/** What one may filter by, from what waits. */
export function filterChoices(
  queue: readonly ReviewGroup[],
  tagged: Tagged,
): { readonly themes: readonly Theme[]; readonly departments: readonly string[] } {
  const departments = new Set(queue.flatMap((group) => group.contracts.map((key) => departmentOf(tagged, key))));
  return {
    themes: [...new Set(queue.flatMap((group) => group.theme ?? []))].sort(),
    departments: [...departments].sort((left, right) => left.localeCompare(right)),
  };
}

/** Themes belong to one side, save « autre », which belongs to both. */
export function isThemeOf(theme: Theme, side: Side): boolean {
  return theme === 'autre' || (SOCIAL_THEMES as readonly string[]).includes(theme) === (side === 'social');
}

export type Change = { readonly values: readonly DecpValue[]; readonly themes: readonly Theme[] };

function answerFor(side: Side, answer: 'accept' | 'reject' | Change, current: readonly Theme[]): ReviewAnswer {
  if (answer === 'accept' || answer === 'reject') return { side, answer };
  const others = current.filter((theme) => theme !== 'autre' && !isThemeOf(theme, side));
  return { side, answer: 'change', values: answer.values, themes: [...others, ...answer.themes] };
}

/**
 * A person's answer for several contracts, as decisions: contracts whose own
 * texts end the same share one. The justification is left empty: it is written
 * anew from the evidence at each run.
 */
export function decisionsFor(
  tagged: readonly TaggedContract[],
  side: Side,
  answer: 'accept' | 'reject' | Change,
  language: Language,
): readonly ReviewDecision[] {
  const groups = new Map<string, { values: OwnValues; contracts: string[] }>();
  for (const one of tagged) {
    const start = decisionStart(one, language);
    const decided = applyDecision(start.values, answerFor(side, answer, start.themes), language);
    const values = { ...decided, justification: '' };
    const name = JSON.stringify(values);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { values, contracts: [one.contract.key] });
    else known.contracts.push(one.contract.key);
  }
  return [...groups.values()].map(({ values, contracts }) => ({ contracts, side, values }));
}

/** The DECP words that a proposal would give. */
export function proposedValues(tagged: TaggedContract, side: Side): readonly DecpValue[] {
  return (tagged.proposed[side] ?? tagged[side]).decpValues;
}
