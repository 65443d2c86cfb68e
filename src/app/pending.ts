import { overlaid, OWN_FIELDS, type OwnValues, type Print } from '../considerations';
import type { Contract, FieldId, RegisterReading } from '../register';
import type { Analysis, ReviewDecision } from './types';

const OWN = Object.entries(OWN_FIELDS) as [keyof OwnValues, FieldId][];

/**
 * The reading as it will be once pending decisions stand in the register's own
 * columns. Each speaks for its side: what a person types on the other meanwhile stands.
 */
export function withOwnValues(reading: RegisterReading, pending: readonly ReviewDecision[]): RegisterReading {
  if (pending.length === 0) return reading;
  const decided = new Map<string, ReviewDecision[]>();
  for (const decision of pending) {
    for (const key of decision.contracts) decided.set(key, [...(decided.get(key) ?? []), decision]);
  }
  const contracts = reading.contracts.map((contract): Contract => {
    const decisions = decided.get(contract.key);
    if (decisions === undefined) return contract;
    const standing = Object.fromEntries(
      OWN.map(([name, field]) => [name, contract.texts[field]?.text ?? '']),
    ) as OwnValues;
    const values = decisions.reduce((all, { side, values: own }) => overlaid(all, own, side), standing);
    const own = OWN.map(([name, field]) => [
      field,
      { text: values[name], column: contract.texts[field]?.column ?? -1 },
    ]);
    return { ...contract, texts: { ...contract.texts, ...Object.fromEntries(own) } };
  });
  return { ...reading, contracts };
}

/** The decision with what tells its contracts again, should their number be corrected before it is written. */
export function marked(decision: ReviewDecision, { codes, prints }: Analysis['own']): ReviewDecision {
  if (decision.marks !== undefined) return decision;
  const marks = decision.contracts.map((key) => ({
    code: codes.get(key) ?? '',
    ...(prints.get(key) ?? { line: '', facets: '' }),
  }));
  return { ...decision, marks };
}

/** The prints of the contracts that pending decisions are about, by code. */
export function printsOf(pending: readonly ReviewDecision[]): ReadonlyMap<string, Print> {
  const marks = pending.flatMap((decision) => decision.marks ?? []);
  return new Map(marks.filter(({ code }) => code !== '').map(({ code, line, facets }) => [code, { line, facets }]));
}

/** Pending decisions about the contracts as they are now called. */
export function followed(
  pending: readonly ReviewDecision[],
  codes: ReadonlyMap<string, string>,
): readonly ReviewDecision[] {
  const keyOf = new Map([...codes].map(([key, code]) => [code, key]));
  return pending.map((decision) => ({
    ...decision,
    contracts: decision.contracts.map((key, at) => keyOf.get(decision.marks?.[at]?.code ?? '') ?? key),
  }));
}
