import { bilingual, UserError } from '../language';
import type { ScheduleDecision } from '../opportunities';
import { stable, type WorkbookPort } from '../workbook';
import { analyse, analyseInvoices, hasRegister } from './analyse';
import { encodeMemory } from './memory';
import { lookAgain, openWorkbook } from './open';
import type { Analysis, Context, Opening, Prepared, Progress } from './types';

/**
 * The analysis as the workbook's own sheets say it now. Settings, journal and
 * memory are read again: where a person or a co-author changed them since, the
 * register is analysed anew with what they say; else the same analysis is given.
 */
export async function upToDate(
  port: WorkbookPort,
  analysis: Analysis,
  context: Context,
  progress: Progress = {},
): Promise<Analysis> {
  const { opening, pending } = analysis;
  const now = await lookAgain(port, opening, context);
  if (saysTheSame(opening, now) && sameRoles(opening, now)) return analysis;
  const fresh = await openWorkbook(port, context, progress, opening);
  return hasRegister(analysis)
    ? analyse(port, fresh, context, progress, pending)
    : analyseInvoices(port, fresh, context, progress);
}

/**
 * Refuses a plan whose ground has moved since it was made: what stands in the
 * settings, the journal or the memory is never overwritten by what was read before.
 * @throws UserError `previewOutdated`
 */
export async function checkGround(port: WorkbookPort, { analysis, context, plan }: Prepared): Promise<void> {
  const now = await lookAgain(port, analysis.opening, context);
  // Once written, the workbook remembers what the plan made it remember.
  const written = stable(encodeMemory(now.memory)) === stable(plan.memory);
  const ground = written ? { ...now, memory: analysis.opening.memory } : now;
  if (!saysTheSame(analysis.opening, ground)) throw outdatedError();
}

type Ground = Pick<Opening, 'settings' | 'journal' | 'decisions' | 'calibrations' | 'issues' | 'memory'>;

function saysTheSame(before: Ground, now: Ground): boolean {
  return stable(groundOf(before)) === stable(groundOf(now));
}

function groundOf({ settings, journal, decisions, calibrations, issues, memory }: Ground): unknown {
  return [
    settings,
    journal,
    decisions.map(saidOf).sort(),
    calibrations.map(stable).sort(),
    issues,
    encodeMemory(memory),
  ];
}

/** What the buyer wrote, wherever its line stands by now and whatever else that line says. */
function saidOf({ code, decision, motive, who }: ScheduleDecision): string {
  return stable([code, decision, motive, who]);
}

function sameRoles(before: Opening, now: Pick<Opening, 'existingRoles'>): boolean {
  return stable([...before.existingRoles].sort()) === stable([...now.existingRoles].sort());
}

/** The failure of a write whose preview no longer says what would be written. */
export function outdatedError(): UserError {
  return new UserError(
    'previewOutdated',
    bilingual(
      'Le classeur a changé depuis l’aperçu\u202f: rien n’a été écrit.',
      'The workbook has changed since the preview: nothing was written.',
    ),
    {
      advice: bilingual(
        'Préparez un nouvel aperçu\u202f: il tiendra compte de ces changements.',
        'Prepare a new preview: it will take these changes in.',
      ),
    },
  );
}
