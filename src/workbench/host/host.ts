import type { HostObject } from './classes';
import { createDispatcher } from './dispatcher';
import type { HostWorkbook } from './data';
import { displayIn } from './display';
import { createEvents } from './events';
import type { HostEvents } from './events';
import type { Model } from './model/context';
import { ADDIN_INTERNAL_SERVICE, addinInternalServiceClass } from './model/internalService';
import { workbookClass } from './model/workbook';
import type { Answer, Request } from './wire';

/** The requirement set that the manifest asks for and the host declares. */
export const REQUIREMENT_SET = '1.13';

export type HostOptions = {
  readonly locale?: string;
};

/** An embedded Excel over one workbook; frames share it (see `installHost`). */
export type Host = {
  readonly workbook: HostWorkbook;
  readonly requirementSet: string;
  readonly events: HostEvents;
  readonly model: Model;
  /** Resolves when formulas can be calculated. */
  readonly ready: () => Promise<void>;
  /** Runs one batch of the RichApi protocol. */
  readonly execute: (request: Request) => Answer;
};

type Calculator = { readonly update: (force: boolean) => void };

/** Makes a host over a workbook; formulas are calculated by a module loaded when the first one is met. */
export function createHost(workbook: HostWorkbook, options: HostOptions = {}): Host {
  const events = createEvents();
  let calculator: Calculator | null = null;
  let loading: Promise<void> | null = null;

  const model: Model = {
    workbook,
    events,
    calculate: (force = false) => {
      if (!force && workbook.calculationMode === 'Manual') return;
      calculator?.update(force);
    },
    display: displayIn(options.locale ?? 'fr-FR'),
  };

  const ready = (): Promise<void> => {
    loading ??= import('./calculation').then(({ createCalculator }) => {
      calculator = createCalculator(workbook);
    });
    return loading;
  };

  const services = (name: string): HostObject | null =>
    name === ADDIN_INTERNAL_SERVICE ? addinInternalServiceClass.of({}) : null;

  return {
    workbook,
    requirementSet: REQUIREMENT_SET,
    events,
    model,
    ready,
    execute: createDispatcher(workbookClass.of({ model }), services).execute,
  };
}
