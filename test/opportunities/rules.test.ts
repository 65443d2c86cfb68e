import { foldKey } from '../../src/language';
import { LEVERS, RULES, SUBJECTS, holds, subjectsOf } from '../../src/opportunities';
import type { Case, Example } from '../../src/opportunities/types';
import { DEFAULT_SETTINGS } from '../../src/settings';

function caseFrom(example: Example): Case {
  const { title, cpv, type = null, amount = null, lots = 1, buyer = 'local' } = example;
  const isWorks = type === 'works' || cpv?.startsWith('45') === true;
  return {
    subjects: subjectsOf({ title, lotTitle: null, cpv: cpv ?? null }),
    type,
    amount,
    need: amount,
    isWorks,
    lots,
    buyer,
    european: isWorks ? 5_404_000 : 216_000,
    climateLaw: example.before !== true && example.defence !== true,
    insertionFloor: DEFAULT_SETTINGS.insertionFloor,
  };
}

const told = (example: Example): string => JSON.stringify(example);

describe('what a contract buys', () => {
  test.each(SUBJECTS.map((subject) => [subject.id, subject] as const))(
    '%s: its examples and its near misses',
    (id, { examples }) => {
      expect(examples.yes.length).toBeGreaterThan(0);
      expect(examples.no.length).toBeGreaterThan(0);
      const said = ({ title, cpv }: Example) => subjectsOf({ title, lotTitle: null, cpv: cpv ?? null }).has(id);
      expect(examples.yes.filter((example) => !said(example)).map(told)).toEqual([]);
      expect(examples.no.filter(said).map(told)).toEqual([]);
    },
  );

  test('words of the data are folded: nothing in them could never be met', () => {
    for (const { words, never = [] } of SUBJECTS)
      for (const phrase of [...words, ...never]) expect(phrase).toMatch(/^[a-z0-9 ?()|*+[\]\\-]+$/);
  });
});

describe('rules', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a source, short reasons, an example and a near miss',
    (_id, rule) => {
      expect(rule.source).not.toBe('');
      expect(LEVERS[rule.lever].basis === 'usage').toBe(rule.source.startsWith('usage'));
      for (const words of [rule.reason.fr, rule.reason.en]) expect(words.length).toBeLessThanOrEqual(60);
      expect(rule.examples.yes.length).toBeGreaterThan(0);
      expect(rule.examples.no.length).toBeGreaterThan(0);
      expect(rule.examples.yes.filter((example) => !holds(rule, caseFrom(example))).map(told)).toEqual([]);
      expect(rule.examples.no.filter((example) => holds(rule, caseFrom(example))).map(told)).toEqual([]);
    },
  );

  test('the law is told before usage', () => {
    const bases = Object.values(LEVERS).map(({ basis }) => basis);
    expect(bases.indexOf('usage')).toBe(bases.filter((basis) => basis === 'law').length);
  });

  test.each([
    ['Renouvellement des licences Microsoft', '48000000'],
    ['Licences et maintenance du logiciel de gestion des espaces verts', '77310000'],
    ['Assurances de la collectivité – lot 3 flotte automobile', '66510000'],
    ['Mission de maîtrise d’œuvre pour les travaux de rénovation', '71221000'],
    ['Fourniture et acheminement d’électricité', '09310000'],
    ['Fourniture de médicaments', '33600000'],
    ['Maintenance des ascenseurs', '50750000'],
  ])('no insertion clause and no reservation on: %s', (title, cpv) => {
    const of = caseFrom({ title, cpv, amount: 500_000, type: 'services' });
    const social = RULES.filter((rule) => holds(rule, of) && /^(insertion|reserved)/.test(rule.lever));
    expect(social.map(({ id }) => id)).toEqual([]);
    expect(foldKey(title)).not.toBe('');
  });
});
