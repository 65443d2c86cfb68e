import type { ExclusionReason, RegisterReading } from '../../register';
import type { BuyerSettings } from '../../settings';

export type Uncounted = {
  /** `empty`: not one row; `none`: rows, and not one contract; `some`: contracts, and rows that may be missed. */
  readonly kind: 'empty' | 'none' | 'some';
  /** Why rows were left out, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  /** Subsequent contracts left out although the register holds no framework agreement that they would count with. */
  readonly subsequent: number;
};

/** Rows that nobody expects to be left out: of no kind that a heading or a total explains. */
const EXPECTED: ReadonlySet<ExclusionReason> = new Set(['section', 'total', 'footnote', 'blank']);

/**
 * What must be said of the rows left out where a figure would otherwise be
 * missing without a word; null when nothing is.
 */
export function uncounted(
  { contracts, excluded, rowsRead, tables }: Pick<RegisterReading, 'contracts' | 'excluded' | 'rowsRead' | 'tables'>,
  settings: Pick<BuyerSettings, 'includeSubsequentContracts'>,
): Uncounted | null {
  if (tables.length === 0) return null;
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of excluded) {
    if (!EXPECTED.has(reason)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  const orphaned = !settings.includeSubsequentContracts && !contracts.some(({ isFramework }) => isFramework);
  const subsequent = orphaned ? (counts.get('subsequent_contract') ?? 0) : 0;
  if (contracts.length === 0) return { kind: rowsRead === 0 ? 'empty' : 'none', reasons, subsequent };
  return subsequent === 0 ? null : { kind: 'some', reasons, subsequent };
}
