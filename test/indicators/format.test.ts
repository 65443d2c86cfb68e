import { DEFAULT_SETTINGS } from '../../src/settings';
import {
  CATALOGUE,
  DATA_COLUMNS,
  STATUS_WORDS,
  formatMeasure,
  measure,
  statusOf,
  workings,
} from '../../src/indicators';
import type { Measure } from '../../src/indicators';
import { registerOf, type Answer } from './support/contracts';

function social(...answers: readonly Answer[]): Measure {
  const work = workings(registerOf(...answers.map((social) => ({ date: '2024-05-01', social }))), {
    settings: DEFAULT_SETTINGS,
    journal: [],
    today: '2026-11-22',
  });
  const [found] = CATALOGUE.filter(({ id }) => id === 'PNAD-S').flatMap((one) => measure(one, '2024', null, work));
  if (found === undefined) throw new Error('no measure');
  return found;
}

describe('what a person reads', () => {
  test('a rate with one decimal, half up', () => {
    expect(formatMeasure(social('o', 'n', 'n', 'n', '?', 'n', '?'), 'fr')).toBe('14,3\u00a0%');
    expect(formatMeasure({ ...social('o', 'n', 'n', 'n', 'n'), value: 0.2385 }, 'en')).toBe('23.9%');
  });

  test('« n.s. » under five contracts, « – » without any', () => {
    expect(formatMeasure(social('o', 'n', 'n', 'n'), 'fr')).toBe('n.s.');
    expect(formatMeasure(social(), 'fr')).toBe('–');
  });

  test('nothing said is no zero: the figure is « – », its counts stay', () => {
    const silent = social('?', '?', '?', '?', '?', '?');
    expect(silent).toMatchObject({ value: null, numerator: 0, denominator: 6, unknown: 6, fillRate: 0 });
    expect(formatMeasure(silent, 'fr')).toBe('–');
  });

  test('where the register never says no, there is no rate among those informed', () => {
    expect(social('o', 'o', '?', '?', '?').valueOnInformed).toBeNull();
    expect(social('o', 'o', 'o', 'o', 'o').valueOnInformed).toBe(1);
    expect(social('o', 'o', 'n', '?', '?').valueOnInformed).toBeCloseTo(2 / 3);
  });

  test.each([
    [['o', 'o', 'n', 'n', 'n'], 'met'],
    [['o', 'n', 'n', 'n', 'n'], 'notMet'],
    [['o', 'n', 'n', 'n'], 'small'],
    [['?', '?', '?', '?', '?', '?'], 'empty'],
    [['o', 'n', '?', '?', '?', '?'], 'empty'],
    [['o', '-', '-', '-', '-', '?'], 'empty'],
    [['o', 'n', 'n', '?', '?', '?'], 'notMet'],
    [[], 'empty'],
  ] as const)('against 30 %%, %j is %s', (answers, status) => {
    expect(statusOf(social(...answers))).toBe(status);
    expect(STATUS_WORDS[status].fr).not.toBe('');
  });

  test('under the floor a rate is not told, and a number is told without a judgement against it', () => {
    const little = social('o', 'n', '?', '?', '?', '?');
    expect(little).toMatchObject({ value: 1 / 6, fillRate: 1 / 3 });
    expect(formatMeasure(little, 'fr')).toBe('–');
    const number: Measure = { ...little, unit: 'count', basis: 'sum', value: 3 };
    expect(formatMeasure(number, 'fr')).toBe('3');
    expect(statusOf({ ...number, target: 2 })).toBe('met');
    expect(statusOf({ ...number, target: 5 })).toBe('empty');
    expect(statusOf({ ...number, target: null })).toBe('noTarget');
  });

  test('without a target there is nothing to judge', () => {
    expect(statusOf({ ...social('o', 'o', 'n', 'n', 'n'), target: null })).toBe('noTarget');
  });

  test('a figure that should go down is met under its target', () => {
    const down = { ...social('o', 'o', 'n', 'n', 'n'), id: 'ECO-05', target: 0.5 };
    expect(statusOf({ ...down, value: 0.4 })).toBe('met');
    expect(statusOf({ ...down, value: 0.6 })).toBe('notMet');
  });
});

describe('the columns of tSpaser', () => {
  test.each(['fr', 'en'] as const)(
    'have headings of their own in %s, plain enough for a structured reference',
    (language) => {
      const headings = DATA_COLUMNS.map(({ heading }) => heading[language]);
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
      for (const heading of headings) expect(heading).toMatch(/^[\p{L}\d’°– ]+$/u);
    },
  );

  test('every indicator says all it must in both languages', () => {
    for (const { id, wording, label, definition, source, assumptions, exclusions } of CATALOGUE) {
      expect([id, wording, source].every((text) => text.trim() !== '')).toBe(true);
      for (const text of [label, definition, ...assumptions, ...exclusions]) {
        expect([id, text.fr.trim() !== '', text.en.trim() !== '']).toEqual([id, true, true]);
        expect(text.fr).not.toMatch(/ [;:!?»]|« /);
      }
    }
  });
});
