import fc from 'fast-check';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../src/settings';
import type { TaggedContract } from '../../src/considerations';
import {
  CATALOGUE,
  detailKeys,
  groupKeys,
  measure,
  measureAll,
  periodKind,
  periodsOf,
  themeSide,
  workings,
  type Group,
  type JournalEntry,
  type Measure,
} from '../../src/indicators';
import { contractOf, type Answer, type ShortContract } from './support/contracts';
import { SAMPLE, SAMPLE_JOURNAL } from './support/sample';

const TODAY = '2026-11-22';
const MOST_GROUPS = 40;

/** Every measure made from the rows themselves, one period and group at a time: what counting in one pass must come to. */
function fromRows(
  tagged: readonly TaggedContract[],
  settings: BuyerSettings,
  journal: readonly JournalEntry[],
): Measure[] {
  const work = workings(tagged, { settings, journal, today: TODAY });
  const periods = periodsOf(tagged, settings, TODAY, journal);
  const plain = CATALOGUE.flatMap((one) => periods.flatMap((period) => measure(one, period, null, work)));
  const grouped = CATALOGUE.flatMap((one) => {
    const axes = new Set(one.recipes.flatMap((recipe) => recipe.groups ?? one.groups));
    return [...axes].flatMap((by) => {
      const keys = by === 'detail' ? detailKeys(journal) : groupKeys(work, by);
      const all = by === 'buyer' && (one.axis === 'legal' || one.axis === 'national');
      const side = one.id.endsWith('S') ? 'social' : 'environmental';
      return keys
        .slice(0, all ? undefined : MOST_GROUPS)
        .filter((key) => by !== 'theme' || themeSide(key) === side)
        .flatMap((key) => {
          const group: Group = { by, key };
          return periods
            .filter((period) => periodKind(period) !== 'quarter')
            .flatMap((period) => measure(one, period, group, work).filter(({ denominator }) => denominator > 0));
        });
    });
  });
  return [...plain, ...grouped];
}

function expectSame(tagged: readonly TaggedContract[], settings = DEFAULT_SETTINGS, journal = SAMPLE_JOURNAL): void {
  const counted = measureAll(tagged, { settings, journal, today: TODAY });
  const expected = fromRows(tagged, settings, journal);
  const differing = expected.filter((one, at) => JSON.stringify(one) !== JSON.stringify(counted[at]));
  expect(differing.slice(0, 3).map((one) => [one, counted[expected.indexOf(one)]])).toEqual([]);
  expect(counted).toHaveLength(expected.length);
}

test('every measure of the sample is what its rows say', () => {
  expectSame(SAMPLE);
});

test('so it is with a size filter, a charter, proposals of a floor, and sheets in English', () => {
  const settings = { ...DEFAULT_SETTINGS, sizeFilter: 40_000, charterAgents: 120, fillFloor: 0.5 };
  expectSame(SAMPLE, settings);
  expectSame(SAMPLE, { ...settings, workbookLanguage: 'en' }, []);
});

test('so it is of nothing at all, and of a journal alone', () => {
  expectSame([], DEFAULT_SETTINGS, []);
  expectSame([]);
});

test('so it is beyond forty groups, every buyer counted where the law wants each', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    contractOf(
      { date: '2025-03-01', amount: 1000 + index, department: `Service ${index % 45}`, buyer: `B${index}` },
      index,
    ),
  );
  expectSame(many);
});

const answer = fc.constantFrom<Answer>('o', 'n', '?', '-');
const short: fc.Arbitrary<ShortContract> = fc.record({
  date: fc.constantFrom('2024-01-01', '2024-03-31', '2024-T3', '2024', '2025-04', '2025-12-31', null),
  launch: fc.constantFrom(null, '2023-12-31', '2024-01-01'),
  amount: fc.constantFrom(null, 0.1, 0.2, 1500, 40_000, 99_999.99, 1 / 3, 14_154_780_566.25),
  social: answer,
  socialClause: answer,
  reserved: answer,
  reservedKind: fc.constantFrom('handicap' as const, 'ess' as const),
  hours: fc.constantFrom<readonly [number | null, number | null]>([null, null], [100, 50], [0.35, 0], [30, null]),
  env: answer,
  envCriterion: answer,
  themes: fc.constantFrom<NonNullable<ShortContract['themes']>>([], ['insertion'], ['equitable', 'autre']),
  climate: fc.constantFrom<NonNullable<ShortContract['climate']>>('compliant', 'incomplete', 'notConcerned'),
  offers: fc.constantFrom(null, 1, 4),
  department: fc.constantFrom('Voirie', 'VOIRIE', 'Culture', 'Non renseigné', null),
  buyer: fc.constantFrom('Ville', 'ville', 'CCAS'),
  siren: fc.constantFrom(null, '111111111', '222222222'),
  size: fc.constantFrom(null, 'micro' as const, 'large' as const),
  type: fc.constantFrom('works' as const, 'services' as const, null),
});

test('so it is of any register', () => {
  fc.assert(
    fc.property(fc.array(short, { maxLength: 12 }), fc.constantFrom(0, 1500), (shorts, sizeFilter) => {
      const tagged = shorts.map((one, index) => contractOf(one, index));
      expectSame(tagged, { ...DEFAULT_SETTINGS, sizeFilter }, []);
    }),
    { numRuns: 12 },
  );
});
