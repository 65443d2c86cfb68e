import { foldKey } from '../language';
import { DECP_VALUES } from './labels';
import type { DecpValue, Lever, Side, SideTag, State } from './types';

const KEYS: ReadonlyMap<string, DecpValue> = new Map([
  ...[...DECP_VALUES.social, ...DECP_VALUES.environmental].map((value): [string, DecpValue] => [foldKey(value), value]),
  // Concessions, and the plural and short forms that exports write.
  ['concession reservee', 'Marché réservé'],
  ['marches reserves', 'Marché réservé'],
  ['clauses sociales', 'Clause sociale'],
  ['criteres sociaux', 'Critère social'],
  ['clauses environnementales', 'Clause environnementale'],
  ['criteres environnementaux', 'Critère environnemental'],
  ['pas de consideration', 'Pas de considération sociale'],
  ['aucune consideration sociale', 'Pas de considération sociale'],
  ['aucune consideration environnementale', 'Pas de considération environnementale'],
]);

/**
 * The DECP words of a cell, whatever joins them: `['Clause sociale']`,
 * « Clause sociale ; Critère social », JSON. Null when a part is not DECP's.
 */
export function readDecpList(text: string, side: Side): readonly DecpValue[] | null {
  const parts = text
    .split(/[;,|\n\r"[\]{}]+/)
    .map((part) => foldKey(part))
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const values: DecpValue[] = [];
  for (const part of parts) {
    const value = part === 'pas de consideration' ? noneOf(side) : KEYS.get(part);
    if (value === undefined) return null;
    if (!values.includes(value)) values.push(value);
  }
  return values;
}

/** DECP's word for « none » on a side. */
export function noneOf(side: Side): DecpValue {
  return side === 'social' ? 'Pas de considération sociale' : 'Pas de considération environnementale';
}

/** The lever that a DECP word says, null for « Pas de considération… ». */
export function leverOfDecp(value: DecpValue): Lever | null {
  if (value.startsWith('Clause')) return 'clause';
  if (value.startsWith('Critère')) return 'criterion';
  return value === 'Marché réservé' ? 'reserved' : null;
}

/**
 * DECP's words for levers (DOMAIN 3.1: a specification is a clause for DECP).
 * « Pas de considération… » only for an explicit no.
 */
export function decpValuesOf(
  side: Side,
  tag: Pick<SideTag, 'clause' | 'criterion' | 'reserved' | 'specification'> & { readonly state: State },
): readonly DecpValue[] {
  const [clause, criterion] = DECP_VALUES[side];
  const values: DecpValue[] = [];
  if ((tag.clause === 'yes' || tag.specification === 'yes') && clause !== undefined) values.push(clause);
  if (tag.criterion === 'yes' && criterion !== undefined) values.push(criterion);
  if (tag.reserved === 'yes' && side === 'social') values.push('Marché réservé');
  if (values.length === 0 && tag.state === 'no') values.push(noneOf(side));
  return values;
}
