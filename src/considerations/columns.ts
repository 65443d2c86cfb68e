import { isUnclear, readAnswer, readYesNo } from '../register';
import type { CellText, Contract, FieldId, Issue, RecognisedTable } from '../register';
import { isOfSupplier, isSupplierHeading, saidHours, saidPercent, saidWeight } from './columnQuantities';
import { leverOfDecp, readDecpList } from './decp';
import type { TextReader } from './engine/reader';
import type { TextReading } from './engine/types';
import { columnEvidence, quantityEvidence, wordsEvidence } from './evidence';
import {
  columnOfSupplier,
  columnsDisagree,
  criterionWithoutWeight,
  hoursAgainstClause,
  noneWithOthers,
  notUnderstood,
  ofSupplier,
  toConvert,
} from './issues';
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
  if (side === 'social' && reading.hours !== null && saidHours(cell.text, null)?.kind !== 'toConvert') {
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
  if (isUnclear(cell.text)) {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  const reading = reader(cell.text, { kind: 'clauses', cpv: contract.cpv });
  const levers = applyWords(draft, side, reading, field, cell);
  if (side === 'social') readHoursBeside(draft, contract, cell, field);
  if (levers.length > 0) {
    draft.general = 'yes';
    for (const lever of levers) setLever(draft, lever, 'yes');
    return;
  }
  const said = reading.refusals.some((refusal) => refusal.side === side) ? 'no' : readAnswer(cell.text);
  if (said === null || said === 'unclear') {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  draft.general = said;
  draft.evidence.push(columnEvidence(side, said === 'yes' ? 'consideration' : 'refusal', field, cell));
}

/** Hours written in a column of the clause (« Oui, 350 h »), where the words gave none. */
function readHoursBeside(draft: Draft, contract: Contract, cell: CellText, field: FieldId): void {
  if (draft.hoursPlanned !== null) return;
  const said = /\d ?h/i.test(cell.text) ? saidHours(cell.text, contract.durationMonths) : null;
  if (said === null) return;
  if (said.kind === 'toConvert') {
    draft.issues.push(toConvert(contract, cell));
    return;
  }
  draft.hoursPlanned = said.hours;
  if (said.hours > 0) draft.evidence.push(columnEvidence('social', 'hours', field, cell, 'insertion'));
}

/** What a cell without known words may still say in a lever's column. */
function bareAnswer(column: LeverColumn, cell: CellText): State | 'unclear' | null {
  // A number of hours in a clause column, a weighting in a criterion's: more than nothing is a yes.
  const hours = column.lever === 'clause' ? saidHours(cell.text, null) : null;
  const number = hours?.kind === 'hours' ? hours.hours : hours?.kind === 'toConvert' ? 1 : saidWeight(cell.text);
  if (number !== null) return number > 0 ? 'yes' : 'no';
  if (column.lever === 'reserved' && readAnswer(cell.text) === null && reservedKindOf(cell.text) !== null) return 'yes';
  if (/^(csi|cip|insertion|sociale?|obligatoire|facultative|prévue?)$/i.test(cell.text.trim())) return 'yes';
  return readAnswer(cell.text);
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
  const answer = readYesNo(cell.text);
  if (answer !== null) {
    setLever(draft, lever, answer);
    draft.evidence.push(columnEvidence(side, answer === 'yes' ? lever : 'refusal', field, cell, column.theme));
    return;
  }
  if (applyDecp(draft, side, contract, field, cell)) return;
  if (isUnclear(cell.text)) {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  if (lever === 'reserved' && readAnswer(cell.text) !== 'no') draft.reservedKind ??= reservedKindOf(cell.text);
  const reading = reader(cell.text, { kind: lever === 'criterion' ? 'criterion' : 'clauses', cpv: contract.cpv });
  const levers = applyWords(draft, side, reading, field, cell);
  if (lever === 'clause' && side === 'social') readHoursBeside(draft, contract, cell, field);
  if (lever === 'criterion') draft.weight ??= saidWeight(cell.text);
  if (levers.length > 0) {
    for (const found of leversInColumn(lever, levers)) setLever(draft, found, 'yes');
    return;
  }
  if (reading.refusals.some((refusal) => refusal.side === side)) {
    setLever(draft, lever, 'no');
    return;
  }
  const bare = bareAnswer(column, cell);
  if (bare === null || bare === 'unclear') {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  setLever(draft, lever, bare);
  draft.evidence.push(columnEvidence(side, bare === 'yes' ? lever : 'refusal', field, cell, column.theme));
}

/** The columns of a register that speak of the holder, whatever field they were taken for. */
export type SupplierColumns = (contract: Contract, column: number) => boolean;

/** Fields whose yes may be the company's own label or report. */
const OF_COMPANY: ReadonlySet<FieldId> = new Set(SPECIFICATION_COLUMNS.map(({ field }) => field));

/** The columns of tables headed by a label or a report of the company, and what is told of each, once. */
export function supplierColumns(tables: readonly RecognisedTable[]): {
  readonly isOfHolder: SupplierColumns;
  readonly issues: readonly Issue[];
} {
  const found = tables.flatMap(({ sheetId, sheetName, columns }) =>
    columns
      .filter(({ field, heading }) => field !== null && OF_COMPANY.has(field) && isSupplierHeading(heading))
      .map((column) => ({ key: `${sheetId}|${column.column}`, sheetName, column })),
  );
  const keys = new Set(found.map(({ key }) => key));
  return {
    isOfHolder: ({ sheetId }, column) => keys.size > 0 && keys.has(`${sheetId}|${column}`),
    issues: found.map(({ sheetName, column }) => columnOfSupplier(sheetName, column.letter, column.heading)),
  };
}

function readSpecification(
  draft: Draft,
  column: LeverColumn,
  contract: Contract,
  reader: TextReader,
  isOfHolder: SupplierColumns,
): void {
  const cell = contract.texts[column.field];
  if (cell === undefined || isOfHolder(contract, cell.column)) return;
  if (isOfSupplier(cell.text)) {
    draft.issues.push(ofSupplier(contract, cell));
    return;
  }
  const state = specificationSaid(column, contract, cell, reader);
  if (state === null) {
    draft.issues.push(notUnderstood(contract, cell));
    return;
  }
  if (column.field === 'ecolabel') draft.ecolabel = state;
  if (state === 'yes') {
    setLever(draft, column.lever, 'yes');
    draft.evidence.push(columnEvidence('environmental', 'specification', column.field, cell, column.theme));
  }
}

/** A known label, a share of recycled content, an answer; null for words that are none of these. */
function specificationSaid(column: LeverColumn, contract: Contract, cell: CellText, reader: TextReader): State | null {
  const answer = readYesNo(cell.text);
  if (answer !== null) return answer;
  if (isUnclear(cell.text)) return null;
  const { matches, refusals } = reader(cell.text, { kind: 'clauses', cpv: contract.cpv });
  if (matches.some((match) => match.side === 'environmental')) return 'yes';
  if (refusals.some((match) => match.side === 'environmental')) return 'no';
  const share = column.field === 'recycled' ? saidWeight(cell.text) : saidPercent(cell.text);
  if (share !== null) return share > 0 ? 'yes' : 'no';
  const said = readAnswer(cell.text);
  return said === 'unclear' ? null : said;
}

function readWeight(draft: Draft, side: Side, contract: Contract): void {
  const field = WEIGHTS[side];
  const cell = contract.texts[field];
  const criterion = contract.texts[side === 'social' ? 'socialCriterion' : 'envCriterion'];
  if (cell !== undefined) {
    const answer = readAnswer(cell.text);
    const percent = answer === 'no' && !/\d/.test(cell.text) ? null : saidWeight(cell.text);
    if (percent === null) {
      if (answer === null || answer === 'unclear') draft.issues.push(notUnderstood(contract, cell));
    } else {
      draft.weight = percent;
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
  const hoursOf = (cell: CellText): number | 'toConvert' | null => {
    const answer = readAnswer(cell.text);
    const said = answer === 'unclear' ? null : saidHours(cell.text, contract.durationMonths);
    if (said !== null) {
      if (said.kind === 'hours') return said.hours;
      draft.issues.push(toConvert(contract, cell));
      return 'toConvert';
    }
    if (answer === 'no') return 0;
    if (answer === null || answer === 'unclear') draft.issues.push(notUnderstood(contract, cell));
    return null;
  };
  if (planned !== undefined) {
    const hours = hoursOf(planned);
    if (typeof hours === 'number') draft.hoursPlanned = hours;
    if (hours !== null && hours !== 0) {
      draft.evidence.push(columnEvidence('social', 'hours', 'insertionHoursPlanned', planned, 'insertion'));
      if (draft.levers.clause === 'no') draft.issues.push(hoursAgainstClause(contract, planned));
    }
    // More than nothing, though nobody can say how many: a clause all the same.
    if (hours === 'toConvert' && draft.levers.clause !== 'no') setLever(draft, 'clause', 'yes');
  }
  if (done !== undefined) {
    const hours = hoursOf(done);
    draft.hoursDone = hours === 'toConvert' ? null : hours;
  }
}

/** Reads the dedicated columns of one side: authoritative both ways (DOMAIN 6.4). */
export function readColumns(
  side: Side,
  contract: Contract,
  reader: TextReader,
  isOfHolder: SupplierColumns,
): ColumnReading {
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
    for (const column of SPECIFICATION_COLUMNS) readSpecification(own, column, contract, reader, isOfHolder);
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
