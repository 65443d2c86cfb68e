import type { Vocabulary } from '../register';
import type { InvoiceField } from './field';
import { INVOICE_MEANINGS } from './meanings';
import { INVOICE_RELATIONS, INVOICE_VALUES } from './values';

export type { InvoiceField } from './field';

/**
 * The headings of invoice sheets: Chorus Pro, Hélios, SAP and hand-kept lists
 * (DOMAIN 4.6). Headings that software computes (délai, échéance, intérêts) are
 * known and left unused: our own figures must not lean on them.
 */
export const INVOICE_VOCABULARY: Vocabulary<InvoiceField> = {
  meanings: INVOICE_MEANINGS,
  values: INVOICE_VALUES,
  relations: INVOICE_RELATIONS,
  entries: [
    {
      field: 'id',
      kind: 'code',
      names: [
        'n° facture',
        'numéro de facture',
        'référence facture',
        'facture fournisseur',
        'id facture',
        'facture',
        'numéro facture fournisseur',
        'référence de la facture',
        'numéro de la demande de paiement',
        'invoice number',
      ],
      weak: ['n° pièce', 'pièce comptable', 'référence', 'n° pièce comptable'],
    },
    {
      field: 'supplier',
      kind: 'name',
      names: [
        'fournisseur',
        'tiers',
        'titulaire',
        'créancier',
        'émetteur',
        'nom du fournisseur',
        'raison sociale',
        'nom du tiers',
        'supplier',
      ],
      weak: ['société', 'prestataire', 'entreprise'],
    },
    {
      field: 'supplierSiret',
      kind: 'siret',
      names: ['siret', 'siret fournisseur', 'siret émetteur', 'siret du tiers', 'identifiant fournisseur', 'siren'],
    },
    {
      field: 'supplierSize',
      kind: 'any',
      names: ['catégorie entreprise', 'taille entreprise', 'taille du fournisseur', 'PME', 'tpe pme eti ge'],
    },
    {
      field: 'department',
      kind: 'name',
      names: [
        'service',
        'service exécutant',
        'code service',
        'direction',
        'service gestionnaire',
        'service destinataire',
        'budget',
      ],
    },
    {
      field: 'contractNumber',
      kind: 'code',
      names: ['n° marché', 'référence marché', 'numéro de marché', 'marché', 'n° contrat', 'référence du contrat'],
    },
    {
      field: 'commitmentNumber',
      kind: 'code',
      names: [
        'n° engagement',
        'n° EJ',
        'engagement juridique',
        'bon de commande',
        'n° BC',
        'numéro de commande',
        'n° commande',
        'engagement',
      ],
    },
    {
      field: 'invoiceDate',
      kind: 'date',
      names: [
        'date facture',
        'date de facture',
        'date de la facture',
        'date d’émission',
        'date émission facture',
        'invoice date',
        'date de pièce',
      ],
    },
    {
      field: 'depositDate',
      kind: 'date',
      names: [
        'date de dépôt',
        'date de dépôt chorus',
        'déposée le',
        'date dépôt chorus pro',
        'date de dépôt facture',
        'date de soumission',
        'deposit date',
      ],
    },
    {
      field: 'receptionDate',
      kind: 'date',
      names: [
        'date de réception',
        'date d’arrivée',
        'date d’enregistrement',
        'date de début de DGP',
        'date début DGP',
        'date de réception facture',
        'reçue le',
        'date de base',
      ],
    },
    {
      field: 'availableDate',
      kind: 'date',
      names: [
        'date de mise à disposition',
        'date de notification chorus',
        'date de notification de mise à disposition',
        'mise à disposition le',
        'availability date',
        'mise à disposition',
      ],
    },
    {
      field: 'serviceDate',
      kind: 'date',
      names: [
        'date de service fait',
        'date SF',
        'date de certification',
        'service fait le',
        'date de certification du service fait',
        'date du service fait',
      ],
    },
    {
      field: 'orderDate',
      kind: 'date',
      names: [
        'date de mandatement',
        'date mandat',
        'date d’ordonnancement',
        'DP émise le',
        'mandatée le',
        'date du mandat',
        'date d’émission du mandat',
      ],
    },
    {
      field: 'accountantDate',
      kind: 'date',
      names: [
        'date de prise en charge',
        'date PEC',
        'visa comptable',
        'date de visa',
        'date de mise à disposition comptable',
        'date comptable',
      ],
    },
    {
      field: 'interruptionDate',
      kind: 'date',
      names: [
        'date de suspension',
        'date de notification de la suspension',
        'suspendue le',
        'date d’interruption',
        'date de début de suspension',
        'début de suspension',
      ],
      repeatable: true,
    },
    {
      field: 'completionDate',
      kind: 'date',
      names: [
        'date de fin de suspension',
        'fin de suspension',
        'date de reprise',
        'dossier complet le',
        'date de complétude',
        'date de réception des pièces',
        'complétée le',
        'date de levée de suspension',
      ],
      repeatable: true,
    },
    {
      field: 'paymentDate',
      kind: 'date',
      names: [
        'date de paiement',
        'date de mise en paiement',
        'date de règlement',
        'date de virement',
        'payée le',
        'date paiement',
        'réglée le',
        'payment date',
        'mise en paiement le',
      ],
    },
    {
      field: 'amountTtc',
      kind: 'amount',
      names: [
        'montant TTC',
        'TTC',
        'net à payer',
        'montant net à payer',
        'total TTC',
        'montant facture TTC',
        'amount incl. VAT',
      ],
      weak: ['montant', 'montant facture', 'montant mandaté'],
    },
    { field: 'amountHt', kind: 'amount', names: ['montant HT', 'HT', 'total HT', 'amount excl. VAT'] },
    {
      field: 'contractDays',
      kind: 'duration',
      names: ['délai du marché', 'délai contractuel', 'délai de paiement du marché', 'délai prévu au contrat'],
      weak: ['conditions de paiement'],
    },
    {
      field: 'status',
      kind: 'any',
      names: ['statut', 'état', 'statut chorus', 'statut de la facture', 'état de la facture', 'status'],
    },
    {
      field: null,
      kind: 'any',
      names: [
        'délai',
        'DGP',
        'nb jours',
        'nombre de jours',
        'délai global de paiement',
        'délai de paiement',
        'intérêts moratoires',
        'IM',
        'IFR',
        'indemnité forfaitaire',
        'date d’échéance',
        'échéance',
        'TVA',
        'montant TVA',
        'exercice',
        'bordereau',
        'n° mandat',
        'n° bordereau',
        'motif',
        'motif de suspension',
        'siret destinataire',
        'rapprochement',
        'groupe d’acheteurs',
        'libellé',
        'objet',
      ],
    },
  ],
};

const FIELDS: ReadonlySet<string | null> = new Set(INVOICE_VOCABULARY.entries.map(({ field }) => field));

/** True for the name of a field of an invoice sheet. */
export function isInvoiceField(name: string): name is InvoiceField {
  return FIELDS.has(name);
}
