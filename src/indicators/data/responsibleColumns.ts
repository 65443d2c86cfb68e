import { bilingual, foldKey, pick, type Bilingual } from '../../language';
import {
  STATUS_LABELS,
  THEME_LABELS,
  type Side,
  type SideTag,
  type State,
  type TaggedContract,
  type Theme,
} from '../../considerations';
import type { Contract } from '../../register';
import type { DataColumn } from '../types';
import { anyYes, flagOf } from './state';
import { stateOfField } from './fieldState';
import { OTHER_ENVIRONMENTAL, OTHER_SOCIAL, RESERVED_KINDS } from './words';

type StateReader = (tagged: TaggedContract, social: SideTag, environmental: SideTag) => State;

/** A column of 1, 0, NR or NC. */
function flagColumn(key: string, heading: Bilingual, read: StateReader): DataColumn {
  return {
    key,
    heading,
    style: 'integer',
    width: 13,
    value: (tagged) => flagOf(read(tagged, tagged.social, tagged.environmental)),
  };
}

function hoursColumn(key: string, heading: Bilingual, read: (tagged: TaggedContract) => number | null): DataColumn {
  return { key, heading, style: 'hours', width: 12, value: read };
}

/** The label of a theme; « autre » is worded by its side. */
export function themeLabel(theme: Theme, side: Side): Bilingual {
  if (theme === 'autre') return side === 'social' ? OTHER_SOCIAL : OTHER_ENVIRONMENTAL;
  return THEME_LABELS[theme];
}

/**
 * A planned volume settles the question; else the dedicated clause answers (COUNTING, SOC-01).
 * A side that a person left without any consideration counts no clause, whatever the hours.
 */
function insertionOf(tagged: TaggedContract): State {
  const planned = tagged.insertionHours.planned;
  const decided = tagged.social.status === 'confirmed' || tagged.social.status === 'rejected';
  if (decided && tagged.social.state !== 'yes') return tagged.insertionClause;
  return planned !== null && planned > 0 ? 'yes' : tagged.insertionClause;
}

/** L. 2111-3 asks for a clause, a criterion or a reservation: a specification alone is not one of them. */
function responsible(tag: SideTag): State {
  const levers = anyYes(tag.clause, tag.criterion, tag.reserved);
  if (levers === 'yes') return 'yes';
  return tag.state === 'yes' && tag.specification === 'yes' ? levers : tag.state;
}

const EMPLOYER_RESERVATIONS = new Set(['handicap', 'insertion', 'handicapAndInsertion', 'prison']);

/** Yes when the side has one of the themes, no when it has no consideration at all; its silence says nothing. */
function themed(tag: SideTag, themes: readonly Theme[]): State {
  if (tag.state !== 'yes') return tag.state;
  return tag.themes.some((theme) => themes.includes(theme)) ? 'yes' : 'unknown';
}

/** A weighting above zero is a criterion; a weighting of zero is the answer « no » where nothing else is said. */
function criterionOf(tag: SideTag, weight: number | null): State {
  if (weight !== null && weight > 0) return 'yes';
  return tag.criterion === 'unknown' && weight === 0 ? 'no' : tag.criterion;
}

const FOOD_CPV = /^(03|15|55[345])/;
const FOOD_WORDS = /\b(denrees?|alimentaires?|alimentation|restauration|repas|traiteurs?|viandes?|fruits|legumes)\b/;

/** Food by its CPV (DOMAIN 6.5), else by the words of its family or object; silence says nothing. */
function foodOf(contract: Contract): State {
  if (contract.cpv !== null) return FOOD_CPV.test(contract.cpv) ? 'yes' : 'no';
  const words = foldKey([contract.category, contract.lotTitle, contract.title].join(' '));
  return FOOD_WORDS.test(words) ? 'yes' : 'unknown';
}

const PRICE_ALONE =
  /\b(criteres? uniques? (du |de |le )?(prix|cout)|(prix|cout) (comme |seul |unique )+(critere)|seul critere (du |de |le )?prix|prix seul|prix 100 %?|100 % (du )?prix)\b/;
const PLURAL = /\b(pluralite de criteres|plusieurs criteres|valeur technique \d{1,2} %?|prix [1-9]\d %)\b/;

/** Whether price was the only criterion: words say so; another criterion denies it; silence says nothing. */
function priceOnlyOf(tagged: TaggedContract, social: SideTag, environmental: SideTag): State {
  const { texts } = tagged.contract;
  const words = foldKey([texts.clauseText?.text, texts.remarks?.text, texts.envCriterion?.text].join(' '));
  const weighed = (tagged.environmentalWeight ?? 0) > 0 || (tagged.socialWeight ?? 0) > 0;
  if (weighed || social.criterion === 'yes' || environmental.criterion === 'yes' || PLURAL.test(words)) return 'no';
  return PRICE_ALONE.test(words) ? 'yes' : 'unknown';
}

const CLIMATE: Readonly<Record<TaggedContract['climate'], State>> = {
  compliant: 'yes',
  incomplete: 'no',
  undeterminable: 'unknown',
  notConcerned: 'notConcerned',
};

function themesText(social: SideTag, environmental: SideTag, language: 'fr' | 'en'): string {
  const labels = [
    ...social.themes.map((theme) => themeLabel(theme, 'social')),
    ...environmental.themes.map((theme) => themeLabel(theme, 'environmental')),
  ];
  return labels.map((label) => pick(label, language)).join(' ; ');
}

/** Social considerations, hours and holders. */
export const SOCIAL_COLUMNS: readonly DataColumn[] = [
  flagColumn('social', bilingual('Considération sociale', 'Social consideration'), (_, social) => social.state),
  flagColumn('socialClause', bilingual('Clause sociale', 'Social clause'), (_, social) => social.clause),
  flagColumn('socialCriterion', bilingual('Critère social', 'Social criterion'), (_, social) => social.criterion),
  flagColumn('reserved', bilingual('Marché réservé', 'Reserved contract'), (_, social) => social.reserved),
  flagColumn(
    'socialSpecification',
    bilingual('Spécification sociale', 'Social specification'),
    (_, social) => social.specification,
  ),
  flagColumn('insertionClause', bilingual('Clause d’insertion', 'Work integration clause'), insertionOf),
  flagColumn(
    'insertionOrReserved',
    bilingual('Clause d’insertion ou réservé', 'Work integration clause or reserved'),
    (tagged, social) => anyYes(insertionOf(tagged), social.reserved),
  ),
  {
    key: 'reservedKind',
    heading: bilingual('Réservé à', 'Reserved for'),
    style: 'text',
    width: 18,
    value: (tagged, { language }) => {
      if (tagged.social.reserved !== 'yes') return null;
      return pick(RESERVED_KINDS[tagged.reservedKind ?? 'other'], language);
    },
  },
  flagColumn('equalityReminder', bilingual('Rappel égalité', 'Equality reminder'), (tagged) => tagged.equalityReminder),
  flagColumn('safetyPlan', bilingual('Plan de progrès SST', 'Safety improvement plan'), (tagged) =>
    stateOfField(tagged.contract, 'safetyPlan'),
  ),
  flagColumn('inclusiveSourcing', bilingual('Marché de l’inclusion', 'Inclusive sourcing'), (tagged) =>
    stateOfField(tagged.contract, 'inclusiveSourcing'),
  ),
  flagColumn('fairTrade', bilingual('Commerce équitable', 'Fair trade'), (_, social) => themed(social, ['equitable'])),
  hoursColumn(
    'hoursPlanned',
    bilingual('Heures prévues', 'Hours planned'),
    ({ insertionHours }) => insertionHours.planned,
  ),
  hoursColumn('hoursDone', bilingual('Heures réalisées', 'Hours done'), ({ insertionHours }) => insertionHours.done),
  flagColumn('hoursFollowed', bilingual('Heures suivies', 'Hours followed up'), ({ insertionHours }) => {
    if (insertionHours.done !== null) return 'yes';
    return (insertionHours.planned ?? 0) > 0 ? 'unknown' : 'notConcerned';
  }),
  flagColumn(
    'socialPurchase',
    bilingual('Achat socialement responsable', 'Socially responsible purchase'),
    (_, social) => responsible(social),
  ),
  flagColumn('esus', bilingual('Titulaire ESUS', 'ESUS supplier'), (tagged) => tagged.supplierFlags.esus),
  flagColumn('ess', bilingual('Titulaire ESS', 'Social economy supplier'), (tagged) => tagged.supplierFlags.ess),
  flagColumn('inclusiveEmployer', bilingual('Employeur inclusif', 'Inclusive employer'), (tagged, social) =>
    social.reserved === 'yes' && EMPLOYER_RESERVATIONS.has(tagged.reservedKind ?? '')
      ? 'yes'
      : tagged.supplierFlags.inclusive,
  ),
];

/** Environmental considerations, weightings and the themes that the law names. */
export const ENVIRONMENTAL_COLUMNS: readonly DataColumn[] = [
  flagColumn(
    'environmental',
    bilingual('Considération environnementale', 'Environmental consideration'),
    (_, __, environmental) => environmental.state,
  ),
  flagColumn(
    'envClause',
    bilingual('Clause environnementale', 'Environmental clause'),
    (_, __, environmental) => environmental.clause,
  ),
  flagColumn(
    'envCriterion',
    bilingual('Critère environnemental', 'Environmental criterion'),
    (tagged, _, environmental) => criterionOf(environmental, tagged.environmentalWeight),
  ),
  flagColumn(
    'envSpecification',
    bilingual('Spécification environnementale', 'Environmental specification'),
    (_, __, environmental) => environmental.specification,
  ),
  flagColumn('ecolabel', bilingual('Écolabel', 'Ecolabel'), (tagged) => tagged.ecolabel),
  {
    key: 'envWeight',
    heading: bilingual('Pondération environnementale sur 100', 'Environmental weighting out of 100'),
    style: 'decimal',
    width: 15,
    value: ({ environmentalWeight }) => environmentalWeight,
  },
  flagColumn('envWeightKnown', bilingual('Pondération renseignée', 'Weighting informed'), ({ environmentalWeight }) =>
    environmentalWeight === null ? 'unknown' : 'yes',
  ),
  flagColumn('circular', bilingual('Économie circulaire', 'Circular economy'), (_, __, environmental) =>
    themed(environmental, ['recycle_reemploi']),
  ),
  flagColumn('sobriety', bilingual('Sobriété et ressources', 'Sobriety and resources'), (_, __, environmental) =>
    themed(environmental, [
      'energie_ges',
      'renouvelable',
      'eau',
      'recycle_reemploi',
      'construction_durable',
      'numerique',
    ]),
  ),
  flagColumn('organicFood', bilingual('Alimentation durable', 'Sustainable food'), (_, __, environmental) =>
    themed(environmental, ['bio_alimentation']),
  ),
  flagColumn('food', bilingual('Marché alimentaire', 'Food contract'), ({ contract }) => foodOf(contract)),
  flagColumn('localFood', bilingual('Approvisionnement local', 'Local supply'), ({ contract }) =>
    stateOfField(contract, 'local'),
  ),
  flagColumn(
    'anyClause',
    bilingual('Clause sociale ou environnementale', 'Social or environmental clause'),
    (_, social, env) => anyYes(social.clause, env.clause),
  ),
  flagColumn(
    'anyCriterion',
    bilingual('Critère social ou environnemental', 'Social or environmental criterion'),
    (tagged, social, env) =>
      anyYes(criterionOf(social, tagged.socialWeight), criterionOf(env, tagged.environmentalWeight)),
  ),
  flagColumn(
    'anySpecification',
    bilingual('Spécification sociale ou environnementale', 'Social or environmental specification'),
    (_, social, env) => anyYes(social.specification, env.specification),
  ),
  flagColumn('priceOnly', bilingual('Prix seul', 'Price alone'), priceOnlyOf),
  flagColumn('climate', bilingual('Loi Climat et résilience', 'Climate law'), (tagged) => CLIMATE[tagged.climate]),
  {
    key: 'consultationNeed',
    heading: bilingual('Besoin de la consultation HT', 'Need of the consultation'),
    style: 'euro',
    width: 14,
    value: ({ climate, consultation }) => (climate === 'notConcerned' ? null : consultation.atMost),
  },
  {
    key: 'consultationLots',
    heading: bilingual('Origine du besoin', 'Origin of the need'),
    style: 'text',
    width: 18,
    value: ({ climate, consultation: { lots } }, { language }) =>
      climate === 'notConcerned' || lots < 2
        ? null
        : pick(bilingual(`estimé (${lots} lots additionnés)`, `estimated (${lots} lots summed)`), language),
  },
  {
    key: 'themes',
    heading: bilingual('Thèmes', 'Themes'),
    style: 'text',
    width: 28,
    value: ({ social, environmental }, { language }) => themesText(social, environmental, language) || null,
  },
  ...(['social', 'environmental'] as const).map((side): DataColumn => ({
    key: `${side}Status`,
    heading:
      side === 'social'
        ? bilingual('Social – statut', 'Social – status')
        : bilingual('Environnement – statut', 'Environment – status'),
    style: 'text',
    width: 13,
    value: (tagged, { language }) => {
      const status = tagged[side].status ?? tagged.proposed[side]?.status ?? null;
      return status === null ? null : pick(STATUS_LABELS[status], language);
    },
  })),
];
