import { codeOf } from '../../src/considerations';
import { buildPlan } from '../../src/report';
import { cellValue } from '../../src/report/measure';
import type { SheetPlan } from '../../src/workbook';
import { contract, reportInput, tagged } from './support/fixture';
import { differences } from './support/recalculate';

const day = (date: string) => ({ date, precision: 'day' as const });
const contracts = Array.from({ length: 12 }, (_, index) =>
  tagged(
    contract({
      row: index + 5,
      title: 'Nettoyage des locaux',
      cpv: '90919200',
      amount: 80_000,
      notificationDate: day(index < 5 ? '2026-02-10' : '2025-12-10'),
      endDate: day(index < 3 ? '2026-12-20' : '2027-03-01'),
    }),
  ),
);
const taken = (rows: readonly number[]) =>
  rows.map((row) => ({ code: codeOf(`c${row}`), name: '', decision: 'Je prends', motive: '', who: '' }));

function scheduleOfPlan(rows: readonly number[]): SheetPlan {
  const input = { ...reportInput(contracts, { measures: [] }), decisions: taken(rows) };
  const plan = buildPlan(input);
  expect(differences(plan).found).toEqual([]);
  const sheet = plan.sheets.find(({ role }) => role === 'opportunities');
  if (sheet === undefined) throw new Error('no schedule');
  return sheet;
}

/** Code, sentence, target, yes, notified, expected, missing, taken, projected. */
function roads(sheet: SheetPlan): unknown[][] {
  const block = sheet.blocks.find(({ rows }) => cellValue(rows[0]?.[0]) === 'PNAD-E');
  return (block?.rows ?? []).map((cells) => cells.map(cellValue));
}

describe('the road to targets, in the sheet', () => {
  it('says what is missing, and moves with what is taken, as another engine computes it', () => {
    const before = roads(scheduleOfPlan([]));
    const after = roads(scheduleOfPlan([5, 6, 10]));
    const social = (lines: unknown[][]) => lines.filter(([code]) => code === 'PNAD-S').map((line) => line.slice(2));
    // 5 notified by 22 November: 6 in the year; 30 % of 6 is 2.
    expect(social(before)).toEqual([
      [0.3, 0, 5, 6, 2, 0, 0],
      [0.3, 0, 0, 12, 4, 0, 0],
    ]);
    expect(social(after)).toEqual([
      [0.3, 0, 5, 6, 2, 2, 2 / 7],
      [0.3, 0, 0, 12, 4, 1, 1 / 12],
    ]);
    expect(before.map((line) => line[1])).toContain(
      'Marchés avec au moins une considération sociale\u202f: il vous manque 4 marchés d’ici le 31/12/2027, sur 12 encore attendus',
    );
  });

  it('stands without any line', () => {
    expect(differences(buildPlan(reportInput([], { measures: [] }))).found).toEqual([]);
  });
});
