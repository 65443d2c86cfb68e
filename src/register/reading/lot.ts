import { textKey } from '../cells/textKey';
import type { Contract } from '../types';

/** A lot's number as one compares it: « Lot n° 01 » is « 1 »; empty for none. */
export function normalLot(lot: string | null): string {
  return lot === null ? '' : textKey(lot).replace(/^(?:lot )?(?:n |no )?0*/, '');
}

/** What tells the lots of a contract apart; empty when the row names none. */
export function lotKey({ lot, lotTitle }: Pick<Contract, 'lot' | 'lotTitle'>): string {
  return lot === null && lotTitle === null ? '' : `${normalLot(lot)}|${textKey(lotTitle ?? '')}`;
}
