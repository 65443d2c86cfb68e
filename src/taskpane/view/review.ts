import type { Analysis, ReviewDecision } from '../../app';
import {
  answerOf,
  applyDecision,
  decisionStart,
  type DecpValue,
  type OwnValues,
  type ReviewAnswer,
  type ReviewGroup,
  type TaggedContract,
  type Theme,
} from '../../considerations';
import type { Language } from '../../language';
import { findContracts, isSearch } from './search';

export type ReviewFilter = {
  /** Null: every theme. */
  readonly theme: Theme | null;
  /** Null: every department; empty: contracts without one. */
  readonly department: string | null;
  /** Words of a contract's number, object or supplier; empty: every contract. */
  readonly search: string;
};

export const NO_FILTER: ReviewFilter = { theme: null, department: null, search: '' };

export type Tagged = ReadonlyMap<string, TaggedContract>;

export function taggedByKey(analysis: Analysis): Tagged {
  return new Map(analysis.tagging.contracts.map((tagged) => [tagged.contract.key, tagged]));
}

/** The groups of the filter, each with the contracts that pass it. */
export function filteredQueue(
  queue: readonly ReviewGroup[],
  tagged: Tagged,
  { theme, department, search }: ReviewFilter,
): readonly ReviewGroup[] {
  const found = isSearch(search) ? keysOf(findContracts(tagged.values(), search)) : null;
  return queue.flatMap((group) => {
    if (theme !== null && group.theme !== theme) return [];
    if (department === null && found === null) return [group];
    const contracts = group.contracts.filter(
      (key) => (department === null || departmentOf(tagged, key) === department) && found?.has(key) !== false,
    );
    return contracts.length === 0 ? [] : [{ ...group, contracts }];
  });
}

/** What a search finds beside the queue shown: contracts that wait for nothing, and those that the filter sets aside. */
export type FoundBeside = { readonly settled: readonly TaggedContract[]; readonly aside: readonly TaggedContract[] };

/** The contracts of a search that the queue shown (`queue`, of `whole`) does not hold: none found is lost. */
export function foundBeside(
  tagged: Tagged,
  whole: readonly ReviewGroup[],
  queue: readonly ReviewGroup[],
  search: string,
): FoundBeside {
  const waiting = new Set(whole.flatMap(({ contracts }) => contracts));
  const shown = new Set(queue.flatMap(({ contracts }) => contracts));
  const beside = findContracts(tagged.values(), search).filter(({ contract }) => !shown.has(contract.key));
  return {
    settled: beside.filter(({ contract }) => !waiting.has(contract.key)),
    aside: beside.filter(({ contract }) => waiting.has(contract.key)),
  };
}

function keysOf(found: readonly TaggedContract[]): ReadonlySet<string> {
  return new Set(found.map(({ contract }) => contract.key));
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

export type Change = { readonly values: readonly DecpValue[]; readonly themes: readonly Theme[] };

/** A button of the review: « Accepter » or « Oui », « Rejeter » or « Non », or another answer ticked by hand. */
export type Choice = 'accept' | 'reject' | Change;

/**
 * A person's answer for contracts of a group, as decisions: contracts whose own
 * texts end the same share one. The justification is left empty: it is written
 * anew from the evidence at each run.
 */
export function decisionsFor(
  tagged: readonly TaggedContract[],
  group: ReviewGroup,
  choice: Choice,
  language: Language,
): readonly ReviewDecision[] {
  const { side } = group;
  const answer: ReviewAnswer =
    choice === 'accept' || choice === 'reject' ? answerOf(group, choice) : { side, answer: 'change', ...choice };
  const groups = new Map<string, { values: OwnValues; contracts: string[] }>();
  for (const one of tagged) {
    const decided = applyDecision(decisionStart(one, language).values, answer, language);
    const values = { ...decided, justification: '' };
    const name = JSON.stringify(values);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { values, contracts: [one.contract.key] });
    else known.contracts.push(one.contract.key);
  }
  return [...groups.values()].map(({ values, contracts }) => ({ contracts, side, values }));
}
