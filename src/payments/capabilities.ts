import type { Bilingual } from '../language';
import type { InvoiceField } from './fields';
import type { Capability, InvoiceTable } from './types';

type Need = {
  readonly code: Capability['code'];
  /** Each inner list: at least one of these columns. */
  readonly needs: readonly (readonly InvoiceField[])[];
  readonly possible: Bilingual;
  readonly missing: Bilingual;
};

const STARTS: readonly InvoiceField[] = ['availableDate', 'receptionDate', 'depositDate', 'invoiceDate'];

const NEEDS: readonly Need[] = [
  {
    code: 'fin01',
    needs: [['depositDate'], ['paymentDate']],
    possible: {
      fr: 'Délai entre dépôt sur Chorus et règlement (FIN-01) : calculé.',
      en: 'Delay between Chorus deposit and payment (FIN-01): computed.',
    },
    missing: {
      fr: 'Délai entre dépôt sur Chorus et règlement (FIN-01) : il faut une date de dépôt et une date de paiement.',
      en: 'Delay between Chorus deposit and payment (FIN-01): a deposit date and a payment date are needed.',
    },
  },
  {
    code: 'dgp',
    needs: [['availableDate', 'receptionDate'], ['paymentDate']],
    possible: { fr: 'Délai global de paiement : calculé.', en: 'Global payment period: computed.' },
    missing: {
      fr: 'Délai global de paiement : il faut une date de mise à disposition (ou de réception) et une date de paiement.',
      en: 'Global payment period: an availability (or reception) date and a payment date are needed.',
    },
  },
  {
    code: 'legalDelay',
    needs: [STARTS],
    possible: { fr: 'Échéance légale et retards : calculés.', en: 'Legal due date and lateness: computed.' },
    missing: {
      fr: 'Échéance légale et retards : il faut une date de mise à disposition, de réception, de dépôt ou de facture.',
      en: 'Legal due date and lateness: an availability, reception, deposit or invoice date is needed.',
    },
  },
  {
    code: 'interest',
    needs: [STARTS, ['amountTtc']],
    possible: {
      fr: 'Intérêts moratoires : calculés sur le montant TTC.',
      en: 'Late payment interest: computed on the amount incl. VAT.',
    },
    missing: {
      fr: 'Intérêts moratoires : il faut le montant TTC (le montant HT n’est jamais converti).',
      en: 'Late payment interest: the amount incl. VAT is needed (the amount excl. VAT is never converted).',
    },
  },
  {
    code: 'split',
    needs: [['orderDate', 'accountantDate'], ['paymentDate']],
    possible: {
      fr: 'Part de l’ordonnateur et du comptable : repère de gestion calculé.',
      en: 'Shares of the authorising officer and of the accountant: management mark computed.',
    },
    missing: {
      fr: 'Part de l’ordonnateur et du comptable : il faut une date de mandatement et une date de paiement.',
      en: 'Shares of the authorising officer and of the accountant: an order date and a payment date are needed.',
    },
  },
  {
    code: 'unpaid',
    needs: [['paymentDate', 'status']],
    possible: { fr: 'Factures en attente : listées avec leur âge.', en: 'Unpaid invoices: listed with their age.' },
    missing: {
      fr: 'Sans date de paiement ni statut, toutes les factures paraissent en attente.',
      en: 'Without a payment date or a status, every invoice looks unpaid.',
    },
  },
];

/** Dates that move the legal delay without being able to start it alone. */
const MOVING: readonly InvoiceField[] = ['serviceDate', 'interruptionDate', 'completionDate', 'contractDays'];

/** The figures that a field of an invoice sheet moves; empty for one that moves none. */
export function figuresFedBy(field: InvoiceField): readonly Capability['code'][] {
  return NEEDS.filter(
    ({ code, needs }) =>
      needs.some((group) => group.includes(field)) ||
      (MOVING.includes(field) && (code === 'legalDelay' || code === 'interest')),
  ).map(({ code }) => code);
}

/** What the columns of invoice tables allow: a figure is possible when every table has what it needs. */
export function capabilitiesOf(tables: readonly InvoiceTable[]): Capability[] {
  return NEEDS.map(({ code, needs, possible, missing }) => {
    const can = tables.length > 0 && tables.every((table) => needs.every((group) => hasOne(table, group)));
    return { code, possible: can, text: can ? possible : missing };
  });
}

function hasOne(table: InvoiceTable, fields: readonly InvoiceField[]): boolean {
  return table.columns.some((column) => column.field !== null && fields.includes(column.field));
}
