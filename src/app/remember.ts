import type { CivilDate } from '../calendar';
import { ownColumnValues, type RememberedRow } from '../considerations';
import { diffSnapshots, parsePeriod, periodBounds, snapshot, type PeriodKey, type Snapshot } from '../indicators';
import { stepping, within, type Steps } from '../pace';
import { correctionsOf, mergedCorrections } from '../register';
import { hasRegister } from './analyse';
import { toldSteps } from './told';
import type { Analysis, Context, Memory } from './types';

/** Contracts whose texts are remembered between two breaths. */
const CONTRACTS_A_STEP = 100;

/** What the workbook remembers once its report is written. */
export function* nextMemorySteps(analysis: Analysis, context: Context): Steps<Memory> {
  const { opening, tagging, reading, own } = analysis;
  const language = opening.settings.workbookLanguage;
  const lastRun = {
    date: context.today,
    version: context.version,
    contracts: reading.contracts.length,
    mark: analysis.mark,
  };
  // Invoices alone say nothing of a register: what is remembered of one stands.
  if (!hasRegister(analysis)) return { ...opening.memory, lastRun };
  const remembering = stepping(tagging.contracts, CONTRACTS_A_STEP, (tagged): [string, RememberedRow] => {
    const { key } = tagged.contract;
    const { line, facets } = own.prints.get(key) ?? { line: '', facets: '' };
    return [own.codes.get(key) ?? '', { values: ownColumnValues(tagged, language), line, facets }];
  });
  const written = yield* within(remembering, 0, 0.5);
  const told = yield* within(toldSteps(analysis, context.today), 0.5, 1);
  return {
    corrections: mergedCorrections(opening.memory.corrections, correctionsOf(reading.tables)),
    invoiceCorrections: opening.memory.invoiceCorrections,
    lastRun,
    own: { rows: new Map([...own.kept, ...written]), byKey: new Map() },
    snapshots: nextSnapshots(analysis, context),
    told,
  };
}

/**
 * The committee's sheet alone leaves the register's columns and the written
 * figures as they are: what is remembered of them stays too.
 */
export function* committeeMemorySteps(analysis: Analysis, context: Context): Steps<Memory> {
  const { opening, reading } = analysis;
  yield 0;
  return {
    ...opening.memory,
    corrections: mergedCorrections(opening.memory.corrections, correctionsOf(reading.tables)),
    snapshots: nextSnapshots(analysis, context),
  };
}

/** Quarters far behind are no longer restated before a committee. */
const QUARTERS_KEPT = 8;

/**
 * One more snapshot for each ended quarter whose figures are new or no longer
 * what they were: the history shows old and new, and nothing when nothing moved.
 */
function nextSnapshots(analysis: Analysis, context: Context): readonly Snapshot[] {
  const ended = analysis.periods
    .filter((period) => isEndedQuarter(period, context.today))
    .sort()
    .slice(-QUARTERS_KEPT);
  const taken = new Map<string, Snapshot[]>();
  for (const each of analysis.opening.memory.snapshots) {
    taken.set(each.period, [...(taken.get(each.period) ?? []), each]);
  }
  for (const period of ended) {
    const now = snapshot(analysis.measures, period, context.today);
    const before = (taken.get(period) ?? []).filter((each) => each.date !== context.today);
    const last = before.at(-1);
    const restated = last === undefined || diffSnapshots(last, now).length > 0;
    taken.set(period, restated ? [...before, now] : before);
  }
  return [...taken.values()].flat();
}

function isEndedQuarter(key: PeriodKey, today: CivilDate): boolean {
  const period = parsePeriod(key);
  const bounds = period?.kind === 'quarter' ? periodBounds(period) : null;
  return bounds !== null && bounds.to < today;
}
