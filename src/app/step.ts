import { byTurns, type Steps } from '../pace';
import type { Progress, Step } from './types';

/** Runs a long computation as a step that the face follows: told as it begins and at each pause, stopped by « Annuler ». */
export async function paced<T>(step: Step, work: Steps<T>, { report, signal, turn }: Progress): Promise<T> {
  report?.(step, 0, 1);
  const rest = turn?.() ?? null;
  // The step's name is painted before its first slice.
  if (rest !== null) await rest;
  return byTurns(work, { turn, signal, reached: (share) => report?.(step, share, 1) });
}
