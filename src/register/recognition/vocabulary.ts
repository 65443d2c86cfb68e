import type { CellValue } from '../../workbook';
import type { Concept } from '../vocabulary/concepts';
import type { ColumnProfile } from './profile';

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

/** A field that a heading may mean, with how surely the heading alone says so. */
export type Candidate<F extends string> = {
  readonly field: F | null;
  readonly kind: ValueKind;
  readonly confidence: number;
  readonly repeatable: boolean;
};

/** A field as a combination of concepts: all that it needs, and what may stand beside it without changing it. */
export type Signature<F extends string> = {
  readonly field: F | null;
  readonly kind: ValueKind;
  /** Ways to say it: each a set of concepts that must all be there. */
  readonly needs: readonly (readonly Concept[])[];
  readonly may: ReadonlySet<Concept>;
  readonly repeatable: boolean;
  /** How surely the concepts alone say it. */
  readonly strength: number;
};

/** A column before it is named. */
export type ColumnView<F extends string> = {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly candidates: readonly Candidate<F>[];
  readonly profile: ColumnProfile;
  readonly cells: readonly CellValue[];
};

/** What the columns of one kind of table say about each other, by the fields that play each part. */
export type Relations<F extends string> = {
  /** Dates in the order in which they come, those that may come in any order together. */
  readonly dates?: readonly (readonly F[])[];
  /** A sum without VAT and the same with it. */
  readonly vat?: { readonly ht: F; readonly ttc: F };
  /** Sums of which the first is never above the second. */
  readonly rising?: readonly [F, F];
  /** A sum that each lot has for itself, and the fields under which the lots of one contract stand together. */
  readonly parts?: { readonly sum: F; readonly together: readonly F[] };
  /** A period: any of the dates it may run from, how long it is, when it ends. */
  readonly period?: { readonly from: readonly F[]; readonly length: F; readonly end: F };
  /** The number of the other party, and the field that it is when it never changes; `of` names that other party. */
  readonly constant?: { readonly field: F; readonly is: F | null; readonly of: F };
};

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
