import { foldKey } from '../../language';
import type { State } from '../../considerations';
import type { Contract } from '../../register';

const SMALL_SIZES = new Set(['micro', 'sme']);

/** The holder by SIREN, else by normalised name; the lead of a consortium. Null without a holder. */
export function supplierKeyOf(contract: Contract): string | null {
  const lead = contract.suppliers[0];
  if (lead === undefined) return null;
  if (lead.siren !== null) return lead.siren;
  return lead.name === null ? null : foldKey(lead.name) || null;
}

/** TPE and PME are yes, ETI and GE no, no category not informed: never guessed from the name. */
export function smeOf(contract: Contract): State {
  const size = contract.suppliers[0]?.size ?? null;
  if (size === null) return 'unknown';
  return SMALL_SIZES.has(size) ? 'yes' : 'no';
}
