import { foldKey, pick } from '../language';
import type { Language } from '../language';
import { noneOf } from './decp';
import { STATUS_LABELS, THEME_LABELS } from './labels';
import { readThemes } from './decisions';
import { ownColumnValues } from './ownColumns';
import type { DecpValue, Evidence, OwnValues, Side, TaggedContract, TaggingResult, Theme } from './types';

/** Contracts that the same words propose, to be decided together. */
export type ReviewGroup = {
  /** Stable: the same words on the same side give the same key. */
  readonly key: string;
  readonly side: Side;
  readonly kind: 'proposal' | 'conflict';
  /** The words, as the first contract has them. */
  readonly words: string;
  readonly rules: readonly string[];
  readonly theme: Theme | null;
  /** Keys of the contracts, in the register's order. */
  readonly contracts: readonly string[];
};

/** What a person answers for one side. */
export type ReviewAnswer =
  | { readonly side: Side; readonly answer: 'accept' }
  | { readonly side: Side; readonly answer: 'reject' }
  | {
      readonly side: Side;
      readonly answer: 'change';
      /** DECP's words; empty means « Pas de considération… ». */
      readonly values: readonly DecpValue[];
      readonly themes?: readonly Theme[];
    };

/** The words that a proposal rests on, strongest first. */
function proposedWords(tagged: TaggedContract, side: Side): readonly Evidence[] {
  return tagged.evidence
    .filter((entry) => entry.side === side && entry.rule !== 'column' && entry.rule !== 'quantity')
    .filter((entry) => entry.kind !== 'refusal' && entry.kind !== 'supplier')
    .sort((left, right) => right.weight - left.weight);
}

/** True when a column denies what words say: the person must choose. */
function isConflict(tagged: TaggedContract, side: Side): boolean {
  if (tagged[side].status === 'confirmed' || tagged[side].status === 'rejected') return false;
  const own = tagged.evidence.filter((entry) => entry.side === side);
  const refused = own.some((entry) => entry.kind === 'refusal' && entry.weight >= 85);
  const strong = own.some(
    (entry) =>
      entry.rule !== 'column' && entry.kind !== 'refusal' && entry.kind !== 'supplier' && entry.rule !== 'quantity',
  );
  return refused && strong && (tagged.proposed[side] !== null || tagged[side].state === 'no');
}

/** Everything that waits for a person, grouped by the same words; conflicts first, then the larger groups. */
export function reviewQueue(result: TaggingResult): readonly ReviewGroup[] {
  const groups = new Map<string, { group: ReviewGroup; contracts: string[] }>();
  for (const tagged of result.contracts) {
    for (const side of ['social', 'environmental'] as const) {
      const conflict = isConflict(tagged, side);
      if (tagged.proposed[side] === null && !conflict) continue;
      const words = proposedWords(tagged, side);
      const [first] = words;
      if (first === undefined) continue;
      const kind = conflict ? 'conflict' : 'proposal';
      const key = `${side}:${kind}:${[...new Set(words.map((entry) => `${entry.kind}=${foldKey(entry.text)}`))].sort().join('+')}`;
      const known = groups.get(key);
      if (known !== undefined) {
        known.contracts.push(tagged.contract.key);
        continue;
      }
      const contracts = [tagged.contract.key];
      groups.set(key, {
        contracts,
        group: {
          key,
          side,
          kind,
          words: [...new Set(words.map((entry) => entry.text))].join(' ; '),
          rules: [...new Set(words.map((entry) => entry.rule))],
          theme: first.theme,
          contracts,
        },
      });
    }
  }
  return [...groups.values()]
    .map(({ group }) => group)
    .sort(
      (left, right) =>
        Number(right.kind === 'conflict') - Number(left.kind === 'conflict') ||
        right.contracts.length - left.contracts.length ||
        (left.key < right.key ? -1 : 1),
    );
}

/**
 * The own texts after a person's answer; the pane stores them in the register's
 * own columns, where the next analysis finds the decision again.
 */
export function applyDecision(values: OwnValues, answer: ReviewAnswer, language: Language): OwnValues {
  const statusKey = answer.side === 'social' ? 'socialStatus' : 'environmentalStatus';
  const confirmed = pick(STATUS_LABELS.confirmed, language);
  if (answer.answer === 'accept') return { ...values, [statusKey]: confirmed };
  if (answer.answer === 'reject')
    return { ...values, [answer.side]: '', [statusKey]: pick(STATUS_LABELS.rejected, language) };
  const texts = answer.values.length === 0 ? [noneOf(answer.side)] : answer.values;
  const changed = { ...values, [answer.side]: texts.join(' ; '), [statusKey]: confirmed };
  if (answer.themes === undefined) return changed;
  return { ...changed, themes: answer.themes.map((theme) => pick(THEME_LABELS[theme], language)).join(' ; ') };
}

/** The own texts as they stand for a contract, to start a decision from. */
export function decisionStart(
  tagged: TaggedContract,
  language: Language,
): { readonly values: OwnValues; readonly themes: readonly Theme[] } {
  const values = ownColumnValues(tagged, language);
  return { values, themes: readThemes(values.themes) };
}
