import { recogniseInvoices } from '../../../src/payments';
import { recogniseTables } from '../../../src/register';
import type { CellValue, SheetGrid } from '../../../src/workbook';
import { gridOf } from '../grid';
import { factRows } from './facts';

/** A table as its buyer keeps it, with what every column is. */
export type BuyersTable = {
  readonly name: string;
  readonly kind: 'register' | 'invoices';
  readonly columns: readonly BuyersColumn[];
};
export type BuyersColumn = {
  readonly heading: string;
  readonly fact: string;
  /** What the column is, then what would be right as well; null: of no use. */
  readonly right: readonly (string | null)[];
};

/** What recognition made of one column. */
export type Judged = BuyersColumn & {
  readonly found: string | null;
  readonly confidence: number;
  readonly isRight: boolean;
  /** A wrong answer changes an indicator. */
  readonly isKey: boolean;
  /** Given a field that changes an indicator, which it is not. */
  readonly isWrongKey: boolean;
};

/** Fields that indicators are made of. */
export const KEY_FIELDS: Readonly<Record<BuyersTable['kind'], ReadonlySet<string>>> = {
  register: new Set(
    (
      'contractId uid lotNumber nature frameworkId status launchDate deadlineDate awardDate signatureDate ' +
      'notificationDate publicationDate startDate endDate amountHt amountTtc amountMin amountMax amountEstimated ' +
      'amountPaid amendmentAmount supplier supplierSiret supplierSize offersCount socialConsideration socialClause ' +
      'socialCriterion socialCriterionWeight reserved reservedKind insertionHoursPlanned insertionHoursDone ' +
      'equalityReminder envConsideration envClause envCriterion envCriterionWeight envSpecification ecolabel'
    ).split(' '),
  ),
  invoices: new Set(
    (
      'id supplier supplierSiret supplierSize invoiceDate depositDate receptionDate availableDate serviceDate ' +
      'orderDate accountantDate interruptionDate completionDate paymentDate amountTtc amountHt contractDays status'
    ).split(' '),
  ),
};

/**
 * Reads tables from a text: « == name register » or « == name invoices », then a
 * line a column: heading | fact | answers. « A / B » is a heading of two lines.
 */
export function tablesOf(text: string): BuyersTable[] {
  const tables: { name: string; kind: BuyersTable['kind']; columns: BuyersColumn[] }[] = [];
  for (const line of text.split('\n')) {
    const title = /^== (.+) (register|invoices)$/.exec(line.trim());
    if (title !== null) {
      tables.push({ name: title[1] ?? '', kind: title[2] === 'invoices' ? 'invoices' : 'register', columns: [] });
      continue;
    }
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [heading = '', fact = '', answers = ''] = line.split('|').map((part) => part.trim());
    const right = answers.split(',').map((answer) => (answer === '-' ? null : answer));
    tables[tables.length - 1]?.columns.push({ heading, fact, right });
  }
  return tables;
}

/** The sheet of a table: its heading in one line or two, its rows from the same facts. */
export function gridOfTable({ name, kind, columns }: BuyersTable, seed: number): SheetGrid {
  const rows = factRows(kind, seed).map((facts) =>
    columns.map(({ fact, heading }): CellValue => {
      const value = facts[fact];
      if (value === undefined) throw new Error(`${name}: no fact « ${fact} » for « ${heading} »`);
      return value;
    }),
  );
  const groups = columns.map(({ heading }) => (heading.includes(' / ') ? (heading.split(' / ')[0] ?? '') : ''));
  const below = columns.map(({ heading }) =>
    heading.includes(' / ') ? heading.split(' / ').slice(1).join(' / ') : heading,
  );
  if (groups.every((group) => group === '')) return gridOf([below, ...rows], { sheetName: name });
  const shown = groups.map((group, index) => (group === groups[index - 1] ? null : group === '' ? null : group));
  const merges = groups.flatMap((group, index) => {
    if (group === '' || group === groups[index - 1]) return [];
    const next = groups.findIndex((other, at) => at > index && other !== group);
    const width = (next < 0 ? groups.length : next) - index;
    return width > 1 ? [{ row: 0, column: index, rows: 1, columns: width }] : [];
  });
  return gridOf([shown, below, ...rows], { sheetName: name, merges });
}

/** What recognition makes of a table, column by column. */
export function judged(table: BuyersTable, seed: number): Judged[] {
  const grid = gridOfTable(table, seed);
  const [read] = table.kind === 'register' ? recogniseTables(grid) : recogniseInvoices(grid);
  const role = read === undefined ? 'none' : 'role' in read ? read.role : 'invoices';
  const keys = KEY_FIELDS[table.kind];
  return table.columns.map((column, index) => {
    const named = role === table.kind ? read?.columns.find((each) => each.column === index) : undefined;
    const found = named?.field ?? null;
    const isRight = role === table.kind && column.right.includes(found);
    const first = column.right[0] ?? null;
    return {
      ...column,
      found,
      confidence: named?.confidence ?? 0,
      isRight,
      isKey: first !== null && keys.has(first) && !column.right.includes(null),
      isWrongKey: !isRight && found !== null && keys.has(found),
    };
  });
}
