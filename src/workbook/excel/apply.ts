import type { Bilingual, Language, UserError } from '../../language';
import { bilingual, isUserError, pick } from '../../language';
import type { ApplyProgress, ApplyResult } from '../plan';
import { freeSheetName } from '../sheetNames';
import { missingSheet, obstacleError, occupiedError } from '../obstacles';

import { describeCharts, writeCharts } from './charts';
import { commit, openStamps } from './commit';
import type { Prepared, PreparedSheet } from './commit';
import { contentDigest } from './content';
import { interruptedError, officeCode, strayedError, toUserError } from './errors';
import { pageOperations } from './looks';
import { writeStamps } from './memory';
import { prepareRegister } from './register';
import type { PreparedRegister } from './register';
import { registerStands } from './registerTarget';
import type { RegisterTarget } from './registerTarget';
import { quietly, throwIfAborted } from './session';
import type { Session } from './session';
import { allFormulas, queueOperations, queueTables, writeStyles, writeValues } from './sheets';
import { discardHidden, hasBegun, makeHidden } from './staging';
import type { HiddenSheet } from './staging';
import { chartKeys, stands, summarise } from './target';
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
  progress: ApplyProgress = {},
): Promise<ApplyResult> {
  if (stands(target)) {
    await activate(session, target);
    return { sheetsWritten: [], cellsWritten: 0, changed: false };
  }
  refuse(target);
  const run = { session, target, limit, language, progress };
  const work = layOut(target);
  try {
    throwIfAborted(progress.signal);
    await listen(session, false);
    const prepared = await prepare(run, work);
    await finish(run, prepared, prepared.steps);
    const cells = prepared.registers.reduce((sum, register) => sum + register.cells, prepared.cells);
    return { sheetsWritten: work.sheets.map(({ name }) => name), cellsWritten: cells, changed: true };
  } finally {
    await listen(session, true);
  }
}

type Run = {
  readonly session: Session;
  readonly target: Target;
  readonly limit: number;
  readonly language: Language;
  readonly progress: ApplyProgress;
};

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
  const { session, target } = run;
  let committing = false;
  try {
    const hidden = await makeHidden(session, hiddenNames(work, target));
    const sheets: PreparedSheet[] = [];
    const registers: PreparedRegister[] = [];
    let cells = 0;
    const steps: Step[] = [
      ...work.sheets.flatMap((sheet, at) => sheetSteps(run, sheet, hidden, at, (count) => (cells += count))),
      ...work.registers.map((register, at) => registerStep(run, register, hidden[work.sheets.length + at], registers)),
      formulaStep(run, work, hidden, sheets),
      {
        name: bilingual('Mise en place', 'Bringing into view'),
        run: () => {
          committing = true;
          return commit(session, { target, sheets, registers, hidden }, run.progress.signal);
        },
      },
    ];
    const total = steps.length + work.sheets.length;
    for (const [at, step] of steps.entries()) {
      throwIfAborted(run.progress.signal);
      tell(run, step.name, at, total);
      await step.run();
    }
    return { target, sheets, registers, hidden, cells, steps: steps.length };
  } catch (error) {
    const begun = await takeBack(session, committing);
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

/** Fills a hidden sheet: values, styles and, for a sheet that stays, tables, sizes and charts. */
function sheetSteps(
  { session, target, limit, progress }: Run,
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
    {
      name,
      run: async () => {
        await writeStyles(session, place(), plan, stays, progress.signal);
        if (!stays) return;
        if (plan.tables.length > 0 || plan.autoFilter !== undefined) {
          await session.write({ sheet: sheet.name }, async ({ workbook }) => {
            queueTables(workbook.worksheets.getItem(place().id), plan, null);
          });
        }
        await writeCharts(session, place(), plan, target.names);
      },
    },
  ];
}

function hiddenAt(hidden: readonly HiddenSheet[], at: number, name: string): HiddenSheet {
  const found = hidden[at];
  if (found === undefined) throw missingSheet(name);
  return found;
}

/** The formulas of all sheets: they wait for the tables and names that they use. */
function formulaStep(
  { session, target, progress }: Run,
  { sheets }: Work,
  hidden: readonly HiddenSheet[],
  prepared: PreparedSheet[],
): Step {
  return {
    name: bilingual('Formules', 'Formulas'),
    run: async () => {
      const plans = sheets.map(({ plan }) => plan);
      const formulas = await session.paced(allFormulas(plans, target.translate), progress.signal);
      for (const [at, sheet] of sheets.entries()) {
        const place = hiddenAt(hidden, at, sheet.name);
        const own = sheet.standing === null ? place : { id: sheet.standing.id, name: sheet.name };
        const staged = sheet.standing === null ? null : place;
        prepared.push({ target: sheet, own, staged, formulas: formulas[at] ?? [] });
      }
    },
  };
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

function tell({ language, progress }: Run, name: Bilingual, done: number, total: number): void {
  progress.report?.(pick(name, language), done, total);
}

/** Takes the hidden sheets away; tells whether what a person sees had begun to change. */
async function takeBack(session: Session, committing: boolean): Promise<boolean> {
  let begun = committing;
  try {
    begun = committing && (await hasBegun(session));
    await discardHidden(session);
  } catch (error) {
    // What is left is hidden, and the next write takes it away.
    if (!isUserError(error)) throw error;
  }
  return begun;
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

/**
 * What follows a write that is done: the page, what charts say to those who do
 * not see them, which sheet is shown, and the stamps that spare the next write.
 * Nothing here is worth telling the person that the write failed.
 */
async function finish(run: Run, { sheets }: Prepared, steps: number): Promise<void> {
  const { session, target, limit } = run;
  const stamps = openStamps(sheets, target);
  await courtesy(() => activate(session, target));
  for (const [at, { own, target: sheet }] of sheets.entries()) {
    const { plan, digest } = sheet;
    tell(run, bilingual(`${sheet.name}\u202f: mise en page`, `${sheet.name}: page`), steps + at, steps + sheets.length);
    await courtesy(() =>
      session.raw((context) =>
        quietly(context, () =>
          Promise.resolve(queueOperations(context.workbook.worksheets.getItem(own.id), pageOperations(plan))),
        ),
      ),
    );
    await courtesy(() => describeCharts(session, own, plan.charts));
    if (plan.mode === 'createOnce') continue;
    await courtesy(async () => {
      const charts = chartKeys(plan);
      const content = await contentDigest(session, own, charts, limit);
      stamps.set(plan.role, { plan: digest, content, charts });
    });
  }
  if (sheets.length > 0) await courtesy(() => writeStamps(session, stamps));
}

async function courtesy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isUserError(error) && officeCode(error) === null) throw error;
  }
}

async function activate(session: Session, { plan, names, standing }: Target): Promise<void> {
  const name = plan.activate === undefined ? undefined : names.get(plan.activate);
  // A person may have hidden our sheet: it is written, and stays hidden.
  const hidden = standing.info.sheets.some((sheet) => sheet.name === name && !sheet.visible);
  if (name === undefined || hidden) return;
  await session.read({ sheet: name }, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
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
