import { readYesNo } from '../register';
import type { CellText, Contract, Issue, RegisterReading } from '../register';
import { atOnce, stepping, within, type Steps } from '../pace';
import type { BuyerSettings } from '../settings';
import { checkClimate } from './climate';
import { readColumns, supplierColumns } from './columns';
import type { ColumnReading, SupplierColumns } from './columns';
import { Consultations } from './consultations';
import type { NeedOf } from './consultations';
import { readDecision, readThemes } from './decisions';
import type { Decision } from './decisions';
import type { TextReader } from './engine/reader';
import { columnAgainstWords, declaredFromWords, decisionAgainstColumn, insertionUpperBound } from './issues';
import { contradictions, sideThemes } from './outcome';
import { kindNames, supplierReader } from './kinds';
import { reservedKindOf } from './reservedKind';
import { tagSide } from './sideTag';
import type { readSupplierFlags } from './supplier';
import { readerSteps } from './tagText';
import type {
  ContractDetail,
  Evidence,
  Lever,
  OpenPoint,
  OwnValues,
  ReservedKind,
  Side,
  SideTag,
  State,
  TaggedContract,
  TaggingResult,
} from './types';
import { readTexts, sideWords } from './words';
import type { WordReading } from './words';

export type TaggingOptions = {
  readonly settings: Pick<
    BuyerSettings,
    'buyerPhrases' | 'includeProposals' | 'climateLawFrom' | 'thresholds' | 'buyerKind'
  >;
  /** Our columns as last written, by contract key: how a person's edit is told from our own words. */
  readonly lastWritten?: ReadonlyMap<string, OwnValues>;
};

/** What a contract's own row does not tell. */
type Surroundings = { readonly needOf: NeedOf; readonly isOfHolder: SupplierColumns };

type SideResult = {
  readonly columns: ColumnReading;
  readonly words: WordReading;
  readonly decision: Decision | null;
  readonly tag: SideTag;
  readonly proposed: SideTag | null;
  readonly open: OpenPoint | null;
  readonly evidence: readonly Evidence[];
  readonly issues: readonly Issue[];
};

/**
 * A decision that the dedicated columns contradict, told at the column's cell:
 * a yes that they deny (on the same lever, or for the whole side), a none or a
 * rejection beside their yes.
 */
function decisionIssues(
  contract: Contract,
  side: Side,
  decision: Decision,
  tag: SideTag,
  columns: ColumnReading,
): Issue[] {
  const levers = Object.entries(columns.levers) as readonly (readonly [Lever, State])[];
  const answers = levers.map(([, answer]) => answer);
  const columnYes = columns.general === 'yes' || answers.includes('yes');
  const columnNo = columns.general === 'no' || (!columnYes && answers.includes('no'));
  const saysYes = decision.status === 'confirmed' && tag.state === 'yes';
  const contradicted = saysYes
    ? columnNo || levers.some(([lever, answer]) => answer === 'no' && tag[lever] === 'yes')
    : columnYes;
  if (!contradicted) return [];
  const witness = columns.evidence.find(
    (entry) => entry.side === side && (saysYes ? entry.kind === 'refusal' : entry.kind !== 'refusal'),
  );
  const cell: CellText | null =
    witness === undefined
      ? decision.cell
      : { text: contract.texts[witness.field]?.text ?? witness.text, column: witness.column };
  return cell === null ? [] : [decisionAgainstColumn(contract, side, cell)];
}

/** The themes beside a value that a person decided are theirs too, whatever words suggest; none there: words tell. */
function withThemesOfCell(decision: Decision | null, side: Side, contract: Contract): Decision | null {
  if (decision === null || decision.status !== 'confirmed' || decision.themes !== null) return decision;
  const themes = readThemes(contract.texts.ownThemes?.text ?? '');
  return sideThemes(side, themes).length > 0 ? { ...decision, themes } : decision;
}

/** Words that a dedicated column denies, and words that were taken as declared. */
function wordIssues(
  contract: Contract,
  side: Side,
  words: WordReading,
  columns: ColumnReading,
  declared: readonly string[],
): Issue[] {
  const [strong] = contradictions(words, columns);
  if (strong !== undefined) return [columnAgainstWords(contract, side, strong.cell, strong.match.text)];
  const [first] = words.declared.filter(({ match }) => declared.includes(match.lever));
  return first === undefined ? [] : [declaredFromWords(contract, side, first.cell, first.match.text)];
}

function readSide(
  side: Side,
  contract: Contract,
  reading: RegisterReading,
  reader: TextReader,
  texts: ReturnType<typeof readTexts>,
  options: TaggingOptions,
  { isOfHolder }: Surroundings,
): SideResult {
  const columns = readColumns(side, contract, reader, isOfHolder);
  const words = sideWords(side, texts);
  const read = readDecision(contract, side, options.lastWritten?.get(contract.key));
  const decision = withThemesOfCell(read, side, contract);
  const { tag, proposed, open, declaredByWords } = tagSide({
    side,
    columns,
    words,
    decision,
    fields: reading.fields,
    includeProposals: options.settings.includeProposals,
  });
  const evidence = [
    ...columns.evidence,
    ...words.declared.map((entry) => entry.evidence),
    ...words.proposed.map((entry) => entry.evidence),
    ...words.refused.map((entry) => entry.evidence),
    ...(words.hours === null ? [] : [words.hours.evidence]),
    ...(words.weight === null ? [] : [words.weight.evidence]),
  ];
  const issues = [
    ...columns.issues,
    ...(decision === null
      ? wordIssues(contract, side, words, columns, declaredByWords)
      : decisionIssues(contract, side, decision, tag, columns)),
  ];
  return { columns, words, decision, tag, proposed, open, evidence, issues };
}

/** Whom the words reserve the contract for: several kinds named together are one kind of the law. */
function reservedKindOfWords(words: WordReading): ReservedKind | null {
  const reserved = [...words.declared, ...words.proposed]
    .map(({ match }) => match)
    .filter(({ lever }) => lever === 'reserved');
  return (
    reservedKindOf(reserved.map(({ text }) => text).join(' ; ')) ??
    reserved.find(({ reservedKind }) => reservedKind !== null)?.reservedKind ??
    null
  );
}

/** True when a person left the side without any consideration: nothing of it counts, whatever stands beside. */
function isDenied({ decision, tag }: SideResult): boolean {
  return decision !== null && tag.state !== 'yes';
}

/** SOC-01: a person's none or rejection first, then planned hours, else the social clause (COUNTING). */
function insertionClauseOf(social: SideResult, planned: number | null): State {
  if (isDenied(social)) return social.tag.clause;
  if (planned !== null && planned > 0) return 'yes';
  if (social.decision !== null) return social.tag.clause;
  const column = social.columns.levers.clause;
  if (column !== undefined) return column;
  const words = social.words.declared.filter(({ match }) => match.lever === 'clause');
  if (words.some(({ match }) => match.insertion)) return 'yes';
  if (words.length > 0) return 'unknown';
  if (planned === 0 || social.tag.clause === 'no') return 'no';
  return social.columns.general === 'no' || social.columns.general === 'notConcerned'
    ? social.columns.general
    : 'unknown';
}

/** ENV-03: the column, or an ecolabel in words once confirmed; no ecolabel is left of a side that a person denied. */
function ecolabelOf(environmental: SideResult): State {
  const { columns, decision, tag } = environmental;
  if (isDenied(environmental) && columns.ecolabel === 'yes') return tag.state;
  const confirmed = decision?.status === 'confirmed' && tag.themes.includes('label');
  return columns.ecolabel === 'unknown' && confirmed ? 'yes' : columns.ecolabel;
}

function answerOf(cell: CellText | undefined): State {
  return cell === undefined ? 'unknown' : (readYesNo(cell.text) ?? 'unknown');
}

type ContractResult = { readonly tagged: TaggedContract; readonly detail: ContractDetail };

/** What is concluded from the facts of a contract that tagging reads; contracts of one kind share it. */
type Conclusion = {
  readonly tags: Omit<TaggedContract, 'contract' | 'climate' | 'consultation' | 'supplierFlags' | 'evidence'>;
  readonly evidence: readonly Evidence[];
  readonly detail: ContractDetail;
};

function conclusionOf(
  contract: Contract,
  reading: RegisterReading,
  reader: TextReader,
  options: TaggingOptions,
  around: Surroundings,
): Conclusion {
  const texts = readTexts(contract, reader);
  const social = readSide('social', contract, reading, reader, texts, options, around);
  const environmental = readSide('environmental', contract, reading, reader, texts, options, around);
  // Hours in words are those of a clause that counts: a column or a person that denies it denies them.
  const hours = social.words.hours;
  const hoursInWords = hours?.declared === true && social.tag.clause === 'yes' ? hours.value : null;
  const planned = social.columns.hoursPlanned ?? hoursInWords;
  const weightOf = (side: SideResult): number | null =>
    side.decision !== null && side.tag.criterion !== 'yes'
      ? null
      : (side.columns.weight ?? (side.words.weight?.declared === true ? side.words.weight.value : null));
  const equality = answerOf(contract.texts.equalityReminder);
  const equalityWords = social.words.declared.some(({ match }) => match.theme === 'egalite');
  const insertionClause = insertionClauseOf(social, planned);
  return {
    tags: {
      social: social.tag,
      environmental: environmental.tag,
      proposed: { social: social.proposed, environmental: environmental.proposed },
      insertionHours: { planned, done: social.columns.hoursDone },
      socialWeight: weightOf(social),
      environmentalWeight: weightOf(environmental),
      reservedKind:
        social.tag.reserved === 'yes'
          ? (social.columns.reservedKind ?? reservedKindOfWords(social.words) ?? 'other')
          : null,
      insertionClause,
      ecolabel: ecolabelOf(environmental),
      equalityReminder: equality === 'unknown' && equalityWords ? 'yes' : equality,
    },
    evidence: [...social.evidence, ...environmental.evidence],
    detail: {
      open: { social: social.open, environmental: environmental.open },
      issues: [...social.issues, ...environmental.issues],
      upperBound: social.columns.bareDecpClause && insertionClause === 'yes' && (planned ?? 0) === 0,
    },
  };
}

/** The tags of a contract of the kind that a conclusion is of. */
function tagged(
  contract: Contract,
  { tags, evidence, detail }: Conclusion,
  supplier: ReturnType<typeof readSupplierFlags>,
  options: TaggingOptions,
  around: Surroundings,
): ContractResult {
  const consultation = around.needOf(contract);
  const levers = {
    envClause: tags.environmental.clause,
    envCriterion: tags.environmental.criterion,
    socialClause: tags.social.clause,
  };
  const { issues } = detail;
  return {
    tagged: {
      contract,
      ...tags,
      supplierFlags: supplier.flags,
      climate: checkClimate(contract, levers, consultation, options.settings),
      consultation,
      evidence: supplier.evidence.length === 0 ? evidence : [...evidence, ...supplier.evidence],
    },
    detail: issues.every(({ row }) => row === contract.row)
      ? detail
      : { ...detail, issues: issues.map((issue) => ({ ...issue, row: contract.row })) },
  };
}

/** Tags contracts one after another: what a kind of contract says is concluded once. */
function tagger(
  reading: RegisterReading,
  reader: TextReader,
  options: TaggingOptions,
  around: Surroundings,
): (contract: Contract) => ContractResult {
  const conclusions = new Map<string, Conclusion>();
  const nameOf = kindNames(reader);
  const supplierOf = supplierReader();
  const conclude = (contract: Contract): Conclusion => conclusionOf(contract, reading, reader, options, around);
  const shared = (contract: Contract): Conclusion => {
    // What was last written beside a contract is its own.
    if (options.lastWritten?.has(contract.key) === true) return conclude(contract);
    const name = nameOf(contract);
    const known = conclusions.get(name) ?? conclude(contract);
    conclusions.set(name, known);
    return known;
  };
  return (contract) => tagged(contract, shared(contract), supplierOf(contract), options, around);
}

function concluded(results: readonly ContractResult[], reading: RegisterReading): TaggingResult {
  const bounds = new Map<string, number>();
  for (const { tagged, detail } of results) {
    if (detail.upperBound) bounds.set(tagged.contract.sheet, (bounds.get(tagged.contract.sheet) ?? 0) + 1);
  }
  return {
    contracts: results.map(({ tagged }) => tagged),
    details: results.map(({ detail }) => detail),
    issues: [
      ...results.flatMap(({ detail }) => detail.issues),
      ...supplierColumns(reading.tables).issues,
      ...[...bounds].map(([sheet, count]) => insertionUpperBound(sheet, count)),
    ],
  };
}

/** Contracts tagged between two breaths. */
const CONTRACTS_A_STEP = 10;
/** Contracts put with those of their consultation between two breaths. */
const GROUPED_A_STEP = 500;

/** What surrounds the contracts of a register: their consultations, the headings of their columns; in steps. */
function* surroundingsSteps({ contracts, tables }: RegisterReading): Steps<Surroundings> {
  const consultations = new Consultations();
  yield* stepping(contracts, GROUPED_A_STEP, (contract) => {
    consultations.add(contract);
  });
  return { needOf: consultations.needOf, isOfHolder: supplierColumns(tables).isOfHolder };
}

/**
 * Tags every contract of a register: states, levers, themes, evidence, and the
 * conflicts between sources as issues. Contracts keep their order.
 */
export function* tagContractsSteps(reading: RegisterReading, options: TaggingOptions): Steps<TaggingResult> {
  const reader = yield* within(readerSteps(options.settings.buyerPhrases), 0, 0.1);
  const around = yield* within(surroundingsSteps(reading), 0.1, 0.15);
  const tagOne = tagger(reading, reader, options, around);
  return concluded(yield* within(stepping(reading.contracts, CONTRACTS_A_STEP, tagOne), 0.15, 1), reading);
}

/** `tagContractsSteps` in one go. */
export function tagContracts(reading: RegisterReading, options: TaggingOptions): TaggingResult {
  return atOnce(tagContractsSteps(reading, options));
}

/** The same tagging with the contracts of these keys tagged anew, as they now stand in the reading, in steps. */
export function* retagContractsSteps(
  before: TaggingResult,
  reading: RegisterReading,
  keys: ReadonlySet<string>,
  options: TaggingOptions,
): Steps<TaggingResult> {
  const reader = yield* readerSteps(options.settings.buyerPhrases);
  const around = yield* within(surroundingsSteps(reading), 0, 0.1);
  const tagOne = tagger(reading, reader, options, around);
  const results: ContractResult[] = [];
  let count = 0;
  for (const [index, contract] of reading.contracts.entries()) {
    const [stands, detail] = [before.contracts[index], before.details[index]];
    if (stands !== undefined && detail !== undefined && !keys.has(contract.key)) {
      results.push({ tagged: stands, detail });
      continue;
    }
    results.push(tagOne(contract));
    count += 1;
    if (count % CONTRACTS_A_STEP === 0) yield 0.1 + (0.9 * count) / keys.size;
  }
  return concluded(results, reading);
}
