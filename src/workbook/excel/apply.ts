import type { Bilingual, Language } from '../../language';
import { bilingual, pick } from '../../language';
import type { ApplyProgress, ApplyResult } from '../plan';

import { writeCharts } from './charts';
import { contentDigest } from './content';
import {
  occupiedError,
  interruptedError,
  missingSheet,
  obstacleError,
  officeCode,
  strayedError,
  toUserError,
} from './errors';
import type { Stamp } from './memory';
import { writeMemory, writeStamps } from './memory';
import { writeRegister } from './register';
import { registerStands } from './registerTarget';
import { throwIfAborted } from './session';
import type { Session } from './session';
import { clearSheet, createSheets, slices, writeFormulas, writeLooks, writeTables, writeValues } from './sheets';
import type { OwnSheet } from './sheets';
import { stands, summarise } from './target';
import type { SheetTarget, Target } from './target';

type Step = {
  readonly name: Bilingual;
  readonly run: (between: () => void) => Promise<void>;
  /** What the person is told was done, once the step is over. */
  readonly done?: Bilingual;
};

/** Writes what a target says is to be written; refuses before anything is written when something stands in the way. */
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
  const written = target.sheets.filter(({ action }) => action === 'create' || action === 'refresh');
  const done: Bilingual[] = [];
  const stamps = new Map<string, Stamp>(target.remembered.stamps);
  let cells = 0;
  try {
    throwIfAborted(progress.signal);
    await listen(session, false);
    await dropStamps(session, stamps, written);
    const ids = await createSheets(session, target);
    // Before the formulas that use them.
    await writeNames(session, target);
    const steps = [
      ...written.flatMap((sheet) =>
        cellSteps(session, ownSheet(sheet, ids), sheet, limit, (count) => (cells += count)),
      ),
      ...written.flatMap((sheet) => finishSteps(session, ownSheet(sheet, ids), sheet, target, stamps, limit)),
      ...registerSteps(session, target, limit, (count) => (cells += count)),
      endStep(session, target),
    ];
    await runSteps(steps, done, language, progress);
    await activate(session, target);
  } catch (error) {
    throw interruptedError(toUserError(error), partly(done, written));
  } finally {
    await listen(session, true);
  }
  return { sheetsWritten: written.map(({ name }) => name), cellsWritten: cells, changed: true };
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

async function runSteps(
  steps: readonly Step[],
  done: Bilingual[],
  language: Language,
  progress: ApplyProgress,
): Promise<void> {
  const between = () => throwIfAborted(progress.signal);
  for (const [at, step] of steps.entries()) {
    between();
    progress.report?.(pick(step.name, language), at, steps.length);
    await step.run(between);
    if (step.done !== undefined) done.push(step.done);
  }
}

function ownSheet({ standing, name }: SheetTarget, ids: ReadonlyMap<string, string>): OwnSheet {
  const id = standing?.id ?? ids.get(name);
  if (id === undefined) throw missingSheet(name);
  return { id, name };
}

const same = (text: string): Bilingual => bilingual(text, text);

/** Clears a sheet, writes its values and makes its tables. */
function cellSteps(
  session: Session,
  sheet: OwnSheet,
  { plan, standing }: SheetTarget,
  limit: number,
  count: (cells: number) => void,
): Step[] {
  const groups = slices(plan.blocks);
  return [
    ...(standing === null ? [] : [{ name: same(sheet.name), run: () => clearSheet(session, sheet, plan) }]),
    ...groups.map((group) => ({
      name: same(sheet.name),
      run: async (between: () => void) => count(await writeValues(session, sheet, group, limit, between)),
    })),
    {
      name: same(sheet.name),
      run: () => writeTables(session, sheet, plan),
      done: bilingual(`${sheet.name} (valeurs)`, `${sheet.name} (values)`),
    },
  ];
}

/** Writes a sheet's formulas, looks and charts, once all the tables are there. */
function finishSteps(
  session: Session,
  sheet: OwnSheet,
  from: SheetTarget,
  target: Target,
  stamps: Map<string, Stamp>,
  limit: number,
): Step[] {
  return [
    { name: same(sheet.name), run: (between) => writeFormulas(session, sheet, from.plan, target, limit, between) },
    { name: same(sheet.name), run: () => writeLooks(session, sheet, from, target) },
    {
      name: same(sheet.name),
      run: async () => {
        await writeCharts(session, sheet, from.plan, target.names);
        if (from.plan.mode === 'createOnce') return;
        stamps.set(from.plan.role, { plan: from.digest, content: await contentDigest(session, sheet, limit) });
        await writeStamps(session, stamps);
      },
      done: same(sheet.name),
    },
  ];
}

function registerSteps(session: Session, target: Target, limit: number, count: (cells: number) => void): Step[] {
  return target.register
    .filter((register) => !registerStands(register))
    .map((register) => ({
      name: bilingual(`Colonnes de ${register.sheet.name}`, `Columns of ${register.sheet.name}`),
      run: async (between) => count(await writeRegister(session, register, target.standing.names, limit, between)),
      done: bilingual(`colonnes de ${register.sheet.name}`, `columns of ${register.sheet.name}`),
    }));
}

/** The memory comes last: what it says is then true of the whole workbook. */
function endStep(session: Session, target: Target): Step {
  return {
    name: bilingual('Mémoire du classeur', 'Memory of the workbook'),
    run: () => (target.memoryChanges ? writeMemory(session, target.plan.memory) : Promise.resolve()),
  };
}

/** Defined names that are missing or point elsewhere. */
function writeNames(session: Session, { definedNames, standing }: Target): Promise<void> {
  if (definedNames.length === 0) return Promise.resolve();
  return session.write({}, async (context) => {
    const items = context.workbook.names;
    for (const { name, formula } of definedNames) {
      if (standing.names.has(name.name)) items.getItem(name.name).formula = formula;
      else items.add(name.name, formula).visible = name.visible;
    }
  });
}

/** A sheet being written is no longer as its stamp says, even if the writing stops half-way. */
async function dropStamps(
  session: Session,
  stamps: Map<string, Stamp>,
  written: readonly SheetTarget[],
): Promise<void> {
  const dropped = written.filter(({ plan }) => stamps.delete(plan.role));
  if (dropped.length > 0) await writeStamps(session, stamps);
}

/** What was done, each sheet named once: in full when it was finished. */
function partly(done: readonly Bilingual[], written: readonly SheetTarget[]): Bilingual[] {
  const finished = new Set(done.map(({ fr }) => fr).filter((name) => written.some((sheet) => sheet.name === name)));
  return done.filter(({ fr }) => !fr.endsWith(' (valeurs)') || !finished.has(fr.slice(0, -' (valeurs)'.length)));
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
