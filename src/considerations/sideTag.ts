import type { FieldId } from '../register';
import type { ColumnReading } from './columns';
import type { Decision } from './decisions';
import { decpValuesOf, leverOfDecp } from './decp';
import { LEVERS, themesOf } from './evidence';
import type { Evidence, Lever, Side, SideTag, State, Status } from './types';
import type { WordReading } from './words';

const LEVER_FIELDS: Readonly<Record<Side, readonly { readonly lever: Lever; readonly fields: readonly FieldId[] }[]>> =
  {
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

function decidedTag(
  input: SideInput,
  decision: Decision,
  declared: SideTag,
  proposedLevers: ReadonlySet<Lever>,
): SideTag {
  const { side } = input;
  if (decision.status === 'rejected') {
    // Rejecting what words proposed is no « Non »: what columns declare stays.
    return { ...declared, status: 'rejected' };
  }
  const said = decision.values.flatMap((value) => leverOfDecp(value) ?? []);
  const levers = unknownLevers();
  for (const lever of LEVERS) {
    const fromColumn = input.columns.levers[lever];
    levers[lever] =
      said.length === 0 ? 'no' : fromColumn === 'no' || fromColumn === 'notConcerned' ? fromColumn : 'unknown';
  }
  for (const lever of said) {
    // DECP has no word for a specification: « Clause environnementale » confirms the one that words showed.
    const onlySpecification =
      lever === 'clause' &&
      declared.clause !== 'yes' &&
      !proposedLevers.has('clause') &&
      (proposedLevers.has('specification') || declared.specification === 'yes');
    levers[onlySpecification ? 'specification' : lever] = 'yes';
    if (lever === 'clause' && (proposedLevers.has('specification') || declared.specification === 'yes'))
      levers.specification = 'yes';
  }
  if (said.length === 0) return { ...tagOf(side, 'no', 'confirmed', levers, []), themes: [] };
  const tag = tagOf(side, 'yes', 'confirmed', levers, [
    ...input.columns.evidence,
    ...input.words.declared.map((words) => words.evidence),
    ...input.words.proposed.map((words) => words.evidence),
  ]);
  return {
    ...tag,
    themes: decision.themes?.filter((theme) => themeSide(theme) === side || theme === 'autre') ?? tag.themes,
    decpValues: decision.values,
  };
}

function themeSide(theme: string): Side {
  return ['insertion', 'handicap', 'ess', 'egalite', 'sante_securite', 'equitable', 'formation'].includes(theme)
    ? 'social'
    : 'environmental';
}

/** The tag of one side from columns, words and decision, and what remains proposed. */
export function tagSide(input: SideInput): {
  readonly tag: SideTag;
  readonly proposed: SideTag | null;
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
  if (decision !== null) {
    return {
      tag: decidedTag(
        input,
        decision,
        declared,
        new Set([...words.proposed, ...words.declared].map(({ match }) => match.lever)),
      ),
      proposed: null,
      declaredByWords,
    };
  }
  if (proposedLevers.size === 0) return { tag: declared, proposed: null, declaredByWords };
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
      declaredByWords,
    };
  }
  return { tag: state === 'unknown' ? { ...declared, status: 'proposed' } : declared, proposed, declaredByWords };
}
