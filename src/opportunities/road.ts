import { daysBetween, yearOf, type CivilDate } from '../calendar';
import { LEVERS } from './levers';
import { decisionWord } from './decisions';
import type { Schedule, ScheduleLine } from './types';

/** What a target needs by the end of a year. */
export type Road = {
  readonly id: string;
  readonly year: number;
  /** In [0, 1]. */
  readonly target: number;
  /** Contracts notified so far, and those of them that are a yes. */
  readonly notified: number;
  readonly yes: number;
  /** Contracts of the whole year, at the pace that `expectedIn` takes. */
  readonly expected: number;
  /** Contracts still to be notified with the consideration. */
  readonly missing: number;
  /** Lines that the buyer takes, among those that would count and are due that year. */
  readonly taken: number;
  /** Lines that would count and are due that year. */
  readonly possible: number;
  /** The rate once those taken are notified; null where nothing is expected. */
  readonly projected: number | null;
};

/** What is known of a target in a year, before any decision. */
export type RoadBase = Pick<Road, 'id' | 'year' | 'target' | 'notified' | 'yes' | 'expected'>;

/** The year in which the contract that follows is due: that of the end, renewals read. */
export function dueYear({ end }: Pick<ScheduleLine, 'end'>): number {
  return yearOf(end.date);
}

/** True when the contract that follows would be a yes for an indicator, should it carry what is proposed. */
export function wouldCount({ proposals }: Pick<ScheduleLine, 'proposals'>, id: string): boolean {
  return proposals.some(({ lever }) => LEVERS[lever].counts.includes(id));
}

/** Contracts of a whole year at the pace of its days gone by. */
export function expectedIn(year: number, notified: number, lastYear: number, today: CivilDate): number {
  if (year > yearOf(today)) return lastYear;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const gone = daysBetween(first, today) + 1;
  return Math.max(notified, Math.floor((notified * (daysBetween(first, last) + 1)) / gone + 0.5));
}

/** What a target needs, what was taken for it, and where that leads. */
export function roadOf(base: RoadBase, { lines }: Pick<Schedule, 'lines'>): Road {
  const { target, expected, notified, yes } = base;
  const possible = lines.filter((line) => dueYear(line) === base.year && wouldCount(line, base.id));
  const taken = possible.filter(
    ({ decision }) => decision !== null && decisionWord(decision.decision) === 'taken',
  ).length;
  // A hair under a whole number is that number: 0.3 × 40 is 12.
  const needed = Math.ceil(Math.round(target * expected * 1e6) / 1e6);
  const whole = Math.max(expected, notified + taken);
  return {
    ...base,
    missing: Math.max(0, needed - yes),
    taken,
    possible: possible.length,
    projected: whole === 0 ? null : (yes + taken) / whole,
  };
}
