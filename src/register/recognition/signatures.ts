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

/** Concepts that tell of what, for whom or when a column speaks; beside all that a field needs they seldom make it another. */
const CONTEXT: ReadonlySet<Concept> = new Set([
  'contract',
  'framework',
  'lot',
  'consultation',
  'department',
  'invoice',
  'initial',
  'source',
  'place',
  'text',
  'yesNo',
]);
/** The same for fields of one kind only: « montant HT sur la durée totale » is an amount, a duration of an amount is none. */
const CONTEXT_OF: Readonly<Partial<Record<ValueKind, ReadonlySet<Concept>>>> = {
  amount: new Set([
    'supplier',
    'project',
    'object',
    'duration',
    'offer',
    'notified',
    'awarded',
    'signed',
    'type',
    'execution',
    'procedure',
  ]),
  date: new Set([
    'supplier',
    'workSupplyService',
    'project',
    'object',
    'month',
    'done',
    'procedure',
    'execution',
    'deposited',
  ]),
  name: new Set(['supplier', 'object', 'awarded', 'execution']),
  number: new Set(['supplier', 'execution', 'object']),
  any: new Set(['object', 'procedure', 'execution', 'planned']),
  percent: new Set(['object', 'offer']),
  size: new Set(['supplier']),
  duration: new Set(['supplier', 'max', 'planned', 'execution', 'object']),
};
/** Properties that alone say too little for anything to stand beside them. */
const BARE: ReadonlySet<Concept> = new Set([
  'number',
  'name',
  'date',
  'amount',
  'count',
  'rate',
  'type',
  'object',
  'text',
  'contract',
  'status',
  'duration',
]);

const UNKNOWN_WORD = 0.09;
const CONTEXT_CONCEPT = 0.13;
const EXTRA_CONCEPT = 0.015;
const REPAIRED = 0.06;
const LEAST = 0.42;

/** Concepts of its surroundings that a way to say a field of a kind bears; none for a way that says little itself. */
function contextOf(needs: readonly Concept[], kind: ValueKind): (concept: Concept) => boolean {
  if (needs.every((need) => BARE.has(need))) return () => false;
  return (concept) => CONTEXT.has(concept) || CONTEXT_OF[kind]?.has(concept) === true;
}

/**
 * How surely one way of a signature is what a heading means; 0 when a concept is
 * missing or one too many is there. `bears` says which others may stand beside
 * those that the signature foresees.
 */
function fitOf(
  needs: readonly Concept[],
  may: ReadonlySet<Concept>,
  meaning: HeadingMeaning,
  bears: (concept: Concept) => boolean,
): number {
  if (!needs.every((need) => meaning.units.some((unit) => unit.concepts.includes(need)))) return 0;
  let extra = 0;
  let context = 0;
  for (const unit of meaning.units) {
    if (unit.concepts.some((concept) => needs.includes(concept))) continue;
    if (unit.concepts.some((concept) => may.has(concept))) extra += 1;
    else if (unit.concepts.some(bears)) context += 1;
    else return 0;
  }
  // One concept among many unknown words says little; several say much.
  const unknown = Math.min(meaning.unknown, 5) * UNKNOWN_WORD * (needs.length + extra + context >= 2 ? 0.7 : 1.3);
  return Math.max(0, 1 - unknown - extra * EXTRA_CONCEPT - context * CONTEXT_CONCEPT + (needs.length - 1) * 0.03);
}

const NOTHING_MORE = (): boolean => false;

/** The fields that a heading's concepts mean, best first. */
export function candidatesOf<F extends string>(
  signatures: readonly Signature<F>[],
  meaning: HeadingMeaning,
): Candidate<F>[] {
  if (meaning.units.length === 0) return [];
  const strict = candidatesWithin(signatures, meaning, false);
  return strict.length > 0 ? strict : candidatesWithin(signatures, meaning, true);
}

/** `candidatesOf`, bearing words of the surroundings that no signature foresees or not. */
function candidatesWithin<F extends string>(
  signatures: readonly Signature<F>[],
  meaning: HeadingMeaning,
  loosely: boolean,
): Candidate<F>[] {
  const found = new Map<F | null, Candidate<F>>();
  for (const each of signatures) {
    let fit = 0;
    for (const needs of each.needs) {
      const bears = loosely && each.strength >= 0.8 ? contextOf(needs, each.kind) : NOTHING_MORE;
      fit = Math.max(fit, fitOf(needs, each.may, meaning, bears));
    }
    const confidence = Math.min(0.97, fit * each.strength) - (meaning.repaired ? REPAIRED : 0);
    if (fit === 0 || confidence < LEAST) continue;
    const known = found.get(each.field);
    if (known === undefined || known.confidence < confidence)
      found.set(each.field, { field: each.field, kind: each.kind, confidence, repeatable: each.repeatable });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence).slice(0, 6);
}
