import fc from 'fast-check';
import { LEXICON, tagText } from '../../src/considerations';
import type { TextReading } from '../../src/considerations';
import { parsePhrase } from '../../src/considerations/engine/pattern';
import type { Step } from '../../src/considerations/engine/pattern';
import { FAMILIES } from '../../src/considerations/lexicon';

const OBJECTS = [
  'Rénovation énergétique de l’école Jules Ferry',
  'Marché réservé aux ESAT et entreprises adaptées',
  'Travaux de voirie avec clause d’insertion de 350 heures',
  'Fourniture de papier 100 % recyclé, écolabel européen',
  'Critère environnemental : 15 %, critère social : 5 %',
  'conditions d’exécution à caractère social et environnemental détaillées dans le CCAP',
  'Denrées issues de l’agriculture biologique et du commerce équitable',
  'Insertion paysagère du projet dans le site',
  'Clause sociale : non ; clause environnementale : oui',
  'Acquisition de véhicules électriques et de vélos à assistance électrique',
];
function written(step: Step): string {
  if (step.kind === 'number') return '12';
  if (step.kind === 'gap') return '';
  if (step.kind === 'oneOf') return step.steps[0] === undefined ? '' : written(step.steps[0]);
  return step.kind === 'led' ? `${step.lead} ${step.word}` : step.word;
}

/** Every phrase of the lexicon as its shortest words. */
const PLAIN = [
  ...new Set(
    LEXICON.filter((rule) => rule.refuses !== true)
      .flatMap((rule) => rule.phrases.flatMap((phrase) => parsePhrase(phrase, FAMILIES)))
      .map((steps) => steps.map(written).filter(Boolean).join(' ')),
  ),
];

/** What a reading says, without offsets or the characters found. */
function meaning(reading: TextReading): unknown {
  return {
    matches: reading.matches.map(({ side, lever, theme, rule }) => `${side} ${lever} ${theme} ${rule}`),
    refusals: reading.refusals.map(({ side, lever, rule }) => `${side} ${lever} ${rule}`),
    hours: reading.hours?.value ?? null,
    social: reading.weights.social?.value ?? null,
    environmental: reading.weights.environmental?.value ?? null,
  };
}

const context = fc.constantFrom('clauses' as const, 'title' as const, 'criterion' as const);
const noise = fc.string({ unit: 'grapheme', maxLength: 30 });

describe('what words say', () => {
  it('always points at the matched characters of the original cell', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(...OBJECTS, ...PLAIN), noise, context, (before, core, after, kind) => {
        const source = `${before} ${core} ${after}`;
        const reading = tagText(source, { kind });
        for (const found of [...reading.matches, ...reading.refusals]) {
          expect(found.text).toBe(source.slice(found.start, found.end));
          expect(found.end).toBeGreaterThan(found.start);
        }
        for (const quantity of [reading.hours, reading.hoursShare, ...Object.values(reading.weights)]) {
          if (quantity !== null) expect(quantity.text).toBe(source.slice(quantity.start, quantity.end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['sans ', 'pas de ', 'aucun ', 'aucune ', 'ni ', 'absence de ', 'sans aucune '])(
    'never keeps a tag when « %s» stands before an isolated phrase, whatever the phrase',
    (denial) => {
      const kept = PLAIN.filter((phrase) => {
        const { matches } = tagText(`${denial}${phrase}`, { kind: 'clauses' });
        // « sans emballage » is itself a phrase: there the denial is what is praised. And a word that only
        // tells after a trade and a list (« mise sous pli, plat 12 : ESAT ») stands too far to be denied by it.
        return (
          matches.some(
            (match) =>
              phrase
                .slice(0, Math.max(0, match.start - denial.length))
                .trim()
                .split(' ').length < 4,
          ) && !matches.some((match) => match.start === 0)
        );
      });
      expect(kept).toEqual([]);
    },
  );

  it.each([
    ['case', (text: string) => text.toUpperCase()],
    ['accents', (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
    ['double spaces', (text: string) => text.replace(/ /g, '  ')],
    ['no-break spaces', (text: string) => text.replace(/ /g, '\u00a0')],
    ['straight apostrophes', (text: string) => text.replace(/’/g, "'")],
    ['curly apostrophes', (text: string) => text.replace(/'/g, '’')],
    [
      'HTML entities',
      (text: string) => text.replace(/’/g, '&#8217;').replace(/é/g, '&eacute;').replace(/è/g, '&#232;'),
    ],
  ])('does not depend on %s', (_, change) => {
    for (const text of [...OBJECTS, ...PLAIN.filter((_phrase, place) => place % 23 === 0)]) {
      for (const kind of ['clauses', 'title'] as const) {
        expect([text, meaning(tagText(change(text), { kind }))]).toEqual([text, meaning(tagText(text, { kind }))]);
      }
    }
  });

  it('gives the same object for the same text', () => {
    const text = OBJECTS[0] ?? '';
    expect(tagText(text, { kind: 'title' })).toBe(tagText(text, { kind: 'title' }));
  });
});
