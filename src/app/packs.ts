import { byTurns } from '../pace';
import {
  consolidatedPackSteps,
  groupPacksSteps,
  proofSteps,
  publicPackSteps,
  quarterPackSteps,
  remindersSteps,
  yearPackSteps,
  type Pack,
  type Proved,
  type RawProof,
  type Reminder,
  type SheetFor,
} from '../report';
import { withFigures } from './figures';
import { reportInput } from './write';
import type { Analysis, Context, Progress } from './types';

/** What may leave the workbook. */
export type PackRequest =
  | { readonly kind: 'quarter'; readonly quarter: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'public'; readonly year: string }
  | { readonly kind: 'groups'; readonly by: SheetFor; readonly period: string };

async function inputOf(analysis: Analysis, context: Context, progress: Progress) {
  const current = await withFigures(analysis, context, progress);
  return reportInput(current, context, current.opening.memory);
}

/** The packs asked for, of the register as it was analysed; nothing is written. */
export async function makePacks(
  analysis: Analysis,
  request: PackRequest,
  context: Context,
  progress: Progress = {},
): Promise<readonly Pack[]> {
  const input = await inputOf(analysis, context, progress);
  switch (request.kind) {
    case 'quarter':
      return [await byTurns(quarterPackSteps(input, request.quarter), progress)];
    case 'year':
      return [await byTurns(yearPackSteps(input, request.year), progress)];
    case 'public':
      return [await byTurns(publicPackSteps(input, request.year), progress)];
    case 'groups':
      return byTurns(groupPacksSteps(input, request.by, request.period), progress);
  }
}

/** What each service (client, category) must complete in a period. */
export async function makeReminders(
  analysis: Analysis,
  by: SheetFor,
  period: string,
  context: Context,
  progress: Progress = {},
): Promise<readonly Reminder[]> {
  return byTurns(remindersSteps(await inputOf(analysis, context, progress), by, period), progress);
}

/** All that a figure was counted from; null where there is no such figure. */
export async function makeProof(
  analysis: Analysis,
  proved: Proved,
  context: Context,
  progress: Progress = {},
): Promise<RawProof | null> {
  return byTurns(proofSteps(await inputOf(analysis, context, progress), proved), progress);
}

/** Several registers side by side; null where none is given. */
export async function consolidate(
  members: readonly { readonly name: string; readonly analysis: Analysis }[],
  period: string,
  context: Context,
  progress: Progress = {},
): Promise<Pack | null> {
  const inputs = [];
  for (const { name, analysis } of members) inputs.push({ name, input: await inputOf(analysis, context, progress) });
  return byTurns(consolidatedPackSteps(inputs, period), progress);
}
