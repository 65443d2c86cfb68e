import { fold } from '../../language';
import { singular } from './tokens';

/**
 * The phrases of the lexicon are written as people write them, with a few marks:
 * `(a|b c)` one of, `[x]` may be there, `..3` up to three words between,
 * `mot*` any ending, `réservé(e)` with or without the letters, `=d'occasion`
 * the small word must be there, `{nom}` a named family of words, `#` a number.
 * Articles, « de » and « à », case, accents, plurals need not be written.
 */
export type Step =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly word: string }
  | { readonly kind: 'led'; readonly lead: string; readonly word: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'oneOf'; readonly steps: readonly Step[] }
  | { readonly kind: 'gap'; readonly most: number };

const SMALL = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l', 'un', 'une', 'a', 'au', 'aux', 'en']);

/** Names of families of words, for `{nom}`. */
export type Families = Readonly<Record<string, string>>;

function wordSteps(written: string): Step[][] {
  const optional = /^(.*?)\(([a-zà-ÿ]+)\)(.*)$/u.exec(written);
  if (optional !== null) {
    const [, head = '', letters = '', tail = ''] = optional;
    return [...wordSteps(head + tail), ...wordSteps(head + letters + tail)];
  }
  const must = written.startsWith('=');
  const prefix = written.endsWith('*');
  const words = fold(written.replace(/[=*]/g, ''))
    .text.trim()
    .split(' ')
    .flatMap((word) => word.match(/[a-z]+|[0-9]+|[^a-z0-9]/g) ?? []);
  const steps: Step[] = [];
  let lead = '';
  words.forEach((word, place) => {
    const last = place === words.length - 1;
    if (SMALL.has(word)) {
      lead = word;
    } else if (must && lead !== '') {
      steps.push({ kind: 'led', lead, word: singular(word) });
      lead = '';
    } else if (prefix && last) {
      steps.push({ kind: 'prefix', word });
    } else {
      steps.push({ kind: 'word', word: /^\d/.test(word) ? word : singular(word) });
    }
  });
  return [steps];
}

type Cursor = { at: number };

/** Reads alternatives up to `close`; gives every sequence they stand for. */
function alternatives(text: string, cursor: Cursor, close: string): Step[][] {
  const all: Step[][] = [];
  for (;;) {
    all.push(...sequences(text, cursor, `|${close}`));
    const end = text[cursor.at];
    cursor.at += 1;
    if (end !== '|') return all;
  }
}

function isSingle(sequence: readonly Step[]): boolean {
  const only = sequence[0];
  return (
    sequence.length === 1 &&
    only !== undefined &&
    (only.kind === 'word' || only.kind === 'prefix' || only.kind === 'oneOf')
  );
}

/** Alternatives of one word each become one step, so that they do not multiply the sequences. */
function merged(options: readonly Step[][]): Step[][] {
  const singles = options.filter(isSingle);
  if (singles.length < 2) return [...options];
  const steps = singles.flatMap((sequence) => {
    const only = sequence[0];
    return only === undefined ? [] : only.kind === 'oneOf' ? only.steps : [only];
  });
  return [[{ kind: 'oneOf', steps }], ...options.filter((sequence) => !isSingle(sequence))];
}

function sequences(text: string, cursor: Cursor, stops: string): Step[][] {
  let all: Step[][] = [[]];
  const extend = (options: Step[][]): void => {
    all = all.flatMap((head) => options.map((tail) => [...head, ...tail]));
  };
  while (cursor.at < text.length && !stops.includes(text[cursor.at] ?? '')) {
    const here = text[cursor.at] ?? '';
    if (here === ' ') {
      cursor.at += 1;
    } else if (here === '(') {
      cursor.at += 1;
      extend(merged(alternatives(text, cursor, ')')));
    } else if (here === '[') {
      cursor.at += 1;
      extend([[], ...merged(alternatives(text, cursor, ']'))]);
    } else if (here === '#') {
      cursor.at += 1;
      extend([[{ kind: 'number' }]]);
    } else if (text.startsWith('..', cursor.at)) {
      const most = Number(text[cursor.at + 2]);
      cursor.at += 3;
      extend([[{ kind: 'gap', most }]]);
    } else {
      const word = /^[^\s()[\]|#]+(\([a-zà-ÿ]+\)[^\s()[\]|#]*)*/u.exec(text.slice(cursor.at))?.[0] ?? here;
      cursor.at += word.length;
      extend(merged(wordSteps(word)));
    }
  }
  return all;
}

/** Every sequence of steps that a phrase stands for. */
export function parsePhrase(phrase: string, families: Families): readonly (readonly Step[])[] {
  let text = phrase;
  for (let depth = 0; depth < 5 && text.includes('{'); depth += 1) {
    text = text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const family = families[name];
      if (family === undefined) throw new RangeError(`Unknown family of words « ${name} » in « ${phrase} »`);
      return `(${family})`;
    });
  }
  return sequences(text, { at: 0 }, '').filter((sequence) => sequence.length > 0);
}
