import { textKey } from '../cells/textKey';
import type { FieldId } from '../fields';
import { makeIssue } from '../issues';
import type { Contract, Issue, Supplier } from '../types';

/** The heading and the letter of a field's column in a sheet. */
export type ColumnOf = (
  sheet: string,
  field: FieldId,
) => { readonly letter: string; readonly heading: string } | undefined;

/** Holders of different names from which one number for all of them is no holder's. */
const HOLDERS = 3;

/** A holder's name as one compares it: « S.A.R.L. » and « SARL » are the same letters. */
function nameKey(supplier: Supplier): string {
  return textKey(supplier.name ?? '').replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
}

/** Gives a holder named without a number the one that goes with the same name elsewhere, when it is the only one. */
export function joinHolders(contracts: readonly Contract[]): void {
  const numbers = new Map<string, Set<string>>();
  for (const { suppliers } of contracts) {
    for (const supplier of suppliers) {
      const name = supplier.siren === null ? '' : nameKey(supplier);
      if (name !== '' && supplier.siren !== null)
        numbers.set(name, (numbers.get(name) ?? new Set()).add(supplier.siren));
    }
  }
  if (numbers.size === 0) return;
  for (const contract of contracts) {
    if (contract.suppliers.every(({ siren }) => siren !== null)) continue;
    const suppliers = contract.suppliers.map((supplier) => {
      const known = supplier.siren === null ? numbers.get(nameKey(supplier)) : undefined;
      const [siren] = known ?? [];
      return siren === undefined || known?.size !== 1 ? supplier : { ...supplier, siren };
    });
    Object.assign(contract, { suppliers } satisfies Partial<Contract>);
  }
}

/**
 * A number that never changes while the holders do is the buyer's (COUNTING): it is taken off the holders of its sheet,
 * and told. Contracts are completed in place.
 */
export function takeOffBuyersNumber(contracts: readonly Contract[], column: ColumnOf): readonly Issue[] {
  const bySheet = new Map<string, Contract[]>();
  for (const contract of contracts) {
    const sheet = bySheet.get(contract.sheet);
    if (sheet === undefined) bySheet.set(contract.sheet, [contract]);
    else sheet.push(contract);
  }
  return [...bySheet].flatMap(([sheet, own]) => {
    const holders = own.flatMap(({ suppliers }) => suppliers.filter(({ siren }) => siren !== null));
    const numbers = new Set(holders.map(({ siret, siren }) => siret ?? siren));
    const names = new Set(holders.map(nameKey).filter((name) => name !== ''));
    const [number] = numbers;
    if (numbers.size !== 1 || names.size < HOLDERS || number === undefined || number === null) return [];
    for (const contract of own) {
      const suppliers = contract.suppliers.map((supplier) => ({ ...supplier, siret: null, siren: null }));
      const buyerSiret = contract.buyerSiret ?? (number.length === 14 ? number : null);
      Object.assign(contract, { suppliers, buyerSiret } satisfies Partial<Contract>);
    }
    const letter = column(sheet, 'supplierSiret')?.letter ?? null;
    return [makeIssue('supplierSiretOfBuyer', { sheet, row: null, column: letter }, number)];
  });
}
