import type { Stranger } from './strangers';
import type { CivilDate, DateSystem, Quarter } from '../calendar';
import type { Bilingual } from '../language';
import type { Area } from '../workbook';
import type { FieldId } from './fields';

/** One column of the recognised table; `F` is the vocabulary's field (a register's by default). */
export type RecognisedColumn<F extends string = FieldId> = {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** Column letter. */
  readonly letter: string;
  /** The heading as written, its lines joined by a space. */
  readonly heading: string;
  readonly field: F | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** `headingContradicted`, `duplicateHeading`, `blankHeading`, `unitThousands`, `corrected`, … */
  readonly flags: readonly string[];
  /** What the unit in the heading multiplies numbers by (k€ → 1000); 1 otherwise. */
  readonly scale: number;
  /** The first few non-empty values as seen, for the person who checks. */
  readonly samples: readonly string[];
  /** What the values of a column that nobody understood look like; absent where the column is understood, or known to be of no use. */
  readonly looks?: ValueLook;
};

/** What the values of a column are at a glance, without its heading. */
export type ValueLook = 'date' | 'amount' | 'size';

/** Where a table stands in a sheet. Rows and columns are 0-based places in the sheet. */
export type RecognisedTable<F extends string = FieldId> = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly role: 'register' | 'invoices' | 'other';
  /** What a table of another kind looks like, where its headings say so: it is not read. */
  readonly resembles?: Stranger;
  /** First and last line of the heading (they differ for a two-line heading). */
  readonly headerFirstRow: number;
  readonly headerRow: number;
  /** Cells of the table below its heading. */
  readonly body: Area;
  readonly columns: readonly RecognisedColumn<F>[];
  /** The columns before any correction of a person's: what « Revenir à la proposition » brings back. */
  readonly proposal?: readonly RecognisedColumn<F>[];
  /** The Excel Table that it is, if any. */
  readonly tableName: string | null;
  /** 0 to 1: how sure the recogniser is that this is the role it says. */
  readonly likelihood: number;
  readonly notes: readonly Bilingual[];
};

/** A person's correction of what a column is; found again by its heading after the column moves. */
export type ColumnCorrection<F extends string = FieldId> = {
  /** Normalised heading. */
  readonly heading: string;
  /** 0 for the first column of that heading, 1 for the second… */
  readonly occurrence: number;
  /** Null: not used. */
  readonly field: F | null;
  /** The sheet that it was made in; in the others it is offered, never applied. Absent: every sheet. */
  readonly sheet?: string;
  /** True for a correction that the person took back: it undoes an earlier one that the workbook still holds. */
  readonly withdrawn?: true;
};

/** The words of one cell that a fact was read from. */
export type CellText = {
  /** As seen in the cell, entities and lost characters untouched. */
  readonly text: string;
  /** 0-based column of the sheet. */
  readonly column: number;
};

/** A date known to the day, to the month or to the quarter; `date` is its first day. */
export type DateFact = {
  readonly date: CivilDate;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
};

/** `notSme`: the register only says that the company is no micro, small or medium one (« PME : Non »). */
export type SupplierSize = 'micro' | 'sme' | 'midCap' | 'large' | 'notSme';

export type Supplier = {
  readonly name: string | null;
  /** 14 digits, null when absent or invalid. */
  readonly siret: string | null;
  /** 9 digits, from the SIRET or given alone. */
  readonly siren: string | null;
  readonly size: SupplierSize | null;
  readonly kind: string | null;
};

/** One awarded lot (COUNTING: one row = one contract), as read from its row. */
export type Contract = {
  /** Identity that survives a sort: the same facts give the same key. Unique in a reading. */
  readonly key: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** 1-based row of the sheet (COUNTING: the record number for a CSV). */
  readonly row: number;
  /** All rows that this contract was read from (several for co-contractors or one row a titulaire). */
  readonly rows: readonly number[];
  /** Non-empty cells of mapped columns; sentinels (CDL, MQ, NC) are left out. */
  readonly texts: Readonly<Partial<Record<FieldId, CellText>>>;
  readonly id: string | null;
  readonly lot: string | null;
  readonly lotTitle: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly buyerSiret: string | null;
  readonly department: string | null;
  readonly category: string | null;
  readonly contractType: 'works' | 'supplies' | 'services' | null;
  /** 8 digits, leading zero restored, without the check digit. */
  readonly cpv: string | null;
  readonly procedureId: string | null;
  readonly procedure: string | null;
  readonly isFramework: boolean;
  readonly launchDate: DateFact | null;
  readonly notificationDate: DateFact | null;
  readonly endDate: DateFact | null;
  readonly durationMonths: number | null;
  /** Null when the notification date is unusable: outside every period. */
  readonly year: number | null;
  readonly quarter: Quarter | null;
  /** € HT, null when it cannot count in value. */
  readonly amount: number | null;
  /** Which cell the amount came from, or why there is none. */
  readonly amountBasis: 'amountHt' | 'amountMax' | 'amountEstimated' | 'amountMin' | 'bracket' | 'none';
  /** Further amounts as read, for settings that prefer another. */
  readonly amounts: Readonly<Partial<Record<'ht' | 'ttc' | 'min' | 'max' | 'estimated' | 'paid', number>>>;
  readonly suppliers: readonly Supplier[];
  readonly offersCount: number | null;
  readonly terminated: boolean;
  readonly sectionLabel: string | null;
};

export type ExclusionReason =
  | 'amendment'
  | 'subsequent_contract'
  | 'purchase_order'
  | 'subcontracting_act'
  | 'service_order'
  | 'renewal'
  | 'abandoned'
  | 'unsuccessful'
  | 'duplicate'
  | 'section'
  | 'total'
  | 'cocontractor'
  | 'footnote'
  | 'blank';

export type ExcludedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly reason: ExclusionReason;
  /** Its number and object as they stand in its cells; absent where they are empty. */
  readonly title?: string;
};

/** Something odd in the register, told with its place and what to do. */
export type Issue = {
  readonly sheet: string;
  /** 1-based; null when the issue is about the whole sheet. */
  readonly row: number | null;
  /** Column letter, null when none. */
  readonly column: string | null;
  /** `notificationDateMissing`, `amountZero`, … stable. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** As seen in the cell. */
  readonly value: string;
  readonly message: Bilingual;
  readonly advice: Bilingual;
};

/** A whole register as read: rows in = contracts' rows + excluded rows. */
export type RegisterReading = {
  readonly tables: readonly RecognisedTable[];
  readonly contracts: readonly Contract[];
  readonly excluded: readonly ExcludedRow[];
  readonly issues: readonly Issue[];
  readonly rowsRead: number;
  /** Fields that at least one table has a column for, and for each sheet name its own. */
  readonly fields: ReadonlySet<FieldId>;
  readonly fieldsBySheet: ReadonlyMap<string, ReadonlySet<FieldId>>;
  readonly dateSystem: DateSystem;
};
