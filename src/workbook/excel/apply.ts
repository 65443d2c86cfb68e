import type { Bilingual, Language, UserError } from '../../language';
import { bilingual, isUserError } from '../../language';
import type { ApplyProgress, ApplyResult } from '../plan';
import { freeSheetName } from '../sheetNames';
import { missingSheet, obstacleError, occupiedError } from '../obstacles';

import { writeCharts } from './charts';
import { commit } from './commit';
import type { Prepared, PreparedSheet } from './commit';
import { fillFormulas } from './fill';
import { interruptedError, isPassingRefusal, officeCode, strayedError, toUserError } from './errors';
import { activate, courtesy, finish } from './finish';
import { stageMemory } from './memoryParts';
import type { StagedMemory } from './memoryParts';
import { prepareRegister } from './register';
import type { PreparedRegister } from './register';
import { registerStands } from './registerTarget';
import type { RegisterTarget } from './registerTarget';
import { clearRules, rulesOf, tryRules } from './rules';
import { tell } from './run';
import type { Run } from './run';
import { throwIfAborted } from './session';
import type { Session } from './session';
import type { Piece } from './cells';
import { writeStyles, writeValues } from './sheets';
import { discardHidden, hasBegun, isDone, leaveBehind, makeHidden, newsTeller } from './staging';
import type { HiddenSheet, Writer } from './staging';
import { stands, summarise } from './target';
import type { SheetTarget, Target } from './target';

/** Name of the hidden sheets where new content waits. */
const WAITING = 'SPASER (en préparation)';

type Step = { readonly name: Bilingual; readonly run: () => Promise<void> };

/**
 * Writes what a target says is to be written, wholly or not at all: refuses
 * before anything when something stands in the way, prepares out of sight, then
 * changes what a person sees in one request. « Annuler » is heard until then.
 */
export async function applyTarget(
  session: Session,
  target: Target,
  limit: number,
  language: Language,
  writer: Writer,
  progress: ApplyProgress = {},
): Promise<ApplyResult> {
  if (stands(target)) {
    await activate(session, target);
    return { sheetsWritten: [], cellsWritten: 0, changed: false };
  }
  refuse(target);
  const run = { session, target, limit, language, writer, progress };
  const work = layOut(target);
  try {
    throwIfAborted(progress.signal);
    await listen(session, false);
    const prepared = await prepare(run, work);
    const differences = await finish(run, prepared, prepared.steps);
    const cells = prepared.registers.reduce((sum, register) => sum + register.cells, prepared.cells);
    return {
      sheetsWritten: work.sheets.map(({ name }) => name),
      cellsWritten: cells,
      changed: true,
      ...(differences.length === 0 ? {} : { differences }),
    };
  } finally {
    await listen(session, true);
  }
}

type Work = { readonly sheets: readonly SheetTarget[]; readonly registers: readonly RegisterTarget[] };

function layOut({ sheets, register }: Target): Work {
  return {
    sheets: sheets.filter(({ action }) => action === 'create' || action === 'refresh'),
    registers: register.filter((one) => !registerStands(one)),
  };
}

function refuse(target: Target): void {
  const [obstacle] = summarise(target).obstacles;
  if (obstacle !== undefined) throw obstacleError(obstacle.code, obstacle.sheet);
  for (const { sheet, columns } of target.register) {
    const cells = columns.flatMap(({ occupied }) => occupied);
    const strayed = columns.some(({ owned, column }) => !owned && !column.isNew);
    if (cells.length > 0) throw occupiedError(sheet.name, cells);
    if (strayed) throw strayedError(sheet.name);
  }
}

/** Prepares everything out of sight and brings it into view; whatever fails on the way is taken back. */
async function prepare(run: Run, work: Work): Promise<Prepared & { readonly cells: number; readonly steps: number }> {
  const { session, target, writer } = run;
  let committing = false;
  try {
    const hidden = await makeHidden(session, hiddenNames(work, target), writer);
    const tellOthers = newsTeller(session, writer);
    const sheets: PreparedSheet[] = [];
    const registers: PreparedRegister[] = [];
    let cells = 0;
    let memory: StagedMemory | null = null;
    const steps: Step[] = [
      ...work.sheets.flatMap((sheet, at) => sheetSteps(run, sheet, hidden, at, (count) => (cells += count))),
      ...work.registers.map((register, at) => registerStep(run, register, hidden[work.sheets.length + at], registers)),
      ...contentSteps(run, work, hidden, sheets),
      {
        name: bilingual('Mise en place', 'Bringing into view'),
        run: async () => {
          const { signal } = run.progress;
          if (target.memoryChanges) memory = await stageMemory(session, target.plan.memory, writer.token, signal);
          committing = true;
          try {
            await commit(session, { target, sheets, registers, hidden, writer, memory }, signal);
          } catch (error) {
            // Never sent again: an answer that was lost says nothing of what was done.
            if (!(await isDone(session, writer))) throw error;
          }
        },
      },
    ];
    const total = steps.length + work.sheets.length;
    for (const [at, step] of steps.entries()) {
      throwIfAborted(run.progress.signal);
      tell(run, step.name, at, total);
      await tellOthers(hidden);
      await step.run();
    }
    return { target, sheets, registers, hidden, writer, memory, cells, steps: steps.length };
  } catch (error) {
    const begun = await takeBack(session, writer, committing && isUnsure(error, writer), committing);
    throw interruptedError(await blame(session, toUserError(error), work), begun);
  }
}

/** Every hidden sheet of a write: the new ones under their own name, then where new content waits for its place. */
function hiddenNames({ sheets, registers }: Work, { standing, names }: Target): string[] {
  const taken = [...standing.info.sheets.map(({ name }) => name), ...names.values()];
  const waiting = () => {
    const name = freeSheetName(WAITING, taken);
    taken.push(name);
    return name;
  };
  return [...sheets.map(({ standing: found, name }) => (found === null ? name : waiting())), ...registers.map(waiting)];
}

const same = (text: string): Bilingual => bilingual(text, text);

/** Fills a hidden sheet: values, styles and, for a sheet that stays, sizes. */
function sheetSteps(
  { session, limit, progress }: Run,
  sheet: SheetTarget,
  hidden: readonly HiddenSheet[],
  at: number,
  count: (cells: number) => void,
): Step[] {
  const { plan } = sheet;
  const name = same(sheet.name);
  const stays = sheet.standing === null;
  const place = () => hiddenAt(hidden, at, sheet.name);
  return [
    { name, run: async () => count(await writeValues(session, place(), plan, limit, progress.signal)) },
    { name, run: () => writeStyles(session, place(), plan, stays, progress.signal) },
  ];
}

function hiddenAt(hidden: readonly HiddenSheet[], at: number, name: string): HiddenSheet {
  const found = hidden[at];
  if (found === undefined) throw missingSheet(name);
  return found;
}

/** What refers from one sheet to another: formulas with the tables that cover them, then rules and charts. */
function contentSteps(
  { session, target, limit, progress }: Run,
  { sheets }: Work,
  hidden: readonly HiddenSheet[],
  prepared: PreparedSheet[],
): Step[] {
  const late: Piece[][] = [];
  return [
    {
      name: bilingual('Formules', 'Formulas'),
      run: async () => {
        const filled = sheets.map((sheet, at) => ({
          target: sheet,
          place: hiddenAt(hidden, at, sheet.name),
          stays: sheet.standing === null,
        }));
        late.push(...(await fillFormulas(session, filled, target, limit, progress.signal)));
      },
    },
    {
      name: bilingual('Listes et graphiques', 'Lists and charts'),
      run: async () => {
        for (const [at, sheet] of sheets.entries()) {
          await session.breathe(progress.signal);
          const place = hiddenAt(hidden, at, sheet.name);
          const stays = sheet.standing === null;
          const own = sheet.standing === null ? place : { id: sheet.standing.id, name: sheet.name };
          const tried = await tryRules(session, place, rulesOf(sheet.plan, target.names, target.translate));
          // A rehearsal for a sheet that stands: copies would bring the rules along on some builds.
          if (!stays && tried.taken.length > 0) await clearRules(session, place);
          if (stays) await writeCharts(session, place, sheet.plan, target.names);
          prepared.push({
            target: sheet,
            own,
            staged: stays ? null : place,
            rules: tried.taken,
            refused: tried.refused,
            late: late[at] ?? [],
          });
        }
      },
    },
  ];
}

function registerStep(
  { session, limit, progress }: Run,
  register: RegisterTarget,
  staged: HiddenSheet | undefined,
  prepared: PreparedRegister[],
): Step {
  return {
    name: bilingual(`Colonnes de ${register.sheet.name}`, `Columns of ${register.sheet.name}`),
    run: async () => {
      prepared.push(await prepareRegister(session, register, staged ?? null, limit, progress.signal));
    },
  };
}

/** Takes the hidden sheets away; tells whether what a person sees had begun to change. */
async function takeBack(session: Session, writer: Writer, unsure: boolean, committing: boolean): Promise<boolean> {
  let begun = committing;
  try {
    begun = unsure || (committing && (await hasBegun(session)));
    await discardHidden(session, writer);
  } catch (error) {
    if (!isUserError(error)) throw error;
    // What is left is hidden, and the next write takes it away.
    await courtesy(() => leaveBehind(session, writer));
  }
  return begun;
}

/** True when nothing in the workbook would tell whether the request of a write was done. */
function isUnsure(error: unknown, { names }: Writer): boolean {
  const refusal = isUserError(error) ? error.cause : error;
  return names.length === 0 && isPassingRefusal(refusal);
}

/** The same refusal with the sheet that it comes from: one request touches several. */
async function blame(session: Session, error: UserError, { sheets, registers }: Work): Promise<UserError> {
  if (error.code === 'interrupted' || error.place.sheet !== undefined) return error;
  const touched = [
    ...sheets.flatMap(({ standing }) => (standing === null ? [] : [standing])),
    ...registers.map(({ sheet }) => sheet),
  ];
  try {
    const sheet = await session.raw(async (context) => {
      const looked = touched.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const worksheet of looked) worksheet.load('name,protection/protected');
      await context.sync();
      return touched.find((_, at) => {
        const worksheet = looked[at];
        return worksheet === undefined || worksheet.isNullObject || worksheet.protection.protected;
      });
    });
    return sheet === undefined ? error : toUserError(error.cause, { sheet: sheet.name });
  } catch {
    return error;
  }
}

/** Does something of which the pane's own listener hears nothing. */
export async function quiet<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    await listen(session, false);
    return await work();
  } finally {
    await listen(session, true);
  }
}

/** Our own writes are no news to the pane: events wait until the end. */
async function listen(session: Session, enabled: boolean): Promise<void> {
  try {
    await session.raw(async (context) => {
      context.runtime.enableEvents = enabled;
      await context.sync();
    });
  } catch (error) {
    // The switch is a courtesy; failing to set it must not hide what happened before.
    if (officeCode(error) === null) throw error;
  }
}
