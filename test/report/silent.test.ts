import type { State, TaggedContract } from '../../src/considerations';
import { buildCommitteePlan, buildPlan } from '../../src/report';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook';
import { contract, reportInput, sideTag, tagged } from './support/fixture';
import { cellsOf } from './support/cells';
import { differences } from './support/recalculate';

/** A quarter of contracts whose social and environmental answers are those given. */
function register(...states: readonly State[]): TaggedContract[] {
  return states.map((state, index) =>
    tagged(
      contract({
        row: index + 5,
        department: index % 2 === 0 ? 'Voirie' : 'Culture',
        notificationDate: { date: '2025-05-12', precision: 'day' },
      }),
      {
        social: sideTag(state),
        environmental: sideTag(state),
        insertionHours: { planned: 120, done: null },
      },
    ),
  );
}

function planOf(states: readonly State[]): WorkbookPlan {
  return buildPlan(reportInput(register(...states), { period: '2025-T2' }));
}

function sheetOf(plan: WorkbookPlan, role: string): SheetPlan {
  const sheet = plan.sheets.find((one) => one.role === role);
  if (sheet === undefined) throw new Error(role);
  return sheet;
}

function wordsOf(sheet: SheetPlan): string {
  return [
    ...cellsOf(sheet).map(({ value }) => String(value ?? '')),
    ...sheet.charts.flatMap(({ title, altText }) => [title, altText]),
  ].join('\n');
}

const NOTHING: readonly State[] = Array.from({ length: 12 }, () => 'unknown' as const);
const LITTLE: readonly State[] = ['yes', 'yes', 'no', ...NOTHING];
const silent = planOf(NOTHING);
const little = planOf(LITTLE);

describe('a register that does not answer', () => {
  it.each(['dashboard', 'indicators', 'committee:2025-T2'])('is told as such, never as zero, on %s', (role) => {
    const input = reportInput(register(...NOTHING), { period: '2025-T2' });
    const plan = role.startsWith('committee') ? buildCommitteePlan(input, '2025-T2', false) : buildPlan(input);
    const words = wordsOf(sheetOf(plan, role));
    // An indicator that nothing informs leaves the page for what is to be fed.
    expect(words).toContain(role === 'indicators' ? 'À alimenter (' : 'Sans donnée');
    expect(words).not.toContain('Non atteint');
    expect(words).not.toContain('0,0\u202f% des marchés portent');
    expect(words).not.toContain('sous l’objectif');
  });

  it('keeps the counts beside, and says which hours are missing', () => {
    const words = wordsOf(sheetOf(silent, 'dashboard'));
    expect(words).toContain('0 oui sur 12 marchés');
    expect(words).toContain('12 non renseignés');
    expect(words).toContain('Heures réalisées non renseignées');
    expect(words).toContain('Le registre ne dit rien des considérations sociales sur la période');
  });

  it('holds the same in formulas', () => {
    expect(differences(silent).found).toEqual([]);
  });
});

describe('a register that answers for too few', () => {
  it.each(['dashboard', 'indicators', 'committee:2025-T2'])('gives no rate and no judgement on %s', (role) => {
    const input = reportInput(register(...LITTLE), { period: '2025-T2' });
    const plan = role.startsWith('committee') ? buildCommitteePlan(input, '2025-T2', false) : buildPlan(input);
    const sheet = sheetOf(plan, role);
    const words = wordsOf(sheet);
    expect(words).toContain('Sans donnée');
    expect(words).not.toContain('Peu renseigné');
    expect(words).not.toContain('Non atteint');
    expect(words).not.toContain('Écart\u202f:');
    expect(words).not.toContain('13,3\u202f%');
    expect(cellsOf(sheet).filter(({ value }) => value === 2 / 15)).toEqual([]);
  });

  it('keeps the counts beside, and says in the title how many answer', () => {
    const words = wordsOf(sheetOf(little, 'dashboard'));
    expect(words).toContain('2 oui sur 15 marchés');
    expect(words).toContain('12 non renseignés');
    expect(words).toContain(
      'Sans donnée\u202f: le registre ne renseigne que 20,0\u202f% des marchés sur les considérations sociales',
    );
  });

  it('leads no chart of services, and draws no bar for them', () => {
    const words = wordsOf(sheetOf(little, 'dashboard'));
    expect(words).not.toContain('est en tête pour le social');
    expect(words).not.toContain('Aucun groupe d’au moins 5 marchés ne porte');
  });

  it('is judged under a lower floor', () => {
    const input = reportInput(register(...LITTLE), { period: '2025-T2' });
    const settings = { ...input.settings, fillFloor: 0.1 };
    const plan = buildPlan(reportInput(register(...LITTLE), { period: '2025-T2', settings }));
    expect(wordsOf(sheetOf(plan, 'dashboard'))).toContain('Non atteint');
  });

  it('holds the same in formulas', () => {
    expect(differences(little).found).toEqual([]);
  });
});
