import { bilingual, type Bilingual } from '../language';
import type { InvoiceField } from './fields';

/** What each field of an invoice sheet is called in the interface. */
export const INVOICE_FIELD_LABELS: Readonly<Record<InvoiceField, Bilingual>> = {
  id: bilingual('N° de facture', 'Invoice number'),
  supplier: bilingual('Fournisseur', 'Supplier'),
  supplierSiret: bilingual('SIRET du fournisseur', 'Supplier SIRET'),
  supplierSize: bilingual('Taille du fournisseur', 'Supplier size'),
  department: bilingual('Service', 'Department'),
  contractNumber: bilingual('N° de marché', 'Contract number'),
  commitmentNumber: bilingual('N° d’engagement', 'Commitment number'),
  invoiceDate: bilingual('Date de la facture', 'Invoice date'),
  depositDate: bilingual('Date de dépôt', 'Deposit date'),
  receptionDate: bilingual('Date de réception', 'Reception date'),
  availableDate: bilingual('Date de mise à disposition', 'Availability date'),
  serviceDate: bilingual('Date du service fait', 'Service done date'),
  orderDate: bilingual('Date de mandatement', 'Order to pay date'),
  accountantDate: bilingual('Date de prise en charge par le comptable', 'Date taken on by the accountant'),
  interruptionDate: bilingual('Date de suspension', 'Suspension date'),
  completionDate: bilingual('Date du dossier complet', 'Complete file date'),
  paymentDate: bilingual('Date de paiement', 'Payment date'),
  amountTtc: bilingual('Montant TTC', 'Amount incl. VAT'),
  amountHt: bilingual('Montant HT', 'Amount excl. VAT'),
  contractDays: bilingual('Délai de paiement du marché (jours)', 'Payment delay of the contract (days)'),
  status: bilingual('Statut', 'Status'),
};

/** Every field of an invoice sheet. */
export const INVOICE_FIELDS = Object.keys(INVOICE_FIELD_LABELS) as readonly InvoiceField[];
