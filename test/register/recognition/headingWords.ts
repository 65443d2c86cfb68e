import type { FieldId } from '../../../src/register';

/**
 * How buyers may write a heading, told apart from the product's own lexicon:
 * forms whose braces are choices (an empty choice leaves the words out). A
 * `null` field is a column that looks like one and is none.
 */
export type Wording = {
  readonly field: FieldId | null;
  /** Other answers that would be right as well. */
  readonly also?: readonly (FieldId | null)[];
  /** The fact of a row that the column shows. */
  readonly values: string;
  readonly fr: readonly string[];
  readonly en?: readonly string[];
};

export const WORDINGS: readonly Wording[] = [
  {
    field: 'contractId',
    values: 'contractId',
    fr: [
      '{N°|Numéro|Réf.|Référence|Code|Num.} {marché|contrat|du marché|du contrat}',
      'Identifiant {du marché|du contrat}',
    ],
    en: ['Contract {number|reference|ref|no|ID}'],
  },
  {
    field: 'title',
    also: ['lotTitle'],
    values: 'title',
    fr: [
      '{Objet|Intitulé|Libellé|Désignation} {|marché|contrat|du marché|du contrat|du marché public}',
      '{Objet|Nature} {de la prestation|des prestations}',
      'Description du {marché|contrat}',
    ],
    en: ['{Contract|Tender} {title|subject|description}'],
  },
  { field: 'lotNumber', values: 'lot', fr: ['{N°|Numéro|Num.|} {lot|de lot|du lot}'], en: ['Lot {number|no|}'] },
  {
    field: 'department',
    values: 'department',
    fr: ['{Service|Direction} {prescripteur|demandeur|gestionnaire|utilisateur|}', 'Direction {opérationnelle|métier}'],
    en: ['{Requesting|} department'],
  },
  {
    field: 'supplier',
    values: 'company',
    fr: [
      '{Nom|Raison sociale|Dénomination} du {titulaire|attributaire|fournisseur|prestataire}',
      '{titulaire|attributaire|fournisseur|prestataire} {retenu|du marché|}',
      'Raison sociale',
      'Nom de {l’entreprise|l’attributaire|la société}',
      'Entreprise {attributaire|titulaire|retenue|}',
    ],
    en: ['{Supplier|Contractor|Vendor} {name|}', '{Winning bidder|Awarded supplier}'],
  },
  {
    field: 'supplierSiret',
    values: 'siret',
    fr: ['{SIRET|N° SIRET|Num SIRET|Siren} {du |}{titulaire|attributaire|fournisseur|prestataire}', '{N° |}SIRET'],
    en: ['{Supplier|Contractor} {SIRET|registration number}'],
  },
  {
    field: 'supplierSize',
    values: 'size',
    fr: ['{Taille|Catégorie} {de l’entreprise|entreprise|du titulaire|du fournisseur}', 'TPE / PME / ETI / GE'],
    en: ['{Company|Supplier} size', 'SME'],
  },
  {
    field: 'procedure',
    values: 'procedure',
    fr: ['{Type de |}procédure {de passation|}', 'Mode de {passation|consultation}'],
    en: ['Procedure {type|}', 'Type of procedure'],
  },
  { field: 'cpv', values: 'cpv', fr: ['{Code |}CPV {principal|}', 'Nomenclature CPV'], en: ['CPV {code|}'] },
  {
    field: 'launchDate',
    values: 'launch',
    fr: [
      '{Date de|Date du|Dt} lancement {de la consultation|consultation|de la procédure|}',
      'Date {d’envoi|de publication|de parution} {AAPC|de l’avis|BOAMP}',
      'Lancement de la {consultation|procédure}',
      'Mise en ligne {du DCE|de la consultation}',
    ],
    en: ['{Tender launch|Launch} date', 'Contract notice date'],
  },
  {
    field: 'deadlineDate',
    values: 'deadline',
    fr: [
      '{Date limite|Limite} de {remise|réception|dépôt} des {offres|plis}',
      'DLRO',
      'Remise des {offres|plis} {le|}',
      'Clôture des offres',
    ],
    en: ['{Submission|Tender|Bid} deadline', 'Closing date'],
  },
  {
    field: 'awardDate',
    values: 'award',
    fr: [
      '{Date|Date de la|Dt} {CAO|commission d’appel d’offres}',
      'Date d’attribution {du marché|}',
      'Attribué {en CAO |}le',
    ],
    en: ['{Award|Award decision} date'],
  },
  {
    field: 'signatureDate',
    values: 'signature',
    fr: [
      '{Date|Dt|Date de} signature {|marché|contrat|du marché|du contrat|du marché public}',
      'Signé le',
      'Signature de l’acte d’engagement',
    ],
    en: ['Signature date', 'Date signed', 'Contract signed on'],
  },
  {
    field: 'notificationDate',
    values: 'notification',
    fr: [
      '{Date|Dt|Date de|Date de la} {notification|notif.|notif} {|marché|contrat|du marché|du contrat|du marché public}',
      '{Notifié|Notification} au titulaire le',
      'Notifié le',
      'Date notif. {au|du} titulaire',
    ],
    en: ['Notification date', 'Notified on', 'Date of {contract |}notification'],
  },
  {
    field: 'startDate',
    values: 'start',
    fr: [
      '{Date de|Date|Dt} {début|démarrage} {|marché|contrat|du marché|du contrat|du marché public}',
      'Début {d’exécution|du marché}',
      'Date d’effet',
      'Prise d’effet {le|}',
    ],
    en: ['{Start|Commencement} date', 'Contract start {date|}'],
  },
  {
    field: 'endDate',
    values: 'end',
    fr: [
      '{Date de|Date|Dt} fin {|marché|contrat|du marché|du contrat|du marché public}',
      '{Fin|Échéance|Terme} du {marché|contrat}',
      'Date {d’échéance|d’expiration}',
      'Date de fin {prévue|maximale|théorique}',
    ],
    en: ['{End|Expiry} date', 'Contract {end|expiry} date'],
  },
  {
    field: 'durationMonths',
    values: 'duration',
    fr: ['{Durée|Durée initiale|Durée totale} {du marché|du contrat|} {(mois)|en mois}', 'Durée en mois'],
    en: ['Duration (months)', 'Contract {duration|length}'],
  },
  {
    field: 'amountHt',
    values: 'ht',
    fr: [
      '{Montant|Mt|Mtt|Valeur|Prix} {HT|H.T.|€ HT|hors taxes}',
      '{Montant|Mt} {initial|attribué|notifié|du marché} {HT|€ HT}',
      'Montant HT du {marché|contrat}',
      'Montant de l’offre retenue {HT|}',
    ],
    en: ['{Contract|Award} {value|amount} {excl. VAT|}', 'Amount excluding VAT'],
  },
  {
    field: 'amountTtc',
    values: 'ttc',
    fr: ['{Montant|Mt|Total|Prix} {TTC|T.T.C.|€ TTC|toutes taxes comprises}', 'Montant du {marché|contrat} TTC'],
    en: ['{Amount|Value} {incl. VAT|including VAT}'],
  },
  {
    field: 'amountMin',
    values: 'min',
    fr: ['{Montant |Mt |Seuil |}{mini|minimum} {HT|€ HT|}', 'Minimum de l’accord-cadre'],
    en: ['Minimum {amount|value}'],
  },
  {
    field: 'amountMax',
    values: 'max',
    fr: ['{Montant |Mt |Seuil |}{maxi|maximum} {HT|€ HT|}', '{Maximum|Plafond} {de l’accord-cadre|HT}'],
    en: ['Maximum {amount|value}', 'Ceiling {amount|}'],
  },
  {
    field: 'amountEstimated',
    values: 'estimate',
    fr: ['{Estimation|Montant estimé|Montant estimatif|Valeur estimée} {HT|du marché|}', 'Montant prévisionnel {HT|}'],
    en: ['Estimated {value|amount}'],
  },
  {
    field: 'amountPaid',
    values: 'paid',
    fr: ['{Montant|Total|Cumul} {mandaté|consommé|facturé} {à ce jour|}', '{Consommé|Mandaté} à ce jour'],
    en: ['{Amount|Total} {spent|paid} to date'],
  },
  {
    field: 'offersCount',
    values: 'offers',
    fr: [
      '{Nombre|Nb|Nbre} {de plis|d’offres|de réponses} {reçus|}',
      '{Offres reçues|Plis reçus|Offres déposées}',
      'Nb {offres|plis}',
    ],
    en: ['Number of {bids|tenders|offers} {received|}', '{Bids|Tenders} received'],
  },
  {
    field: 'status',
    values: 'status',
    fr: ['{Statut|État|Avancement} {du marché|du contrat|du dossier|}'],
    en: ['{Contract |}status'],
  },
  {
    field: 'socialClause',
    values: 'yesNo',
    fr: [
      'Clause {sociale|d’insertion|sociale d’insertion} {(O/N)|}',
      'Présence d’une clause sociale',
      'Clauses sociales',
    ],
    en: ['Social clause {(Y/N)|}'],
  },
  {
    field: 'insertionHoursPlanned',
    values: 'hours',
    fr: [
      '{Heures|Nb heures|Nombre d’heures|H.} {d’insertion|insertion} {prévues|contractuelles|à réaliser|}',
      'Volume horaire {d’insertion|}',
      'Heures {prévues|à réaliser|d’insertion}',
    ],
    en: ['Insertion hours {planned|required}', 'Planned insertion hours'],
  },
  {
    field: 'insertionHoursDone',
    values: 'hoursDone',
    fr: [
      '{Heures|Nb heures|H.} {d’insertion|insertion} {réalisées|effectuées|validées}',
      'Heures {réalisées|effectuées}',
    ],
    en: ['Insertion hours {done|completed}'],
  },
  {
    field: 'socialCriterion',
    values: 'yesNo',
    fr: ['Critère {social|insertion|RSE social} {(O/N)|}', 'Critère {d’attribution |}social'],
    en: ['Social {criterion|award criterion}'],
  },
  {
    field: 'reserved',
    also: ['reservedKind'],
    values: 'reserved',
    fr: ['{Marché |Lot |}réservé {(O/N)|}', '{Réservé|Marché réservé} {EA/ESAT|SIAE}', 'Réservation'],
    en: ['Reserved {contract|lot}'],
  },
  {
    field: 'envClause',
    values: 'yesNo',
    fr: ['Clause {environnementale|env.|verte} {(O/N)|}', '{Clause|Condition} d’exécution environnementale'],
    en: ['{Environmental|Green} clause'],
  },
  {
    field: 'envCriterion',
    values: 'yesNo',
    fr: [
      'Critère {environnemental|env.|environnement|développement durable} {(O/N)|}',
      'Critère d’attribution environnemental',
    ],
    en: ['Environmental criterion'],
  },
  {
    field: 'envCriterionWeight',
    values: 'weight',
    fr: ['{Pondération|Poids|%} {du |}critère {environnemental|env.|environnement}', 'Pondération environnementale'],
    en: ['Environmental criterion {weighting|weight}'],
  },
  {
    field: 'ecolabel',
    values: 'label',
    fr: ['{Écolabel|Label} {exigé|demandé|}', 'Label environnemental'],
    en: ['Ecolabel'],
  },
  {
    field: 'buyerAgent',
    values: 'person',
    fr: [
      'Suivi par',
      '{Gestionnaire|Rédacteur|Instructeur} {du marché|du dossier|}',
      'Acheteur référent',
      'Chargé de procédure',
    ],
    en: ['Contract manager'],
  },
  {
    field: 'remarks',
    values: 'remark',
    fr: ['{Observations|Commentaires|Remarques}', 'Obs.'],
    en: ['Comments', 'Remarks'],
  },
  {
    field: null,
    values: 'company',
    fr: ['{Ancien|Précédent} {titulaire|prestataire}', 'Titulaire sortant'],
    en: ['{Former|Previous} {supplier|contractor}'],
  },
  {
    field: null,
    values: 'notification',
    fr: ['Date de {notification|signature} de l’avenant', 'Notification avenant n° 1'],
  },
  {
    field: null,
    values: 'estimate',
    fr: ['{Montant|Mt} de la subvention', 'Reste à {payer|mandater} {HT|}', 'Solde {HT|restant}'],
    en: ['Grant amount', 'Remaining amount'],
  },
  {
    field: null,
    also: ['subcontracting'],
    values: 'company',
    fr: ['Sous-traitant {1|déclaré|}', 'Nom du sous-traitant'],
    en: ['Subcontractor name'],
  },
  { field: null, values: 'unitPrice', fr: ['Prix unitaire {HT|}'], en: ['Unit price'] },
];
