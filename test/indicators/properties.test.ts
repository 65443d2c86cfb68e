import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { TaggedContract } from '../../src/considerations';
import { CATALOGUE, groupKeys, measure, workings, type Measure } from '../../src/indicators';
import { contractOf, type Answer, type ShortContract } from './support/contracts';

const answer = fc.constantFrom<Answer>('o', 'n', '?', '-');
const short: fc.Arbitrary<ShortContract> = fc.record({
  date: fc.constantFrom('2024-01-01', '2024-03-31', '2024-02-29', '2024-T3', '2024', '2025-04', '2025-12-31', null),
  launch: fc.constantFrom(null, '2023-12-31', '2024-01-01'),
  amount: fc.constantFrom(null, 1500, 40_000, 99_999.99),
  social: answer,
  socialClause: answer,
  reserved: answer,
  insertion: answer,
  hours: fc.constantFrom<readonly [number | null, number | null]>([null, null], [100, 50], [0, 0], [30, null]),
  env: answer,
  envClause: answer,
  envCriterion: answer,
  ecolabel: answer,
  equality: answer,
  esus: answer,
  ess: answer,
  inclusive: answer,
  offers: fc.constantFrom(null, 1, 4),
  department: fc.constantFrom('Voirie', 'VOIRIE', 'Culture', null),
  siren: fc.constantFrom(null, '111111111', '222222222'),
  size: fc.constantFrom(null, 'micro' as const, 'large' as const),
  months: fc.constantFrom(null, 1, 12),
});
const register = fc.array(short, { maxLength: 12 });
const RUNS = { numRuns: 25 };
const PERIODS = ['2024', '2024-T1', 'all'];
const CONTEXT = { settings: DEFAULT_SETTINGS, journal: [], today: '2026-11-22' };

/** The measures over contracts: the journal has nothing to do with the register. */
const OVER_CONTRACTS = CATALOGUE.filter(({ recipes }) => recipes.every(({ table }) => table === 'tSpaser'));

function measures(tagged: readonly TaggedContract[], group: Measure['group'] = null): Measure[] {
  const work = workings(tagged, CONTEXT);
  return OVER_CONTRACTS.flatMap((indicator) => PERIODS.flatMap((period) => measure(indicator, period, group, work)));
}

function tagged(shorts: readonly ShortContract[]): TaggedContract[] {
  return shorts.map((one, index) => contractOf(one, index));
}

const name = ({ id, basis, period }: Measure): string => `${id} ${basis} ${period}`;

function close(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

test('a contract outside every period changes no year and no quarter', () => {
  fc.assert(
    fc.property(register, short, (shorts, extra) => {
      const before = measures(tagged(shorts)).filter(({ period }) => period !== 'all');
      const outside = { ...extra, date: null, launch: null, department: null };
      const after = measures(tagged([...shorts, outside])).filter(({ period }) => period !== 'all');
      expect(after).toEqual(before);
    }),
    RUNS,
  );
});

test('a register twice over doubles every number and keeps every rate', () => {
  fc.assert(
    fc.property(register, (shorts) => {
      const twice = measures(tagged([...shorts, ...shorts]));
      const wrong = measures(tagged(shorts)).filter((one, index) => {
        const two = twice[index];
        if (two === undefined) return true;
        // The same holders hold twice as many contracts.
        if (one.basis === 'distinct') return two.numerator !== one.numerator;
        const doubled = close(two.numerator, 2 * one.numerator) && close(two.denominator, 2 * one.denominator);
        const isRate = one.unit === 'rate' || one.basis === 'mean' || one.basis === 'median';
        return !doubled || (isRate && !close(two.value, one.value));
      });
      expect(wrong.map(name)).toEqual([]);
    }),
    RUNS,
  );
});

const FIGURES = ['numerator', 'denominator', 'no', 'unknown', 'notConcerned', 'excluded'] as const;

test('services sum to the whole', () => {
  fc.assert(
    fc.property(register, (shorts) => {
      const contracts = tagged(shorts);
      const work = workings(contracts, CONTEXT);
      const keys = groupKeys(work, 'department');
      const wrong = OVER_CONTRACTS.filter(({ groups }) => groups.includes('department')).flatMap((indicator) =>
        PERIODS.flatMap((period) => {
          const parts = keys.flatMap((key) => measure(indicator, period, { by: 'department', key }, work));
          return measure(indicator, period, null, work).filter((whole) => {
            if (whole.basis === 'distinct' || whole.basis === 'median') return false;
            const same = parts.filter(({ basis }) => basis === whole.basis);
            return FIGURES.some((figure) => {
              const sum = same.reduce((total, part) => total + part[figure], 0);
              return !close(sum, whole[figure]);
            });
          });
        }),
      );
      expect(wrong.map(name)).toEqual([]);
    }),
    RUNS,
  );
});

const FLAGS = [
  'social',
  'reserved',
  'insertion',
  'env',
  'envClause',
  'envCriterion',
  'ecolabel',
  'equality',
  'esus',
  'ess',
  'inclusive',
] as const;

test('an unknown that becomes a yes never lowers a rate', () => {
  fc.assert(
    fc.property(register, fc.nat(), fc.constantFrom(...FLAGS), (shorts, at, field) => {
      fc.pre(shorts.length > 0);
      const said = (answer: Answer): TaggedContract[] =>
        tagged(shorts.map((one, index) => (index === at % shorts.length ? { ...one, [field]: answer } : one)));
      const old = measures(said('?'));
      const lowered = measures(said('o')).filter((now, index) => {
        const was = old[index];
        return (
          was === undefined ||
          (now.value ?? 0) < (was.value ?? 0) - 1e-12 ||
          (now.fillRate ?? 0) < (was.fillRate ?? 0) - 1e-12
        );
      });
      expect(lowered.map(name)).toEqual([]);
    }),
    RUNS,
  );
});

test('the four answers add up to the denominator of every three-state rate', () => {
  fc.assert(
    fc.property(register, (shorts) => {
      const wrong = measures(tagged(shorts)).filter((one) => {
        const threeStates = one.valueOnInformed !== null && (one.basis === 'count' || one.basis === 'value');
        return threeStates && !close(one.numerator + one.no + one.unknown + one.notConcerned, one.denominator);
      });
      expect(wrong.map(name)).toEqual([]);
    }),
    RUNS,
  );
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(register, (shorts) => {
      const contracts = tagged(shorts);
      expect(measures([...contracts].reverse())).toEqual(measures(contracts));
    }),
    RUNS,
  );
});
