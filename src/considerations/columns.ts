import { foldKey } from '../language';
import { readHours, readPercent, readYesNo } from '../register';
import type { CellText, Contract, FieldId, Issue } from '../register';
import { leverOfDecp, readDecpList } from './decp';
import type { TextReader } from './engine/reader';
import type { TextReading } from './engine/types';
import { columnEvidence, quantityEvidence, wordsEvidence } from './evidence';
import { columnsDisagree, criterionWithoutWeight, hoursAgainstClause, noneWithOthers, notUnderstood } from './issues';
import { reservedKindOf } from './reservedKind';
import type { Evidence, Lever, ReservedKind, Side, State, Theme } from './types';

/** What the dedicated columns of one side of a contract say. */
export type ColumnReading = {
  readonly general: State;
  /** Only levers that a column answers. */
  readonly levers: Readonly<Partial<Record<Lever, State>>>;
  /** Fields with an explicit no, for the three states. */
  readonly weight: number | null;
  readonly hoursPlanned: number | null;
  readonly hoursDone: number | null;
  readonly reservedKind: ReservedKind | null;
  readonly ecolabel: State;
  /** The clause is known by DECP's « Clause sociale » alone. */
  readonly bareDecpClause: boolean;
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
};

type Draft = {
  general: State;
  levers: Partial<Record<Lever, State>>;
  weight: number | null;
  hoursPlanned: number | null;
  hoursDone: number | null;
  reservedKind: ReservedKind | null;
  ecolabel: State;
  bareDecpClause: boolean;
  evidence: Evidence[];
  issues: Issue[];
};

type LeverColumn = { readonly field: FieldId; readonly lever: Lever; readonly theme: Theme | null };

const GENERAL: Readonly<Record<Side, FieldId>> = {
  social: 'socialConsideration',
  environmental: 'envConsideration',
};
const LEVER_COLUMNS: Readonly<Record<Side, readonly LeverColumn[]>> = {
  social: [
    { field: 'socialClause', lever: 'clause', theme: null },
    { field: 'socialCriterion', lever: 'criterion', theme: null },
    { field: 'reserved', lever: 'reserved', theme: null },
    { field: 'reservedKind', lever: 'reserved', theme: null },
  ],
  environmental: [
    { field: 'envClause', lever: 'clause', theme: null },
    { field: 'envCriterion', lever: 'criterion', theme: null },
    { field: 'envSpecification', lever: 'specification', theme: null },
  ],
};
/** Columns whose yes is a specification and whose no says nothing of the others. */
const SPECIFICATION_COLUMNS: readonly LeverColumn[] = [
  { field: 'ecolabel', lever: 'specification', theme: 'label' },
  { field: 'recycled', lever: 'specification', theme: 'recycle_reemploi' },
  { field: 'carbon', lever: 'specification', theme: 'energie_ges' },
];
const WEIGHTS: Readonly<Record<Side, FieldId>> = {
  social: 'socialCriterionWeight',
  environmental: 'envCriterionWeight',
};

function setLever(draft: Draft, lever: Lever, state: State): void {
  const known = draft.levers[lever];
  // A yes of one column is not undone by the no of a column of the same lever (type beside yes/no).
  if (known === 'yes' && state !== 'yes') return;
  draft.levers[lever] = state;
}

/** DECP's list says every lever: those it does not name are a no. */
function applyDecp(draft: Draft, side: Side, contract: Contract, field: FieldId, cell: CellText): boolean {
  const list = readDecpList(cell.text, side);
  if (list === null) return false;
  const levers = list.flatMap((value) => {
    const lever = leverOfDecp(value);
    return lever === null ? [] : [lever];
  });
  if (levers.length > 0 && levers.length < list.length) draft.issues.push(noneWithOthers(contract, cell));
  if (levers.length === 0) {
    draft.general = 'no';
    draft.evidence.push(columnEvidence(side, 'refusal', field, cell));
    return true;
  }
  draft.general = 'yes';
  for (const lever of ['clause', 'criterion', 'reserved'] as const) {
    if (lever === 'reserved' && side === 'environmental') continue;
    const yes = levers.includes(lever);
    setLever(draft, lever, yes ? 'yes' : 'no');
    if (yes) draft.evidence.push(columnEvidence(side, lever, field, cell));
  }
  if (levers.includes('clause') && side === 'social') draft.bareDecpClause = true;
  return true;
}

/** Free words of a dedicated column: what they say, with their own offsets. */
function applyWords(draft: Draft, side: Side, reading: TextReading, field: FieldId, cell: CellText): Lever[] {
  const matches = reading.matches.filter((match) => match.side === side);
  for (const match of matches) {
    draft.evidence.push(
      wordsEvidence(match, field, cell, field === 'reserved' || field === 'reservedKind' ? 'reserved' : match.lever),
    );
    if (match.reservedKind !== null) draft.reservedKind ??= match.reservedKind;
  }
  for (const refusal of reading.refusals.filter((match) => match.side === side)) {
    draft.evidence.push(wordsEvidence(refusal, field, cell, 'refusal'));
  }
  if (side === 'social' && reading.hours !== null) {
    draft.hoursPlanned ??= reading.hours.value;
    draft.evidence.push(quantityEvidence(side, 'hours', reading.hours, field, cell));
  }
  const weight = reading.weights[side];
  if (weight !== null) {
    draft.weight ??= weight.value;
    draft.evidence.push(quantityEvidence(side, 'weight', weight, field, cell));
  }
  return [...new Set(matches.map((match) => match.lever))];
}

function readGeneral(draft: Draft, side: Side, contract: Contract, reader: TextReader): void {
  const field = GENERAL[side];
  const cell = contract.texts[field];
  if (cell === undefined) return;
  const answer = readYesNo(cell.text);
  if (answer !== null) {
    draft.general = answer;
    draft.evidence.push(columnEvidence(side, answer === 'yes' ? 'consideration' : 'refusal', field, cell));
    return;
  }
  if (applyDecp(draft, side, contract, field, cell)) return;
  const reading = reader(cell.text, { kind: 'clauses', cpv: contract.cpv });
  const levers = applyWords(draft, side, reading, field, cell);
  if (levers.length > 0) {
    draft.general = 'yes';
    for (const lever of levers) setLever(draft, lever, 'yes');
  } else if (reading.refusals.some((refusal) => refusal.side === side)) {
    draft.general = 'no';
  } else {
    draft.issues.push(notUnderstood(contract, cell));
  }
}

const DENIED =
  /^(non|pas|sans|aucune?|neant|absence)\b|\b(abandonnee?|supprimee?|retiree?|annulee?|non (retenue?|prevue?|applicable|concernee?|exigee?))\b/;

/** What a cell without known words may still say in a lever's column. */
function bareAnswer(column: LeverColumn, cell: CellText): State | null {
  const number = readPercent(cell.text).value ?? readHours(cell.text).value;
  if (number !== null) return number > 0 ? 'yes' : 'no';
  if (column.lever === 'reserved' && reservedKindOf(cell.text) !== null) return 'yes';
  if (/^(csi|cip|insertion|sociale?|obligatoire|facultative|prévue?|oui\b.*|yes\b.*)$/i.test(cell.text.trim()))
    return 'yes';
  if (DENIED.test(foldKey(cell.text))) return 'no';
  return null;
}

/** « CSI 5 % - 350 h » in the clause column is a clause; « SIAE » in the reserved column is a reservation. */
function leversInColumn(column: Lever, found: readonly Lever[]): readonly Lever[] {
  if (column === 'reserved' || column === 'criterion') return [column];
  const elsewhere = found.every((lever) => lever === 'criterion' || lever === 'reserved');
  return elsewhere ? found : [...new Set([...found, column])];
}

function readLever(draft: Draft, side: Side, column: LeverColumn, contract: Contract, reader: TextReader): void {
  const { field, lever } = column;
  const cell = contract.texts[field];
  if (cell === undefined) return;
  if (lever === 'reserved') draft.reservedKind ??= reservedKindOf(cell.text);
  const answer = readYesNo(cell.text);
  if (answer !== null) {
    setLever(draft, lever, answer);
    draft.evidence.push(columnEvidence(side, answer === 'yes' ? lever : 'refusal', field, cell, column.theme));
    return;
  }
  if (applyDecp(draft, side, contract, field, cell)) return;
  const reading = reader(cell.text, { kind: lever === 'criterion' ? 'criterion' : 'clauses', cpv: contract.cpv });
  const levers = applyWords(draft, side, reading, field, cell);
  if (levers.length > 0) {
    for (const found of leversInColumn(lever, levers)) setLever(draft, found, 'yes');
    return;
  }
  if (reading.refusals.some((refusal) => refusal.side === side)) {
    setLever(draft, lever, 'no');
    return;
  }
  const bare = bareAnswer(column, cell);
  if (bare === null) {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  setLever(draft, lever, bare);
  draft.evidence.push(columnEvidence(side, bare === 'yes' ? lever : 'refusal', field, cell, column.theme));
}

function readSpecification(draft: Draft, column: LeverColumn, contract: Contract, reader: TextReader): void {
  const cell = contract.texts[column.field];
  if (cell === undefined) return;
  const answer = readYesNo(cell.text);
  const reading = answer === null ? reader(cell.text, { kind: 'clauses', cpv: contract.cpv }) : null;
  // In these columns a name (« FSC », « 20 % recyclé ») is a yes; only an explicit denial is a no.
  const state: State =
    answer ?? (reading !== null && reading.matches.length === 0 && reading.refusals.length > 0 ? 'no' : 'yes');
  if (column.field === 'ecolabel') draft.ecolabel = state;
  if (state === 'yes') {
    setLever(draft, column.lever, 'yes');
    draft.evidence.push(columnEvidence('environmental', 'specification', column.field, cell, column.theme));
  }
}

function readWeight(draft: Draft, side: Side, contract: Contract): void {
  const field = WEIGHTS[side];
  const cell = contract.texts[field];
  const criterion = contract.texts[side === 'social' ? 'socialCriterion' : 'envCriterion'];
  if (cell !== undefined) {
    // A bare fraction in a weighting column (0,15) is what a percentage format hides.
    const percent = readPercent(cell.text, Number(cell.text.replace(',', '.')) < 1).value;
    if (percent === null) {
      if (readYesNo(cell.text) === null) draft.issues.push(notUnderstood(contract, cell));
    } else {
      draft.weight = Math.round(percent * 1e4) / 1e4;
      if (percent > 0) {
        setLever(draft, 'criterion', 'yes');
        draft.evidence.push(columnEvidence(side, 'weight', field, cell));
      } else if (draft.levers.criterion === undefined) {
        draft.levers.criterion = 'no';
        draft.evidence.push(columnEvidence(side, 'refusal', field, cell));
      }
    }
  }
  if (criterion !== undefined && draft.levers.criterion === 'yes' && (draft.weight ?? 0) === 0) {
    draft.issues.push(criterionWithoutWeight(contract, criterion));
  }
}

function readHourColumns(draft: Draft, contract: Contract): void {
  const planned = contract.texts.insertionHoursPlanned;
  const done = contract.texts.insertionHoursDone;
  const hoursOf = (cell: CellText): number | null => {
    const hours = readHours(cell.text).value;
    if (hours !== null) return hours;
    if (readYesNo(cell.text) === 'no') return 0;
    if (readYesNo(cell.text) === null) draft.issues.push(notUnderstood(contract, cell));
    return null;
  };
  if (planned !== undefined) {
    const hours = hoursOf(planned);
    if (hours !== null) draft.hoursPlanned = hours;
    if (hours !== null && hours > 0) {
      draft.evidence.push(columnEvidence('social', 'hours', 'insertionHoursPlanned', planned, 'insertion'));
      if (draft.levers.clause === 'no') draft.issues.push(hoursAgainstClause(contract, planned));
    }
  }
  if (done !== undefined) draft.hoursDone = hoursOf(done);
}

/** Reads the dedicated columns of one side: authoritative both ways (DOMAIN 6.4). */
export function readColumns(side: Side, contract: Contract, reader: TextReader): ColumnReading {
  const draft: Draft = {
    general: 'unknown',
    levers: {},
    weight: null,
    hoursPlanned: null,
    hoursDone: null,
    reservedKind: null,
    ecolabel: 'unknown',
    bareDecpClause: false,
    evidence: [],
    issues: [],
  };
  readGeneral(draft, side, contract, reader);
  const generalOnly = { ...draft.levers };
  const own: Draft = { ...draft, levers: {} };
  for (const column of LEVER_COLUMNS[side]) readLever(own, side, column, contract, reader);
  if (side === 'environmental') {
    for (const column of SPECIFICATION_COLUMNS) readSpecification(own, column, contract, reader);
  }
  readWeight(own, side, contract);
  if (side === 'social') readHourColumns(own, contract);
  // A lever's own column is more precise than the general one.
  const disagree = LEVER_COLUMNS[side].find(({ lever }) => {
    const precise = own.levers[lever];
    const general = generalOnly[lever];
    return (
      (precise === 'yes' && (general === 'no' || draft.general === 'no')) || (precise === 'no' && general === 'yes')
    );
  });
  const disagreeing = contract.texts[GENERAL[side]];
  if (disagree !== undefined && disagreeing !== undefined)
    own.issues.push(columnsDisagree(contract, side, disagreeing));
  if (own.levers.clause !== undefined && contract.texts.socialClause !== undefined && side === 'social') {
    own.bareDecpClause = readDecpList(contract.texts.socialClause.text, 'social') !== null;
  }
  return { ...own, levers: { ...generalOnly, ...own.levers } };
}
