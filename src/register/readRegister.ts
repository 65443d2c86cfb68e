import type { SheetGrid } from '../workbook';
import type { FieldId } from './fields';
import { makeIssue } from './issues';
import { readTable } from './reading/readTable';
import type { Memory, ReadingOptions } from './reading/readTable';
import type { Draft } from './reading/draft';
import { LineMemory } from './reading/sameLine';
import { supplierKey } from './reading/suppliers';
import { ContractMemory } from './reading/versions';
import type { Contract, ExcludedRow, Issue, RecognisedTable, RegisterReading } from './types';
import { textKey } from './cells/textKey';

export type RegisterSource = { readonly table: RecognisedTable; readonly grid: SheetGrid };

function normalLot(lot: string | null): string {
  return lot === null ? '' : textKey(lot).replace(/^(?:lot )?(?:n |no )?0*/, '');
}

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

/** Gives every draft its key: short where the number names it alone, longer among homonyms, numbered among twins. */
function keyed(drafts: readonly Draft[]): Contract[] {
  const count = (keys: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const bases = drafts.map((draft) => baseKey(draft.contract));
  const baseCounts = count(bases);
  const longs = drafts.map((draft, index) =>
    (baseCounts.get(bases[index] ?? '') ?? 0) > 1 ? fullKey(draft.contract) : (bases[index] ?? ''),
  );
  const seen = new Map<string, number>();
  return drafts.map((draft, index) => {
    const key = longs[index] ?? '';
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return Object.assign(draft.contract, { key: nth === 1 ? key : `${key}#${nth}` });
  });
}

/** Rows that go by a number already used: told once for each row after the first. */
function repeatedIds(contracts: readonly Contract[], idColumns: ReadonlyMap<string, string>): Issue[] {
  const first = new Map<string, Contract>();
  const issues: Issue[] = [];
  for (const contract of contracts) {
    if (contract.id === null) continue;
    const buyer = contract.texts.buyerSiret?.text ?? contract.buyer ?? '';
    const key = `${buyer}|${contract.id}`;
    if (first.has(key)) {
      const place = { sheet: contract.sheet, row: contract.row, column: idColumns.get(contract.sheet) ?? null };
      issues.push(makeIssue('contractIdRepeated', place, contract.id));
    } else first.set(key, contract);
  }
  return issues;
}

/**
 * Reads one or several tables as one register (COUNTING, « Contracts and
 * periods »): one contract a row, every other row excluded with its reason, and
 * all issues at once. The first table's date system stands for the workbook.
 */
export function readRegister(sources: readonly RegisterSource[], options: ReadingOptions): RegisterReading {
  const memory: Memory = { lines: new LineMemory(), contracts: new ContractMemory() };
  const drafts: Draft[] = [];
  const excluded: ExcludedRow[] = [];
  const issues: Issue[] = [];
  let rowsRead = 0;
  const fieldsBySheet = new Map<string, Set<FieldId>>();
  const idColumns = new Map<string, string>();
  for (const { table, grid } of sources) {
    const reading = readTable(table, grid, options, memory);
    // One by one: spreading 100,000 rows as arguments would overflow the stack.
    for (const draft of reading.drafts) drafts.push(draft);
    for (const row of reading.excluded) excluded.push(row);
    for (const issue of reading.issues) issues.push(issue);
    rowsRead += reading.rowsRead;
    const fields = fieldsBySheet.get(grid.sheetName) ?? new Set<FieldId>();
    for (const column of table.columns) {
      if (column.field !== null) fields.add(column.field);
      if (column.field === 'contractId') idColumns.set(grid.sheetName, column.letter);
    }
    fieldsBySheet.set(grid.sheetName, fields);
  }
  for (const draft of drafts) {
    const place = { sheet: draft.contract.sheet, row: draft.contract.row };
    for (const issue of draft.issues)
      issues.push(makeIssue(issue.code, { ...place, column: issue.column }, issue.value));
  }
  const contracts = keyed(drafts);
  for (const issue of repeatedIds(contracts, idColumns)) issues.push(issue);
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
