import type { Side, SideTag, State, TaggedContract } from '../../considerations';
import type { BuyerSettings } from '../../settings';
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

/** The one that a proposal adds to: a declared answer is only ever raised to yes. */
function raised(state: State, proposed: State | undefined): State {
  return proposed === 'yes' ? 'yes' : state;
}

/** The tag of one side as it counts: proposals join only when the settings say so. */
export function countedTag(tagged: TaggedContract, side: Side, settings: BuyerSettings): SideTag {
  const declared = tagged[side];
  const proposed = tagged.proposed[side];
  if (!settings.includeProposals || proposed === null || declared.status === 'rejected') return declared;
  return {
    ...declared,
    state: raised(declared.state, proposed.state),
    status: declared.status ?? proposed.status,
    clause: raised(declared.clause, proposed.clause),
    criterion: raised(declared.criterion, proposed.criterion),
    reserved: raised(declared.reserved, proposed.reserved),
    specification: raised(declared.specification, proposed.specification),
    themes: [...new Set([...declared.themes, ...proposed.themes])],
  };
}
