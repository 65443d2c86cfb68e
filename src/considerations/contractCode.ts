import { isOwnField } from '../register';
import type { Contract, FieldId } from '../register';
import { addText, EMPTY_HASH, halvesOf } from '../workbook';

/** Thirty-two signs, none that reads as another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BITS = 5;
const HALF = 5;

/** A text told in `count` signs (at most ten). */
function told(text: string, count: number): string {
  const halves = halvesOf(addText(EMPTY_HASH, text));
  let signs = '';
  for (let at = 0; at < count; at += 1) {
    const number = halves[at < HALF ? 0 : 1];
    signs += SIGNS[(number >>> ((at % HALF) * BITS)) & 31] ?? '';
  }
  return signs;
}

/**
 * The code of a contract in « Clé SPASER », from its identity: the same facts
 * give the same code. It begins with a letter, so that no spreadsheet reads it
 * as a number or a date.
 */
export function codeOf(identity: string): string {
  return `S${told(identity, 10)}`;
}

/** What tells a contract again after its number, its date or its title was corrected. */
export type Print = {
  /** Of everything that the buyer's columns say of it. */
  readonly line: string;
  /** Of its title, supplier, date and amount, four signs each; dashes for one not informed. */
  readonly facets: string;
};

const FACET = 4;

function facet(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? '-'.repeat(FACET) : told(text, FACET);
}

/** How many of title, supplier, date and amount two contracts share. */
export function sharedFacets(left: string, right: string): number {
  let shared = 0;
  for (let at = 0; at < left.length; at += FACET) {
    const own = left.slice(at, at + FACET);
    if (!own.startsWith('-') && own === right.slice(at, at + FACET)) shared += 1;
  }
  return shared;
}

/** The buyer's fields in order, by the order in which rows have them: the rows of a table are alike. */
const ORDERS = new Map<string, readonly FieldId[]>();
const MOST_ORDERS = 4096;

function buyerFields(texts: Contract['texts']): readonly FieldId[] {
  const fields = Object.keys(texts) as FieldId[];
  const shape = fields.join(' ');
  const known = ORDERS.get(shape);
  if (known !== undefined) return known;
  const sorted = fields.filter((field) => !isOwnField(field)).sort();
  if (ORDERS.size < MOST_ORDERS) ORDERS.set(shape, sorted);
  return sorted;
}

/** The print of a contract, our own columns left out. */
export function printOf(contract: Contract): Print {
  const fields = buyerFields(contract.texts);
  const words = fields.map((field) => `${field}\u0001${contract.texts[field]?.text ?? ''}`).join('\u0002');
  const [lead] = contract.suppliers;
  return {
    line: told(words, 10),
    facets: [
      `${contract.title ?? ''}\u0001${contract.lotTitle ?? ''}`.replace(/^\u0001$/, ''),
      lead?.siret ?? lead?.name,
      contract.notificationDate?.date,
      contract.amount === null ? null : String(contract.amount),
    ]
      .map(facet)
      .join(''),
  };
}
