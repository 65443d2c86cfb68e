import { readFileSync } from 'node:fs';
import {
  analyse,
  openWorkbook,
  withDecisions,
  withFigures,
  withoutLastDecisions,
  type Analysis,
  type Context,
  type ReviewDecision,
} from '../../src/app';
import { answerOf, applyDecision, decisionStart, reviewQueue } from '../../src/considerations';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

let workbook: FileWorkbook;
let analysis: Analysis;
let decisions: readonly ReviewDecision[];

/** What a person sees of an analysis, whichever way it was reached. */
function seen({ tagging, measures, periods, issues, pending }: Analysis) {
  // What each decision was taken beside is for finding its row again; nothing of it is shown.
  const decided = pending.map(({ contracts, side, values }) => ({ contracts, side, values }));
  return { contracts: tagging.contracts, conflicts: tagging.issues, measures, periods, issues, pending: decided };
}

beforeAll(async () => {
  workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
  analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  const tagged = new Map(analysis.tagging.contracts.map((one) => [one.contract.key, one]));
  decisions = reviewQueue(analysis.tagging)
    .slice(0, 6)
    .flatMap((group, index) =>
      group.contracts.flatMap((key): ReviewDecision[] => {
        const one = tagged.get(key);
        if (!tagged.delete(key) || one === undefined) return [];
        const { values } = decisionStart(one, 'fr');
        const answer = index % 2 === 0 ? 'accept' : 'reject';
        return [{ contracts: [key], side: group.side, values: applyDecision(values, answerOf(group, answer), 'fr') }];
      }),
    );
  expect(decisions.length).toBeGreaterThan(3);
});

test('decisions and then figures give what analysing the register with those decisions gives', async () => {
  const decided = await withDecisions(analysis, decisions);
  expect(decided.figures).toBe('behind');
  expect(decided.measures).toBe(analysis.measures);
  const counted = await withFigures(decided, CONTEXT);
  const whole = await analyse(workbook, analysis.opening, CONTEXT, {}, decisions);
  expect(seen(counted)).toEqual(seen(whole));
  expect(counted.measures).not.toEqual(analysis.measures);
});

test('taking decisions back gives the analysis of before', async () => {
  const [first, ...rest] = decisions;
  if (first === undefined) throw new Error('nothing to decide');
  const one = await withDecisions(analysis, [first]);
  const back = await withFigures(await withoutLastDecisions(await withDecisions(one, rest), decisions.length), CONTEXT);
  expect(seen(back)).toEqual(seen(analysis));
});

test('figures that are current are given as they are, and cancelling leaves the analysis untouched', async () => {
  expect(await withFigures(analysis, CONTEXT)).toBe(analysis);
  const decided = await withDecisions(analysis, decisions);
  const controller = new AbortController();
  const steps: number[] = [];
  const counting = withFigures(decided, CONTEXT, {
    signal: controller.signal,
    turn: () => Promise.resolve(),
    report: (_step, done) => {
      steps.push(done);
      if (steps.length === 20) controller.abort();
    },
  });
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  expect(steps).toHaveLength(20);
  expect(decided.figures).toBe('behind');
});
