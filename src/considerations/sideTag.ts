import type { FieldId } from '../register';
import type { ColumnReading } from './columns';
import type { Decision } from './decisions';
import { decpValuesOf, leverOfDecp } from './decp';
import { LEVERS, themesOf } from './evidence';
import { LEVER_FIELDS, openPointOf, sideThemes } from './outcome';
import type { Evidence, Lever, OpenPoint, Side, SideTag, State, Status } from './types';
import type { WordReading } from './words';

export type SideInput = {
  readonly side: Side;
  readonly columns: ColumnReading;
  readonly words: WordReading;
  readonly decision: Decision | null;
  /** Fields that the whole file has a column for. */
  readonly fields: ReadonlySet<FieldId>;
  readonly includeProposals: boolean;
};

type Levers = Record<Lever, State>;

const unknownLevers = (): Levers => ({
  clause: 'unknown',
  criterion: 'unknown',
  reserved: 'unknown',
  specification: 'unknown',
});

/** « Non » only when every lever that the file has a column for is explicitly no (COUNTING). */
function stateOf(side: Side, general: State, levers: Levers, hours: number, fields: ReadonlySet<FieldId>): State {
  if (hours > 0 || LEVERS.some((lever) => levers[lever] === 'yes')) return 'yes';
  if (general !== 'unknown') return general;
  const asked = LEVER_FIELDS[side].filter(({ fields: own }) => own.some((field) => fields.has(field)));
  if (asked.length === 0) return 'unknown';
  const answers = asked.map(({ lever }) => levers[lever]);
  if (answers.every((answer) => answer === 'notConcerned')) return 'notConcerned';
  return answers.every((answer) => answer === 'no' || answer === 'notConcerned') ? 'no' : 'unknown';
}

function tagOf(
  side: Side,
  state: State,
  status: Status | null,
  levers: Levers,
  evidence: readonly Evidence[],
): SideTag {
  const tag = { state, status, ...levers, reserved: side === 'social' ? levers.reserved : ('unknown' as const) };
  return { ...tag, themes: state === 'yes' ? themesOf(side, evidence) : [], decpValues: decpValuesOf(side, tag) };
}

/**
 * What stays once a person rejects a side: no lever, no theme, no word in our
 * columns. « Rejeté » never stands beside a counted consideration; it is no
 * « Non » either. Only a bare « Oui » of the general column stays, for it names
 * nothing that could have been rejected.
 */
function rejectedTag(side: Side, columns: ColumnReading, declared: SideTag): SideTag {
  const levers = unknownLevers();
  for (const lever of LEVERS) levers[lever] = declared[lever] === 'yes' ? 'unknown' : declared[lever];
  const named = LEVERS.some((lever) => declared[lever] === 'yes') || (columns.hoursPlanned ?? 0) > 0;
  const state = declared.state === 'yes' && (named || columns.general !== 'yes') ? 'unknown' : declared.state;
  return { ...tagOf(side, state, 'rejected', levers, columns.evidence), decpValues: [] };
}

function decidedTag(input: SideInput, decision: Decision, declared: SideTag): SideTag {
  const { side, columns, words } = input;
  if (decision.status === 'rejected') return rejectedTag(side, columns, declared);
  const said = decision.values.flatMap((value) => leverOfDecp(value) ?? []);
  const levers = unknownLevers();
  for (const lever of LEVERS) {
    const fromColumn = columns.levers[lever];
    levers[lever] =
      said.length === 0 ? 'no' : fromColumn === 'no' || fromColumn === 'notConcerned' ? fromColumn : 'unknown';
  }
  const found = [...words.proposed, ...words.declared].map(({ match }) => match);
  const wordsSay = (lever: Lever): boolean => found.some((match) => match.lever === lever);
  // A theme that the person left out takes its specification along.
  const themes = decision.themes === null ? null : sideThemes(side, decision.themes);
  const keptSpecification = found.some(
    ({ lever, theme }) => lever === 'specification' && (themes === null || theme === null || themes.includes(theme)),
  );
  for (const lever of said) {
    // DECP has no word for a specification: « Clause environnementale » confirms the one that words showed.
    const onlySpecification =
      lever === 'clause' &&
      declared.clause !== 'yes' &&
      !wordsSay('clause') &&
      (wordsSay('specification') || declared.specification === 'yes');
    levers[onlySpecification ? 'specification' : lever] = 'yes';
    if (lever === 'clause' && (keptSpecification || declared.specification === 'yes')) levers.specification = 'yes';
  }
  if (said.length === 0) return { ...tagOf(side, 'no', 'confirmed', levers, []), themes: [] };
  const tag = tagOf(side, 'yes', 'confirmed', levers, [
    ...columns.evidence,
    ...words.declared.map(({ evidence }) => evidence),
    ...words.proposed.map(({ evidence }) => evidence),
  ]);
  return { ...tag, themes: themes ?? tag.themes, decpValues: decision.values };
}

/**
 * The tag of one side from columns, words and decision, and what remains open.
 *
 * What counts: what a dedicated column declares, and what the clauses column
 * states beyond doubt where no column answers (declared too, and listed); then
 * a person's decision, in place of both. What words merely propose counts only
 * once accepted, unless the buyer's settings include proposals.
 */
export function tagSide(input: SideInput): {
  readonly tag: SideTag;
  readonly proposed: SideTag | null;
  readonly open: OpenPoint | null;
  readonly declaredByWords: readonly Lever[];
} {
  const { side, columns, words, decision, fields } = input;
  const levers: Levers = { ...unknownLevers(), ...columns.levers };
  if (columns.general === 'no' || columns.general === 'notConcerned') {
    // « Considération sociale : Non », « Pas de considération… »: the answer holds for every lever of DECP.
    for (const lever of ['clause', 'criterion', 'reserved'] as const) {
      if (levers[lever] === 'unknown') levers[lever] = columns.general;
    }
  }
  const declaredByWords: Lever[] = [];
  for (const { match } of words.declared) {
    if (levers[match.lever] === 'unknown') {
      levers[match.lever] = 'yes';
      declaredByWords.push(match.lever);
    }
  }
  for (const { match, field } of words.refused) {
    // « Pas de clause sociale » in the clauses column is the buyer's own no for that lever.
    if (field === 'clauseText' && levers[match.lever] === 'unknown') levers[match.lever] = 'no';
  }
  const hours = side === 'social' ? (columns.hoursPlanned ?? 0) : 0;
  if (side === 'social' && columns.hoursPlanned !== null && levers.clause === 'unknown')
    levers.clause = hours > 0 ? 'yes' : 'no';
  const state = stateOf(side, columns.general, levers, hours, fields);
  const declaredEvidence = [...columns.evidence, ...words.declared.map((entry) => entry.evidence)];
  const declared = tagOf(side, state, state === 'unknown' ? null : 'declared', levers, declaredEvidence);

  const proposedLevers = new Set(
    words.proposed
      .map(({ match }) => match.lever)
      .filter((lever) => levers[lever] === 'unknown' && columns.general !== 'no' && columns.general !== 'notConcerned'),
  );
  if (decision !== null)
    return { tag: decidedTag(input, decision, declared), proposed: null, open: null, declaredByWords };
  const open = openPointOf({ side, columns, words, declared, proposed: proposedLevers });
  if (proposedLevers.size === 0) return { tag: declared, proposed: null, open, declaredByWords };
  const withProposals: Levers = { ...levers };
  for (const lever of proposedLevers) withProposals[lever] = 'yes';
  const proposed = tagOf(
    side,
    'yes',
    'proposed',
    Object.fromEntries(LEVERS.map((lever) => [lever, proposedLevers.has(lever) ? 'yes' : 'unknown'])) as Levers,
    words.proposed.filter(({ match }) => proposedLevers.has(match.lever)).map((entry) => entry.evidence),
  );
  if (input.includeProposals) {
    const all = [...declaredEvidence, ...words.proposed.map((entry) => entry.evidence)];
    return {
      tag: tagOf(side, 'yes', state === 'yes' ? 'declared' : 'proposed', withProposals, all),
      proposed,
      open,
      declaredByWords,
    };
  }
  const tag = state === 'unknown' ? { ...declared, status: 'proposed' as const } : declared;
  return { tag, proposed, open, declaredByWords };
}
