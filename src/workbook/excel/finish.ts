import { bilingual, isUserError } from '../../language';
import type { Difference, SheetPlan } from '../plan';

import { batches, writeBatch } from './cells';
import { describeCharts } from './charts';
import { formulasFollow, openStamps } from './commit';
import type { Prepared, PreparedSheet } from './commit';
import { contentDigest } from './content';
import {
  columnDifferences,
  contentDifferences,
  memoryDifference,
  ruleDifferences,
  stillDifference,
  unreadDifference,
  valueDifferences,
} from './differences';
import { isCellBeingEdited, isUngrouped, memoryLost, officeCode } from './errors';
import { pageOperations } from './looks';
import { readRemembered, sameMemory, writeMemory, writeStamps } from './memory';
import { copySheet, writeCopy } from './memoryCells';
import { isOnePart } from './memoryParts';
import type { StagedMemory } from './memoryParts';
import { comparer, mendingPieces, strayedColumns, strayedValues } from './readBack';
import type { Strayed } from './readBack';
import type { RegisterTarget } from './registerTarget';
import { tell } from './run';
import type { Run } from './run';
import { quietly } from './session';
import type { Session } from './session';
import type { OwnSheet } from './sheets';
import { chartKeys } from './target';
import type { Target } from './target';

/**
 * What follows a write that is done: what is written is read again and compared
 * with the plan, then the page, what charts say to those who do not see them,
 * which sheet is shown, and the stamps that spare the next write. Only what
 * differs from the plan is worth telling.
 */
export async function finish(run: Run, prepared: Prepared, steps: number): Promise<Difference[]> {
  const { session, target } = run;
  const { sheets } = prepared;
  const stamps = openStamps(sheets, target);
  const differences: Difference[] = [];
  await courtesy(() => activate(session, target));
  const lagging = formulasFollow(prepared) ? await writeLate(run, sheets) : [];
  for (const [at, sheet] of sheets.entries()) {
    const { plan, digest, name } = sheet.target;
    tell(run, bilingual(`${name}\u202f: vérification`, `${name}: check`), steps + at, steps + sheets.length);
    differences.push(...ruleDifferences(name, sheet.refused));
    if (lagging.includes(sheet)) {
      differences.push(stillDifference(name));
      continue;
    }
    const checked = await checkSheet(run, sheet);
    differences.push(...checked.differences);
    // Without its stamp, a sheet in which something differs is written and checked again by the next run.
    if (checked.content !== null && plan.mode !== 'createOnce') {
      stamps.set(plan.role, { plan: digest, content: checked.content, charts: chartKeys(plan) });
    }
  }
  for (const { target: register } of prepared.registers) differences.push(...(await checkRegister(run, register)));
  for (const { own, target: sheet } of sheets) await dressPage(session, own, sheet.plan);
  if (sheets.length > 0) await courtesy(() => writeStamps(session, stamps));
  if (!(await courtesy(() => checkMemory(run, target, prepared.memory)))) differences.push(memoryDifference());
  return differences;
}

/** Formulas too heavy for the last request follow it; gives the sheets that did not get all of theirs. */
async function writeLate({ session, limit }: Run, sheets: readonly PreparedSheet[]): Promise<PreparedSheet[]> {
  const lagging: PreparedSheet[] = [];
  for (const sheet of sheets) {
    const done = await courtesy(async () => {
      for (const batch of batches(sheet.late, limit)) {
        await session.breathe();
        await writeBatch(session, sheet.own, batch);
      }
    });
    if (!done) lagging.push(sheet);
  }
  return lagging;
}

/** Reads a written sheet again; what strayed is put right once, and told when it strays still. */
async function checkSheet(
  { session, target, limit }: Run,
  { own, target: { plan } }: PreparedSheet,
): Promise<{ readonly content: string | null; readonly differences: Difference[] }> {
  const { translate } = target;
  const read = async () => {
    const compared = comparer(plan, translate);
    const content = await contentDigest(session, own, chartKeys(plan), limit, undefined, compared.look);
    return { content, strayed: compared.strayed };
  };
  let found: Awaited<ReturnType<typeof read>> | null = null;
  let values: Strayed[] = [];
  const done = await courtesy(async () => {
    found = await read();
    if (found.strayed.length === 0) return;
    for (const batch of batches(mendingPieces(found.strayed, translate), limit)) await writeBatch(session, own, batch);
    found = await read();
  });
  const seen = found as Awaited<ReturnType<typeof read>> | null;
  if (seen === null) return { content: null, differences: [unreadDifference(own.name)] };
  if (seen.strayed.length > 0) return { content: null, differences: contentDifferences(own.name, seen.strayed) };
  const compute = async () => void (values = await strayedValues(session, own, plan, limit));
  const valued =
    done &&
    (await courtesy(compute)) &&
    // Calculation may be in the person's hands: our sheets, and no other, are computed once.
    (values.length === 0 || ((await courtesy(() => calculate(session, target))) && (await courtesy(compute))));
  if (!valued) return { content: null, differences: [unreadDifference(own.name)] };
  return { content: values.length > 0 ? null : seen.content, differences: valueDifferences(own.name, values) };
}

/** Computes every sheet of ours, in the order of the plan and back: some read others. */
async function calculate(session: Session, { sheets }: Target): Promise<void> {
  const names = sheets.map(({ name }) => name);
  await session.raw(async (context) => {
    for (const name of [...names, ...[...names].reverse()]) context.workbook.worksheets.getItem(name).calculate(true);
    await context.sync();
  });
}

async function checkRegister({ session, limit }: Run, register: RegisterTarget): Promise<Difference[]> {
  const { name } = register.sheet;
  let strayed: Strayed[] = [];
  const done = await courtesy(async () => void (strayed = await strayedColumns(session, register, limit)));
  return done ? columnDifferences(name, strayed) : [unreadDifference(name)];
}

/** The page and what charts say, each apart: a sheet is none the worse when an Excel refuses one. */
async function dressPage(session: Session, own: OwnSheet, plan: SheetPlan): Promise<void> {
  await courtesy(() =>
    session.grouped(async (context) => {
      for (const operation of pageOperations(plan)) {
        try {
          await quietly(context, async () => operation(context.workbook.worksheets.getItem(own.id)));
        } catch (error) {
          if (officeCode(error) === null || isUngrouped(error) || isCellBeingEdited(error)) throw error;
        }
      }
    }),
  );
  await courtesy(() => describeCharts(session, own, plan.charts));
}

/** What is remembered is read again, and written once more when it is not there; its copy in cells follows it. */
async function checkMemory(
  { session, limit }: Run,
  { plan, memoryChanges, standing }: Target,
  staged: StagedMemory | null,
): Promise<void> {
  const { sheets } = standing.info;
  const copied = copySheet(sheets) !== null;
  if (copied ? memoryChanges : session.copiesMemory) await writeCopy(session, sheets, plan.memory, limit);
  // Once it is safe, a memory that travelled in parts becomes one again, as files keep it.
  if (memoryChanges && staged !== null && staged.ids.length > 0 && isOnePart(plan.memory)) {
    await writeMemory(session, plan.memory);
  }
  if (!memoryChanges || sameMemory((await readRemembered(session)).memory, plan.memory)) return;
  await writeMemory(session, plan.memory);
  if (!sameMemory((await readRemembered(session)).memory, plan.memory)) throw memoryLost();
}

/** Does what a write can do without; false when Excel refused. */
export async function courtesy(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isUserError(error) && officeCode(error) === null) throw error;
    return false;
  }
}

export async function activate(session: Session, { plan, names, standing }: Target): Promise<void> {
  const name = plan.activate === undefined ? undefined : names.get(plan.activate);
  // A person may have hidden our sheet: it is written, and stays hidden.
  const hidden = standing.info.sheets.some((sheet) => sheet.name === name && !sheet.visible);
  if (name === undefined || hidden) return;
  await session.read({ sheet: name }, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
