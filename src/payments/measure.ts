import type { Bilingual } from '../language';

/** What payment measures are split by. */
export type PaymentGroup = { readonly by: 'department' | 'supplier' | 'supplierSize'; readonly key: string };

export type PaymentBasis = 'mean' | 'weightedMean' | 'median' | 'p90' | 'count' | 'value' | 'sum';

/** One payment figure, in the shape of every other measure. */
export type PaymentMeasure = {
  readonly id: PaymentIndicatorId;
  /** `2025`, `2025-T1`, `2025-03`, or `all`; of the payment date (unpaid: `all`, at the closing date). */
  readonly period: string;
  readonly group: PaymentGroup | null;
  readonly basis: PaymentBasis;
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  readonly excluded: number;
  readonly value: number | null;
  readonly valueOnInformed: number | null;
  readonly fillRate: number | null;
  readonly target: number | null;
  readonly unit: 'days' | 'rate' | 'count' | 'euro';
};

export const PAYMENT_INDICATORS = {
  'FIN-01': { fr: 'Délai entre dépôt sur Chorus et règlement', en: 'Delay between Chorus deposit and payment' },
  'FIN-02': { fr: 'Délai global de paiement', en: 'Global payment period' },
  'FIN-03': { fr: 'Délai depuis le départ légal', en: 'Delay from the legal start' },
  'FIN-04': { fr: 'Factures payées dans le délai légal', en: 'Invoices paid within the legal delay' },
  'FIN-05': { fr: 'Factures payées en retard', en: 'Invoices paid late' },
  'FIN-06': { fr: 'Intérêts moratoires dus', en: 'Late payment interest due' },
  'FIN-07': { fr: 'Indemnités forfaitaires dues', en: 'Recovery indemnities due' },
  'FIN-08': { fr: 'Factures en attente', en: 'Unpaid invoices' },
  'FIN-09': { fr: 'Factures en attente, échues', en: 'Unpaid invoices past due' },
  'FIN-10': { fr: 'Factures à échéance dans les 10 jours', en: 'Invoices due within 10 days' },
  'FIN-11': { fr: 'Part de l’ordonnateur (repère de gestion)', en: 'Authorising officer’s share (management mark)' },
  'FIN-12': { fr: 'Part du comptable (repère de gestion)', en: 'Accountant’s share (management mark)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaymentIndicatorId = keyof typeof PAYMENT_INDICATORS;
