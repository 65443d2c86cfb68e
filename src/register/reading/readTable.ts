import type { CivilDate } from '../../calendar';
import type { Steps } from '../../pace';
import type { ValueRule } from '../../settings';
import { columnLetter } from '../../workbook';
import type { CellValue, SheetGrid } from '../../workbook';
import { isBlank, withoutSentinel } from '../cells/absence';
import { cellText } from '../cells/text';
import type { FieldId } from '../fields';
import { makeIssue } from '../issues';
import type { IssueCode } from '../issues';
import { STRAY_CELLS, STRAY_GAP } from '../recognition/locate';
import type { ExcludedRow, ExclusionReason, Issue, RecognisedTable } from '../types';
import { draftOf } from './draft';
import type { Draft } from './draft';
import { exclusionOf, isTelling, namesItself, speaksOfFailure } from './exclusion';
import type { RowWords } from './exclusion';
import { Line } from './line';
import { rowKind, sectionOf } from './rowKind';
import type { Section } from './rowKind';
import type { LineMemory } from './sameLine';
import { viewTableSteps } from './tableView';
import type { TableView } from './tableView';
import { mendedIssues } from './mended';
import { addSuppliers, mergeVersion } from './versions';
import type { ContractMemory } from './versions';

export type ReadingOptions = {
  readonly valueRule: ValueRule;
  readonly includeSubsequentContracts: boolean;
  readonly today: CivilDate;
};

/** What the lines of every table read so far are compared with. */
export type Memory = { readonly lines: LineMemory; readonly contracts: ContractMemory };

export type TableReading = {
  readonly drafts: readonly Draft[];
  readonly excluded: readonly ExcludedRow[];
  readonly issues: readonly Issue[];
  readonly rowsRead: number;
};

/** Facts that a lot's row leaves to the row of its contract when a file loses merged cells. */
const LEFT_TO_CONTRACT: readonly FieldId[] = ['contractId', 'title', 'notificationDate'];
const LEFT_WITH_THEM: readonly FieldId[] = [
  'procedure',
  'procedureId',
  'department',
  'buyer',
  'contractType',
  'nature',
  'technique',
  'launchDate',
  'cpv',
];

/** True for the row of a further lot that leaves number, object and date to the row above. */
function isLotBelow(line: Line): boolean {
  const mapped = LEFT_TO_CONTRACT.filter((field) => line.view.byField.has(field));
  if (mapped.length < 2 || mapped.some((field) => line.fills(field))) return false;
  return (line.fills('lotNumber') || line.fills('lotTitle')) && (line.fills('supplier') || line.fills('amountHt'));
}

function leftCells(view: TableView, row: number): ReadonlyMap<number, CellValue> {
  const left = new Map<number, CellValue>();
  for (const field of [...LEFT_TO_CONTRACT, ...LEFT_WITH_THEM]) {
    for (const reader of view.byField.get(field) ?? []) {
      const cell = view.grid.values[row]?.[reader.index] ?? null;
      if (!isBlank(cell)) left.set(reader.index, cell);
    }
  }
  return left;
}

/** The words of a line as the rules of exclusion ask for them: long texts are folded only when they may tell something. */
function wordsOf(line: Line): RowWords {
  return (field) => {
    if (field === 'title') {
      const own = line.reader('title') !== undefined && !isBlank(line.cell('title')) ? 'title' : 'lotTitle';
      return isTelling(cellText(line.cell(own))) ? line.key(own) : '';
    }
    if (field === 'supplier') {
      const text = cellText(line.cell('supplier'));
      return text.length <= 60 && isTelling(text) ? line.key('supplier') : '';
    }
    return line.key(field);
  };
}

/** Lines read between two breaths. */
const LINES_A_STEP = 20;

/** What a person knows a row by: its number and object, or what stands in their place. */
function objectOf(line: Line): string {
  const texts = (['contractId', 'title', 'lotTitle'] as const).map((field) =>
    withoutSentinel(cellText(line.cell(field))),
  );
  return [...new Set(texts.filter((text) => text !== ''))].join(' – ');
}

/** Reads every line of a table: contracts to be, excluded lines with their reason, issues. Nothing is dropped. */
export function* readTableSteps(
  table: RecognisedTable,
  grid: SheetGrid,
  options: ReadingOptions,
  memory: Memory,
): Steps<TableReading> {
  const view = yield* viewTableSteps(table, grid, options.today);
  const line = new Line(view);
  const sheet = grid.sheetName;
  const drafts: Draft[] = [];
  const excluded: ExcludedRow[] = [];
  const issues: Issue[] = [];
  /** Sections met since the last contract, by their place in `excluded`. */
  const trailing: number[] = [];
  let section: Section | null = null;
  let last: Draft | null = null;
  let leadRow: number | null = null;

  const exclude = (row: number, reason: ExclusionReason): void => {
    // Another row than the one being read (an earlier version of a contract) is told by its place alone.
    const title = row === line.place ? objectOf(line) : '';
    excluded.push({ sheet, row, reason, ...(title === '' ? {} : { title }) });
  };
  const tell = (code: IssueCode, field: FieldId, value: string): void => {
    const column = line.reader(field)?.column.letter ?? null;
    issues.push(makeIssue(code, { sheet, row: line.place, column }, value));
  };

  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const done = row - view.firstRow;
    if (done % LINES_A_STEP === 0) yield done / (view.lastRow - view.firstRow + 1);
    line.at(row);
    const { place } = line;
    const kind = rowKind(view, row, last !== null);
    if (kind.kind === 'blank' || kind.kind === 'total' || kind.kind === 'footnote') {
      exclude(place, kind.kind);
      continue;
    }
    if (kind.kind === 'heading' || kind.kind === 'section') {
      if (kind.kind === 'section') section = sectionOf(kind.label);
      trailing.push(excluded.length);
      exclude(place, 'section');
      continue;
    }
    if (kind.kind === 'cocontractor' && last !== null) {
      addSuppliers(last, draftOf(line, { ...options, section: null }).contract.suppliers, place);
      exclude(place, 'cocontractor');
      continue;
    }
    trailing.length = 0;
    const completed = leadRow !== null && view.carried.get(row) === undefined && isLotBelow(line);
    if (completed && leadRow !== null) line.at(row, leftCells(view, leadRow));
    else leadRow = row;
    if (memory.lines.repeats({ view, row })) {
      exclude(place, 'duplicate');
      continue;
    }
    const draft = draftOf(line, { ...options, section });
    const uid = withoutSentinel(cellText(line.cell('uid')));
    const published = memory.contracts.published(uid);
    if (published !== undefined) {
      const merged = mergeVersion(published, draft, memory.contracts.isOut(published));
      exclude(merged.row, merged.reason);
      if (merged.reason === 'duplicate') tell('uidRepeated', 'uid', uid);
      continue;
    }
    const twin = memory.contracts.twin(draft);
    if (twin !== undefined) {
      addSuppliers(twin, draft.contract.suppliers, place);
      exclude(place, 'cocontractor');
      continue;
    }
    const original = memory.contracts.modifiedBefore(draft);
    if (original !== undefined) {
      exclude(mergeVersion(original, draft, memory.contracts.isOut(original)).row, 'amendment');
      continue;
    }
    const amends = memory.contracts.amends(draft);
    memory.contracts.remember(draft, uid);
    last = draft;

    const { contract } = draft;
    const framework = {
      number: withoutSentinel(cellText(line.cell('frameworkId'))),
      own: [contract.id ?? '', uid, contract.procedureId ?? ''],
    };
    const complete = contract.suppliers.length > 0 && contract.notificationDate !== null && contract.amount !== null;
    const words = wordsOf(line);
    const reason = amends ? 'amendment' : exclusionOf(words, framework, complete, options.includeSubsequentContracts);
    if (reason !== null) {
      exclude(place, reason);
      memory.contracts.leaveOut(draft);
      continue;
    }
    if (namesItself(framework)) tell('frameworkIsItself', 'frameworkId', framework.number);
    if (complete && speaksOfFailure(words('title'))) tell('statusWordInTitle', 'title', contract.title ?? '');
    if (completed) tell('carriedDown', 'title', contract.title ?? '');
    drafts.push(draft);
  }

  // What stands alone after the last contract heads nothing: it is a note at the foot of the table.
  for (const index of trailing) {
    const found = excluded[index];
    if (found !== undefined) excluded[index] = { ...found, reason: 'footnote' };
  }
  return {
    drafts,
    excluded,
    issues: [...tableIssues(view), ...issues],
    rowsRead: Math.max(0, view.lastRow - view.firstRow + 1),
  };
}

/** What is to be told of the table as a whole. */
function tableIssues(view: TableView): Issue[] {
  const { table, grid } = view;
  const issues: Issue[] = [];
  const about = (code: IssueCode, column: string | null, value: string): void => {
    issues.push(makeIssue(code, { sheet: grid.sheetName, row: null, column }, value));
  };
  if (!view.byField.has('notificationDate')) about('notificationColumnMissing', null, '');
  for (const column of table.columns) {
    if (column.flags.includes('headingContradicted')) about('headingContradicted', column.letter, column.heading);
    if (column.flags.includes('yearlyAmount')) about('amountYearly', column.letter, column.heading);
  }
  for (const reader of view.readers) {
    if (reader.monthFirst) about('monthFirstDates', reader.column.letter, reader.column.heading);
  }
  for (const issue of [...straysBelow(view), ...mendedIssues(grid)]) issues.push(issue);
  if (grid.filtered) about('filteredRead', null, '');
  else if (grid.hasHiddenRows || grid.hasHiddenColumns) about('hiddenRead', null, '');
  return issues;
}

/** Strays told at most: a column filled down to the end of the sheet is one mistake, not a thousand. */
const MOST_STRAYS = 20;

/** Values far below a table that no other table holds: they are not read, so each is told. */
function straysBelow({ table, grid }: TableView): Issue[] {
  const end = table.body.row - grid.row + table.body.rows;
  const from = table.body.column - grid.column;
  const found: Issue[] = [];
  const first = grid.values.findIndex((cells, row) => row >= end && cells.some((cell) => !isBlank(cell)));
  if (first < end + STRAY_GAP) return found;
  for (let row = first; row < grid.values.length && found.length < MOST_STRAYS; row += 1) {
    const cells = grid.values[row] ?? [];
    const filled = cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
    if (filled.length > STRAY_CELLS) return [];
    const [index] = filled;
    if (index === undefined || index < from || index >= from + table.body.columns) continue;
    const place = { sheet: grid.sheetName, row: grid.row + row + 1, column: columnLetter(grid.column + index) };
    found.push(makeIssue('strayBelow', place, cellText(cells[index])));
  }
  return found;
}
