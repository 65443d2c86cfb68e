import { atOnce, stepping, within, type Steps } from '../pace';
import type { SheetGrid } from '../workbook';
import type { FieldId } from './fields';
import { makeIssue } from './issues';
import { readTableSteps } from './reading/readTable';
import type { Memory, ReadingOptions } from './reading/readTable';
import type { Draft } from './reading/draft';
import { withoutExtracts } from './reading/extracts';
import { lotKey, normalLot } from './reading/lot';
import { checkRegister } from './reading/plausible';
import { LineMemory } from './reading/sameLine';
import { supplierKey } from './reading/suppliers';
import { ContractMemory } from './reading/versions';
import type { Contract, ExcludedRow, Issue, RecognisedColumn, RecognisedTable, RegisterReading } from './types';
import { textKey } from './cells/textKey';

export type RegisterSource = { readonly table: RecognisedTable; readonly grid: SheetGrid };

/** The facts that name a contract: they survive a sort, an added row, a corrected amount. */
function baseKey(contract: Contract): string {
  const buyer = contract.buyerSiret ?? '';
  if (contract.id !== null) return [buyer, textKey(contract.id), normalLot(contract.lot)].join('|');
  const lead = contract.suppliers[0];
  return [
    buyer,
    textKey(contract.title ?? ''),
    normalLot(contract.lot),
    lead === undefined ? '' : supplierKey(lead),
    contract.notificationDate?.date ?? '',
  ].join('|');
}

function fullKey(contract: Contract): string {
  const lead = contract.suppliers[0];
  return [
    baseKey(contract),
    textKey(contract.title ?? ''),
    textKey(contract.lotTitle ?? ''),
    contract.notificationDate?.date ?? '',
    contract.amount ?? '',
    lead === undefined ? '' : supplierKey(lead),
  ].join('|');
}

/**
 * The facts that may have named a contract, the shorter first: which of them its
 * key holds depends on the other rows (a number may find a homonym).
 */
export function identitiesOf(contract: Contract): { readonly base: string; readonly full: string } {
  return { base: baseKey(contract), full: fullKey(contract) };
}

/** Contracts given their key, or their issues, between two breaths. */
const DRAFTS_A_STEP = 100;

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Gives every draft its key: short where the number names it alone, longer among homonyms, numbered among twins. */
function* keyedSteps(drafts: readonly Draft[]): Steps<Contract[]> {
  const bases = yield* within(
    stepping(drafts, DRAFTS_A_STEP, ({ contract }) => baseKey(contract)),
    0,
    0.5,
  );
  const homonyms = counted(bases);
  const seen = new Map<string, number>();
  return yield* within(
    stepping(drafts, DRAFTS_A_STEP, ({ contract }, index) => {
      const base = bases[index] ?? '';
      const key = (homonyms.get(base) ?? 0) > 1 ? fullKey(contract) : base;
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return Object.assign(contract, { key: nth === 1 ? key : `${key}#${nth}` });
    }),
    0.5,
    1,
  );
}

/**
 * Rows that go by a number already used, told once for each row after the
 * first (COUNTING). Distinct lots under one number are the normal life of a
 * contract: only a row without a lot, or of a lot already met, is a doubt.
 */
function repeatedIds(contracts: readonly Contract[], idColumns: ReadonlyMap<string, string>): Issue[] {
  const lotsOf = new Map<string, Set<string>>();
  const issues: Issue[] = [];
  for (const contract of contracts) {
    if (contract.id === null) continue;
    const buyer = contract.texts.buyerSiret?.text ?? contract.buyer ?? '';
    const number = `${buyer}|${contract.id}`;
    const lot = lotKey(contract);
    const lots = lotsOf.get(number);
    if (lots === undefined) {
      lotsOf.set(number, new Set([lot]));
      continue;
    }
    const distinct = lot !== '' && !lots.has(lot) && !lots.has('');
    lots.add(lot);
    const place = { sheet: contract.sheet, row: contract.row, column: idColumns.get(contract.sheet) ?? null };
    issues.push(makeIssue(distinct ? 'contractIdOfLots' : 'contractIdRepeated', place, contract.id));
  }
  return issues;
}

/** Share of the work that reading the lines is; naming contracts and telling issues come after. */
const LINES_SHARE = 0.9;

/**
 * Reads one or several tables as one register (COUNTING, « Contracts and
 * periods »), in steps: one contract a row, every other row excluded with its
 * reason, and all issues at once. The first table's date system stands for the
 * workbook.
 */
export function* readRegisterSteps(
  sources: readonly RegisterSource[],
  options: ReadingOptions,
): Steps<RegisterReading> {
  const memory: Memory = { lines: new LineMemory(), contracts: new ContractMemory() };
  const drafts: Draft[] = [];
  const excluded: ExcludedRow[] = [];
  const issues: Issue[] = [];
  let rowsRead = 0;
  const fieldsBySheet = new Map<string, Set<FieldId>>();
  const idColumns = new Map<string, string>();
  const columns = new Map<string, RecognisedColumn>();
  for (const [index, { table, grid }] of sources.entries()) {
    const share = LINES_SHARE / sources.length;
    const reading = yield* within(readTableSteps(table, grid, options, memory), index * share, (index + 1) * share);
    // One by one: spreading 100,000 rows as arguments would overflow the stack.
    for (const draft of reading.drafts) drafts.push(draft);
    for (const row of reading.excluded) excluded.push(row);
    for (const issue of reading.issues) issues.push(issue);
    rowsRead += reading.rowsRead;
    const fields = fieldsBySheet.get(grid.sheetName) ?? new Set<FieldId>();
    for (const column of table.columns) {
      if (column.field !== null) {
        fields.add(column.field);
        const place = `${grid.sheetName}|${column.field}`;
        if (!columns.has(place)) columns.set(place, column);
      }
      if (column.field === 'contractId') idColumns.set(grid.sheetName, column.letter);
    }
    fieldsBySheet.set(grid.sheetName, fields);
  }
  const counted = withoutExtracts(drafts, fieldsBySheet);
  for (const row of counted.excluded) excluded.push(row);
  for (const issue of counted.issues) issues.push(issue);
  for (const draft of counted.drafts) {
    const place = { sheet: draft.contract.sheet, row: draft.contract.row };
    for (const issue of draft.issues)
      issues.push(makeIssue(issue.code, { ...place, column: issue.column }, issue.value));
  }
  const contracts = yield* within(keyedSteps(counted.drafts), LINES_SHARE, 1);
  for (const issue of repeatedIds(contracts, idColumns)) issues.push(issue);
  const doubted = new Set(
    counted.drafts
      .filter((draft) => draft.issues.some(({ code }) => code === 'datesOutOfOrder' || code === 'notificationYearFar'))
      .map(({ contract }) => contract),
  );
  const columnOf = (sheet: string, field: FieldId): RecognisedColumn | undefined => columns.get(`${sheet}|${field}`);
  for (const issue of checkRegister(contracts, doubted, columnOf)) issues.push(issue);
  return {
    tables: sources.map((source) => source.table),
    contracts,
    excluded,
    issues,
    rowsRead,
    fields: new Set([...fieldsBySheet.values()].flatMap((fields) => [...fields])),
    fieldsBySheet,
    dateSystem: sources[0]?.grid.dateSystem ?? 1900,
  };
}

/** `readRegisterSteps` in one go. */
export function readRegister(sources: readonly RegisterSource[], options: ReadingOptions): RegisterReading {
  return atOnce(readRegisterSteps(sources, options));
}
