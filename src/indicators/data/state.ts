import type { State } from '../../considerations';
import type { Flag } from '../types';

const FLAGS: Readonly<Record<State, Flag>> = { yes: 1, no: 0, unknown: 'NR', notConcerned: 'NC' };

/** A state as the flag columns hold it. */
export function flagOf(state: State): Flag {
  return FLAGS[state];
}

/** Yes as soon as one is yes; else what the weaker answers say: unknown, then no, then not concerned. */
export function anyYes(...states: readonly State[]): State {
  for (const state of ['yes', 'unknown', 'no'] as const) if (states.includes(state)) return state;
  return 'notConcerned';
}
