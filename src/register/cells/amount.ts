import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, withoutSentinel } from './absence';
import { parseNumber, plainSpaces } from './number';
import type { DecimalMark } from './number';

export type AmountIssue =
  | 'unreadable'
  | 'error'
  /** Negative, in brackets or with a minus sign. */
  | 'negative'
  | 'zero'
  /** More than 0 and at most 1: a placeholder, not a price (DOMAIN 1.1). */
  | 'symbolic'
  /** 999 999 999 and above (COUNTING). */
  | 'tooLarge'
  /** The only figure is said to be with tax. */
  | 'taxIncluded'
  /** A range: the true amount lies somewhere in it. */
  | 'bracket'
  /** Several lots or tranches in one cell, added up. */
  | 'severalLots'
  /** « par an »: not the whole contract. */
  | 'yearly'
  /** Could be read another way (`12.345`). */
  | 'ambiguous';

/** What an amount cell says, in euros. */
export type AmountFact = {
  /** The amount that stands for the cell: the number, the top of a range, the sum of the lots. */
  readonly amount: number;
  /** Bounds when the cell gives a range or a mini/maxi pair. */
  readonly min: number | null;
  readonly max: number | null;
  readonly basis: 'plain' | 'bracket' | 'minMax' | 'sum';
  /** What the cell itself says of tax; null when it says nothing. */
  readonly tax: 'excluded' | 'included' | null;
};

export type AmountReading = {
  readonly value: AmountFact | null;
  /** With a value: read, but to be told. Without: why there is none (null when the cell is empty). */
  readonly issue: AmountIssue | null;
};

export type AmountContext = {
  /** What the heading's unit multiplies bare numbers by (`k€` → 1000). */
  readonly scale?: number;
  /** The decimal mark that the column's other cells use. */
  readonly mark?: DecimalMark;
};

const NOTHING: AmountReading = { value: null, issue: null };

/** Amounts from this one on are placeholders (COUNTING). */
const TOO_LARGE = 999_999_999;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['ke', 1e3],
  ['keur', 1e3],
  ['kilo', 1e3],
  ['millier', 1e3],
  ['milliers', 1e3],
  ['mille', 1e3],
  ['m', 1e6],
  ['me', 1e6],
  ['meur', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['md', 1e9],
  ['mds', 1e9],
  ['mdeur', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
]);

/** A number, then perhaps a unit, a currency and HT or TTC. */
const FIGURE =
  /\(?[-−]?(?:\d{1,3}(?:[ .'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+(?:[.,]\d+)?)\)? ?(?:(milliards?|mdeur|mds?|millions?|meur|mio|milliers?|mille|keur|kilo|[mk])(?![a-z]))?(?: ?d')? ?(?:€|euros?|eur)?(?: ?(hors taxes?|h\.? ?t\.?|t\.? ?t\.? ?c\.?|toutes taxes comprises)(?![a-z]))?/g;

/** Words that may stand around an amount without changing it. */
const HARMLESS =
  /\b(?:ht|ttc|hors|taxes?|toutes|comprises|euros?|eur|montant|montants|total|global|globale|forfait|forfaitaire|estime|estimee|estimation|environ|env|soit|net|nette|prix|valeur|marche|lot|lots|de|du|des|le|la|les|au|a|et|pour|un|une|d|l|ferme|offre|base|dqe|initial|annuel|annuelle|annuels|an|ans|par|annee|maximum|maximal|maximale|maxi|max|minimum|minimal|minimale|mini|min|plafond|seuil|sans|avec|compris|inclus|entre|plus|moins|inferieur|superieur|egal|jusqu|dela|ou|tranche|tranches|optionnelle|conditionnelle|tf|tc|to|pse|duree)\b/g;

type Figure = { readonly amount: number; readonly at: number; readonly end: number; readonly tax: string | null };

function plain(text: string): string {
  return (
    plainSpaces(text)
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[–—]/g, '-')
      // A dash between two figures parts them: it is no minus sign.
      .replace(/(\d|€|ht|ttc) ?- ?(?=\d)/g, '$1 - ')
  );
}

function figuresOf(text: string, context: AmountContext): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, unit, tax] = match;
    const digits = /^\(?[-−]?[\d.,' ’]*\d\)?/.exec(whole)?.[0] ?? '';
    // A bracket opened before the number and closed after its unit is no minus sign.
    const number = parseNumber(/^\(.*\)$/.test(digits) ? digits : digits.replace(/[()]/g, ''), context.mark ?? null);
    if (number === null) continue;
    const factor = unit === undefined ? (/€|eur/.test(whole) ? 1 : (context.scale ?? 1)) : (UNITS.get(unit) ?? 1);
    figures.push({
      amount: cents(number.value * factor),
      at: match.index,
      end: match.index + whole.length,
      tax: tax === undefined ? null : tax.startsWith('h') ? 'ht' : 'ttc',
    });
  }
  return figures;
}

/** Products such as 0.152 × 1e6 keep at most a hundredth of a cent of noise. */
function cents(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}

function fact(amount: number, more: Partial<AmountFact> = {}): AmountFact {
  return { amount, min: null, max: null, basis: 'plain', tax: null, ...more };
}

/** Adds what is wrong with the amount itself to what is odd in how it was written. */
function judged(value: AmountFact, issue: AmountIssue | null = null): AmountReading {
  if (value.amount < 0) return { value: null, issue: 'negative' };
  if (value.amount === 0) return { value: null, issue: 'zero' };
  if (value.amount <= 1) return { value: null, issue: 'symbolic' };
  if (value.amount >= TOO_LARGE) return { value: null, issue: 'tooLarge' };
  return { value, issue };
}

/** « Lot 2 », « TF », « tranche optionnelle 1 », « PSE 3 »: the labels that announce one figure each. */
const LABEL =
  /\b(?:lots?|tranche(?: ferme| optionnelle| conditionnelle)?|tf|t[oc]|pse) ?(?:n ?[°o]? ?)?\d{0,3}[a-z]? ?[:=-] ?/g;

function severalLots(text: string, context: AmountContext): AmountReading | null {
  const labels = [...text.matchAll(LABEL)];
  const parts =
    labels.length >= 2
      ? labels.map((label, index) => text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length))
      : / \+ /.test(text)
        ? text.split(' + ')
        : [];
  if (parts.length < 2) return null;
  let sum = 0;
  for (const part of parts) {
    const figures = figuresOf(part, context);
    if (figures.length !== 1 || figures[0] === undefined || figures[0].amount < 0) return null;
    sum += figures[0].amount;
  }
  return judged(fact(cents(sum), { basis: 'sum' }), 'severalLots');
}

function pair(text: string, first: Figure, second: Figure): AmountReading | null {
  const before = text.slice(0, first.at);
  const between = text.slice(first.end, second.at);
  if (first.tax !== null && second.tax !== null && first.tax !== second.tax) {
    const amount = first.tax === 'ht' ? first.amount : second.amount;
    return judged(fact(amount, { tax: 'excluded' }));
  }
  const minimum = /\bmin/;
  const maximum = /\bmax|\bplafond/;
  const after = text.slice(second.end);
  const named = minimum.test(text) && maximum.test(text);
  if (named) {
    // « mini 10 000 / maxi 50 000 », « 10 000 mini - 50 000 maxi », or the other way round.
    const leading = minimum.test(before) || maximum.test(before);
    const firstIsMax = leading ? maximum.test(before) : maximum.test(between);
    const [min, max] = firstIsMax ? [second.amount, first.amount] : [first.amount, second.amount];
    if (!leading && !minimum.test(between) && !maximum.test(between) && !/\bm(?:in|ax)/.test(after)) return null;
    return judged(fact(max, { min, max, basis: 'minMax' }), min > max ? 'ambiguous' : null);
  }
  if (/^[^a-z]*(?:-|\ba\b|\bet\b|\/|\bjusqu'?a\b)[^a-z]*$/.test(between) && first.amount < second.amount) {
    return judged(fact(second.amount, { min: first.amount, max: second.amount, basis: 'bracket' }), 'bracket');
  }
  return null;
}

function single(text: string, figure: Figure): AmountReading {
  const around = `${text.slice(0, figure.at)} ${text.slice(figure.end)}`;
  const tax = figure.tax === 'ttc' || (figure.tax === null && /\bttc\b/.test(around)) ? 'included' : null;
  if (tax === 'included') {
    const included = judged(fact(figure.amount, { tax }));
    return included.value === null ? included : { ...included, issue: 'taxIncluded' };
  }
  const yearly = /\bpar an\b|\/ ?an\b|\bannuel|\ban\b/.test(around);
  const excluded = { tax: figure.tax === 'ht' ? ('excluded' as const) : null };
  if (/\bet plus\b|\bou plus\b|\bau dela\b|>|\bplus de\b|\bsuperieur|\ba partir de\b/.test(around)) {
    return judged(fact(figure.amount, { ...excluded, min: figure.amount, basis: 'bracket' }), 'bracket');
  }
  if (/<|\bmoins de\b|\binferieur|\bjusqu/.test(around)) {
    return judged(fact(figure.amount, { ...excluded, max: figure.amount, basis: 'bracket' }), 'bracket');
  }
  if (/\bmax|\bplafond/.test(around)) {
    return judged(fact(figure.amount, { ...excluded, max: figure.amount, basis: 'minMax' }), yearly ? 'yearly' : null);
  }
  if (/\bmin/.test(around)) {
    return judged(fact(figure.amount, { ...excluded, min: figure.amount, basis: 'minMax' }), yearly ? 'yearly' : null);
  }
  return judged(fact(figure.amount, excluded), yearly ? 'yearly' : null);
}

function wordy(source: string, context: AmountContext): AmountReading {
  const text = plain(source);
  const lots = severalLots(text, context);
  if (lots !== null) return lots;
  const label = /^(?:lots?|tf|t[oc]|tranche ferme) ?(?:n ?[°o]? ?)?\d{0,3} ?[:=] ?/.exec(text)?.[0] ?? '';
  const body = text.slice(label.length);
  const figures = figuresOf(body, context);
  let rest = '';
  let from = 0;
  for (const figure of figures) {
    rest += ` ${body.slice(from, figure.at)} `;
    from = figure.end;
  }
  rest += body.slice(from);
  // A number among words that we do not know (« BPU 2024 », « voir lot 3 ») is no amount.
  if (/[a-z0-9%]/.test(rest.replace(HARMLESS, ' '))) return { value: null, issue: 'unreadable' };
  const [first, second] = figures;
  if (first !== undefined && second === undefined) return single(body, first);
  if (first !== undefined && second !== undefined && figures.length === 2) {
    return pair(body, first, second) ?? { value: null, issue: 'unreadable' };
  }
  return { value: null, issue: 'unreadable' };
}

/**
 * Reads an amount: numbers, French and English texts (`1 234,56 €`, `1,2 M€`,
 * `(500)`), ranges, mini/maxi pairs and lots listed in one cell. In euros; a
 * unit in the cell is stronger than the heading's. What cannot count (0, 1,
 * negative, 999 999 999 and above, words) gives no value and says why.
 */
export function readAmount(cell: CellValue, context: AmountContext = {}): AmountReading {
  if (isBlank(cell)) return NOTHING;
  if (typeof cell === 'number') return judged(fact(cents(cell * (context.scale ?? 1))));
  if (typeof cell !== 'string') return { value: null, issue: 'unreadable' };
  if (isExcelError(cell)) return { value: null, issue: 'error' };
  const text = withoutSentinel(cell);
  if (text === '' || /^[-–—]+$/.test(text)) return NOTHING;
  const bare = /€/.test(text) ? text.replace(/\s*€\s*$/, '') : text;
  const number = parseNumber(bare, context.mark ?? null);
  if (number !== null) {
    const scale = bare === text ? (context.scale ?? 1) : 1;
    return judged(fact(cents(number.value * scale)), number.ambiguous ? 'ambiguous' : null);
  }
  return wordy(text, context);
}
