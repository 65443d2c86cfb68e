import { toSerial } from '../../src/calendar';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../src/settings';
import {
  CATALOGUE,
  DATA_COLUMNS,
  JOURNAL_COLUMNS,
  detailKeys,
  groupKeys,
  journalRows,
  measure,
  periodKind,
  recipeFormula,
  workings,
} from '../../src/indicators';
import type { GroupBy, Indicator, JournalEntry, Measure, Recipe } from '../../src/indicators';
import { recalculate, type SheetTable } from './support/recalculate';
import { SAMPLE, SAMPLE_JOURNAL } from './support/sample';

const SETTINGS: BuyerSettings = { ...DEFAULT_SETTINGS, lowOfferShare: 0.6, charterAgents: 40 };
const PARTS = ['numerator', 'denominator', 'no', 'unknown', 'notConcerned'] as const;

function tablesOf(settings: BuyerSettings, journal: readonly JournalEntry[]): SheetTable[] {
  const language = settings.workbookLanguage;
  const { contracts } = workings(SAMPLE, { settings, journal, today: '2026-11-22' });
  return [
    {
      name: 'tSpaser',
      headings: DATA_COLUMNS.map(({ heading }) => heading[language]),
      rows: SAMPLE.map((_, row) => DATA_COLUMNS.map(({ key }) => contracts.column(key)[row] ?? null)),
    },
    {
      name: 'tJournal',
      headings: JOURNAL_COLUMNS.map(({ heading }) => heading[language]),
      rows: journalRows(journal, language),
    },
  ];
}

function recipeOf(measure: Measure): Recipe {
  const recipe = CATALOGUE.find(({ id }) => id === measure.id)?.recipes.find(
    ({ basis, periods }) =>
      basis === measure.basis && (periods === undefined || periods.includes(periodKind(measure.period) ?? 'all')),
  );
  if (recipe === undefined) throw new Error(`No recipe for ${measure.id} ${measure.basis}`);
  return recipe;
}

const PERIODS = ['2024', '2024-T1', '2025-T4', '2024-2025', '2024-2027', '2024-02-29..2025-04-01', '2019', 'all'];

/** The periods without a group, and the first group of each axis (and the one not given) over a year. */
function measuresOf(settings: BuyerSettings, periods: readonly string[], grouped: boolean): Measure[] {
  const work = workings(SAMPLE, { settings, journal: SAMPLE_JOURNAL, today: '2026-11-22' });
  return CATALOGUE.flatMap((indicator) => [
    ...periods.flatMap((period) => measure(indicator, period, null, work)),
    ...(grouped ? groupsOf(indicator) : []).flatMap((by) =>
      (by === 'detail' ? detailKeys(SAMPLE_JOURNAL) : groupKeys(work, by))
        .filter((key, index) => index === 0 || key === '')
        .flatMap((key) => measure(indicator, '2024', { by, key }, work)),
    ),
  ]);
}

/** The kinds of period that a basis is limited to. */
function recipeKinds(indicator: Indicator, basis: Measure['basis']): readonly string[] {
  return indicator.recipes.filter((recipe) => recipe.basis === basis).flatMap(({ periods }) => periods ?? []);
}

function groupsOf(indicator: Indicator): readonly GroupBy[] {
  return [...new Set(indicator.recipes.flatMap(({ groups }) => groups ?? indicator.groups))];
}

function isEqual(theirs: unknown, ours: number | null): boolean {
  if (typeof theirs !== 'number' || ours === null) return theirs === (ours ?? '');
  return Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(ours));
}

function differences(settings: BuyerSettings, periods: readonly string[], grouped: boolean): string[] {
  const asked = measuresOf(settings, periods, grouped).flatMap((one) => {
    const scope = { period: one.period, group: one.group, settings };
    return ([...PARTS, 'value'] as const).flatMap((part) => {
      const formula = recipeFormula(recipeOf(one), scope, settings.workbookLanguage, part);
      const name = `${one.id} ${one.basis} ${one.period} ${one.group?.key ?? ''} ${part}`;
      return formula === null ? [] : [{ name, formula, ours: one[part] }];
    });
  });
  // Bases and groups ask for many of the same figures: each formula is computed once.
  const formulas = [...new Set(asked.map(({ formula }) => formula))];
  const values = recalculate(formulas, tablesOf(settings, SAMPLE_JOURNAL));
  const answers = new Map(formulas.map((formula, index) => [formula, values[index]]));
  expect(asked.length).toBeGreaterThan(500);
  return asked.flatMap(({ name, formula, ours }) =>
    isEqual(answers.get(formula), ours)
      ? []
      : [`${name}: ${String(ours)} ≠ ${JSON.stringify(answers.get(formula))} ${formula}`],
  );
}

describe('formulas of the sheets', () => {
  test('give what our engine computed, for every measure of a register', () => {
    expect(differences(SETTINGS, PERIODS, true).slice(0, 10)).toEqual([]);
  });

  test('also in English, with a size filter', () => {
    expect(
      differences({ ...SETTINGS, workbookLanguage: 'en', sizeFilter: 40_000 }, ['2025-T4', 'all'], false).slice(0, 10),
    ).toEqual([]);
  });

  test.each([
    ['a year', '2024', { kind: 'year', cell: '{year}' }],
    ['a quarter', '2024-T2', { kind: 'quarter', cell: '{quarter}' }],
    [
      'any run of quarters',
      '2024-2025',
      { kind: 'span', fromRank: '{fromRank}', toRank: '{toRank}', fromDate: '{fromDate}', toDate: '{toDate}' },
    ],
  ] as const)('follow a cell that holds %s', (_, period, cells) => {
    const held = {
      year: 2024,
      quarter: '2024-T2',
      fromRank: 20240,
      toRank: 20254,
      fromDate: toSerial('2024-01-01'),
      toDate: toSerial('2025-12-31'),
      department: 'Voirie',
    };
    const work = workings(SAMPLE, { settings: SETTINGS, journal: SAMPLE_JOURNAL, today: '2026-11-22' });
    const asked = CATALOGUE.flatMap((indicator) =>
      measure(indicator, period, null, work)
        .filter(({ basis }) => basis !== 'median' && recipeKinds(indicator, basis).length === 0)
        .flatMap((one) => {
          const formula = recipeFormula(recipeOf(one), { period: cells, settings: SETTINGS }, 'fr');
          return formula === null ? [] : [{ name: `${one.id} ${one.basis}`, formula, ours: one.value }];
        }),
    );
    const answers = recalculate(
      asked.map(({ formula }) => formula),
      tablesOf(SETTINGS, SAMPLE_JOURNAL),
      held,
    );
    const wrong = asked.filter(({ ours }, index) => !isEqual(answers[index], ours));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(asked.length).toBeGreaterThan(60);
  });

  test('follow a cell that holds a group', () => {
    const work = workings(SAMPLE, { settings: SETTINGS, journal: SAMPLE_JOURNAL, today: '2026-11-22' });
    const [indicator] = CATALOGUE;
    const [key] = groupKeys(work, 'department');
    if (indicator === undefined || key === undefined) throw new Error('no group');
    const scope = { period: '2024', group: { by: 'department' as const, cell: '{department}' }, settings: SETTINGS };
    const found = measure(indicator, '2024', { by: 'department', key }, work);
    const formulas = found.map((one) => recipeFormula(recipeOf(one), scope, 'fr') ?? '');
    const answers = recalculate(formulas, tablesOf(SETTINGS, SAMPLE_JOURNAL), { department: key });
    expect(found.every((one, index) => isEqual(answers[index], one.value))).toBe(true);
  });
});
