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
