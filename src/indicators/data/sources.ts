import type { FieldId } from '../../register';

/**
 * What a column of `tSpaser` is filled from: each inner list, at least one of
 * these columns of the register; the first is the plainest to add. Words that
 * only propose (an object, remarks) fill nothing.
 */
export type Sources = readonly (readonly FieldId[])[];

/** What places a contract in a period, by the clock of a recipe. */
export const CLOCK_SOURCES = {
  notification: ['notificationDate'],
  launch: ['launchDate'],
  cumulative: ['notificationDate'],
} as const satisfies Readonly<Record<string, readonly FieldId[]>>;

const SOCIAL_LEVERS: readonly FieldId[] = [
  'socialClause',
  'socialCriterion',
  'reserved',
  'socialConsideration',
  'socialCriterionWeight',
  'reservedKind',
  'insertionHoursPlanned',
  'clauseText',
];
const ENVIRONMENTAL_LEVERS: readonly FieldId[] = [
  'envClause',
  'envCriterion',
  'envConsideration',
  'envCriterionWeight',
  'envSpecification',
  'ecolabel',
  'recycled',
  'carbon',
  'clauseText',
];
const RESERVED: readonly FieldId[] = ['reserved', 'reservedKind', 'socialConsideration', 'clauseText'];
const INSERTION: readonly FieldId[] = [
  'socialClause',
  'insertionHoursPlanned',
  'socialConsideration',
  'socialCriterion',
  'clauseText',
];
const ENV_CRITERION: readonly FieldId[] = ['envCriterion', 'envCriterionWeight', 'envConsideration', 'clauseText'];
/** Columns whose words may name a theme. */
const ENV_WORDS: readonly FieldId[] = ['envSpecification', 'envClause', 'envCriterion', 'envConsideration'];
const ENV_CLAUSE: readonly FieldId[] = ['envClause', 'envConsideration', 'clauseText'];
const CLIMATE_SOCIAL: readonly FieldId[] = [
  'socialClause',
  'insertionHoursPlanned',
  'socialConsideration',
  'exemptionReason',
  'clauseText',
];
const WEIGHT: readonly FieldId[] = [
  'envCriterionWeight',
  'envCriterion',
  'envConsideration',
  'envClause',
  'clauseText',
];
const HOLDER: readonly FieldId[] = ['supplier', 'supplierSiret'];
const AMOUNT: readonly FieldId[] = ['amountHt', 'amountMax', 'amountEstimated', 'amountMin'];

/** By column key; a column that is not here needs nothing but a contract. */
export const SOURCES: Readonly<Partial<Record<string, Sources>>> = {
  social: [SOCIAL_LEVERS],
  socialPurchase: [SOCIAL_LEVERS],
  reserved: [RESERVED],
  insertionClause: [INSERTION],
  insertionOrReserved: [[...new Set([...INSERTION, ...RESERVED])]],
  equalityReminder: [['equalityReminder', 'clauseText']],
  safetyPlan: [['safetyPlan']],
  inclusiveSourcing: [['inclusiveSourcing']],
  fairTrade: [
    ['clauseText', ...SOCIAL_LEVERS.filter((field) => !['clauseText', 'socialCriterionWeight'].includes(field))],
  ],
  hoursPlanned: [['insertionHoursPlanned', 'socialClause', 'socialConsideration', 'socialCriterion', 'clauseText']],
  hoursDone: [['insertionHoursDone']],
  hoursFollowed: [['insertionHoursDone']],
  esus: [['supplierKind', 'supplier']],
  ess: [['supplierKind', 'supplier']],
  inclusiveEmployer: [['supplierKind', 'reservedKind', 'reserved', 'supplier']],
  environmental: [ENVIRONMENTAL_LEVERS],
  envClause: [ENV_CLAUSE],
  envCriterion: [ENV_CRITERION],
  ecolabel: [['ecolabel']],
  envWeight: [WEIGHT],
  envWeightKnown: [WEIGHT],
  circular: [['recycled', ...ENV_WORDS]],
  sobriety: [['carbon', 'recycled', ...ENV_WORDS, 'clauseText']],
  organicFood: [[...ENV_WORDS, 'clauseText']],
  food: [['cpv', 'category', 'title', 'lotTitle']],
  localFood: [['local']],
  climate: [['launchDate', 'notificationDate'], ENV_CLAUSE, ENV_CRITERION, CLIMATE_SOCIAL, AMOUNT],
  sme: [['supplierSize', 'supplierKind']],
  offers: [['offersCount']],
  offersKnown: [['offersCount']],
  singleOffer: [['offersCount']],
  allotted: [['lotNumber', 'procedureId']],
  advance: [['advance', 'advanceRate']],
  advanceDue: [AMOUNT, ['durationMonths']],
  shareOfEstimate: [['amountHt'], ['amountEstimated']],
  lowOffer: [['amountHt'], ['amountEstimated']],
  estimate: [['amountHt'], ['amountEstimated']],
  advanceRate: [['advanceRate', 'advance']],
  advanceRateKnown: [['advanceRate', 'advance']],
  innovative: [['innovative']],
  localSupplier: [['supplierPostcode']],
  submissionDays: [['launchDate'], ['deadlineDate']],
  submissionKnown: [['launchDate'], ['deadlineDate']],
  shortSubmission: [['launchDate'], ['deadlineDate']],
  socialClause: [['socialClause', 'insertionHoursPlanned', 'socialConsideration', 'clauseText']],
  anySpecification: [['envSpecification', 'ecolabel', 'recycled', 'carbon', 'socialConsideration', 'clauseText']],
  priceOnly: [
    ['clauseText', 'remarks', 'envCriterion', 'envCriterionWeight', 'socialCriterion', 'socialCriterionWeight'],
  ],
  supplierKnown: [HOLDER],
  supplierRankInYear: [HOLDER, AMOUNT, CLOCK_SOURCES.notification],
  supplierRankOverall: [HOLDER, AMOUNT, CLOCK_SOURCES.notification],
  amount: [AMOUNT],
  amountUsable: [AMOUNT],
};
