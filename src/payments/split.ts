import { quarterOf } from '../calendar';
import { foldKey } from '../language';
import type { Steps } from '../pace';
import type { PaymentGroup } from './measure';
import type { InvoiceResult } from './types';

/** Results put in their lists between two breaths. */
const RESULTS_A_STEP = 2000;

type Lists = Map<string, number[]>;

function listOf(lists: Lists, key: string): number[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: number[] = [];
  lists.set(key, list);
  return list;
}

/**
 * Paid results, by their place in the list, of each period of payment (`all`,
 * `2025`, `2025-T1`, `2025-03`), in the order of the periods' names.
 */
export function* byPeriodSteps(results: readonly InvoiceResult[]): Steps<(readonly [string, readonly number[]])[]> {
  const periods: Lists = new Map([['all', results.map((_, index) => index)]]);
  const ofDate = new Map<string, readonly number[][]>();
  for (const [index, result] of results.entries()) {
    if (index % RESULTS_A_STEP === 0) yield index / results.length;
    const { paymentDate } = result.invoice;
    if (paymentDate === null) continue;
    let lists = ofDate.get(paymentDate);
    if (lists === undefined) {
      const year = paymentDate.slice(0, 4);
      const keys = [year, `${year}-T${quarterOf(paymentDate)}`, paymentDate.slice(0, 7)];
      lists = keys.map((key) => listOf(periods, key));
      ofDate.set(paymentDate, lists);
    }
    for (const list of lists) list.push(index);
  }
  return [...periods].sort(([left], [right]) => left.localeCompare(right));
}

const KINDS = ['department', 'supplier', 'supplierSize'] as const satisfies readonly PaymentGroup['by'][];

/** The number of each result's group of each kind, none where the row does not say; and each result's own name for it. */
type Grouping = readonly {
  readonly by: PaymentGroup['by'];
  readonly group: Int32Array;
  readonly shown: readonly (string | null)[];
}[];

const NONE = -1;

/** Numbers groups: letter case and accents do not make two. Each spelling is folded once. */
class Numbering {
  private readonly bySpelling = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  of(identity: string): number {
    const known = this.bySpelling.get(identity);
    if (known !== undefined) return known;
    const key = foldKey(identity);
    const number = this.byKey.get(key) ?? this.byKey.size;
    this.byKey.set(key, number);
    this.bySpelling.set(identity, number);
    return number;
  }
}

/** Says once for all which service, supplier and supplier's size each result is of. */
export function* groupingSteps(results: readonly InvoiceResult[]): Steps<Grouping> {
  const kinds = KINDS.map((by) => ({
    by,
    group: new Int32Array(results.length).fill(NONE),
    shown: [] as (string | null)[],
    numbering: new Numbering(),
  }));
  for (const [index, { invoice }] of results.entries()) {
    if (index % RESULTS_A_STEP === 0) yield index / results.length;
    const { department, supplier, supplierSiret, supplierSize } = invoice;
    const names = [department, supplier ?? supplierSiret, supplierSize];
    const identities = [department, supplierSiret?.slice(0, 9) ?? supplier, supplierSize];
    for (const [place, kind] of kinds.entries()) {
      const [name, identity] = [names[place] ?? null, identities[place] ?? null];
      kind.shown.push(name);
      if (name !== null && identity !== null) kind.group[index] = kind.numbering.of(identity);
    }
  }
  return kinds;
}

type Grouped = readonly [PaymentGroup, number[]];

/** The groups of some results in the order in which they are met, each named as its first row names it. */
export function* groupedSteps(results: readonly number[], grouping: Grouping): Steps<readonly Grouped[]> {
  const found: Grouped[] = [];
  const known = grouping.map((): Grouped[] => []);
  for (const [nth, index] of results.entries()) {
    if (nth % RESULTS_A_STEP === RESULTS_A_STEP - 1) yield nth / results.length;
    for (const [place, kind] of grouping.entries()) {
      const number = kind.group[index] ?? NONE;
      const groups = known[place];
      if (number === NONE || groups === undefined) continue;
      const group = groups[number];
      if (group !== undefined) {
        group[1].push(index);
        continue;
      }
      const made: Grouped = [{ by: kind.by, key: kind.shown[index] ?? '' }, [index]];
      groups[number] = made;
      found.push(made);
    }
  }
  return found;
}
