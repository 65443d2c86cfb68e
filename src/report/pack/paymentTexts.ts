import { bilingual, type Bilingual } from '../../language';
import type { PaymentIndicatorId } from '../../payments';

type PaymentText = {
  /** Where a committee needs other words than the accountant. */
  readonly text?: Bilingual;
  readonly definition: Bilingual;
  readonly source: Bilingual;
  readonly isGood: 'up' | 'down';
};

const NOT_JUDGED = bilingual(
  ' Une facture dont l’échéance est inconnue n’est pas jugée.',
  ' An invoice whose due date is unknown is not judged.',
);

const after = (fr: string, en: string): Bilingual => bilingual(fr + NOT_JUDGED.fr, en + NOT_JUDGED.en);
const RULES = bilingual('Règles de comptage du complément', 'Counting rules of the add-in');

/** What each payment figure is, as the pages of docs/indicators say it. */
export const PAYMENT_TEXTS: Readonly<Record<PaymentIndicatorId, PaymentText>> = {
  'FIN-01': {
    text: bilingual('Délai moyen de paiement depuis le dépôt', 'Mean payment delay from deposit'),
    definition: bilingual(
      'Pour chaque facture payée dans la période, jours civils de la date de dépôt sur Chorus à la date de mise en paiement.',
      'For each invoice paid in the period, civil days from the Chorus deposit to the payment.',
    ),
    source: bilingual('SPASER 2024-2027 d’un organisme national, axe 2', 'SPASER 2024–2027 of a national body, axis 2'),
    isGood: 'down',
  },
  'FIN-02': {
    text: bilingual('Délai global de paiement moyen', 'Mean global payment period'),
    definition: bilingual(
      'Pour chaque facture payée dans la période, jours civils de la mise à disposition (à défaut, de la réception enregistrée) à la mise en paiement.',
      'For each invoice paid in the period, civil days from availability (else recorded reception) to the payment.',
    ),
    source: bilingual('Observatoire des délais de paiement', 'Payment delays observatory'),
    isGood: 'down',
  },
  'FIN-03': {
    definition: bilingual(
      'Pour chaque facture payée dans la période, jours civils du départ légal à la mise en paiement.',
      'For each invoice paid in the period, civil days from the legal start to the payment.',
    ),
    source: bilingual('CCP R. 2192-12 à R. 2192-15', 'CCP R. 2192-12 to R. 2192-15'),
    isGood: 'down',
  },
  'FIN-04': {
    definition: after(
      'Factures payées dans la période au plus tard le jour de leur échéance, rapportées à toutes les factures payées dans la période.',
      'Invoices paid in the period by their due date, over all invoices paid in the period.',
    ),
    source: bilingual('CCP L. 2192-10, R. 2192-10 et R. 2192-11', 'CCP L. 2192-10, R. 2192-10 and R. 2192-11'),
    isGood: 'up',
  },
  'FIN-05': {
    definition: after(
      'Factures payées dans la période après le jour de leur échéance.',
      'Invoices paid in the period after their due date.',
    ),
    source: bilingual('CCP L. 2192-12', 'CCP L. 2192-12'),
    isGood: 'down',
  },
  'FIN-06': {
    definition: after(
      'Somme des intérêts moratoires dus sur les factures payées en retard dans la période, au taux du semestre où chaque retard commence.',
      'Sum of late payment interest due on invoices paid late in the period, at the rate of the half-year in which each delay begins.',
    ),
    source: bilingual('CCP L. 2192-13, R. 2192-31', 'CCP L. 2192-13, R. 2192-31'),
    isGood: 'down',
  },
  'FIN-07': {
    definition: after(
      'Indemnités forfaitaires pour frais de recouvrement des factures payées en retard dans la période.',
      'Recovery indemnities of the invoices paid late in the period.',
    ),
    source: bilingual('CCP D. 2192-35', 'CCP D. 2192-35'),
    isGood: 'down',
  },
  'FIN-08': {
    definition: bilingual('Factures non payées à la date d’arrêté.', 'Invoices unpaid at the closing date.'),
    source: RULES,
    isGood: 'down',
  },
  'FIN-09': {
    definition: bilingual(
      'Factures non payées dont l’échéance est passée à la date d’arrêté.',
      'Unpaid invoices past due at the closing date.',
    ),
    source: bilingual('CCP L. 2192-12', 'CCP L. 2192-12'),
    isGood: 'down',
  },
  'FIN-10': {
    definition: bilingual(
      'Factures non payées dont l’échéance tombe dans les dix jours de la date d’arrêté.',
      'Unpaid invoices that fall due within ten days of the closing date.',
    ),
    source: RULES,
    isGood: 'down',
  },
  'FIN-11': {
    definition: bilingual(
      'Jours de l’ordonnateur, repère de gestion.',
      'The authorising officer’s days, a management mark.',
    ),
    source: RULES,
    isGood: 'down',
  },
  'FIN-12': {
    definition: bilingual('Jours du comptable, repère de gestion.', 'The accountant’s days, a management mark.'),
    source: RULES,
    isGood: 'down',
  },
};
