/**
 * Objects a second over 100,000 objects: this engine against two plain searches
 * of the same phrases, one regex alternation and an Aho-Corasick automaton
 * (modern-ahocorasick). Objects are real when ../shared/data is there, else
 * generated; each is made distinct, so that no cache helps. Processor time.
 *
 * Both searches get folded texts and only tell that words are there. This engine
 * also keeps the evidence as the buyer typed it, lets words stand between,
 * drops what a mask covers (« centre social »), reads negations, and finds the levers
 * named beside: its multiple is the price of that.
 * Run: `npx tsx bench/considerations.ts [objects]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import AhoCorasick from 'modern-ahocorasick';
import Papa from 'papaparse';
import { LEXICON, tagText } from '../src/considerations';
import { parsePhrase } from '../src/considerations/engine/pattern';
import type { Step } from '../src/considerations/engine/pattern';
import { FAMILIES } from '../src/considerations/lexicon';
import { fold } from '../src/language';

const COUNT = Number(process.argv[2] ?? 100_000);
/** The alternation is slow: it gets a part of the objects. */
const PART = COUNT / 10;
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

/** The words a step stands for; none when no finite list of words says it. */
function literals(step: Step): string[] {
  if (step.kind === 'word' || step.kind === 'prefix' || step.kind === 'led') return [step.word];
  return step.kind === 'oneOf' ? step.steps.flatMap(literals) : [];
}

/**
 * Every form of every phrase as plain words, as an automaton takes them: without
 * the words that may stand between, and without the few forms that hold a number
 * or go on after an open ending.
 */
function literalForms(): { forms: string[]; left: number } {
  const forms = new Set<string>();
  let left = 0;
  for (const phrase of LEXICON.flatMap((rule) => rule.phrases)) {
    for (const sequence of parsePhrase(phrase, FAMILIES)) {
      const steps = sequence.filter((step) => step.kind !== 'gap');
      let heads = [''];
      for (const [place, step] of steps.entries()) {
        const options = step.kind === 'oneOf' ? step.steps : [step];
        const ends = place === steps.length - 1;
        heads = heads.flatMap((head) =>
          options
            .filter((option) => ends || option.kind !== 'prefix')
            .flatMap((option) =>
              literals(option).map((word) => `${head} ${word}${ends && option.kind !== 'prefix' ? ' ' : ''}`),
            ),
        );
      }
      if (heads.length === 0) left += 1;
      for (const head of heads) forms.add(head);
    }
  }
  return { forms: [...forms], left };
}

/** Folded text without small words and plural marks, so that plain words can meet the phrases. */
function bared(text: string): string {
  return fold(text)
    .text.replace(/ (?:(?:de|d|du|des|la|le|les|l|un|une|a|au|aux|en) )+/g, ' ')
    .replace(/([a-z0-9@]{3})[sx](?= )/g, '$1');
}

type Speed = { readonly name: string; readonly perSecond: number };

/** Prints what a search does over `texts`; `run` gives how many tags it found in one. */
function measure(name: string, run: (text: string) => number, texts: readonly string[]): Speed {
  for (const text of texts.slice(0, 2000)) run(`${text} `);
  const start = process.cpuUsage();
  let [tagged, tags] = [0, 0];
  for (const text of texts) {
    const found = run(text);
    tags += found;
    if (found > 0) tagged += 1;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const perSecond = texts.length / seconds;
  const shown = (value: number): string => Math.round(value).toLocaleString('fr-FR').padStart(9);
  const share = ((tagged / texts.length) * 100).toFixed(1).padStart(5);
  process.stdout.write(
    `${name.padEnd(44)} ${shown(perSecond)} objects/s  ${shown(tags / seconds)} tags/s  ${share} % tagged  ${seconds.toFixed(2)} s\n`,
  );
  return { name, perSecond };
}

function main(): void {
  const { texts, real } = objects();
  process.stdout.write(`${texts.length} ${real ? 'real' : 'generated'} objects, each distinct\n`);
  const regex = alternation();
  const { forms, left } = literalForms();
  const before = process.cpuUsage();
  const automaton = new AhoCorasick(forms);
  const built = process.cpuUsage(before);
  process.stdout.write(
    `automaton of ${forms.length} forms built in ${((built.user + built.system) / 1e6).toFixed(2)} s (${left} forms left out)\n`,
  );
  measure('folding alone', (text) => (fold(text).text.length > 0 ? 0 : 1), texts);
  const searches = [
    measure('one alternation, yes or no', (text) => (regex.test(fold(text).text) ? 1 : 0), texts.slice(0, PART)),
    measure('modern-ahocorasick, yes or no', (text) => (automaton.match(bared(text)) ? 1 : 0), texts),
    measure('modern-ahocorasick, every form found', (text) => automaton.search(bared(text)).length, texts),
  ];
  const ours = measure('this engine', (text) => tagText(text, { kind: 'title' }).matches.length, texts);
  const fastest = searches.reduce((best, each) => (each.perSecond > best.perSecond ? each : best));
  process.stdout.write(
    [
      `this engine = ${(ours.perSecond / fastest.perSecond).toFixed(2)} × the speed of the faster (${fastest.name})`,
      'more than they do: the evidence as typed, words between, masks, negations, levers',
      '',
    ].join('\n'),
  );
}

main();
