import { typeset } from '../typeset';
import type { Indicator } from '../types';
import { advanceRate } from './advanceRate';
import { advances } from './advances';
import { agecRecycled } from './agecRecycled';
import { agecReused } from './agecReused';
import { allotment } from './allotment';
import { awardOverEstimate } from './awardOverEstimate';
import { charterSignatories } from './charterSignatories';
import { climateLaw } from './climateLaw';
import { communication } from './communication';
import { consumption } from './consumption';
import { contractMeetings } from './contractMeetings';
import { donations } from './donations';
import { ecolabels } from './ecolabels';
import { environmentalClause } from './environmentalClause';
import { environmentalCriterion } from './environmentalCriterion';
import { environmentalWeighting } from './environmentalWeighting';
import { equalityReminder } from './equalityReminder';
import { externalCommunication } from './externalCommunication';
import { facilitators } from './facilitators';
import { fairTrade } from './fairTrade';
import { goodPractices } from './goodPractices';
import { groupPurchases } from './groupPurchases';
import { hoursDone } from './hoursDone';
import { hoursPlanned } from './hoursPlanned';
import { hoursRatio } from './hoursRatio';
import { inclusiveSourcing } from './inclusiveSourcing';
import { innovativeContracts } from './innovativeContracts';
import { insertionClause } from './insertionClause';
import { insertionOrReserved } from './insertionOrReserved';
import { interests } from './interests';
import { largestSupplier } from './largestSupplier';
import { largestSuppliers } from './largestSuppliers';
import { legalCircular } from './legalCircular';
import { legalEnvironmental } from './legalEnvironmental';
import { legalEss } from './legalEss';
import { legalEsus } from './legalEsus';
import { legalInclusive } from './legalInclusive';
import { legalSobriety } from './legalSobriety';
import { legalSocial } from './legalSocial';
import { localFood } from './localFood';
import { localLots } from './localLots';
import { localSuppliers } from './localSuppliers';
import { lowOffers } from './lowOffers';
import { mandatoryAdvances } from './mandatoryAdvances';
import { networks } from './networks';
import { offers } from './offers';
import { organicLots } from './organicLots';
import { organicShare } from './organicShare';
import { pnadEnvironmental } from './pnadEnvironmental';
import { pnadSocial } from './pnadSocial';
import { prescriberTraining } from './prescriberTraining';
import { priceOnly } from './priceOnly';
import { publications } from './publications';
import { qualityShare } from './qualityShare';
import { reservedContracts } from './reservedContracts';
import { rfarSteps } from './rfarSteps';
import { safetyPlanShare } from './safetyPlanShare';
import { safetyPlanSteps } from './safetyPlanSteps';
import { singleOffer } from './singleOffer';
import { smallSuppliers } from './smallSuppliers';
import { socialExecution } from './socialExecution';
import { sourcingActions } from './sourcingActions';
import { specifications } from './specifications';
import { submissionPeriod } from './submissionPeriod';
import { supplierMeetings } from './supplierMeetings';
import { supplierReviews } from './supplierReviews';
import { training } from './training';

const MODULES: readonly Indicator[] = [
  pnadSocial,
  pnadEnvironmental,
  insertionClause,
  reservedContracts,
  hoursDone,
  hoursPlanned,
  hoursRatio,
  insertionOrReserved,
  socialExecution,
  equalityReminder,
  safetyPlanSteps,
  safetyPlanShare,
  inclusiveSourcing,
  sourcingActions,
  facilitators,
  fairTrade,
  communication,
  externalCommunication,
  publications,
  networks,
  supplierReviews,
  contractMeetings,
  supplierMeetings,
  groupPurchases,
  training,
  prescriberTraining,
  charterSignatories,
  interests,
  rfarSteps,
  goodPractices,
  smallSuppliers,
  offers,
  singleOffer,
  priceOnly,
  submissionPeriod,
  allotment,
  innovativeContracts,
  localSuppliers,
  largestSupplier,
  largestSuppliers,
  lowOffers,
  awardOverEstimate,
  advances,
  mandatoryAdvances,
  advanceRate,
  consumption,
  donations,
  organicShare,
  qualityShare,
  ecolabels,
  environmentalCriterion,
  environmentalClause,
  specifications,
  environmentalWeighting,
  organicLots,
  localLots,
  localFood,
  agecReused,
  agecRecycled,
  climateLaw,
  legalSocial,
  legalEsus,
  legalInclusive,
  legalEss,
  legalEnvironmental,
  legalCircular,
  legalSobriety,
];

/** Every indicator, in the order in which sheets and pages show them. */
export const CATALOGUE: readonly Indicator[] = MODULES.map((indicator) => ({
  ...indicator,
  label: typeset(indicator.label),
  definition: typeset(indicator.definition),
  exclusions: indicator.exclusions.map(typeset),
  assumptions: indicator.assumptions.map(typeset),
}));

/** The indicator of an id, null when there is none. */
export function indicatorById(id: string): Indicator | null {
  return CATALOGUE.find((indicator) => indicator.id === id) ?? null;
}
