import type { ErrorPlace } from '../../language';
import { byTurns } from '../../pace';
import type { Steps, Turn } from '../../pace';
import { cancelledError } from '../obstacles';

import { isCellBeingEdited, toUserError } from './errors';
import { everyFewMilliseconds } from './pace';

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

export type SessionOptions = {
  /** How often a batch refused because a cell is being edited is tried again (5: about 15 seconds). */
  readonly editRetries?: number;
  /** Told before each wait, so that the pane can ask the person to leave the cell. */
  readonly onCellEdited?: () => void;
  /** Waits so many milliseconds; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, by which the sheets of a write that was cut off are known; the machine's clock when absent. */
  readonly now?: () => number;
  /** Asked between two steps of what is prepared here: null to go on, or what to wait for; a pause every 20 ms when absent. */
  readonly turn?: Turn;
};

/** A line to Excel: each batch is one request context, tried again while a cell is edited, failing with a `UserError`. */
export type Session = {
  /** Runs a batch that reads. */
  readonly read: <T>(place: ErrorPlace, batch: Batch<T>) => Promise<T>;
  /** Runs a batch that writes: calculation and screen wait until its end. */
  readonly write: <T>(place: ErrorPlace, batch: Batch<T>) => Promise<T>;
  /** Runs a batch and leaves refusals as Office.js gave them: for callers that know what to do about some. */
  readonly raw: <T>(batch: Batch<T>) => Promise<T>;
  /** Runs a computation in steps, the page getting its turns; rejects when the person stops it. */
  readonly paced: <T>(work: Steps<T>, signal?: AbortSignal) => Promise<T>;
  /** Gives the page its turn between two exchanges; rejects when the person stopped the work. */
  readonly breathe: (signal?: AbortSignal) => Promise<void>;
};

const FIRST_WAIT = 500;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a line to the Excel of `excel`, the global that office.js defines. */
export function openSession(excel: typeof Excel, options: SessionOptions = {}): Session {
  const { editRetries = 5, onCellEdited, wait = pause, turn = everyFewMilliseconds() } = options;

  async function attempt<T>(batch: Batch<T>, retries: number, delay: number): Promise<T> {
    try {
      return await excel.run(batch);
    } catch (error) {
      // A batch refused in edit mode executed nothing, so that the whole of it may be run again.
      if (!isCellBeingEdited(error) || retries === 0) throw error;
      onCellEdited?.();
      await wait(delay);
      return attempt(batch, retries - 1, delay * 2);
    }
  }

  const raw = <T>(batch: Batch<T>): Promise<T> => attempt(batch, editRetries, FIRST_WAIT);

  async function read<T>(place: ErrorPlace, batch: Batch<T>): Promise<T> {
    try {
      return await raw(batch);
    } catch (error) {
      throw toUserError(error, place);
    }
  }

  async function breathe(signal?: AbortSignal): Promise<void> {
    await turn();
    throwIfAborted(signal);
  }

  async function paced<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    try {
      return await byTurns(work, { turn, signal });
    } catch (error) {
      throwIfAborted(signal);
      throw error;
    }
  }

  return {
    raw,
    read,
    paced,
    breathe,
    write: (place, batch) => read(place, (context) => quietly(context, batch)),
  };
}

/** Runs a writing batch while neither calculation nor screen follows it. */
export async function quietly<T>(context: Excel.RequestContext, batch: Batch<T>): Promise<T> {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  const result = await batch(context);
  await context.sync();
  return result;
}

/** Stops between two batches when the person asked to. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelledError();
}
