import type { TaggedContract } from '../../considerations';
import { foldKey } from '../../language';
import type { Contract } from '../../register';

/** A contract's searched texts, folded once: a register of 10,000 rows is asked at each letter. */
const FOLDED = new WeakMap<Contract, string>();

/** Each text between bars, so that no phrase runs from one into the next. */
function textOf(contract: Contract): string {
  const known = FOLDED.get(contract);
  if (known !== undefined) return known;
  const { id, procedureId, lot, title, lotTitle, suppliers } = contract;
  const numbers = [id, procedureId].flatMap((number) => (number === null ? [] : [foldKey(number)]));
  const texts = [
    ...numbers,
    // As typed without its signs: « 2026017 ».
    ...numbers.map((number) => number.replace(/ /g, '')),
    lot === null ? '' : `lot ${foldKey(lot).replace(/^lot /, '')}`,
    ...[title, lotTitle].map((text) => foldKey(text ?? '')),
    ...suppliers.flatMap(({ name, siret }) => [foldKey(name ?? ''), foldKey(siret ?? '')]),
  ];
  const text = texts.map((each) => ` ${each} |`).join('');
  FOLDED.set(contract, text);
  return text;
}

/** « n° » and its kin before a number say nothing more than the number. */
const NUMBER_SIGN = /(^|\s)(?:n\s?[°º]|no\.?|num[eé]ro)\s*(?=\S*\d)/giu;
/** A lot's number is whole: « lot 1 » is not lot 10. */
const LOT = /(^|\s)lot\s+(\d+)(?=\s|$)/giu;
/** Digits in groups, as a SIREN or a SIRET is written. */
const GROUPED_DIGITS = /^(?:\d+\s+)+\d+$/;
const SIREN_DIGITS = 9;

/** What each piece of a search must be met as: words that follow one another, from the beginning of one. */
function phrasesOf(search: string): readonly string[] {
  const lots: string[] = [];
  const rest = search
    .replace(NUMBER_SIGN, '$1')
    .replace(LOT, (_whole, before: string, number: string) => {
      lots.push(` lot ${foldKey(number)} `);
      return before;
    })
    .trim();
  const digits = rest.replace(/\s/g, '');
  const whole = GROUPED_DIGITS.test(rest) && digits.length >= SIREN_DIGITS;
  const pieces = (whole ? [digits] : rest.split(/\s+/)).map(foldKey).filter((piece) => piece !== '');
  return [...lots, ...pieces.map((piece) => ` ${singular(piece)}`)];
}

/** A word is met by its beginning: without its last s or x, the plural finds the singular too. */
function singular(piece: string): string {
  return /[a-z]{3,}[sx]$/.test(piece) ? piece.slice(0, -1) : piece;
}

function matches(contract: Contract, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return false;
  const text = textOf(contract);
  return phrases.every((phrase) => text.includes(phrase));
}

/**
 * Whether every piece of a search stands in a contract's number, lot, object or
 * suppliers, at the beginning of a word, accents and case aside. A piece is
 * what stands between two spaces: « 2026-017 » is one. Nothing is met by nothing.
 */
export function matchesSearch(contract: Contract, search: string): boolean {
  return matches(contract, phrasesOf(search));
}

/** The contracts that a search finds, in the register's order; none for an empty search. */
export function findContracts(tagged: Iterable<TaggedContract>, search: string): readonly TaggedContract[] {
  const phrases = phrasesOf(search);
  return phrases.length === 0 ? [] : [...tagged].filter(({ contract }) => matches(contract, phrases));
}

/** Whether something is searched for at all: signs and spaces alone are nothing. */
export function isSearch(search: string): boolean {
  return phrasesOf(search).length > 0;
}

/** Whether every piece of a search stands in some texts, at the beginning of a word. Nothing is met by nothing. */
export function matchesTexts(texts: readonly string[], search: string): boolean {
  const phrases = phrasesOf(search);
  const text = texts.map((each) => ` ${foldKey(each)} |`).join('');
  return phrases.length > 0 && phrases.every((phrase) => text.includes(phrase));
}
