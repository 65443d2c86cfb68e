import { pick } from '../language';
import { LEVERS, roadOf, scheduleOf, type Road, type Schedule, type ScheduleLine } from '../opportunities';
import { carriedText, roadBasesOf } from '../report';
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
