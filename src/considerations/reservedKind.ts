import { foldKey } from '../language';
import type { ReservedKind } from './types';

const HANDICAP =
  /\b(ea|eatt|esat|cdtd|stpa|handicap\w*|entreprises? adaptees?|secteur (protege|adapte)|aide par le travail|2113 12)\b/;
const INSERTION = /\b(siae|ei|aci|ai|etti|eiti|geiq|insertion|iae|2113 13)\b/;
const PRISON = /\b(prison|penitentiaire|2113 13 1|detenus?)\b/;
const ESS = /\b(ess|eess|economie sociale|2113 1[56])\b/;

/** The kind of reservation that a cell names (DOMAIN 2.8), null when it names none. */
export function reservedKindOf(text: string): ReservedKind | null {
  const key = foldKey(text);
  if (PRISON.test(key)) return 'prison';
  const handicap = HANDICAP.test(key);
  const insertion = INSERTION.test(key);
  if ((handicap && insertion) || /\b2113 14\b/.test(key)) return 'handicapAndInsertion';
  if (handicap) return 'handicap';
  if (insertion) return 'insertion';
  return ESS.test(key) ? 'ess' : null;
}
