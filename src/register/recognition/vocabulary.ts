import type { Signature } from './signatures';

/** What the values of a field look like; headings and values must agree. */
export type ValueKind =
  | 'date'
  | 'amount'
  | 'number'
  | 'duration'
  | 'percent'
  | 'siret'
  | 'cpv'
  | 'code'
  | 'postcode'
  | 'prose'
  | 'name'
  | 'yesNo'
  | 'contractType'
  | 'nature'
  | 'size'
  | 'procedureWords'
  | 'any';

/** A field and the headings it is known by. */
export type VocabularyEntry<F extends string> = {
  /** Null: a heading known to be of no use here (it must not be taken for another). */
  readonly field: F | null;
  readonly kind: ValueKind;
  /** Headings that mean the field and nothing else. */
  readonly names: readonly string[];
  /** Headings that may mean it: lower confidence, never matched inside a longer heading. */
  readonly weak?: readonly string[];
  /** Several columns may hold it (« titulaire 2 »). */
  readonly repeatable?: boolean;
};

/** The headings of one kind of table: a register, a list of invoices. */
export type Vocabulary<F extends string> = {
  readonly entries: readonly VocabularyEntry<F>[];
  /** Fields as combinations of concepts, for the headings that no list foresaw. */
  readonly meanings?: readonly Signature<F>[];
};
