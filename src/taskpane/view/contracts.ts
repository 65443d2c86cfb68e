import type { TaggedContract } from '../../considerations';
import { foldKey } from '../../language';
import type { Contract } from '../../register';
import type { Translate } from '../words';

/**
 * A contract in one line, lots told apart: « 2026-022 · lot 2 – Rénovation du
 * gymnase – Électricité ». Its object or lot title may be left out where it is
 * quoted beside.
 */
export function contractName(
  contract: Contract,
  t: Translate,
  quoted: { readonly title: boolean; readonly lotTitle: boolean } = { title: false, lotTitle: false },
): string {
  const lot = contract.lot === null ? null : t('review.lot', { lot: contract.lot });
  const number = [contract.id, lot].filter((part) => part !== null).join(' · ');
  const titles = [quoted.title ? null : contract.title, quoted.lotTitle ? null : contract.lotTitle];
  const parts = [number, ...titles].filter((part): part is string => part !== null && part !== '');
  const [first] = parts;
  return first === undefined ? (contract.title ?? contract.lotTitle ?? contract.key) : [...new Set(parts)].join(' – ');
}

/** Whether every word of a search stands in a contract's number, lot, object or suppliers, accents and case aside. */
export function matchesSearch(contract: Contract, search: string): boolean {
  const words = foldKey(search)
    .split(' ')
    .filter((word) => word !== '');
  const facts = [contract.id, contract.procedureId, contract.lot, contract.title, contract.lotTitle];
  const text = foldKey([...facts, ...contract.suppliers.flatMap(({ name, siret }) => [name, siret])].join(' '));
  return words.every((word) => text.includes(word));
}

/** The contracts that a search finds, in the register's order; none for an empty search. */
export function findContracts(tagged: Iterable<TaggedContract>, search: string): readonly TaggedContract[] {
  return foldKey(search) === '' ? [] : [...tagged].filter(({ contract }) => matchesSearch(contract, search));
}
