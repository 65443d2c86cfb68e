import { snapshot } from '../../src/indicators';
import { buildCommitteePlan } from '../../src/report';
import { contract, reportInput, sideTag, tagged } from './support/fixture';
import { cellsOf } from './support/cells';
import type { State, TaggedContract } from '../../src/considerations';

function quarterOf(date: string, first: number, states: readonly State[]): TaggedContract[] {
  return states.map((state, index) =>
    tagged(contract({ row: first + index, notificationDate: { date, precision: 'day' } }), { social: sideTag(state) }),
  );
}

const now = quarterOf('2025-08-02', 50, ['yes', 'no', 'no', 'no', 'no']);
const told = quarterOf('2025-05-02', 5, ['yes', 'no', 'no', 'no', 'no']);
const corrected = quarterOf('2025-05-02', 5, ['yes', 'yes', 'no', 'no', 'no']);

function wordsOf(contracts: readonly TaggedContract[]): string[] {
  const kept = snapshot(reportInput([...told, ...now]).measures, '2025-T2', '2025-07-10');
  const input = reportInput([...contracts], { previousSnapshots: [kept] });
  const [sheet] = buildCommitteePlan(input, '2025-T3', false).sheets;
  return sheet === undefined ? [] : cellsOf(sheet).map(({ value }) => String(value ?? ''));
}

describe('a quarter restated since the committee saw it', () => {
  it('is told on the next committee’s sheet, with its figures', () => {
    const line = wordsOf([...corrected, ...now]).find((text) => text.includes('révisé'));
    expect(line).toMatch(
      /^▲ T2 2025 révisé depuis le relevé du 10\/07\/2025\u202f: Considération sociale 20,0\u00a0% → 40,0\u00a0%\u202f; \d+ chiffres révisés en tout/,
    );
  });

  it('is not, where nothing moved', () => {
    expect(wordsOf([...told, ...now]).filter((text) => text.includes('révisé'))).toEqual([]);
  });
});
