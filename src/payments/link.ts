import { foldKey } from '../language';
import type { Contract } from '../register';
import type { Invoice } from './types';

/** How an invoice was tied to a contract. */
export type ContractLink = {
  readonly contract: string;
  readonly by: 'number' | 'supplier';
};

type Index = {
  readonly byNumber: ReadonlyMap<string, readonly Contract[]>;
  readonly bySiren: ReadonlyMap<string, readonly Contract[]>;
};

/**
 * The contract behind an invoice: by its contract number (or engagement number
 * when it is one), else by the supplier's SIREN when that supplier holds one
 * contract only. Null rather than a guess.
 */
export function linkToContract(invoice: Invoice, index: Index): ContractLink | null {
  for (const number of [invoice.contractNumber, invoice.commitmentNumber]) {
    const named = number === null ? undefined : index.byNumber.get(numberKey(number));
    const found = named === undefined ? null : only(ofSupplier(named, invoice) ?? named);
    if (found !== null) return { contract: found.key, by: 'number' };
  }
  const held = invoice.supplierSiret === null ? undefined : index.bySiren.get(invoice.supplierSiret.slice(0, 9));
  const found = held === undefined ? null : only(held);
  return found === null ? null : { contract: found.key, by: 'supplier' };
}

/** Contracts by number and by holder, for `linkToContract`. */
export function indexContracts(contracts: readonly Contract[]): Index {
  const byNumber = new Map<string, Contract[]>();
  const bySiren = new Map<string, Contract[]>();
  for (const contract of contracts) {
    if (contract.id !== null) put(byNumber, numberKey(contract.id), contract);
    for (const { siren } of contract.suppliers) if (siren !== null) put(bySiren, siren, contract);
  }
  return { byNumber, bySiren };
}

function put(map: Map<string, Contract[]>, key: string, contract: Contract): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [contract]);
  else list.push(contract);
}

function numberKey(text: string): string {
  return foldKey(text).replace(/ /g, '');
}

/** Among the lots of one number, those that the invoice's supplier holds. */
function ofSupplier(contracts: readonly Contract[], invoice: Invoice): readonly Contract[] | null {
  const siren = invoice.supplierSiret?.slice(0, 9);
  const held = contracts.filter((contract) => contract.suppliers.some((supplier) => supplier.siren === siren));
  return siren === undefined || held.length === 0 ? null : held;
}

function only(contracts: readonly Contract[]): Contract | null {
  return contracts.length === 1 ? (contracts[0] ?? null) : null;
}
