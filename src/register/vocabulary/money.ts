import type { FieldId } from '../fields';
import type { VocabularyEntry } from '../recognition/vocabulary';
import { entry } from './entry';

/** What a contract costs, who holds it, where it is performed. */
export const PARTY_AND_AMOUNT_HEADINGS: readonly VocabularyEntry<FieldId>[] = [
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
    'nombre d’offres | offres reçues | nombre d’offres reçues | nb plis | plis reçus | nombre de plis | nb réponses | nombre de réponses | nb propositions | nombre de soumissionnaires | nombre d’offres remises | number of offers | tenders received | nb offres reçues',
    'nb de candidats | offres | réponses | nombre de candidats | nombre de candidatures reçues',
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
];
