import { signature as means } from './recognition/signatures';
import type { Vocabulary } from './recognition/vocabulary';

type Marker = 'number' | 'invoiceDate' | 'deposit' | 'available' | 'service' | 'order' | 'paid' | 'interest' | 'party';

/**
 * Just enough headings of invoice sheets (DOMAIN 4.6) to tell one from a
 * register; reading them is the payments room's matter.
 */
export const INVOICE_MARKERS: Vocabulary<Marker> = {
  meanings: [
    means('number', 'code', 'invoice number | invoice', 'supplier'),
    means('invoiceDate', 'date', 'date invoice | issued', 'invoice date'),
    means('deposit', 'date', 'deposited', 'date invoice'),
    means('available', 'date', 'available | invoice received', 'date deposited notified opening invoice'),
    means('service', 'date', 'serviceDone', 'date department done'),
    means('order', 'date', 'mandate', 'date number type issued'),
    means('paid', 'date', 'paid', 'date invoice done agent accountant amount'),
    means('interest', 'amount', 'interest | globalDelay', 'amount number'),
    means('party', 'any', 'supplier | siret | commitment | order | contract number', 'name number'),
  ],
  entries: [
    {
      field: 'number',
      kind: 'code',
      names: [
        'numéro de facture',
        'référence facture',
        'facture fournisseur',
        'n° pièce comptable',
        'pièce comptable',
        'facture',
        'numéro facture fournisseur',
        'id facture',
        'invoice number',
      ],
    },
    {
      field: 'invoiceDate',
      kind: 'date',
      names: [
        'date facture',
        'date de facture',
        'date d’émission',
        'date de la facture',
        'date émission facture',
        'invoice date',
      ],
    },
    {
      field: 'deposit',
      kind: 'date',
      names: ['date de dépôt', 'date de dépôt chorus', 'déposée le', 'date dépôt chorus pro', 'date de dépôt facture'],
    },
    {
      field: 'available',
      kind: 'date',
      names: [
        'date de mise à disposition',
        'date de notification chorus',
        'date de réception',
        'date d’arrivée',
        'date d’enregistrement',
        'date de début de DGP',
        'date de réception facture',
      ],
    },
    {
      field: 'service',
      kind: 'date',
      names: ['date de service fait', 'date SF', 'date de certification', 'date de liquidation'],
    },
    {
      field: 'order',
      kind: 'date',
      names: [
        'date de mandatement',
        'date mandat',
        'date d’ordonnancement',
        'DP émise le',
        'n° mandat',
        'bordereau',
        'date PEC',
        'date de prise en charge',
      ],
    },
    {
      field: 'paid',
      kind: 'date',
      names: [
        'date de paiement',
        'date de mise en paiement',
        'date de règlement',
        'date de virement',
        'payment date',
        'payée le',
        'date paiement',
      ],
    },
    {
      field: 'interest',
      kind: 'amount',
      names: [
        'intérêts moratoires',
        'IM',
        'IFR',
        'indemnité forfaitaire',
        'DGP',
        'délai de paiement',
        'délai global de paiement',
        'net à payer',
      ],
    },
    {
      field: 'party',
      kind: 'any',
      names: [
        'fournisseur',
        'tiers',
        'créancier',
        'émetteur',
        'service exécutant',
        'montant TTC',
        'montant HT',
        'n° engagement',
        'n° EJ',
        'n° BC',
        'n° marché',
        'siret',
        'statut',
      ],
    },
  ],
};
