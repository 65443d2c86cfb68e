import { bilingual, type Bilingual } from '../../language';
import type { ApartReason, InvoiceResult } from '../../payments';

/** Where an invoice stands at the closing date. */
export type PaymentStatus = 'paidInTime' | 'paidLate' | 'paidUnjudged' | 'waiting' | 'overdue';

export const PAYMENT_STATUS_WORDS: Readonly<Record<PaymentStatus, Bilingual>> = {
  paidInTime: bilingual('Payée à temps', 'Paid in time'),
  paidLate: bilingual('Payée en retard', 'Paid late'),
  paidUnjudged: bilingual('Payée, échéance inconnue', 'Paid, due date unknown'),
  waiting: bilingual('En attente', 'Unpaid'),
  overdue: bilingual('En attente, échue', 'Unpaid, past due'),
};

/** In grey print the words tell them apart. */
export const PAYMENT_STATUS_COLOURS: Readonly<Record<PaymentStatus, string>> = {
  paidInTime: '#1A7F37',
  paidLate: '#C2410C',
  paidUnjudged: '#57606A',
  waiting: '#57606A',
  overdue: '#B42318',
};

/** Without a start, or while an interruption is open, no due date runs and nothing is judged. */
export function paymentStatus(result: InvoiceResult): PaymentStatus {
  if (!result.paid) return result.lateDays > 0 ? 'overdue' : 'waiting';
  if (result.due === null) return 'paidUnjudged';
  return result.lateDays > 0 ? 'paidLate' : 'paidInTime';
}

export const APART_WORDS: Readonly<Record<ApartReason, Bilingual>> = {
  rejected: bilingual('Facture rejetée : rien n’est à payer.', 'Rejected invoice: nothing is to be paid.'),
  recycled: bilingual(
    'Facture à recycler : mauvais destinataire, hors du délai de l’acheteur.',
    'Invoice to be recycled: wrong recipient, outside the buyer’s delay.',
  ),
  credit_note: bilingual('Avoir : montant TTC négatif.', 'Credit note: negative amount incl. VAT.'),
  duplicate: bilingual(
    'Doublon : mêmes numéro, fournisseur, dates et montant qu’une ligne précédente.',
    'Duplicate: same number, supplier, dates and amount as an earlier row.',
  ),
  paid_before_invoice: bilingual(
    'Paiement antérieur à la facture : une des deux dates est fausse.',
    'Payment before the invoice: one of the two dates is wrong.',
  ),
  paid_without_date: bilingual(
    'Mise en paiement sans date : le délai ne peut pas être compté.',
    'Paid without a date: the delay cannot be counted.',
  ),
  suspended_without_date: bilingual(
    'Suspendue\u202f: délai arrêté, date de suspension manquante.',
    'Suspended: the delay stands still, its date is missing.',
  ),
  ordered: bilingual(
    'Mandatée\u202f: déjà chez le comptable, pas encore payée.',
    'Ordered for payment: with the accountant already, not paid yet.',
  ),
  total: bilingual('Ligne de total.', 'Total row.'),
  blank: bilingual('Ligne vide.', 'Blank row.'),
};

/** The article behind a regulatory delay, by its days. */
export const REGIME_ARTICLES: Readonly<Record<number, string>> = {
  30: 'R. 2192-10',
  50: 'R. 2192-11 1°',
  60: 'R. 2192-11 2°',
};
