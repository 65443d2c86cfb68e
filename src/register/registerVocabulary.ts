import type { FieldId } from './fields';
import type { Vocabulary, VocabularyEntry } from './recognition/vocabulary';

function entry(
  field: FieldId | null,
  kind: VocabularyEntry<FieldId>['kind'],
  names: string,
  weak = '',
  repeatable = false,
): VocabularyEntry<FieldId> {
  const list = (text: string): string[] =>
    text
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return { field, kind, names: list(names), weak: list(weak), repeatable };
}

/**
 * The headings of registers (DOMAIN section 5), with the keys of every DECP
 * format (section 3.1), spoken French and some English. Stop words, plurals and
 * usual abbreviations need no entry of their own (see `headingTokens`).
 */
export const REGISTER_VOCABULARY: Vocabulary<FieldId> = {
  entries: [
    entry(
      'contractId',
      'code',
      'numéro de marché | n° du contrat | référence du marché | référence contrat | code marché | id marché | identifiant du marché | numéro d’accord-cadre | n° accord-cadre ou marché | numéro interne | numéro de notification du marché | id | contract number | contract id | contract reference | n° marché/lot | référence interne | n° de pièce marché',
      'référence | identifiant | numéro | n° d’ordre | n° d’engagement | numéro d’enregistrement | code | marché | reference number | n° consultation lot',
    ),
    entry('uid', 'code', 'uid | identifiant unique'),
    entry(
      'procedureId',
      'code',
      'numéro de procédure | n° consultation | référence consultation | référence de la consultation | n° dossier | n° d’affaire | n° AO | n° DCE | id procédure | référence procédure | code consultation | référence dossier | numéro de consultation | tender reference',
      'consultation | dossier | affaire',
    ),
    entry(
      'lotNumber',
      'code',
      'lot | numéro de lot | n° du lot | lot n° | id lot | code lot | référence lot | lot number',
    ),
    entry(
      'lotTitle',
      'prose',
      'intitulé du lot | libellé du lot | désignation du lot | objet du lot | nom du lot | description du lot | lot title | titre du lot',
      'lots',
    ),
    entry(
      'title',
      'prose',
      'objet | objet du marché | objet du marché ou du lot | intitulé | intitulé du marché | libellé | libellé du marché | désignation | désignation du marché | nature des prestations | nature de la prestation | objet de la consultation | objet de la prestation | objet du contrat | intitulé de la consultation | intitulé de la procédure | titre | title | subject | subject of contract | description du marché | objet procédure | nom du marché | objet de l’achat | intitulé de l’opération',
      'description | prestation | opération | projet | marché | libellé objet | contract',
    ),
    entry(
      'buyer',
      'name',
      'acheteur | pouvoir adjudicateur | entité adjudicatrice | organisme acheteur | collectivité | coordonnateur du groupement | nom de l’acheteur | acheteur nom | dénomination acheteur | entité acheteuse | buyer | contracting authority | nom du pouvoir adjudicateur | maître d’ouvrage | acheteur public',
      'entité | établissement | organisme | site | commune | structure',
    ),
    entry(
      'buyerSiret',
      'siret',
      'siret acheteur | acheteur id | id acheteur | siret du pouvoir adjudicateur | n° siret acheteur | acheteur siret | identifiant acheteur | siret collectivité | siret organisme acheteur | buyer id',
    ),
    entry(
      'department',
      'name',
      'service prescripteur | service gestionnaire | service demandeur | service acheteur | service opérationnel | service bénéficiaire | service concerné | service | direction | direction opérationnelle | direction prescriptrice | direction gestionnaire | périmètre financier | prescripteur | DGA | service émetteur | direction service | service utilisateur | department',
      'pôle | unité organisationnelle | direction métier | service direction',
    ),
    entry(
      'buyerAgent',
      'name',
      'acheteur référent | gestionnaire | rédacteur | suivi par | chargé de procédure | gestionnaire du marché | acheteur en charge | nom du gestionnaire | chargé d’affaires | instructeur | rédacteur marché | agent en charge | dossier suivi par | responsable du marché',
      'référent | responsable | pilote',
    ),
    entry(
      'category',
      'name',
      'famille d’achats | famille | segment d’achat | segment | catégorie d’achat | catégorie d achat texte | domaine d’achat | portefeuille d’achat | nomenclature | code nomenclature | groupe marchandise | groupe de marchandises | famille achat | sous-famille | domaine fonctionnel | univers d’achat | catégorie achat clé | code famille | libellé famille',
      'domaine | portefeuille | univers',
    ),
    entry(
      'contractType',
      'contractType',
      'type de marché | catégorie de marché | type marché | travaux fournitures services | T F S | TFS | T/F/S | F/S/T | F T S | type d’achat | type de prestation | nature de marché | catégorie principale | contract type | catégorie du marché | nature du marché | nature d’achat | type de prestations | nature des achats | type de contrat',
      'catégorie | nature | type',
    ),
    entry(
      'cpv',
      'cpv',
      'cpv | code cpv | cpv principal | code cpv principal | codes cpv | cpv code | classification cpv | nomenclature cpv',
    ),
    entry(
      'procedure',
      'name',
      'procédure | type de procédure | mode de passation | procédure de passation | mode de consultation | nature de la procédure | type de consultation | procedure | procédure utilisée | MAPA AOO | mode de dévolution | type procédure | forme de la procédure | procedure type',
      'passation | MAPA | AOO',
    ),
    entry(
      'technique',
      'name',
      'technique d’achat | techniques | forme du marché | type d’accord-cadre | forme de marché | accord-cadre O/N | AC BDC | technique | forme du contrat | forme de l’accord-cadre | type de marché (accord-cadre, ordinaire) | accord-cadre',
      'forme',
    ),
    entry(
      'executionMode',
      'name',
      'modalités d’exécution | modalité d’exécution | modalités exécution | mode d’exécution | technique d’exécution',
    ),
    entry(
      'nature',
      'nature',
      'nature du marché | nature du contrat | nature contrat | nature juridique',
      'nature | type de marché | nature marché | type',
    ),
    entry(
      'frameworkId',
      'code',
      'accord-cadre parent | id accord-cadre | identifiant accord-cadre | marché de rattachement | marché mère | n° accord-cadre de rattachement | référence accord-cadre | n° du marché de rattachement | numéro accord-cadre de rattachement | accord cadre de rattachement | ac de rattachement',
    ),
    entry(
      'launchDate',
      'date',
      'date AAPC | date d’envoi à la publication | date BOAMP | date de lancement | date de consultation | date de mise en ligne | mise en ligne | date de publication de l’avis | date de publication AAPC | date de publicité | date de lancement de la consultation | date de publication de la consultation | date d’envoi de l’avis | date de parution | date lancement procédure | date d’envoi publicité | launch date',
      'date de publication | lancement | publication',
    ),
    entry(
      'deadlineDate',
      'date',
      'DLRO | date limite de réception des offres | date limite de remise des offres | date limite de remise | date de remise des offres | DLRP | date limite de remise des plis',
      'date limite',
    ),
    entry(
      'awardDate',
      'date',
      'date d’attribution | date CAO | date de la CAO | date de commission | date commission d’appel d’offres | date de décision d’attribution | award date',
      'attribution | CAO',
    ),
    entry(
      'signatureDate',
      'date',
      'date de signature | date de signature du marché | signé le | signature le | date de conclusion | date de signature de l’acte d’engagement',
      'signature',
    ),
    entry(
      'notificationDate',
      'date',
      'date de notification | date notif | notifié le | date de notification du marché | date de notification au titulaire | date de réception de la notification | notification date | date notification initiale | date AR notification | date de notification du contrat',
      'notification | date | date d’effet | date du marché | année de notification | date de conclusion du marché',
    ),
    entry(
      'publicationDate',
      'date',
      'date de publication des données | date publication données | date de publication des données essentielles | date publication DECP',
    ),
    entry(
      'startDate',
      'date',
      'date de début | date de démarrage | début d’exécution | date d’effet | OS n° 1 | date de début d’exécution | date de début du marché | date de commencement | date OS | début de marché | start date | date de prise d’effet',
      'début | date OS n°1 | démarrage',
    ),
    entry(
      'endDate',
      'date',
      'date de fin | échéance | date d’échéance | fin de marché | date de fin de marché | fin initiale | fin maximale | date de fin maximale | date de fin d’exécution | date de fin prévisionnelle | date de fin initiale | date d’expiration | end date | date fin reconductions comprises | échéance finale | date de terme | fin du contrat | date de fin théorique',
      'fin | terme | fin max',
    ),
    entry(
      'durationMonths',
      'duration',
      'durée | durée mois | durée en mois | durée du marché | durée initiale | durée totale | durée du marché en jours | durée en jours | durée du contrat | durée totale reconductions comprises | durée maximale | durée (ans) | durée années | duration | durée ferme | délai d’exécution',
      'délai',
    ),
    entry(
      'renewals',
      'any',
      'reconduction | reconductions | nombre de reconductions | date de reconduction | reconduction tacite expresse | reconductible | nb de reconductions possibles | renouvellement',
      'tacite expresse',
    ),
    entry(
      'amountHt',
      'amount',
      'montant HT | montant | montant du marché | montant du marché HT | montant notifié | montant notifié HT | montant attribué | montant attribué HT | prix HT | valeur HT | montant HT euros | montant total HT | montant € HT | valeur du marché | montant du contrat | contract value | contract value excl. VAT | amount excl. VAT | amount | montant initial HT | montant initial | montant de l’offre retenue | montant global HT | montant forfaitaire HT | coût HT | montant hors taxes | montant HT du lot | total HT',
      'valeur | prix | montant annuel HT | montant total | coût | montant estimé ou maximum HT | HT',
    ),
    entry(
      'amountTtc',
      'amount',
      'montant TTC | montant du marché TTC | total TTC | prix TTC | montant toutes taxes comprises | amount incl. VAT | montant initial TTC | montant notifié TTC',
      'TTC',
    ),
    entry(
      'amountMin',
      'amount',
      'minimum | montant minimum | minimum HT | mini HT | montant mini | seuil mini | seuil minimum | montant minimum HT | mini',
    ),
    entry(
      'amountMax',
      'amount',
      'maximum | montant maximum | maximum HT | maxi HT | montant maxi | plafond | seuil maxi | seuil maximum | montant maximum HT | montant plafond | maxi | montant maximum de l’accord-cadre | valeur maximale | maximum sur la durée totale',
    ),
    entry(
      'amountEstimated',
      'amount',
      'estimation | montant estimé | estimatif | estimation HT | montant estimatif | montant estimé HT | DQE | estimation de l’administration | valeur estimée | valeur estimée HT | montant prévisionnel | montant prévisionnel HT | estimated value',
      'budget | budget prévisionnel',
    ),
    entry(
      'amountPaid',
      'amount',
      'montant mandaté | réalisé HT | consommé | mandaté | facturé cumulé | montant exécuté | montant consommé | montant réalisé | montant facturé | montant liquidé | total mandaté | montant payé | cumul mandaté | montant engagé',
      'réalisé | facturé',
    ),
    entry('vatRate', 'percent', 'taux TVA | taux de TVA', 'TVA'),
    entry(
      'amendmentNo',
      'any',
      'avenant | numéro d’avenant | n° avenant | id modification | numéro de modification | nombre d’avenants | avenants | modification | modifications | n° modification | avenant n°',
    ),
    entry(
      'amendmentAmount',
      'amount',
      'montant avenant | montant après avenant | montant modification | modification montant | montant de la modification | montant des avenants | montant HT avenant | montant de l’avenant HT',
    ),
    entry(
      'amendmentTitle',
      'prose',
      'objet modification | objet de la modification | objet de l’avenant | motif de la modification | motif avenant',
    ),
    entry(
      'supplier',
      'name',
      'titulaire | attributaire | fournisseur | prestataire | entreprise | entreprise attributaire | entreprise titulaire | société | cocontractant | contractant | raison sociale | raison sociale du titulaire | mandataire | nom du titulaire | titulaires | titulaire dénomination sociale | titulaire nom | dénomination sociale | nom attributaire | nom de l’attributaire | nom du fournisseur | fournisseur nom | titulaire du marché | entreprise retenue | supplier | contractor | supplier name | awardee | nom de l’entreprise | titulaire mandataire | co-contractant | attributaire du marché | opérateur économique | titulaire(s) | dénomination sociale titulaire | candidat retenu',
      'tiers | nom | candidat | groupement titulaire',
      true,
    ),
    entry(
      'supplierSiret',
      'siret',
      'siret titulaire | n° siret | siret | titulaire id | id titulaire | identifiant titulaire | siret du titulaire | siren | siret fournisseur | fournisseur siret | siret attributaire | n° siren | siren titulaire | siret entreprise | supplier id | titulaire siret | titulaires id | titulaire titulaire id | titulaires titulaire id | identifiant du titulaire | siret mandataire',
      '',
      true,
    ),
    entry(
      'supplierIdType',
      'any',
      'titulaire type identifiant | type identifiant titulaire | type identifiant | type d’identifiant | titulaires type identifiant | type d’identifiant du titulaire',
      '',
      true,
    ),
    entry(
      'supplierPostcode',
      'postcode',
      'code postal | cp | code postal titulaire | fournisseur code postal | cp titulaire | code postal attributaire | code postal du titulaire | département titulaire | code postal fournisseur | titulaire code postal',
      'département | dept',
    ),
    entry(
      'supplierCity',
      'name',
      'ville | ville titulaire | fournisseur ville | ville du titulaire | commune titulaire | localité | ville attributaire | localisation titulaire | ville fournisseur',
      'localisation',
    ),
    entry(
      'supplierSize',
      'any',
      'tpe pme eti ge | catégorie entreprise | catégorie d’entreprise | titulaire catégorie | taille entreprise | taille de l’entreprise | pme | pme O/N | micro | tpe pme | catégorie du titulaire | catégorie titulaire | tpe/pme | taille du titulaire',
      'taille',
    ),
    entry(
      'supplierKind',
      'any',
      'ess | esus | siae | statut ess | structure inclusive | type de structure | ea esat | statut du titulaire | statut ess siae | titulaire ess | entreprise ess | ESS/SIAE/EA/ESAT | type d’entreprise',
      'ea | esat',
    ),
    entry(
      'grouping',
      'any',
      'groupement | cotraitants | type de groupement | type groupement opérateurs | cotraitance | co-traitants | forme du groupement | groupement d’opérateurs',
    ),
    entry(
      'subcontracting',
      'any',
      'sous-traitance | sous-traitants | DC4 | sous-traitance déclarée | sous-traitant | sous-traitance O/N',
    ),
    entry(
      'offersCount',
      'number',
      'nombre d’offres | offres reçues | nombre d’offres reçues | nb plis | plis reçus | nombre de plis | nb réponses | nombre de réponses | nb propositions | nombre de soumissionnaires | nombre de candidatures reçues | nombre d’offres remises | number of offers | tenders received | nb offres reçues',
      'nb de candidats | offres | réponses | nombre de candidats',
    ),
    entry(
      'status',
      'any',
      'statut | état | statut du marché | état du marché | avancement | état d’avancement | statut de la procédure | suite donnée | status | situation du marché | état de la procédure | issue de la procédure',
      'situation | suite | résultat | décision',
    ),
    entry(
      'placeCode',
      'any',
      'lieu exécution code | code lieu exécution | code postal lieu d’exécution | lieu d’exécution code | code du lieu d’exécution',
    ),
    entry(
      'placeName',
      'name',
      'lieu exécution nom | lieu d’exécution | nom du lieu d’exécution | lieu principal d’exécution | lieu exécution | place of performance',
    ),
    entry(
      'socialConsideration',
      'any',
      'considération sociale | considérations sociales | dispositif social | considérations sociales considération sociale | social considerations | prise en compte du social | achat socialement responsable | dimension sociale',
      'social',
    ),
    entry(
      'socialClause',
      'any',
      'clause sociale | clause d’insertion | clause insertion | clause sociale d’insertion | CSI | clause soc | condition d’exécution sociale | clauses sociales | type de clause sociale | clause sociale d’exécution | nature de la clause sociale | social clause',
      'CS | insertion',
    ),
    entry(
      'socialCriterion',
      'any',
      'critère social | critères sociaux | critère d’attribution social | critère insertion | critère RSE social | critère social O/N | social criterion',
    ),
    entry(
      'socialCriterionWeight',
      'percent',
      'pondération sociale | pondération critère social | % social | poids critère social | pondération du critère social | % critère social | note sociale',
    ),
    entry(
      'reserved',
      'any',
      'marché réservé | lot réservé | réservation | réservé | marché réservé O/N | marché réservé (handicap, insertion, ESS) | marchés réservés | reserved contract',
    ),
    entry(
      'reservedKind',
      'any',
      'type de réservation | type de marché réservé | réservé à | nature de la réservation | type réservation | catégorie de réservation | bénéficiaire de la réservation',
    ),
    entry(
      'insertionHoursPlanned',
      'number',
      'heures insertion prévues | heures d’insertion prévues | h prévues | heures contractualisées | volume horaire | volume horaire insertion | nb heures insertion | nombre d’heures d’insertion | heures d’insertion | engagement horaire | heures prévues | nombre d’heures d’insertion prévues | heures d’insertion contractuelles | heures clause sociale | objectif heures insertion | heures à réaliser | nb heures',
      'heures',
    ),
    entry(
      'insertionHoursDone',
      'number',
      'heures réalisées | heures d’insertion réalisées | h réalisées | heures effectuées | heures validées | nombre d’heures d’insertion réalisées | heures insertion réalisées | nb heures réalisées',
    ),
    entry(
      'insertionPeople',
      'number',
      'nb bénéficiaires | personnes en insertion | nombre de bénéficiaires | bénéficiaires | nombre de personnes en insertion | ETP | nombre de personnes | ETP insertion',
    ),
    entry(
      'equalityReminder',
      'any',
      'rappel égalité | égalité femmes-hommes | égalité F/H | non-discrimination | rappel non-discrimination | rappel égalité femmes hommes | égalité professionnelle | rappel obligations égalité',
      'égalité',
    ),
    entry(
      'safetyPlan',
      'any',
      'plan de progrès | santé sécurité | SST | plan de progrès SST | santé sécurité au travail | plan de progrès santé sécurité',
    ),
    entry(
      'inclusiveSourcing',
      'any',
      'sourcing inclusif | sourçage inclusif | sourcing ESS | achat inclusif | sourcing',
    ),
    entry(
      'envConsideration',
      'any',
      'considération environnementale | considérations environnementales | développement durable | considérations environnementales considération environnementale | environmental considerations | dimension environnementale | prise en compte de l’environnement | achat durable',
      'DD | RSE | environnement | environnemental',
    ),
    entry(
      'envClause',
      'any',
      'clause environnementale | condition d’exécution environnementale | clause verte | clause env | clauses environnementales | conditions d’exécution environnementales | clause environnementale d’exécution | environmental clause',
    ),
    entry(
      'envCriterion',
      'any',
      'critère environnemental | critère DD | critère env | critère vert | critères environnementaux | critère développement durable | critère environnement | critère d’attribution environnemental | environmental criterion',
    ),
    entry(
      'envCriterionWeight',
      'percent',
      'pondération | pondération environnementale | % critère env | note DD | pondération critère environnemental | % critère environnemental | poids critère environnemental | pondération du critère environnemental | % environnement | poids du critère environnemental | pondération DD | % env',
      'poids | coefficient',
    ),
    entry(
      'envSpecification',
      'any',
      'spécification environnementale | spécifications techniques environnementales | spécifications environnementales | spécification technique environnementale | exigence environnementale | exigences environnementales',
    ),
    entry(
      'ecolabel',
      'any',
      'écolabel | label | labels exigés | labels | écolabels | écolabel exigé | label environnemental | mention écolabel',
      'certification',
    ),
    entry(
      'recycled',
      'any',
      'agec | réemploi | recyclé | économie circulaire | article 58 | réemploi réutilisation recyclé | part recyclée | agec art 58 | produits recyclés | loi AGEC',
    ),
    entry('carbon', 'any', 'bilan carbone | BEGES | GES | empreinte carbone | carbone | émissions CO2'),
    entry('local', 'any', 'circuit court | entreprise locale | local', 'locale'),
    entry('innovative', 'any', 'marché innovant | innovation | innovant | achat innovant'),
    entry('advance', 'any', 'avance | attribution avance | attribution d’une avance | avance O/N'),
    entry('advanceRate', 'percent', 'taux avance | taux d’avance | taux de l’avance'),
    entry(
      'exemptionReason',
      'any',
      'motif de dérogation | dérogation | absence de clause | motif d’absence de clause | motif de non-intégration | justification absence de clause | motif d’absence de considération',
      'motif | justification',
    ),
    entry(
      'clauseText',
      'prose',
      'texte de la clause | clauses | détail des clauses | clauses particulières | description de la clause | détail clause | clauses RSE | clauses SPASER | contenu de la clause | détail des considérations',
      'détail',
    ),
    entry(
      'remarks',
      'any',
      'observations | commentaires | remarques | notes | commentaire | observation | remarque | divers | comments',
      'note | infos',
    ),
    entry('currentData', 'any', 'données actuelles'),
    entry('source', 'any', 'source'),
    // Known, and of no use here: without them they would be taken for their neighbours.
    entry(
      null,
      'any',
      'forme prix | forme du prix | types prix | type de prix | ccag | origine UE | origine France | lieu exécution type code | anomalies | _type | id acte sous traitance | durée mois acte sous traitance | date notification acte sous traitance | date publication données acte sous traitance | montant acte sous traitance | variation prix acte sous traitance | id sous traitant | type identifiant sous traitant | durée mois modification | id titulaire modification | type identifiant titulaire modification | date notification modification modification | date publication données modification modification | id modification acte sous traitance | durée mois modification acte sous traitance | date notification modification sous traitance modification acte sous traitance | montant modification acte sous traitance | date publication données modification acte sous traitance | date notification modification | date publication données modification | formule de variation | révision des prix | adresse | adresse titulaire | téléphone | mail | email | courriel | imputation | imputation budgétaire | chapitre | article | fonction | programme | date avenant | date de l’avenant | date de notification de l’avenant | date de mise à jour | date de saisie | durée avenant | code service | nombre de lots | nb lots | nombre de candidatures | garantie | retenue de garantie | pénalités | code postal acheteur | ville acheteur | code APE | forme juridique | classement | archivage | boîte d’archive | nombre de marchés | étiquettes de lignes | somme de montant | annexes',
      'année | exercice | mois | trimestre',
    ),
  ],
};
