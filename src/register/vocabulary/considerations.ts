import type { FieldId } from '../fields';
import type { VocabularyEntry } from '../recognition/vocabulary';
import { entry } from './entry';

/** Social and environmental considerations, and what is said around them. */
export const CONSIDERATION_HEADINGS: readonly VocabularyEntry<FieldId>[] = [
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
  entry('inclusiveSourcing', 'any', 'sourcing inclusif | sourçage inclusif | sourcing ESS | achat inclusif | sourcing'),
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
  ),
  entry(
    'remarks',
    'any',
    'observations | commentaires | remarques | notes | commentaire | observation | remarque | divers | comments',
    'note | infos',
  ),
  entry('currentData', 'any', 'données actuelles'),
  entry('source', 'any', 'source'),
];
