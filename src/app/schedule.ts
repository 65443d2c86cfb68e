import { bilingual, pick, UserError } from '../language';
import {
  DECISION_WORDS,
  decisionCell,
  decodeSchedule,
  LEVERS,
  roadOf,
  scheduleOf,
  type Road,
  type Schedule,
  type ScheduleDecision,
  type ScheduleLine,
} from '../opportunities';
import { carriedText, roadBasesOf } from '../report';
import type { WorkbookPort } from '../workbook';
import type { CellTyper } from './typed';
import type { Analysis, Context } from './types';

/** What ends within two years, with what could follow and the buyer's decisions. */
export function scheduleOfAnalysis({ tagging, own, opening }: Analysis, context: Context): Schedule {
  return scheduleOf({
    contracts: tagging.contracts,
    codes: own.codes,
    settings: opening.settings,
    today: context.today,
    decisions: opening.decisions,
  });
}

/** What each target still needs, this year and the next, and where the decisions taken lead. */
export function roadsOf({ workings }: Analysis, schedule: Schedule): readonly Road[] {
  return roadBasesOf(workings).map((base) => roadOf(base, schedule));
}

/** What ends, and what each target still needs. */
export type Ahead = { readonly schedule: Schedule; readonly roads: readonly Road[] };

/** What the screen « À venir » shows. */
export function aheadOf(analysis: Analysis, context: Context): Ahead {
  const schedule = scheduleOfAnalysis(analysis, context);
  return { schedule, roads: roadsOf(analysis, schedule) };
}

/**
 * Takes a line of the schedule, or no longer: typed in the buyer's own cell
 * where the sheet stands, kept until it is written otherwise. Gives the
 * decisions as they then are.
 * @throws UserError `scheduleMoved` when the line is gone or says otherwise by now
 */
export async function takeLine(
  port: WorkbookPort & CellTyper,
  { opening }: Analysis,
  { code, decision }: Pick<ScheduleLine, 'code' | 'decision'>,
  taken: boolean,
): Promise<readonly ScheduleDecision[]> {
  const word = taken ? pick(DECISION_WORDS.taken, opening.settings.workbookLanguage) : '';
  const { sheets } = await port.describe();
  const sheet = sheets.find(({ role }) => role === 'opportunities');
  if (sheet === undefined) {
    const others = opening.decisions.filter((each) => each.code !== code);
    const own = { code, name: '', motive: '', who: '', ...decision };
    const next = { ...own, decision: word };
    return word === '' && next.motive === '' && next.who === '' ? others : [...others, next];
  }
  const cell = decisionCell(await port.readSheet(sheet.id), code);
  const said = cell === null ? null : String(cell.was ?? '');
  if (
    cell === null ||
    said !== (decision?.decision ?? '') ||
    !(await port.typeCells(sheet.id, [{ ...cell, value: word }]))
  )
    throw movedError(sheet.name);
  return decodeSchedule(await port.readSheet(sheet.id));
}

function movedError(sheet: string): UserError {
  return new UserError(
    'scheduleMoved',
    bilingual(
      `La feuille ${sheet} ne dit plus la même chose de ce marché\u202f: rien n’y a été écrit.`,
      `The sheet ${sheet} no longer says the same of this contract: nothing was written there.`,
    ),
    {
      advice: bilingual('Actualisez, puis écrivez les feuilles.', 'Refresh, then write the sheets.'),
      place: { sheet },
    },
  );
}

/** The schedule as plain data, an object a contract. */
export function scheduleJson(analysis: Analysis, context: Context) {
  const schedule = scheduleOfAnalysis(analysis, context);
  return {
    endless: schedule.endless,
    road: roadsOf(analysis, schedule),
    contracts: schedule.lines.map((line) => lineJson(line, context)),
    kept: schedule.kept,
  };
}

function lineJson(line: ScheduleLine, { language }: Context) {
  const { tagged, end, decision } = line;
  const { contract } = tagged;
  return {
    code: line.code,
    sheet: contract.sheet,
    row: contract.row,
    id: contract.id,
    lot: contract.lot,
    title: contract.title,
    end: end.date,
    endFrom: end.from,
    renewals: end.renewals,
    renewalsUnread: end.unread,
    horizon: line.horizon,
    recurrent: line.recurrent,
    procedure: line.procedure,
    launchBy: line.launchBy,
    carries: carriedText(tagged, language),
    levers: line.proposals.map(({ lever, basis, rule, reason, source }) => ({
      lever,
      label: pick(LEVERS[lever].label, language),
      basis,
      rule,
      reason: pick(reason, language),
      source,
    })),
    decision: decision?.decision ?? null,
    motive: decision?.motive ?? null,
    who: decision?.who ?? null,
  };
}
