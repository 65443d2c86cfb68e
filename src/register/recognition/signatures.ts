import type { Concept } from '../vocabulary/concepts';
import type { HeadingMeaning } from './concepts';
import type { Candidate, Signature, ValueKind } from './vocabulary';

export type { Signature } from './vocabulary';

/** Concepts that make of a company, a number or a date something that is not the row's own. */
export const SOMEONE_ELSE: ReadonlySet<Concept> = new Set([
  'former',
  'remaining',
  'forecast',
  'subcontractor',
  'coSupplier',
  'agent',
  'user',
  'amendment',
  'grant',
  'buyer',
]);

/** Builds a signature: ways parted by `|`, concepts by spaces. */
export function signature<F extends string>(
  field: F | null,
  kind: ValueKind,
  needs: string,
  may = '',
  options: { readonly repeatable?: boolean; readonly strength?: number } = {},
): Signature<F> {
  const words = (text: string): Concept[] => text.split(/\s+/).filter((word) => word !== '') as Concept[];
  return {
    field,
    kind,
    needs: needs.split('|').map(words),
    may: new Set(words(may)),
    repeatable: options.repeatable ?? false,
    strength: options.strength ?? 0.92,
  };
}

const UNKNOWN_WORD = 0.09;
const EXTRA_CONCEPT = 0.015;
const REPAIRED = 0.06;
const LEAST = 0.42;

/** How surely one way of a signature is what a heading means; 0 when a concept is missing or one too many is there. */
function fitOf(needs: readonly Concept[], may: ReadonlySet<Concept>, meaning: HeadingMeaning): number {
  if (!needs.every((need) => meaning.units.some((unit) => unit.concepts.includes(need)))) return 0;
  let extra = 0;
  for (const unit of meaning.units) {
    if (unit.concepts.some((concept) => needs.includes(concept))) continue;
    if (!unit.concepts.some((concept) => may.has(concept))) return 0;
    extra += 1;
  }
  // One concept among many unknown words says little; several say much.
  const unknown = Math.min(meaning.unknown, 5) * UNKNOWN_WORD * (needs.length + extra >= 2 ? 0.7 : 1.3);
  return Math.max(0, 1 - unknown - extra * EXTRA_CONCEPT + (needs.length - 1) * 0.03);
}

/** The fields that a heading's concepts mean, best first. */
export function candidatesOf<F extends string>(
  signatures: readonly Signature<F>[],
  meaning: HeadingMeaning,
): Candidate<F>[] {
  if (meaning.units.length === 0) return [];
  const found = new Map<F | null, Candidate<F>>();
  for (const each of signatures) {
    let fit = 0;
    for (const needs of each.needs) fit = Math.max(fit, fitOf(needs, each.may, meaning));
    const confidence = Math.min(0.97, fit * each.strength) - (meaning.repaired ? REPAIRED : 0);
    if (fit === 0 || confidence < LEAST) continue;
    const known = found.get(each.field);
    if (known === undefined || known.confidence < confidence)
      found.set(each.field, { field: each.field, kind: each.kind, confidence, repeatable: each.repeatable });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence).slice(0, 6);
}
