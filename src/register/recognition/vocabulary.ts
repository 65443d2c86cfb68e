import type { ColumnProfile } from './profile';
import type { Relations } from './relations';
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

/** What the values of one field look like, beyond their kind. */
export type ValueModel<F extends string = string> = {
  readonly kind: ValueKind;
  /** How well values agree with the field, 0 to 1. */
  readonly fit?: (profile: ColumnProfile) => number;
  /** How surely values alone, under no heading or one that they contradict, are this field: 0 to 1. */
  readonly telling?: (profile: ColumnProfile) => number;
  /** True when values as telling as these need no heading: a date or an amount may be any date or amount. */
  readonly unmistakable?: boolean;
  /** Fields whose heading somewhere in the table keeps values alone from being this one. */
  readonly unless?: readonly F[];
};

/** The headings of one kind of table: a register, a list of invoices. */
export type Vocabulary<F extends string> = {
  readonly entries: readonly VocabularyEntry<F>[];
  /** Fields as combinations of concepts, for the headings that no list foresaw. */
  readonly meanings?: readonly Signature<F>[];
  /** Models of values, by field. */
  readonly values?: Readonly<Partial<Record<F, ValueModel<F>>>>;
  /** What the columns of one table say about each other. */
  readonly relations?: Relations<F>;
};
