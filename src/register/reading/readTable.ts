import type { CivilDate } from '../../calendar';
import { foldKey } from '../../language';
import type { ValueRule } from '../../settings';
import type { CellValue, SheetGrid } from '../../workbook';
import { cellText, isBlank, withoutSentinel } from '../cells';
import type { FieldId } from '../fields';
import { makeIssue } from '../issues';
import type { IssueCode } from '../issues';
import type { ExcludedRow, ExclusionReason, Issue, RecognisedTable, Supplier } from '../types';
import { draftOf } from './draft';
import type { Draft, RowCells } from './draft';
import { exclusionOf, namesItself, speaksOfFailure } from './exclusion';
import type { RowWords } from './exclusion';
import { rowKind, sectionOf } from './rowKind';
import type { Section } from './rowKind';
import { supplierKey } from './suppliers';
import { viewTable } from './tableView';
import type { TableView } from './tableView';

export type ReadingOptions = {
  readonly valueRule: ValueRule;
  readonly includeSubsequentContracts: boolean;
  readonly today: CivilDate;
};

/** What lines of every table read so far are compared with. */
export type Memory = {
  readonly lines: Set<string>;
  readonly byUid: Map<string, Draft>;
  readonly bySameFacts: Map<string, Draft>;
  /** Drafts whose own row is excluded: further rows of theirs are too. */
  readonly out: Set<Draft>;
};

export type TableReading = {
  readonly drafts: readonly Draft[];
  readonly excluded: readonly ExcludedRow[];
  readonly issues: readonly Issue[];
  readonly rowsRead: number;
};

const SUPPLIER_GROUP: ReadonlySet<FieldId> = new Set<FieldId>([
  'supplier',
  'supplierSiret',
  'supplierIdType',
  'supplierPostcode',
  'supplierCity',
  'supplierSize',
  'supplierKind',
]);

/** Facts that a lot's row leaves to the row of its contract when a file loses merged cells. */
const LEFT_TO_CONTRACT: readonly FieldId[] = ['contractId', 'title', 'notificationDate'];

function cellsOf(view: TableView, row: number, above: ReadonlyMap<number, CellValue> | null): RowCells {
  const values = view.grid.values[row] ?? [];
  const carried = view.carried.get(row);
  const at = (index: number): CellValue => {
    const own = values[index] ?? null;
    return isBlank(own) ? (carried?.get(index) ?? above?.get(index) ?? null) : own;
  };
  const cells = (field: FieldId): CellValue[] => (view.byField.get(field) ?? []).map((reader) => at(reader.index));
  return {
    cells,
    cell: (field) => {
      const readers = view.byField.get(field);
      if (readers === undefined) return null;
      for (const reader of readers) {
        const cell = at(reader.index);
        if (!isBlank(cell)) return cell;
      }
      return null;
    },
    isCarried: (field) => {
      const index = view.byField.get(field)?.[0]?.index;
      return index !== undefined && isBlank(values[index]) && carried?.has(index) === true;
    },
  };
}

function wordsOf(cells: RowCells): RowWords {
  const word = (field: FieldId): string => {
    const cell = cells.cell(field);
    return typeof cell === 'string' ? foldKey(withoutSentinel(cell)) : '';
  };
  const title = word('title');
  return {
    title: title === '' ? word('lotTitle') : title,
    nature: word('nature') || word('contractType'),
    technique: word('technique'),
    status: word('status'),
    id: word('contractId'),
    supplier: word('supplier'),
    amount: word('amountHt'),
    date: word('notificationDate'),
    remarks: word('remarks'),
  };
}

/** In a file without merged cells, the row of a further lot that leaves number, object and date to the row above. */
function lotBelow(view: TableView, row: number): boolean {
  const filled = (field: FieldId): boolean =>
    (view.byField.get(field) ?? []).some((reader) => !isBlank(view.grid.values[row]?.[reader.index]));
  const mapped = LEFT_TO_CONTRACT.filter((field) => view.byField.has(field));
  if (mapped.length < 2 || mapped.some(filled)) return false;
  return (filled('lotNumber') || filled('lotTitle')) && (filled('supplier') || filled('amountHt'));
}

function addSuppliers(draft: Draft, suppliers: readonly Supplier[], row: number): void {
  const known = new Set(draft.contract.suppliers.map(supplierKey));
  const fresh = suppliers.filter((supplier) => !known.has(supplierKey(supplier)));
  draft.contract = {
    ...draft.contract,
    suppliers: [...draft.contract.suppliers, ...fresh],
    rows: [...draft.contract.rows, row],
  };
}

/** The initial state of a contract published in several versions: the one that no modification explains. */
function isModified(draft: Draft): boolean {
  const { texts } = draft.contract;
  return (
    texts.amendmentTitle !== undefined ||
    (texts.amendmentNo !== undefined && !/^(?:0|\[\]|\s)*$/.test(texts.amendmentNo.text))
  );
}

/** Reads every line of a table: contracts to be, excluded lines with their reason, issues. Nothing is dropped. */
export function readTable(
  table: RecognisedTable,
  grid: SheetGrid,
  options: ReadingOptions,
  memory: Memory,
): TableReading {
  const view = viewTable(table, grid, options.today);
  const drafts: Draft[] = [];
  const excluded: ExcludedRow[] = [];
  const issues: Issue[] = [];
  const sheet = grid.sheetName;
  const sectionsSinceContract: number[] = [];
  let section: Section | null = null;
  let last: Draft | null = null;
  let lastCells: ReadonlyMap<number, CellValue> | null = null;

  const place = (row: number): number => grid.row + row + 1;
  const exclude = (row: number, reason: ExclusionReason): void => {
    excluded.push({ sheet, row: place(row), reason });
  };
  const tell = (code: IssueCode, row: number, field: FieldId, value: string): void => {
    issues.push(
      makeIssue(code, { sheet, row: place(row), column: view.byField.get(field)?.[0]?.column.letter ?? null }, value),
    );
  };
  const keep = (draft: Draft): void => {
    drafts.push(draft);
    last = draft;
  };

  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const kind = rowKind(view, row, last !== null);
    if (kind.kind === 'blank' || kind.kind === 'total' || kind.kind === 'footnote') {
      exclude(row, kind.kind);
      continue;
    }
    if (kind.kind === 'heading' || kind.kind === 'section') {
      if (kind.kind === 'section') section = sectionOf(kind.label);
      sectionsSinceContract.push(excluded.length);
      exclude(row, 'section');
      continue;
    }
    if (kind.kind === 'cocontractor' && last !== null) {
      const partner = draftOf(view, row, cellsOf(view, row, null), { ...options, section: null });
      addSuppliers(last, partner.contract.suppliers, place(row));
      exclude(row, 'cocontractor');
      continue;
    }
    sectionsSinceContract.length = 0;
    const completed = lastCells !== null && view.carried.get(row) === undefined && lotBelow(view, row);
    const cells = cellsOf(view, row, completed ? lastCells : null);
    const line = lineKey(view, row);
    if (memory.lines.has(line)) {
      exclude(row, 'duplicate');
      continue;
    }
    memory.lines.add(line);
    if (!completed) lastCells = leftCells(view, row);

    const words = wordsOf(cells);
    const draft = draftOf(view, row, cells, { ...options, section });
    const uid = withoutSentinel(cellText(cells.cell('uid')));
    const published = uid === '' ? undefined : memory.byUid.get(uid);
    if (published !== undefined) {
      mergeVersion(published, draft, memory.out.has(published), (reason, at) =>
        excluded.push({ sheet, row: at, reason }),
      );
      continue;
    }
    const facts = factsKey(view, row, draft);
    const twin = facts === null ? undefined : memory.bySameFacts.get(facts);
    if (twin !== undefined) {
      addSuppliers(twin, draft.contract.suppliers, place(row));
      exclude(row, 'cocontractor');
      continue;
    }
    const { contract } = draft;
    const framework = {
      number: withoutSentinel(cellText(cells.cell('frameworkId'))),
      own: [contract.id ?? '', uid, contract.procedureId ?? ''],
    };
    const complete = contract.suppliers.length > 0 && contract.notificationDate !== null && contract.amount !== null;
    const reason = exclusionOf(words, framework, complete, options.includeSubsequentContracts);
    if (uid !== '') memory.byUid.set(uid, draft);
    if (facts !== null) memory.bySameFacts.set(facts, draft);
    if (reason !== null) {
      exclude(row, reason);
      memory.out.add(draft);
      last = draft;
      continue;
    }
    if (namesItself(framework)) tell('frameworkIsItself', row, 'frameworkId', framework.number);
    if (complete && speaksOfFailure(words.title)) tell('statusWordInTitle', row, 'title', contract.title ?? '');
    if (completed) tell('carriedDown', row, 'title', contract.title ?? '');
    keep(draft);
  }

  // What stands alone after the last contract heads nothing: it is a note at the foot of the table.
  for (const index of sectionsSinceContract) {
    const found = excluded[index];
    if (found !== undefined) excluded[index] = { ...found, reason: 'footnote' };
  }
  return {
    drafts,
    excluded,
    issues: [...issues, ...tableIssues(view)],
    rowsRead: Math.max(0, view.lastRow - view.firstRow + 1),
  };
}

function lineKey(view: TableView, row: number): string {
  const values = view.grid.values[row] ?? [];
  const carried = view.carried.get(row);
  let key = '';
  for (const index of view.buyerColumns) {
    const own = values[index];
    const cell = isBlank(own) ? carried?.get(index) : own;
    key += `${typeof cell === 'string' ? cell.trim() : (cell ?? '')}\u0001`;
  }
  return key;
}

/** All that a row says but its holder; null when it says too little to tell two contracts apart. */
function factsKey(view: TableView, row: number, draft: Draft): string | null {
  const { contract } = draft;
  if (contract.id === null || contract.amount === null || contract.suppliers.length === 0) return null;
  const values = view.grid.values[row] ?? [];
  const carried = view.carried.get(row);
  const holder = new Set(
    view.readers.filter((reader) => SUPPLIER_GROUP.has(reader.field)).map((reader) => reader.index),
  );
  let key = '';
  for (const index of view.buyerColumns) {
    if (holder.has(index)) continue;
    const own = values[index];
    const cell = isBlank(own) ? carried?.get(index) : own;
    key += `${typeof cell === 'string' ? cell.trim() : (cell ?? '')}\u0001`;
  }
  return key;
}

function leftCells(view: TableView, row: number): ReadonlyMap<number, CellValue> {
  const left = new Map<number, CellValue>();
  const carriedOn: readonly FieldId[] = [
    ...LEFT_TO_CONTRACT,
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
  for (const field of carriedOn) {
    for (const reader of view.byField.get(field) ?? []) {
      const cell = view.grid.values[row]?.[reader.index] ?? null;
      if (!isBlank(cell)) left.set(reader.index, cell);
    }
  }
  return left;
}

/** Two rows of one uid: further holders, or later versions; the initial facts count (COUNTING). */
function mergeVersion(
  kept: Draft,
  draft: Draft,
  isOut: boolean,
  exclude: (reason: ExclusionReason, row: number) => void,
): void {
  const { row } = draft.contract;
  const later = isModified(draft) && !isModified(kept);
  if (!isOut && isModified(kept) && !isModified(draft)) {
    // The initial state comes second in the file: it takes the contract over.
    const previous = kept.contract;
    kept.contract = { ...draft.contract, rows: [...previous.rows, row] };
    exclude('amendment', previous.row);
    return;
  }
  addSuppliers(kept, later ? [] : draft.contract.suppliers, row);
  exclude(later ? 'amendment' : 'cocontractor', row);
}

function tableIssues(view: TableView): Issue[] {
  const { table, grid } = view;
  const sheet = grid.sheetName;
  const issues: Issue[] = [];
  const about = (code: IssueCode, column: string | null, value: string): void => {
    issues.push(makeIssue(code, { sheet, row: null, column }, value));
  };
  if (!view.byField.has('notificationDate')) about('notificationColumnMissing', null, '');
  for (const column of table.columns) {
    if (column.flags.includes('headingContradicted')) about('headingContradicted', column.letter, column.heading);
  }
  for (const reader of view.readers)
    if (reader.monthFirst) about('monthFirstDates', reader.column.letter, reader.column.heading);
  if (grid.filtered) about('filteredRead', null, '');
  else if (grid.hasHiddenRows || grid.hasHiddenColumns) about('hiddenRead', null, '');
  return issues;
}
