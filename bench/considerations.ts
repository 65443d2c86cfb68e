/**
 * Tags a second over 100,000 objects: this engine (evidence, masks, negation,
 * levers) against one regex alternation of the same words, which only answers
 * yes or no. Objects are real when ../shared/data is there, else generated;
 * each is made distinct, so that no cache helps. Run with `tsx bench/considerations.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { LEXICON, tagText } from '../src/considerations';
import { parsePhrase } from '../src/considerations/engine/pattern';
import type { Step } from '../src/considerations/engine/pattern';
import { FAMILIES } from '../src/considerations/lexicon';
import { fold } from '../src/language';

const COUNT = 100_000;
const BASELINE_COUNT = 10_000;
const DATA = path.resolve(__dirname, '..', '..', 'shared', 'data');
const FILES = ['decp-2019-marches-publics-info.csv', 'decp-2019-pes.csv', 'decp-2019-e-marchespublics.csv'];
const WORKS = [
  'Rénovation énergétique',
  'Réfection de la couverture',
  'Entretien des espaces verts',
  'Fourniture de papier recyclé',
];
const PLACES = ['du groupe scolaire Jules Ferry', 'de la mairie', 'du centre social', 'de la résidence des Tilleuls'];

function realObjects(): string[] {
  return FILES.map((name) => path.join(DATA, name))
    .filter(existsSync)
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true });
      return data.flatMap((row) => (row.objet === undefined ? [] : [row.objet]));
    });
}

function objects(): { texts: string[]; real: boolean } {
  const real = realObjects();
  const source = real.length > 0 ? real : WORKS.flatMap((work) => PLACES.map((place) => `${work} ${place}`));
  const texts = Array.from({ length: COUNT }, (_, place) => `${source[place % source.length] ?? ''} n° ${place}`);
  return { texts, real: real.length > 0 };
}

function pattern(step: Step): string {
  if (step.kind === 'word') return `${step.word.replace('+', '\\+')}[sx]?`;
  if (step.kind === 'prefix') return `${step.word}[a-z]*`;
  if (step.kind === 'number') return '[0-9]+';
  if (step.kind === 'gap') return '';
  if (step.kind === 'led') return `${step.lead} ${step.word}[sx]?`;
  return `(?:${step.steps.map(pattern).join('|')})`;
}

/**
 * One alternation over folded text: the shortest form of each phrase, without
 * the words that may stand between. (With them it answers under 200 texts a second.)
 */
function alternation(): RegExp {
  const branches = new Set(
    LEXICON.flatMap((rule) => rule.phrases).flatMap((phrase) => {
      const [shortest] = parsePhrase(phrase, FAMILIES);
      return shortest === undefined
        ? []
        : [shortest.map(pattern).filter(Boolean).join(' (?:d |de |l |la |les |des |du )?')];
    }),
  );
  return new RegExp(` (?:${[...branches].join('|')}) `);
}

function measure(name: string, run: (text: string) => boolean, texts: readonly string[]): void {
  for (const text of texts.slice(0, 2000)) run(`${text} `);
  const start = performance.now();
  let tagged = 0;
  for (const text of texts) if (run(text)) tagged += 1;
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${name.padEnd(44)} ${Math.round(texts.length / seconds)
      .toLocaleString('fr-FR')
      .padStart(9)} objects/s  ${tagged} tagged  ${seconds.toFixed(2)} s\n`,
  );
}

const { texts, real } = objects();
process.stdout.write(`${texts.length} ${real ? 'real' : 'generated'} objects, each distinct\n`);
const regex = alternation();
measure('folding alone', (text) => fold(text).text.length > 0, texts);
measure(
  'one alternation over folded text, yes or no',
  (text) => regex.test(fold(text).text),
  texts.slice(0, BASELINE_COUNT),
);
measure('this engine, with evidence', (text) => tagText(text, { kind: 'title' }).matches.length > 0, texts);
