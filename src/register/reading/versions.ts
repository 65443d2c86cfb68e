import { textKey } from '../cells/textKey';
import type { ExclusionReason, Supplier } from '../types';
import type { Draft } from './draft';
import { sameLine } from './sameLine';
import { supplierKey } from './suppliers';

/** Adds a row's holders to a contract read before, each once; gives how many were new. */
export function addSuppliers(draft: Draft, suppliers: readonly Supplier[], row: number): number {
  const known = new Set(draft.contract.suppliers.map(supplierKey));
  const fresh = suppliers.filter((supplier) => !known.has(supplierKey(supplier)));
  const { contract } = draft;
  draft.contract = { ...contract, suppliers: [...contract.suppliers, ...fresh], rows: [...contract.rows, row] };
  return fresh.length;
}

/** True for a version that a modification explains: not the contract as first notified. */
function isModified(draft: Draft): boolean {
  const { amendmentTitle, amendmentNo } = draft.contract.texts;
  return amendmentTitle !== undefined || (amendmentNo !== undefined && !/^(?:0|\[\]|\s)*$/.test(amendmentNo.text));
}

/**
 * Another row of a uid already read: a further holder, or a version. The
 * initial facts count (COUNTING), wherever they stand in the file. Gives the row
 * to exclude and why.
 */
export function mergeVersion(kept: Draft, draft: Draft, isOut: boolean): { row: number; reason: ExclusionReason } {
  const { row, suppliers } = draft.contract;
  const later = isModified(draft) && !isModified(kept);
  if (!isOut && isModified(kept) && !isModified(draft)) {
    const previous = kept.contract;
    kept.contract = { ...draft.contract, rows: [...previous.rows, row] };
    return { row: previous.row, reason: 'amendment' };
  }
  const added = addSuppliers(kept, later ? [] : suppliers, row);
  if (later) return { row, reason: 'amendment' };
  // The same contract published again: no holder is new, whatever else was retouched.
  return { row, reason: added > 0 ? 'cocontractor' : 'duplicate' };
}

/** Contracts read so far by what they go by: uid, number. */
export class ContractMemory {
  private readonly byUid = new Map<string, Draft>();
  private readonly byId = new Map<string, Draft[]>();
  private readonly out = new Set<Draft>();

  /** The contract of the same uid, if one was read. */
  published(uid: string): Draft | undefined {
    return uid === '' ? undefined : this.byUid.get(uid);
  }

  /**
   * A contract that says all the same but its holder: the same contract on one
   * row more. Only where number and amount leave no doubt.
   */
  twin(draft: Draft): Draft | undefined {
    const { id, amount, suppliers } = draft.contract;
    if (id === null || amount === null || suppliers.length === 0) return undefined;
    return this.byId.get(id)?.find((other) => sameLine(other.place, draft.place, true));
  }

  /**
   * True for a row that carries an amendment's number or object under the number, lot and
   * object of a contract read before. A nested list of modifications or a count
   * of amendments belongs to the contract itself.
   */
  amends(draft: Draft): boolean {
    const { amendmentNo, amendmentTitle } = draft.contract.texts;
    if (!isModified(draft) || /^\s*[[{]/.test(amendmentNo?.text ?? '')) return false;
    // Two rows that each name a modification are two versions; two that only count amendments may be two contracts.
    return this.same(draft).some((earlier) => !isModified(earlier) || amendmentTitle !== undefined);
  }

  /** The modification of this contract that was read before it, when the contract as first notified comes after. */
  modifiedBefore(draft: Draft): Draft | undefined {
    if (isModified(draft)) return undefined;
    return this.same(draft).find(
      (earlier) => earlier.contract.texts.amendmentTitle !== undefined && !this.out.has(earlier),
    );
  }

  /** Earlier rows under the same number, lot, object and buyer. */
  private same(draft: Draft): readonly Draft[] {
    const { id, lot, title, buyer, buyerSiret } = draft.contract;
    if (id === null) return [];
    return (this.byId.get(id) ?? []).filter(
      (earlier) =>
        earlier.contract.lot === lot &&
        earlier.contract.buyer === buyer &&
        earlier.contract.buyerSiret === buyerSiret &&
        textKey(earlier.contract.title ?? '') === textKey(title ?? ''),
    );
  }

  remember(draft: Draft, uid: string): void {
    if (uid !== '') this.byUid.set(uid, draft);
    const { id } = draft.contract;
    if (id === null) return;
    const known = this.byId.get(id);
    if (known === undefined) this.byId.set(id, [draft]);
    else known.push(draft);
  }

  /** A draft whose own row is excluded: further rows of its uid are too. */
  leaveOut(draft: Draft): void {
    this.out.add(draft);
  }

  isOut(draft: Draft): boolean {
    return this.out.has(draft);
  }
}
