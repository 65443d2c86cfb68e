import { pick, type Language } from '../../language';
import { journalKind } from '../../indicators';
import type { DrillLine } from './drill';
import { matchesSearch, matchesTexts } from './search';

/** How the lines behind a figure may be sorted. */
export const ORDERS = ['register', 'date', 'amount', 'supplier', 'department'] as const;
export type LineOrder = (typeof ORDERS)[number];

/** What a line is sorted by; null where it says nothing, which comes last. */
function sortedBy(line: DrillLine, order: LineOrder): string | number | null {
  if (line.kind === 'journal') {
    const { date, amount, about } = line.entry;
    return order === 'date' ? date : order === 'amount' ? amount : order === 'supplier' ? about : null;
  }
  const { notificationDate, amount, suppliers, department } = line.tagged.contract;
  switch (order) {
    case 'register':
      return null;
    case 'date':
      return notificationDate?.date ?? null;
    case 'amount':
      return amount;
    case 'supplier':
      return suppliers[0]?.name ?? null;
    case 'department':
      return department;
  }
}

const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
/** The latest and the largest first; names from A. */
const DESCENDING: ReadonlySet<LineOrder> = new Set(['date', 'amount']);

function compared(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : COLLATOR.compare(String(left), String(right));
}

/** The lines in an order; those that say nothing of it last, equal ones as in the register. */
export function sortedLines(lines: readonly DrillLine[], order: LineOrder): readonly DrillLine[] {
  if (order === 'register') return lines;
  const sign = DESCENDING.has(order) ? -1 : 1;
  return lines
    .map((line) => ({ line, by: sortedBy(line, order) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null);
      return sign * compared(a.by, b.by);
    })
    .map(({ line }) => line);
}

/** The lines that hold every word of a search: contracts as the review finds them, journal entries by their words. */
export function narrowedLines(lines: readonly DrillLine[], search: string, language: Language): readonly DrillLine[] {
  if (search.trim() === '') return lines;
  return lines.filter((line) => {
    if (line.kind === 'contract') {
      const { contract } = line.tagged;
      return matchesSearch(contract, search) || matchesTexts([contract.department ?? ''], search);
    }
    const { kind, label, about } = line.entry;
    return matchesTexts([pick(journalKind(kind).label, language), label ?? '', about ?? ''], search);
  });
}
