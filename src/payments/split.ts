import { quarterOf } from '../calendar';
import { foldKey } from '../language';
import type { Steps } from '../pace';
import type { PaymentGroup } from './measures';
import type { InvoiceResult } from './types';

/** Results put in their lists between two breaths. */
const RESULTS_A_STEP = 2000;

type Lists<Key> = Map<Key, InvoiceResult[]>;

function listOf<Key>(lists: Lists<Key>, key: Key): InvoiceResult[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: InvoiceResult[] = [];
  lists.set(key, list);
  return list;
}

/** Paid results by period of their payment (`all`, `2025`, `2025-T1`, `2025-03`), in the order of the periods' names. */
export function* byPeriodSteps(results: readonly InvoiceResult[]): Steps<(readonly [string, InvoiceResult[]])[]> {
  const periods: Lists<string> = new Map([['all', [...results]]]);
  const ofDate = new Map<string, readonly InvoiceResult[][]>();
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
    for (const list of lists) list.push(result);
  }
  return [...periods].sort(([left], [right]) => left.localeCompare(right));
}

type Grouped = readonly [PaymentGroup, InvoiceResult[]];

/** The groups of one kind: letter case and accents do not make two. Each spelling is folded once. */
class Groups {
  private readonly bySpelling = new Map<string, Grouped>();
  private readonly byKey = new Map<string, Grouped>();

  constructor(
    private readonly by: PaymentGroup['by'],
    private readonly found: Grouped[],
  ) {}

  put(result: InvoiceResult, shown: string | null, identity: string | null): void {
    if (shown === null || identity === null) return;
    let group = this.bySpelling.get(identity);
    if (group === undefined) {
      const key = foldKey(identity);
      group = this.byKey.get(key);
      if (group === undefined) {
        group = [{ by: this.by, key: shown }, []];
        this.byKey.set(key, group);
        this.found.push(group);
      }
      this.bySpelling.set(identity, group);
    }
    group[1].push(result);
  }
}

/** Results by service, supplier and supplier's size, one entry a distinct group, in the order in which they are met. */
export function* byGroupSteps(results: readonly InvoiceResult[]): Steps<Grouped[]> {
  const found: Grouped[] = [];
  const departments = new Groups('department', found);
  const suppliers = new Groups('supplier', found);
  const sizes = new Groups('supplierSize', found);
  for (const [index, result] of results.entries()) {
    if (index % RESULTS_A_STEP === RESULTS_A_STEP - 1) yield index / results.length;
    const { department, supplier, supplierSiret, supplierSize } = result.invoice;
    departments.put(result, department, department);
    suppliers.put(result, supplier ?? supplierSiret, supplierSiret?.slice(0, 9) ?? supplier);
    sizes.put(result, supplierSize, supplierSize);
  }
  return found;
}
