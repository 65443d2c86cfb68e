import type { Side, TaggedContract } from '../../../src/considerations';

/** A decision as it shows: `none`, `rejected`, or `confirmed: ` and DECP's words in order. */
export type Outcome = string;

export const SIDES = ['social', 'environmental'] as const satisfies readonly Side[];

export function confirmed(words: readonly string[]): Outcome {
  const said = words.filter((word) => !word.startsWith('Pas de'));
  return `confirmed: ${[...said].sort().join(' ; ')}`;
}

/** What the product shows that a person decided on one side of a contract. */
export function outcomeOf(tagged: TaggedContract, side: Side): Outcome {
  const { status, decpValues } = tagged[side];
  if (status === 'rejected') return 'rejected';
  return status === 'confirmed' ? confirmed(decpValues) : 'none';
}

type Sides = Record<Side, Set<Outcome>>;

/** A decision taken in the pane and not yet written. */
type Pending = {
  readonly ids: readonly string[];
  readonly side: Side;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Contracts whose cells a person changed after it: either of the two decisions may stand. */
  readonly contested: Set<string>;
};

/**
 * What a person has decided, contract by contract, whatever became of the rows.
 * A set holds every outcome that would be right: more than one only where the
 * person's own gestures leave it open.
 */
export class Expected {
  private readonly cells = new Map<string, Sides>();
  /** As last written: what may come back once a person has cleared the cells. */
  private readonly written = new Map<string, Record<Side, Outcome>>();
  private readonly loose = new Set<string>();
  private pending: Pending[] = [];

  add(id: string): void {
    this.cells.set(id, { social: new Set(['none']), environmental: new Set(['none']) });
  }

  /** Everything that may stand for one side of a contract. */
  allowed(id: string, side: Side): ReadonlySet<Outcome> {
    const standing = new Set(this.cells.get(id)?.[side] ?? ['none']);
    if (this.loose.has(id)) standing.add('none').add(this.written.get(id)?.[side] ?? 'none');
    const last = this.pending.findLast((each) => each.side === side && each.outcomes.has(id));
    const decided = last?.outcomes.get(id);
    if (last === undefined || decided === undefined) return standing;
    return new Set(last.contested.has(id) ? [decided, ...standing] : [decided]);
  }

  /** A person decided by typing. */
  typed(id: string, side: Side, outcome: Outcome): void {
    this.replace(id, side, [outcome]);
  }

  /** A person's typing may or may not be a decision on this contract. */
  perhaps(id: string, side: Side, ...outcomes: readonly Outcome[]): void {
    this.replace(id, side, [...(this.cells.get(id)?.[side] ?? ['none']), ...outcomes]);
  }

  private replace(id: string, side: Side, outcomes: readonly Outcome[]): void {
    const sides = this.cells.get(id);
    if (sides === undefined) return;
    sides[side] = new Set(outcomes);
    for (const each of this.pending) if (each.side === side) each.contested.add(id);
  }

  /** A person cleared what stood there: nothing holds, but what was written may come back. */
  cleared(ids: Iterable<string>): void {
    for (const id of ids) this.loose.add(id);
  }

  answered(side: Side, outcomes: ReadonlyMap<string, Outcome>): void {
    this.pending.push({ ids: [...outcomes.keys()], side, outcomes, contested: new Set() });
  }

  undone(): void {
    this.pending.pop();
  }

  /** What was not written goes with the pane. */
  closed(): void {
    this.pending = [];
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  lastWritten(id: string, side: Side): Outcome {
    return this.written.get(id)?.[side] ?? 'none';
  }

  /** What shows is held to from now on, where it may have been one of several. */
  seen(id: string, side: Side, outcome: Outcome): void {
    const sides = this.cells.get(id);
    const isPending = this.pending.some((each) => each.side === side && each.outcomes.has(id));
    if (sides !== undefined && !isPending && !this.loose.has(id)) sides[side] = new Set([outcome]);
  }

  /** Everything that was written is gone, decisions with it. */
  takenBack(): void {
    this.pending = [];
    this.loose.clear();
    this.written.clear();
    for (const id of this.cells.keys()) this.add(id);
  }

  /** Everything that shows is written: cells and memory say it. */
  wrote(shown: ReadonlyMap<string, Record<Side, Outcome>>): void {
    this.pending = [];
    this.loose.clear();
    for (const [id, outcomes] of shown) {
      this.written.set(id, outcomes);
      this.cells.set(id, { social: new Set([outcomes.social]), environmental: new Set([outcomes.environmental]) });
    }
  }
}
