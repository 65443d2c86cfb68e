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

describe('what the committee’s sheet asks', () => {
  const entries = ['internal', 'external'].map((detail, index) => ({
    key: String(index),
    date: '2025-08-04',
    kind: 'communication' as const,
    detail,
    label: null,
    about: null,
    quantity: null,
    amount: null,
  }));
  const input = reportInput([...told, ...now], { journal: entries });
  const [sheet] = buildCommitteePlan(
    { ...input, settings: { ...input.settings, buyerName: 'Valserine' } },
    '2025-T3',
    false,
  ).sheets;
  const words = sheet === undefined ? [] : cellsOf(sheet).map(({ value }) => String(value ?? ''));

  it('is signed by the buyer, and tells the journal of the quarter', () => {
    expect(words).toContain('Valserine – Comité achats responsables, T3 2025');
    expect(words).toContain('Action de communication\u202f: 2');
  });

  it('puts a missed target and missing answers as questions, and leaves lines for what is decided', () => {
    expect(words).toContain(
      '• Considération sociale\u202f: 20,0\u00a0% pour une cible de 30,0\u00a0%. Quelles suites\u202f?',
    );
    expect(words).toContain(
      '• Considération environnementale\u202f: 5 marchés sans réponse au registre. Qui complète, pour quand\u202f?',
    );
    expect(words).toContain('Décisions prises, à écrire sur la page imprimée');
  });

  it('writes no two things in one place, inside the printed page', () => {
    if (sheet === undefined) throw new Error('No sheet');
    const places = cellsOf(sheet).map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { place } of sheet.charts) {
      expect(place.row + place.rows).toBeLessThanOrEqual(sheet.page?.printArea?.rows ?? 0);
    }
    const behind = sheet.charts.map(({ categories }) => categories.area.row);
    expect(Math.min(...behind)).toBeGreaterThan(sheet.page?.printArea?.rows ?? 0);
  });
});
