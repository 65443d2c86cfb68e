import type { ErrorPlace } from '../../language';
import { byTurns } from '../../pace';
import type { Steps, Turn } from '../../pace';
import { cancelledError } from '../obstacles';

import { isCellBeingEdited, isPassingRefusal, isUngrouped, toUserError } from './errors';
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
  /** True where Excel groups the undo steps of a batch (`ExcelUndoApiAll`); false when absent. */
  readonly groupsUndo?: boolean;
  /** True where what is remembered may be lost on saving: cells keep a copy of it; false when absent. */
  readonly copiesMemory?: boolean;
  /** Asked between two steps of what is prepared here: null to go on, or what to wait for; a pause every 20 ms when absent. */
  readonly turn?: Turn;
};

/** A line to Excel: each batch is one request context, tried again while a cell is edited, failing with a `UserError`. */
export type Session = {
  readonly copiesMemory: boolean;
  /** Runs a batch that may be run twice, as one that reads: once more after a passing refusal. */
  readonly read: <T>(place: ErrorPlace, batch: Batch<T>) => Promise<T>;
  /** Runs a batch that writes, never twice: calculation and screen wait until its end. */
  readonly write: <T>(place: ErrorPlace, batch: Batch<T>) => Promise<T>;
  /** Runs a batch that writes and that may be run twice: it leaves the same whatever a first run did of it. */
  readonly stage: <T>(place: ErrorPlace, batch: Batch<T>) => Promise<T>;
  /** As `read`, leaving refusals as Office.js gave them: for callers that know what to do about some. */
  readonly raw: <T>(batch: Batch<T>) => Promise<T>;
  /** As `raw`, never twice. */
  readonly once: <T>(batch: Batch<T>) => Promise<T>;
  /** As `raw`, as one step of Ctrl+Z where Excel can. */
  readonly grouped: <T>(batch: Batch<T>) => Promise<T>;
  /** Runs a computation in steps, the page getting its turns; rejects when the person stops it. */
  readonly paced: <T>(work: Steps<T>, signal?: AbortSignal) => Promise<T>;
  /** Gives the page its turn between two exchanges; rejects when the person stopped the work. */
  readonly breathe: (signal?: AbortSignal) => Promise<void>;
};

const FIRST_WAIT = 500;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a line to the Excel of `excel`, the global that office.js defines. */
export function openSession(excel: typeof Excel, options: SessionOptions = {}): Session {
  const { editRetries = 5, onCellEdited, wait = pause, groupsUndo, turn = everyFewMilliseconds() } = options;

  async function attempt<T>(work: () => Promise<T>, retries: number = editRetries, delay = FIRST_WAIT): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // A batch refused in edit mode executed nothing, so that the whole of it may be run again.
      if (!isCellBeingEdited(error) || retries === 0) throw error;
      onCellEdited?.();
      await wait(delay);
      return attempt(work, retries - 1, delay * 2);
    }
  }

  async function twice<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await attempt(work);
    } catch (error) {
      if (!isPassingRefusal(error)) throw error;
      await wait(FIRST_WAIT);
      return attempt(work);
    }
  }

  const once = <T>(batch: Batch<T>): Promise<T> => attempt(() => excel.run(batch));
  const raw = <T>(batch: Batch<T>): Promise<T> => twice(() => excel.run(batch));

  async function grouped<T>(batch: Batch<T>): Promise<T> {
    if (groupsUndo !== true) return raw(batch);
    try {
      return await attempt(() => excel.run({ mergeUndoGroup: true }, batch));
    } catch (error) {
      if (!isUngrouped(error)) throw error;
      return raw(batch);
    }
  }

  async function placed<T>(place: ErrorPlace, work: Promise<T>): Promise<T> {
    try {
      return await work;
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
    copiesMemory: options.copiesMemory === true,
    raw,
    once,
    grouped,
    paced,
    breathe,
    read: (place, batch) => placed(place, raw(batch)),
    write: (place, batch) =>
      placed(
        place,
        once((context) => quietly(context, batch)),
      ),
    stage: (place, batch) =>
      placed(
        place,
        raw((context) => quietly(context, batch)),
      ),
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
