import { createCalculator } from './calculation';
import type { HostObject } from './classes';
import { createDispatcher } from './dispatcher';
import type { HostWorkbook } from './data';
import { displayIn } from './display';
import { createEvents } from './events';
import type { HostEvents } from './events';
import type { Model } from './model/context';
import { createPerson } from './person';
import type { Person } from './person';
import { PROFILES, profileNamed } from './profiles';
import type { HostProfile, ProfileName } from './profiles';
import { ADDIN_INTERNAL_SERVICE, addinInternalServiceClass } from './model/internalService';
import { workbookClass } from './model/workbook';
import type { Answer, Request } from './wire';

/** The requirement set that the manifest asks for and the host declares. */
export const REQUIREMENT_SET = '1.13';

export type HostOptions = {
  /** Which Excel it plays: `windows-fr` unless told, or the one of `locale`. */
  readonly profile?: ProfileName;
  /** Language of cells' texts: the profile's unless told. */
  readonly locale?: string;
  /** What an older Excel would declare, instead of `REQUIREMENT_SET`. */
  readonly requirementSet?: string;
};

/** An embedded Excel over one workbook; frames share it (see `installHost`). */
export type Host = {
  readonly workbook: HostWorkbook;
  readonly requirementSet: string;
  readonly profile: () => HostProfile;
  /** Becomes another Excel over the same workbook. */
  readonly play: (profile: ProfileName) => void;
  readonly events: HostEvents;
  readonly model: Model;
  /** Runs one batch of the RichApi protocol, for the frame that `events` says is acting. */
  readonly execute: (request: Request) => Answer;
  /** What a person does in the workbook's own window. */
  readonly person: Person;
  /** Called after each batch or act of a person that changed something; gives the way to stop. */
  readonly subscribe: (listener: (by: 'person' | 'addin') => void) => () => void;
};

/** Makes a host over a workbook. */
export function createHost(workbook: HostWorkbook, options: HostOptions = {}): Host {
  const events = createEvents();
  let profile = profileNamed(options.profile, options.locale);
  const display: Model['display'] = (value, numberFormat) =>
    displayIn(options.locale ?? profile.locale)(value, numberFormat);
  const calculator = createCalculator(workbook, display);
  const model: Model = {
    workbook,
    events,
    calculate: (force = false) => {
      if (force || workbook.calculationMode !== 'Manual') calculator.update(force);
    },
    valueAt: calculator.valueAt,
    profile: () => profile,
    undo: { steps: 0 },
    display,
  };
  const services = (name: string): HostObject | null =>
    name === ADDIN_INTERNAL_SERVICE ? addinInternalServiceClass.of({}) : null;
  const dispatcher = createDispatcher(workbookClass.of({ model }), services);
  const listeners = new Set<(by: 'person' | 'addin') => void>();
  let told = workbook.revision;
  const tell = (by: 'person' | 'addin'): void => {
    if (told === workbook.revision) return;
    told = workbook.revision;
    for (const listener of [...listeners]) listener(by);
  };
  return {
    workbook,
    requirementSet: options.requirementSet ?? profile.requirementSet,
    profile: () => profile,
    play: (name) => {
      profile = PROFILES[name];
    },
    events,
    model,
    execute: (request) => {
      const answer = dispatcher.execute(request);
      tell('addin');
      return answer;
    },
    person: createPerson(model, () => tell('person')),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
