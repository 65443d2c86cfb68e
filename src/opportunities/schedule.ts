import type { CivilDate } from '../calendar';
import { codeOf, europeanThreshold, type TaggedContract } from '../considerations';
import type { BuyerSettings } from '../settings';
import { addMonths, endOf, horizonOf } from './ends';
import { proposalsFor } from './proposals';
import { isRecurrent, procedureOf } from './sequel';
import { subjectsOf } from './subjectsOf';
import type { Case, ProcedureKind, Schedule, ScheduleDecision, ScheduleLine } from './types';

export type ScheduleInput = {
  readonly contracts: readonly TaggedContract[];
  /** « Clé SPASER » by contract key; made from the contract’s own key where absent. */
  readonly codes: ReadonlyMap<string, string> | null;
  readonly settings: BuyerSettings;
  readonly today: CivilDate;
  /** What the buyer wrote in the sheet, in its order. */
  readonly decisions: readonly ScheduleDecision[];
};

/** Usual months from the launch to the first day of the contract. */
export function leadMonths(kind: ProcedureKind, settings: BuyerSettings): number {
  if (kind === 'formalised') return settings.leadFormalised;
  return kind === 'adapted' ? settings.leadAdapted : settings.leadDirect;
}

/** Defence and security contracts are outside the climate law (DOMAIN 2.3). */
function isDefence({ texts }: TaggedContract['contract']): boolean {
  return /d[ée]fense|s[ée]curit[ée]/i.test(texts.nature?.text ?? '');
}

/** A contract as rules are tested on it, for a consultation launched on a day. */
export function caseOf(tagged: TaggedContract, settings: BuyerSettings, launch: CivilDate): Case {
  const { contract, consultation } = tagged;
  const isWorks = consultation.lots > 0 ? consultation.isWorks : contract.contractType === 'works';
  return {
    subjects: subjectsOf(contract),
    type: contract.contractType,
    amount: contract.amount,
    need: consultation.atLeast > 0 ? consultation.atLeast : contract.amount,
    isWorks,
    lots: contract.lot !== null ? Math.max(2, consultation.lots) : Math.max(1, consultation.lots),
    buyer: settings.buyerKind,
    european: europeanThreshold(isWorks, launch, settings),
    climateLaw: launch >= settings.climateLawFrom && !isDefence(contract),
    insertionFloor: settings.insertionFloor,
  };
}

function codeFor(tagged: TaggedContract, codes: ScheduleInput['codes']): string {
  return codes?.get(tagged.contract.key) ?? codeOf(tagged.contract.key);
}

function lineOf(tagged: TaggedContract, input: ScheduleInput): Omit<ScheduleLine, 'decision'> | null {
  const { contract, consultation } = tagged;
  const { settings, today } = input;
  if (contract.terminated) return null;
  const end = endOf(contract);
  const horizon = end === null ? null : horizonOf(end.date, today);
  if (end === null || horizon === null) return null;
  const european = europeanThreshold(consultation.isWorks, today, settings);
  const procedure = procedureOf(contract, consultation.atLeast, european);
  const launchBy = addMonths(end.date, -leadMonths(procedure, settings));
  const of = caseOf(tagged, settings, launchBy > today ? launchBy : today);
  const recurrent = isRecurrent(contract, of.subjects);
  return {
    code: codeFor(tagged, input.codes),
    tagged,
    end,
    horizon,
    procedure,
    launchBy: recurrent ? launchBy : null,
    recurrent,
    proposals: recurrent ? proposalsFor(tagged, of) : [],
  };
}

function isEmpty({ decision, motive, who }: ScheduleDecision): boolean {
  return decision === '' && motive === '' && who === '';
}

/** What goes on first, then what ends with itself, by end date; lots of one consultation stay together. */
function inOrder(a: ScheduleLine, b: ScheduleLine): number {
  if (a.recurrent !== b.recurrent) return a.recurrent ? -1 : 1;
  if (a.end.date !== b.end.date) return a.end.date < b.end.date ? -1 : 1;
  return a.tagged.contract.sheet === b.tagged.contract.sheet
    ? a.tagged.contract.row - b.tagged.contract.row
    : a.tagged.contract.sheet < b.tagged.contract.sheet
      ? -1
      : 1;
}

/**
 * Contracts that end within two years, with what the next ones could carry, and
 * the buyer's decisions: each goes to its contract by its code, and none is dropped.
 */
export function scheduleOf(input: ScheduleInput): Schedule {
  const byCode = new Map<string, ScheduleDecision>();
  const twice: ScheduleDecision[] = [];
  for (const decision of input.decisions) {
    if (isEmpty(decision)) continue;
    if (decision.code !== '' && !byCode.has(decision.code)) byCode.set(decision.code, decision);
    else twice.push(decision);
  }
  const present = new Set(input.contracts.map((tagged) => codeFor(tagged, input.codes)));
  const used = new Set<string>();
  let endless = 0;
  const lines: ScheduleLine[] = [];
  for (const tagged of input.contracts) {
    if (!tagged.contract.terminated && endOf(tagged.contract) === null) endless += 1;
    const line = lineOf(tagged, input);
    if (line === null) continue;
    used.add(line.code);
    lines.push({ ...line, decision: byCode.get(line.code) ?? null });
  }
  const left = [...byCode.values()].filter(({ code }) => !used.has(code));
  return {
    lines: lines.sort(inOrder),
    kept: [
      ...left.map((decision) => ({
        ...decision,
        why: present.has(decision.code) ? ('outside' as const) : ('absent' as const),
      })),
      ...twice.map((decision) => ({
        ...decision,
        why: decision.code === '' ? ('absent' as const) : ('twice' as const),
      })),
    ],
    endless,
  };
}
