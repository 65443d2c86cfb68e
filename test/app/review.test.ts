import { readFileSync } from 'node:fs';
import {
  analyse,
  figureMoves,
  openWorkbook,
  prepare,
  withDecisions,
  withFigures,
  write,
  type Analysis,
} from '../../src/app';
import {
  applyDecision,
  decisionStart,
  ownColumnValues,
  reviewQueue,
  STATUS_LABELS,
  type Outcome,
  type ReviewGroup,
  type Side,
  type TaggedContract,
} from '../../src/considerations';
import type { BuyerSettings } from '../../src/settings';
import { decisionsFor, taggedByKey, type Choice } from '../../src/taskpane/view/review';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const CONTEXT = { today: '2026-11-22', version: 'test', language: 'fr' } as const;
const SIDES: readonly Side[] = ['social', 'environmental'];

function sample(): FileWorkbook {
  return openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
}

async function analysed(workbook: FileWorkbook, settings: Partial<BuyerSettings> = {}): Promise<Analysis> {
  const context = { ...CONTEXT, settings };
  return analyse(workbook, await openWorkbook(workbook, context), context);
}

function decide(analysis: Analysis, groups: readonly ReviewGroup[], choice: Choice): Promise<Analysis> {
  const tagged = taggedByKey(analysis);
  const decisions = groups.flatMap((group) =>
    decisionsFor(
      group.contracts.flatMap((key) => tagged.get(key) ?? []),
      group,
      choice,
      'fr',
    ),
  );
  return withDecisions(analysis, decisions);
}

/** What our columns show of a side. */
function shown(tagged: TaggedContract, side: Side) {
  const values = ownColumnValues(tagged, 'fr');
  return { values: values[side], status: values[side === 'social' ? 'socialStatus' : 'environmentalStatus'] };
}

function asShown({ values, status }: Outcome) {
  return { values: values.join(' ; '), status: STATUS_LABELS[status].fr };
}

/** The counts of every indicator over each period, without groups. */
function counts({ measures }: Analysis): readonly unknown[] {
  return measures
    .filter(({ group }) => group === null)
    .map(({ id, period, basis, numerator, no, unknown, denominator }) => [
      id,
      period,
      basis,
      numerator,
      no,
      unknown,
      denominator,
    ]);
}

let analysis: Analysis;
let queue: readonly ReviewGroup[];

beforeAll(async () => {
  analysis = await analysed(sample());
  queue = reviewQueue(analysis.tagging);
});

test('a group holds contracts with the same answers, whose only difference is who they are', () => {
  expect(queue.some(({ contracts }) => contracts.length > 1)).toBe(true);
  const tagged = taggedByKey(analysis);
  for (const group of queue) {
    const answers = group.contracts.map((key) => {
      const { state, clause, criterion, reserved, specification } = tagged.get(key)?.[group.side] ?? {};
      return JSON.stringify([state, clause, criterion, reserved, specification]);
    });
    expect(new Set(answers).size).toBe(1);
  }
});

test.each(['accept', 'reject'] as const)(
  'to %s gives each contract what its card shows, and nothing else',
  async (choice) => {
    for (const group of queue) {
      const outcome = choice === 'accept' ? group.yes : group.no;
      const other: Side = group.side === 'social' ? 'environmental' : 'social';
      const before = taggedByKey(analysis);
      const after = taggedByKey(await decide(analysis, [group], choice));
      for (const key of group.contracts) {
        const [was, is] = [before.get(key), after.get(key)];
        if (was === undefined || is === undefined) throw new Error(key);
        expect(shown(is, group.side)).toEqual(asShown(outcome));
        expect(is[group.side].themes).toEqual(outcome.themes);
        expect(is.proposed[group.side]).toBeNull();
        expect(is[other]).toEqual(was[other]);
        expect(is.proposed[other]).toEqual(was.proposed[other]);
      }
      for (const [key, is] of after) if (!group.contracts.includes(key)) expect(is === before.get(key)).toBe(true);
    }
  },
);

test('what a person chose stands in the cells once written, and is read again alike', async () => {
  const workbook = sample();
  const chosen = (place: number): 'accept' | 'reject' => (place % 2 === 0 ? 'accept' : 'reject');
  let decided = await analysed(workbook);
  for (const [place, group] of queue.entries()) decided = await decide(decided, [group], chosen(place));
  decided = await withFigures(decided, CONTEXT);
  await write(workbook, await prepare(workbook, decided, CONTEXT));
  const again = await analysed(openFile(await workbook.save(), 'exemple.xlsx'));
  expect(reviewQueue(again.tagging)).toEqual([]);
  expect(counts(again)).toEqual(counts(decided));
  const tagged = taggedByKey(again);
  for (const [place, group] of queue.entries())
    for (const key of group.contracts) {
      const one = tagged.get(key);
      if (one === undefined) throw new Error(key);
      const outcome = chosen(place) === 'accept' ? group.yes : group.no;
      expect(shown(one, group.side)).toEqual(asShown(outcome));
      expect(one[group.side].themes).toEqual(outcome.themes);
    }
  expect(again.tagging.contracts.map(({ social, environmental }) => [social, environmental])).toEqual(
    decided.tagging.contracts.map(({ social, environmental }) => [social, environmental]),
  );
});

test('to reject what was never counted leaves every figure as it was', async () => {
  const rejected = await withFigures(await decide(analysis, queue, 'reject'), CONTEXT);
  expect(counts(rejected)).toEqual(counts(analysis));
});

test('to reject what the settings had counted gives the figures without it', async () => {
  const included = await analysed(sample(), { includeProposals: true });
  expect(counts(included)).not.toEqual(counts(analysis));
  const context = { ...CONTEXT, settings: { includeProposals: true } };
  const rejected = await withFigures(await decide(included, reviewQueue(included.tagging), 'reject'), context);
  expect(counts(rejected)).toEqual(counts(analysis));
});

test('a person who rejects everything leaves no consideration in any figure, and every column that says yes is told', async () => {
  const COUNTED = ['PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04', 'LEG-S1', 'LEG-E1'];
  const decisions = SIDES.flatMap((side) =>
    analysis.tagging.contracts.map((tagged) => ({
      contracts: [tagged.contract.key],
      side,
      values: applyDecision(
        applyDecision(decisionStart(tagged, 'fr').values, { side: 'social', answer: 'reject' }, 'fr'),
        { side: 'environmental', answer: 'reject' },
        'fr',
      ),
    })),
  );
  const rejected = await withFigures(await withDecisions(analysis, decisions), CONTEXT);
  for (const id of COUNTED) {
    const before = analysis.measures.filter((one) => one.id === id && one.group === null);
    expect(before.some(({ numerator }) => numerator > 0)).toBe(true);
    const after = rejected.measures.filter((one) => one.id === id && one.group === null);
    expect(after.filter(({ numerator }) => numerator > 0).map(({ period, basis }) => [id, period, basis])).toEqual([]);
  }
  const told = rejected.issues.filter(({ code }) => code === 'decisionAgainstColumn').length;
  expect(told).toBeGreaterThan(analysis.tagging.contracts.filter(({ social }) => social.state === 'yes').length);
});

test('nothing rejected is counted', async () => {
  const rejected = await decide(analysis, queue, 'reject');
  for (const tagged of rejected.tagging.contracts)
    for (const side of SIDES) if (tagged[side].status === 'rejected') expect(tagged[side].state).not.toBe('yes');
});

describe('the effect of an answer, told before it is given', () => {
  const COUNTS = ['numerator', 'denominator', 'no', 'unknown', 'notConcerned'] as const;

  /** The main counts of each year, by indicator. */
  function yearly({ measures }: Analysis): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, readonly number[]>();
    for (const one of measures) {
      const name = `${one.id} ${one.period}`;
      if (one.group !== null || !/^\d{4}$/.test(one.period) || found.has(name)) continue;
      found.set(name, one.basis === 'count' || one.basis === 'sum' ? COUNTS.map((count) => one[count]) : []);
    }
    return found;
  }

  test.each(['accept', 'reject'] as const)('is what then happens, figure by figure (%s)', async (choice) => {
    let moves = 0;
    for (const group of queue.filter((_, place) => place % 6 === 0)) {
      const tagged = taggedByKey(analysis);
      const contracts = group.contracts.flatMap((key) => tagged.get(key) ?? []);
      const decisions = decisionsFor(contracts, group, choice, 'fr');
      const told = await figureMoves(analysis, decisions, CONTEXT);
      if (told === null) throw new Error('figures are behind');
      moves += told.length;
      const expected = new Map(yearly(analysis));
      for (const { id, period, after } of told)
        expected.set(
          `${id} ${period}`,
          COUNTS.map((count) => after[count]),
        );
      expect(yearly(await withFigures(await withDecisions(analysis, decisions), CONTEXT))).toEqual(expected);
    }
    if (choice === 'accept') expect(moves).toBeGreaterThan(0);
  });

  test('is not told from figures that are behind', async () => {
    const [group] = queue;
    if (group === undefined) throw new Error('nothing to review');
    expect(await figureMoves(await decide(analysis, [group], 'accept'), [], CONTEXT)).toBeNull();
  });
});
