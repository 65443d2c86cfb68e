import type { FieldId } from '../fields';
import type { VocabularyEntry } from '../recognition/vocabulary';
import { entry } from './entry';

/** Headings that are known and of no use here: without them they would be taken for their neighbours. */
export const IGNORED_HEADINGS: readonly VocabularyEntry<FieldId>[] = [
  // Known, and of no use here: without them they would be taken for their neighbours.,
  entry(
    null,
    'any',
    'forme prix | forme du prix | types prix | type de prix | ccag | origine UE | origine France | lieu exécution type code | anomalies | _type | id acte sous traitance | durée mois acte sous traitance | date notification acte sous traitance | date publication données acte sous traitance | montant acte sous traitance | variation prix acte sous traitance | id sous traitant | type identifiant sous traitant | durée mois modification | id titulaire modification | type identifiant titulaire modification | date notification modification modification | date publication données modification modification | id modification acte sous traitance | durée mois modification acte sous traitance | date notification modification sous traitance modification acte sous traitance | montant modification acte sous traitance | date publication données modification acte sous traitance | date notification modification | date publication données modification | formule de variation | révision des prix | adresse | adresse titulaire | téléphone | mail | email | courriel | imputation | imputation budgétaire | chapitre | article | fonction | date avenant | date de l’avenant | date de notification de l’avenant | date de mise à jour | date de saisie | durée avenant | code service | nombre de lots | nb lots | nombre de candidatures | garantie | retenue de garantie | pénalités | code postal acheteur | ville acheteur | code APE | forme juridique | archivage | boîte d’archive | nombre de marchés | étiquettes de lignes | somme de montant | annexes',
    'année | exercice | mois | trimestre',
  ),
];
