import type { Indicator } from '../types';
import { environmentalCriterion } from './environmentalCriterion';
import { insertionClause } from './insertionClause';
import { pnadEnvironmental } from './pnadEnvironmental';
import { pnadSocial } from './pnadSocial';
import { reservedContracts } from './reservedContracts';

/** Every indicator, in the order in which sheets and pages show them. */
export const CATALOGUE: readonly Indicator[] = [
  pnadSocial,
  pnadEnvironmental,
  insertionClause,
  reservedContracts,
  environmentalCriterion,
];

/** The indicator of an id, null when there is none. */
export function indicatorById(id: string): Indicator | null {
  return CATALOGUE.find((indicator) => indicator.id === id) ?? null;
}
