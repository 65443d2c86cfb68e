import type { Bilingual } from '../language';
import type { Issue } from '../register';

type Told = Pick<Issue, 'severity' | 'message' | 'advice'>;

const CHECK_DATES: Bilingual = {
  fr: 'Vérifiez les dates de cette ligne.',
  en: 'Check the dates of this row.',
};

/** What can be odd in an invoice row, and what to do about it. */
const CATALOGUE = {
  invoiceDateUnreadable: {
    severity: 'warning',
    message: { fr: 'Date illisible', en: 'Unreadable date' },
    advice: {
      fr: 'Saisissez une date (jour/mois/année) ; elle est prise pour absente.',
      en: 'Type a date (day/month/year); it is taken as missing.',
    },
  },
  invoiceAmountUnreadable: {
    severity: 'warning',
    message: { fr: 'Montant de facture illisible', en: 'Unreadable invoice amount' },
    advice: {
      fr: 'Saisissez le montant TTC en chiffres ; les délais comptent, pas les intérêts.',
      en: 'Type the amount incl. VAT in figures; delays count, interest does not.',
    },
  },
  invoiceAmountMissing: {
    severity: 'warning',
    message: { fr: 'Montant TTC absent', en: 'No amount incl. VAT' },
    advice: {
      fr: 'Saisissez le montant TTC pour que les intérêts soient calculés.',
      en: 'Type the amount incl. VAT so that interest is computed.',
    },
  },
  invoiceStatusUnknown: {
    severity: 'info',
    message: { fr: 'Statut de facture inconnu', en: 'Unknown invoice status' },
    advice: {
      fr: 'Les dates font foi ; utilisez les mots de Chorus Pro pour que le statut serve.',
      en: 'Dates decide; use the words of Chorus Pro for the status to be of use.',
    },
  },
  invoiceWithoutStart: {
    severity: 'warning',
    message: {
      fr: 'Aucune date de dépôt, de réception, de mise à disposition ni de facture',
      en: 'No deposit, reception, availability or invoice date',
    },
    advice: {
      fr: 'Le délai légal ne peut pas être calculé pour cette ligne.',
      en: 'The legal delay cannot be computed for this row.',
    },
  },
  paidBeforeInvoice: {
    severity: 'error',
    message: { fr: 'Paiement antérieur à la facture', en: 'Payment before the invoice' },
    advice: CHECK_DATES,
  },
  paidBeforeDeposit: {
    severity: 'warning',
    message: {
      fr: 'Paiement antérieur au dépôt ou à la mise à disposition',
      en: 'Payment before deposit or availability',
    },
    advice: CHECK_DATES,
  },
  paidWithoutDate: {
    severity: 'error',
    message: { fr: 'Facture payée sans date de paiement', en: 'Paid invoice without a payment date' },
    advice: { fr: 'Saisissez la date de mise en paiement.', en: 'Type the payment date.' },
  },
  paymentInFuture: {
    severity: 'warning',
    message: { fr: 'Paiement postérieur à la date d’arrêté', en: 'Payment after the closing date' },
    advice: {
      fr: 'La facture compte comme non payée à la date d’arrêté.',
      en: 'The invoice counts as unpaid at the closing date.',
    },
  },
  interruptionOpen: {
    severity: 'info',
    message: { fr: 'Suspension sans date de dossier complet', en: 'Suspension without a complete-file date' },
    advice: {
      fr: 'Le délai est arrêté tant que le dossier complet n’est pas daté.',
      en: 'The delay stands still until the complete file is dated.',
    },
  },
  suspendedWithoutDate: {
    severity: 'warning',
    message: { fr: 'Facture suspendue sans date de suspension', en: 'Suspended invoice without a suspension date' },
    advice: {
      fr: 'Saisissez la date de la suspension, puis celle du dossier complet : sans elles, aucune échéance n’est calculée.',
      en: 'Type the date of the suspension, then that of the complete file: without them no due date is computed.',
    },
  },
  interruptionRepeated: {
    severity: 'warning',
    message: {
      fr: 'Plusieurs suspensions : seule la première interrompt le délai (art. R. 2192-27)',
      en: 'Several suspensions: only the first interrupts the delay (art. R. 2192-27)',
    },
    advice: {
      fr: 'Vérifiez la première suspension ; les suivantes sont sans effet.',
      en: 'Check the first suspension; the others have no effect.',
    },
  },
  interruptionWithoutEffect: {
    severity: 'info',
    message: { fr: 'Suspension sans effet sur le délai', en: 'Suspension without effect on the delay' },
    advice: {
      fr: 'Elle est hors du délai, ou postérieure au mandatement, ou levée avant d’être notifiée.',
      en: 'It lies outside the delay, or after the order to pay, or was lifted before it was notified.',
    },
  },
  contractDaysTooLong: {
    severity: 'info',
    message: {
      fr: 'Délai du marché plus long que le délai réglementaire',
      en: 'Contract delay longer than the regulatory one',
    },
    advice: {
      fr: 'Le délai réglementaire s’applique (art. L. 2192-10).',
      en: 'The regulatory delay applies (art. L. 2192-10).',
    },
  },
  rateMissing: {
    severity: 'error',
    message: { fr: 'Taux du semestre absent des paramètres', en: 'The half-year’s rate is missing from the settings' },
    advice: {
      fr: 'Ajoutez le taux de la BCE du semestre dans SPASER Paramètres.',
      en: 'Add the ECB rate of the half-year in SPASER Paramètres.',
    },
  },
  rateUnverified: {
    severity: 'warning',
    message: { fr: 'Taux du semestre à vérifier', en: 'The half-year’s rate is to be checked' },
    advice: {
      fr: 'Vérifiez le taux de la BCE dans SPASER Paramètres avant de payer des intérêts.',
      en: 'Check the ECB rate in SPASER Paramètres before paying interest.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

export type InvoiceIssueCode = keyof typeof CATALOGUE;

/** An issue of an invoice row, with its place and the value as seen. */
export function invoiceIssue(
  code: InvoiceIssueCode,
  place: { readonly sheet: string; readonly row: number | null; readonly column?: string | null },
  value = '',
): Issue {
  return { sheet: place.sheet, row: place.row, column: place.column ?? null, code, value, ...CATALOGUE[code] };
}
