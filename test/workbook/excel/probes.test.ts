/**
 * @jest-environment jsdom
 */
import { KNOWN_DIFFERENCES, PROBES, knownDifference, runTrial } from '../../../src/workbook/excel/probes';
import type { Probe, ProbeResult } from '../../../src/workbook/excel/probes';
import { PROFILE_NAMES, PROFILES } from '../../../src/workbench/host';
import type { HostProfile } from '../../../src/workbench/host';
import { bilingual } from '../../../src/language';
import { bootBench } from './support';
import type { Bench } from './support';

let bench: Bench;

beforeAll(async () => {
  bench = await bootBench();
});

const clock = () => 0;

/** Where an Excel does otherwise than the product hopes for, by what its profile says. */
const WHEN: Readonly<Record<string, (profile: HostProfile) => boolean>> = {
  p01: ({ listSeparator }) => listSeparator !== ',',
  p03: ({ readsNamesLocally }) => readsNamesLocally,
  p06: ({ readsRulesLocally }) => readsRulesLocally,
  p08: ({ fillsColumns }) => fillsColumns,
  p09: ({ growsTables }) => !growsTables,
  p11: ({ renumbersXmlParts }) => renumbersXmlParts,
  p12: ({ listsCharts }) => !listsCharts,
  p13: ({ takesPages }) => !takesPages,
  p14: ({ takesPaperSize }) => !takesPaperSize,
  p15: ({ rows }) => rows < 1_048_576,
  // Told everywhere but where a merged area belongs to its first cell alone.
  p18: () => true,
  p20: ({ worksInVeryHidden }) => !worksInVeryHidden,
  p22: ({ worksInVeryHidden }) => !worksInVeryHidden,
};

/** Differences that every profile which has them is known to play. */
const PLAYED = ['p01', 'p03', 'p06', 'p08'];

describe('the probes', () => {
  test('are forty or more, each with an id of its own, in order', () => {
    const ids = PROBES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(ids)].sort()).toEqual(ids);
    expect(Object.keys(WHEN).filter((id) => !ids.includes(id))).toEqual([]);
    expect(Object.keys(KNOWN_DIFFERENCES)).toEqual(Object.keys(WHEN));
  });

  test.each(PROFILE_NAMES)('pass on %s, or differ as its profile says, and leave the workbook empty', async (name) => {
    const profile = PROFILES[name];
    bench.office.host.play(name);
    bench.open({ Feuil1: [] });
    const { results, left, stopped } = await runTrial(bench.office.Excel, { now: clock });
    expect(results.map(({ probe }) => probe.id)).toEqual(PROBES.map(({ id }) => id));
    const unexplained = results.filter(
      (result) =>
        result.outcome !== 'expected' &&
        (knownDifference(result) === null || WHEN[result.probe.id]?.(profile) !== true),
    );
    expect(unexplained.map(({ probe, came }) => `${probe.id}: ${came}`)).toEqual([]);
    const differing = new Set(results.filter(({ outcome }) => outcome !== 'expected').map(({ probe }) => probe.id));
    expect(PLAYED.filter((id) => WHEN[id]?.(profile) === true && !differing.has(id))).toEqual([]);
    expect([left, stopped]).toEqual([[], false]);
    expect(bench.book.sheets.map((sheet) => [sheet.name, sheet.cells.size])).toEqual([['Feuil1', 0]]);
    expect([bench.book.names.length, bench.book.xmlParts.length]).toEqual([0, 0]);
  });
});

describe('the trial', () => {
  const probe = (id: string, run: Probe['run']): Probe => ({
    id,
    name: bilingual('Essai', 'Trial'),
    expected: 'yes',
    run,
  });

  beforeEach(() => {
    bench.office.host.play('windows-fr');
    bench.open({ Feuil1: [] });
  });

  test('is refused in a workbook that holds anything, and touches nothing', async () => {
    bench.open({ Registre: [['Objet']] });
    await expect(runTrial(bench.office.Excel, { now: clock })).rejects.toMatchObject({ code: 'trialNotEmpty' });
    // To count is a call of a method, which changes nothing.
    expect(bench.writes().filter((action) => action !== 'GetCount')).toEqual([]);
    bench.open({ Feuil1: [] });
    await bench.office.run(async (context) => {
      context.workbook.names.add('monNom', context.workbook.worksheets.getFirst().getRange('A1'));
      await context.sync();
    });
    await expect(runTrial(bench.office.Excel, { now: clock })).rejects.toMatchObject({ code: 'trialNotEmpty' });
  });

  test('tells what came, what was refused and where, and how long it took', async () => {
    let time = 0;
    const seen: ProbeResult[] = [];
    const { results } = await runTrial(
      bench.office.Excel,
      { now: () => (time += 10), onResult: (result) => seen.push(result) },
      [
        probe('a', async () => 'yes'),
        probe('b', async () => 'no'),
        probe('c', async (context, sheet) => {
          sheet.getRange('A1').dataValidation.rule = {};
          await context.sync();
          return 'yes';
        }),
      ],
    );
    expect(results.map(({ outcome, came, milliseconds }) => [outcome, came, milliseconds])).toEqual([
      ['expected', 'yes', 10],
      ['other', 'no', 10],
      ['refused', expect.stringMatching(/^InvalidArgument \(.+\)$/), 10],
    ]);
    expect(seen).toEqual(results);
  });

  test('stops between two probes when asked, and still cleans up', async () => {
    const controller = new AbortController();
    const trial = await runTrial(
      bench.office.Excel,
      { now: clock, signal: controller.signal, onResult: () => controller.abort() },
      PROBES,
    );
    expect([trial.results.length, trial.stopped, trial.left]).toEqual([1, true, []]);
    expect(bench.book.sheets).toHaveLength(1);
  });

  test('says what would not go away', async () => {
    const { left } = await runTrial(bench.office.Excel, { now: clock }, [
      probe('a', async (context) => {
        context.workbook.protection.protect();
        await context.sync();
        return 'yes';
      }),
    ]);
    expect(left.join()).toContain('AccessDenied');
  });
});
