import { foldKey, pick } from '../language';
import type { Language } from '../language';
import type { FieldId } from '../register';
import { noneOf } from './decp';
import { STATUS_LABELS, THEME_LABELS } from './labels';
import { OWN_FIELDS, readThemes } from './decisions';
import { named, sideThemes } from './outcome';
import { ownColumnValues } from './ownColumns';
import type {
  DecpValue,
  Lever,
  OpenPoint,
  Outcome,
  OwnValues,
  Side,
  SideTag,
  TaggedContract,
  TaggingResult,
  Theme,
} from './types';

/** Contracts of which the same words say the same, that the same columns answer alike, and that one answer decides alike. */
export type ReviewGroup = {
  /** Stable: the same words, answers and outcomes on the same side give the same key. */
  readonly key: string;
  readonly side: Side;
  readonly kind: OpenPoint['kind'];
  /** The words, as the first contract has them. */
  readonly words: string;
  /** The strongest of them. */
  readonly quote: string;
  readonly rules: readonly string[];
  readonly theme: Theme | null;
  /** The levers that the answer is about. */
  readonly levers: readonly Lever[];
  /** The columns that say no, for a question. */
  readonly deniedBy: readonly FieldId[];
  /** What counts today, in DECP's words. */
  readonly now: readonly DecpValue[];
  /** What « Accepter » or « Oui » makes of each contract, and « Rejeter » or « Non ». */
  readonly yes: Outcome;
  readonly no: Outcome;
  /** Keys of the contracts, in the register's order. */
  readonly contracts: readonly string[];
};

/** What a person answers for one side. */
export type ReviewAnswer =
  | { readonly side: Side; readonly answer: 'reject' }
  | {
      readonly side: Side;
      readonly answer: 'change';
      /** DECP's words; empty means « Pas de considération… ». */
      readonly values: readonly DecpValue[];
      readonly themes?: readonly Theme[];
    };

/** What two contracts must share to be decided together. */
function groupKey(side: Side, { kind, words, yes, no }: OpenPoint, tag: SideTag): string {
  const said = [...new Set(words.map((entry) => `${entry.kind}=${foldKey(entry.text)}`))].sort().join('+');
  const answers = [tag.state, tag.clause, tag.criterion, tag.reserved, tag.specification].join(',');
  const outcome = ({ status, values, themes }: Outcome): string => `${status}(${values.join()})(${themes.join()})`;
  return `${side}:${kind}:${said}:${answers}:${outcome(yes)}:${outcome(no)}`;
}

/** Everything that waits for a person, grouped by the same words and the same outcomes; questions first, then the larger groups. */
export function reviewQueue(result: TaggingResult): readonly ReviewGroup[] {
  const groups = new Map<string, { group: ReviewGroup; contracts: string[] }>();
  for (const [place, tagged] of result.contracts.entries()) {
    for (const side of ['social', 'environmental'] as const) {
      const point = result.details[place]?.open[side] ?? null;
      const [first] = point?.words ?? [];
      if (point === null || first === undefined) continue;
      const key = groupKey(side, point, tagged[side]);
      const known = groups.get(key);
      if (known !== undefined) {
        known.contracts.push(tagged.contract.key);
        continue;
      }
      const contracts = [tagged.contract.key];
      const { kind, words, levers, deniedBy, yes, no } = point;
      groups.set(key, {
        contracts,
        group: {
          key,
          side,
          kind,
          words: [...new Set(words.map((entry) => entry.text))].join(' ; '),
          quote: first.text,
          rules: [...new Set(words.map((entry) => entry.rule))],
          theme: first.theme,
          levers,
          deniedBy,
          now: tagged[side].decpValues,
          yes,
          no,
          contracts,
        },
      });
    }
  }
  return [...groups.values()]
    .map(({ group }) => group)
    .sort(
      (left, right) =>
        Number(right.kind === 'question') - Number(left.kind === 'question') ||
        right.contracts.length - left.contracts.length ||
        (left.key < right.key ? -1 : 1),
    );
}

/** « Accepter » and « Oui », « Rejeter » and « Non », as the answer that writes exactly the outcome shown. */
export function answerOf(group: Pick<ReviewGroup, 'side' | 'yes' | 'no'>, answer: 'accept' | 'reject'): ReviewAnswer {
  const { side } = group;
  const outcome = answer === 'accept' ? group.yes : group.no;
  if (outcome.status === 'rejected') return { side, answer: 'reject' };
  const none = noneOf(side);
  const values = outcome.values.filter((value) => value !== none);
  return { side, answer: 'change', values, themes: outcome.themes };
}

/**
 * The own texts after a person's answer; the pane stores them in the register's
 * own columns, where the next analysis finds the decision again. Themes of the
 * other side stay; those of a side that is rejected or said to carry nothing go.
 */
export function applyDecision(values: OwnValues, answer: ReviewAnswer, language: Language): OwnValues {
  const { side } = answer;
  const statusKey = side === 'social' ? 'socialStatus' : 'environmentalStatus';
  const others = sideThemes(side === 'social' ? 'environmental' : 'social', readThemes(values.themes));
  const themed = (themes: readonly Theme[]): string =>
    [...new Set([...others, ...themes])].map((theme) => pick(THEME_LABELS[theme], language)).join(' ; ');
  if (answer.answer === 'reject')
    return { ...values, [side]: '', [statusKey]: pick(STATUS_LABELS.rejected, language), themes: themed([]) };
  const texts = answer.values.length === 0 ? [noneOf(side)] : answer.values;
  const changed = { ...values, [side]: texts.join(' ; '), [statusKey]: pick(STATUS_LABELS.confirmed, language) };
  if (answer.values.length === 0) return { ...changed, themes: themed([]) };
  return answer.themes === undefined ? changed : { ...changed, themes: themed(named(answer.themes)) };
}

/** The themes of a cell that a side has, as they are written; words that name none are of no side. */
function themesOfSide(text: string, isOf: (themes: readonly Theme[]) => boolean): readonly string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && isOf(readThemes(part)));
}

/** The own texts that stand, with one side as it was decided: the other side's words, status and themes stay. */
export function overlaid(standing: OwnValues, decided: OwnValues, side: Side): OwnValues {
  const statusKey = side === 'social' ? 'socialStatus' : 'environmentalStatus';
  const named = sideThemes(side, readThemes(decided.themes));
  const others = sideThemes(side === 'social' ? 'environmental' : 'social', readThemes(standing.themes));
  const themes = [
    ...themesOfSide(standing.themes, (found) => found.length === 0 || found.some((theme) => others.includes(theme))),
    ...themesOfSide(decided.themes, (found) => found.some((theme) => named.includes(theme))),
  ];
  return {
    ...standing,
    [side]: decided[side],
    [statusKey]: decided[statusKey],
    themes: [...new Set(themes)].join(' ; '),
    justification: decided.justification,
  };
}

function isDecided({ status }: SideTag): boolean {
  return status === 'confirmed' || status === 'rejected';
}

/**
 * The own texts as they stand for a contract, to start a decision from. A side
 * that nobody has decided keeps what its cells say, so that deciding one side
 * never decides the other.
 */
export function decisionStart(
  tagged: TaggedContract,
  language: Language,
): { readonly values: OwnValues; readonly themes: readonly Theme[] } {
  const shown = ownColumnValues(tagged, language);
  const standing = (key: keyof OwnValues): string => tagged.contract.texts[OWN_FIELDS[key]]?.text ?? '';
  const values = {
    ...shown,
    ...(isDecided(tagged.social) ? {} : { social: standing('social'), socialStatus: standing('socialStatus') }),
    ...(isDecided(tagged.environmental)
      ? {}
      : { environmental: standing('environmental'), environmentalStatus: standing('environmentalStatus') }),
  };
  return { values, themes: readThemes(shown.themes) };
}
