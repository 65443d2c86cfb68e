import type { CivilDate } from '../calendar';
import type { Bilingual } from '../language';
import type { Doubt, Issue, RecognisedColumn, RecognisedTable, SupplierSize } from '../register';
import type { InvoiceField } from './fields';

/** Where an invoice stands, whatever its software calls it (DOMAIN 4.5). */
export type InvoiceStatus =
  | 'deposited'
  | 'available'
  | 'acknowledged'
  | 'suspended'
  | 'completed'
  | 'recycle'
  | 'rejected'
  | 'ordered'
  | 'accountant'
  | 'paid';

/** One payment request as read from its row. Dates are civil; amounts in euros. */
export type Invoice = {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly id: string | null;
  readonly supplier: string | null;
  readonly supplierSiret: string | null;
  readonly supplierSize: SupplierSize | null;
  readonly department: string | null;
  readonly contractNumber: string | null;
  readonly commitmentNumber: string | null;
  /** TTC; the base of interest. */
  readonly amount: number | null;
  readonly invoiceDate: CivilDate | null;
  readonly depositDate: CivilDate | null;
  /** Recorded reception, or the start that the buyer's software names (R. 2192-12). */
  readonly receptionDate: CivilDate | null;
  /** Notification that the invoice is available (R. 2192-15). */
  readonly availableDate: CivilDate | null;
  readonly serviceDate: CivilDate | null;
  readonly orderDate: CivilDate | null;
  readonly paymentDate: CivilDate | null;
  /** Reception by the creditor of the notice that interrupts the delay (R. 2192-28). */
  readonly interruptionDate: CivilDate | null;
  /** Reception of the complete file (R. 2192-29). */
  readonly completionDate: CivilDate | null;
  /** More interruptions in the row: only the first has effect (R. 2192-27). */
  readonly furtherInterruptions: number;
  readonly contractDays: number | null;
  readonly status: InvoiceStatus | null;
};

/** The article that fixed the start of the legal delay. */
export type StartArticle = 'R. 2192-12' | 'R. 2192-13' | 'R. 2192-14' | 'R. 2192-15';

/** What the two clocks and the law make of an invoice at a closing date. */
export type InvoiceResult = {
  readonly invoice: Invoice;
  /** Null when no date fixes the start: nothing legal can be said. */
  readonly start: CivilDate | null;
  readonly startArticle: StartArticle | null;
  readonly delayDays: number;
  readonly due: CivilDate | null;
  readonly interrupted: boolean;
  readonly daysFromDeposit: number | null;
  readonly daysFromAvailable: number | null;
  readonly daysFromStart: number | null;
  /** Days until the order to pay, then until payment (management marks). */
  readonly orderingDays: number | null;
  readonly accountantDays: number | null;
  /** 0 when on time; for an unpaid invoice, late days at the closing date. */
  readonly lateDays: number;
  /** Percent a year; null when nothing is late or the half-year's rate is missing. */
  readonly rate: number | null;
  readonly rateVerified: boolean;
  readonly interest: number;
  readonly indemnity: number;
  readonly paid: boolean;
  /** Days since the deposit (else availability, invoice) at the closing date, for unpaid invoices. */
  readonly age: number | null;
  readonly explanation: Bilingual;
};

/** Why an invoice is in no mean (COUNTING, « Payments »). */
export type ApartReason =
  | 'rejected'
  | 'recycled'
  | 'credit_note'
  | 'duplicate'
  | 'paid_before_invoice'
  | 'paid_without_date'
  /** Said to be suspended, with no date of suspension: whether the delay runs is not known. */
  | 'suspended_without_date'
  /** Ordered for payment and not paid yet: it is with the accountant. */
  | 'ordered'
  | 'total'
  | 'blank';

export type ApartRow = {
  readonly sheet: string;
  readonly row: number;
  readonly reason: ApartReason;
  /** The invoice of a row that is one still to be paid. */
  readonly invoice?: Invoice;
};

/** An invoice sheet read and computed: every row is in exactly one of `paid`, `unpaid`, `apart`. */
export type PaymentReading = {
  readonly sheets: readonly InvoiceTable[];
  readonly rowsRead: number;
  /** Paid and usable: the base of every mean. */
  readonly paid: readonly InvoiceResult[];
  /** Unpaid at the closing date: in no mean, with their age and what is owed already. */
  readonly unpaid: readonly InvoiceResult[];
  readonly apart: readonly ApartRow[];
  readonly issues: readonly Issue[];
  readonly closingDate: CivilDate;
  /** What a person must say of the columns; those that keep figures silent first. */
  readonly questions: readonly InvoiceQuestion[];
  /** What the sheet's columns allow, and what they do not. */
  readonly capabilities: readonly Capability[];
};

/** A figure that the columns at hand allow, or not, and which column is missing. */
export type Capability = {
  readonly code: 'fin01' | 'dgp' | 'legalDelay' | 'interest' | 'split' | 'unpaid';
  readonly possible: boolean;
  readonly text: Bilingual;
};

/** A recognised invoice table. */
export type InvoiceTable = RecognisedTable<InvoiceField>;

/** A column of an invoice sheet that moves delays or interest and that a person must name. */
export type InvoiceQuestion = {
  readonly table: InvoiceTable;
  readonly column: RecognisedColumn<InvoiceField>;
  /** What it seems to be. */
  readonly field: InvoiceField;
  readonly why: Doubt | 'notUnderstood' | 'otherSheet';
  readonly otherSheet: string | null;
  /** The figures that it moves. */
  readonly figures: readonly Capability['code'][];
  /** True while no due date, late day or interest of its sheet is told: the delay may start on another day. */
  readonly silences: boolean;
};
