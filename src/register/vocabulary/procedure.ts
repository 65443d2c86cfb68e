import type { FieldId } from '../fields';
import type { VocabularyEntry } from '../recognition/vocabulary';
import { entry } from './entry';

/** What a contract is, who buys it, how and when. */
export const PROCEDURE_HEADINGS: readonly VocabularyEntry<FieldId>[] = [
  entry(
    'contractId',
    'code',
    'numéro de marché | n° du contrat | référence du marché | référence contrat | code marché | id marché | identifiant du marché | n° accord-cadre ou marché | numéro interne | numéro de notification du marché | id | contract number | contract id | contract reference | n° marché/lot | référence interne | n° de pièce marché',
    'référence | identifiant | numéro | numéro d’accord-cadre | n° d’ordre | n° d’engagement | numéro d’enregistrement | code | marché | reference number | n° consultation lot',
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
    'type de marché | catégorie de marché | type marché | travaux fournitures services | T F S | type T F S | TFS | T/F/S | F/S/T | F T S | type d’achat | type de prestation | nature de marché | catégorie principale | contract type | catégorie du marché | nature du marché | nature d’achat | type de prestations | nature des achats | type de contrat',
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
    'nature du marché | nature du contrat | nature contrat | nature juridique | nature',
    'type de marché | nature marché | type',
  ),
  entry(
    'frameworkId',
    'code',
    'accord-cadre parent | id accord-cadre | identifiant accord-cadre | marché de rattachement | marché mère | n° accord-cadre de rattachement | référence accord-cadre | n° du marché de rattachement | numéro accord-cadre de rattachement | accord cadre de rattachement | ac de rattachement',
    'numéro d’accord-cadre',
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
];
