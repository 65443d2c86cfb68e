import type { FieldId } from '../fields';
import { signature as means, type Signature } from '../recognition/signatures';

/** Every field of a register as concepts: what it needs (ways parted by bars), then what may stand beside it. */
const PROCEDURE: readonly Signature<FieldId>[] = [
  means('contractId', 'code', 'contract number', 'notified lot object signed social framework order initial name'),
  means('contractId', 'code', 'number framework', 'contract lot', { strength: 0.7 }),
  means('contractId', 'code', 'claused number', '', { strength: 0.85 }),
  means('contractId', 'code', 'number', '', { strength: 0.72 }),
  means('contractId', 'code', 'contract', '', { strength: 0.6 }),
  means('procedureId', 'code', 'number consultation | number procedure', 'contract object'),
  means('procedureId', 'code', 'consultation', '', { strength: 0.55 }),
  means('lotNumber', 'code', 'lot | lot number', 'contract project object consultation', { strength: 0.9 }),
  means('lotTitle', 'prose', 'lot object | lot name', 'contract'),
  means('title', 'prose', 'object', 'contract consultation lot procedure name project framework amount', {
    strength: 0.95,
  }),
  means('title', 'prose', 'name contract | name consultation | name project | name procedure', 'object lot'),
  means('title', 'prose', 'contract | project | text', '', { strength: 0.45 }),
  means('buyer', 'name', 'buyer', 'name contract department coSupplier project', { strength: 0.9 }),
  means('buyerSiret', 'siret', 'buyer siret | buyer number', 'name'),
  means('department', 'name', 'department', 'name buyer contract number', { strength: 0.9 }),
  means('buyerAgent', 'name', 'agent', 'contract name consultation project department buyer', { strength: 0.9 }),
  means('buyerAgent', 'name', 'buyer', 'name', { strength: 0.45 }),
  means('category', 'name', 'family', 'contract name number object type supplier text', { strength: 0.85 }),
  means(
    'contractType',
    'contractType',
    'type contract | workSupplyService | type object',
    'workSupplyService procedure number',
    { strength: 0.88 },
  ),
  means('contractType', 'contractType', 'type', '', { strength: 0.72 }),
  means('nature', 'nature', 'type contract', 'framework name', { strength: 0.86 }),
  means('nature', 'nature', 'type', '', { strength: 0.7 }),
  means('cpv', 'cpv', 'cpv', 'number object contract initial name family', { strength: 0.95 }),
  means('procedure', 'procedureWords', 'procedure', 'type contract name consultation text', { strength: 0.93 }),
  means('technique', 'name', 'technique', 'contract type framework', { strength: 0.88 }),
  means('executionMode', 'name', 'execution', 'contract', { strength: 0.9 }),
  means('frameworkId', 'code', 'framework number', 'contract', { strength: 0.9 }),
];

const DATES: readonly Signature<FieldId>[] = [
  means('launchDate', 'date', 'launched', 'date consultation procedure contract published opening issued', {
    strength: 0.92,
  }),
  means('launchDate', 'date', 'published date consultation | published date procedure', 'contract launched', {
    strength: 0.8,
  }),
  // « Publication » is of the notice where it comes before the bids, of the data after the award.
  means('launchDate', 'date', 'published', 'date contract', { strength: 0.6 }),
  means('deadlineDate', 'date', 'deadline', 'date offer bidder received consultation opening end', { strength: 0.92 }),
  means('awardDate', 'date', 'awarded', 'date contract supplier lot', { strength: 0.88 }),
  means('signatureDate', 'date', 'signed', 'date contract supplier buyer initial framework', { strength: 0.92 }),
  means(
    'notificationDate',
    'date',
    'notified',
    'date contract supplier lot month year received initial done framework project',
    {
      strength: 0.94,
    },
  ),
  means('notificationDate', 'date', 'date contract | date', '', { strength: 0.6 }),
  means('publicationDate', 'date', 'published', 'date contract source', { strength: 0.9 }),
  means('startDate', 'date', 'start', 'date contract done duration execution opening', { strength: 0.9 }),
  means('endDate', 'date', 'end', 'date contract forecast max duration estimated initial execution framework', {
    strength: 0.9,
  }),
  means('endDate', 'date', 'end renewals', 'date contract max', { strength: 0.78 }),
  means('durationMonths', 'duration', 'duration', 'month contract year initial max number execution object', {
    strength: 0.93,
  }),
  means('renewals', 'any', 'renewals', 'count contract type', { strength: 0.9 }),
];

const MONEY: readonly Signature<FieldId>[] = [
  means(
    'amountHt',
    'amount',
    'amount ht',
    'contract lot supplier awarded notified initial offer signed project framework',
    {
      strength: 0.96,
    },
  ),
  means(
    'amountHt',
    'amount',
    'amount',
    'contract lot supplier awarded notified initial offer signed project framework',
    {
      strength: 0.86,
    },
  ),
  means('amountHt', 'amount', 'amount estimated max ht | amount initial estimated max', 'contract initial ht', {
    strength: 0.85,
  }),
  means('amountHt', 'amount', 'amount annual', 'ht contract lot', { strength: 0.55 }),
  means('amountHt', 'amount', 'ht', 'contract lot initial', { strength: 0.7 }),
  means('amountTtc', 'amount', 'amount ttc | ttc', 'contract lot initial supplier awarded notified', {
    strength: 0.94,
  }),
  means('amountMin', 'amount', 'min', 'amount ht contract framework annual lot duration', { strength: 0.92 }),
  means('amountMax', 'amount', 'max', 'amount ht contract framework annual lot duration initial', { strength: 0.92 }),
  means('amountEstimated', 'amount', 'estimated', 'amount ht contract lot consultation forecast buyer initial', {
    strength: 0.92,
  }),
  means('amountEstimated', 'amount', 'amount forecast', 'ht contract estimated', { strength: 0.85 }),
  means('amountPaid', 'amount', 'executed', 'amount ht contract invoice mandate order done', { strength: 0.9 }),
  means('amountPaid', 'amount', 'amount done | amount paid | amount invoice | amount mandate', 'ht contract executed', {
    strength: 0.85,
  }),
  means('vatRate', 'percent', 'vat rate', '', { strength: 0.9 }),
  means('amendmentNo', 'any', 'amendment | amendment number | amendment count', 'contract', { strength: 0.88 }),
  means('amendmentAmount', 'amount', 'amendment amount | amendment ht', 'ht contract', { strength: 0.92 }),
  means('amendmentTitle', 'prose', 'amendment object', 'contract', { strength: 0.92 }),
  means('advance', 'any', 'advance', 'contract', { strength: 0.9 }),
  means('advanceRate', 'percent', 'advance rate', '', { strength: 0.93 }),
];

const PARTIES: readonly Signature<FieldId>[] = [
  means('supplier', 'name', 'supplier | supplier name', 'contract lot awarded', { repeatable: true, strength: 0.94 }),
  means('supplier', 'name', 'name', '', { repeatable: true, strength: 0.5 }),
  means(
    'supplierSiret',
    'siret',
    'siret | supplier siret | supplier number | supplier siret number',
    'number contract supplier',
    {
      repeatable: true,
      strength: 0.93,
    },
  ),
  means('supplierIdType', 'any', 'supplier number type | siret type', 'contract', { repeatable: true, strength: 0.93 }),
  means('supplierPostcode', 'postcode', 'postcode', 'supplier', { strength: 0.9 }),
  means('supplierCity', 'name', 'city', 'supplier name', { strength: 0.88 }),
  means('supplierSize', 'size', 'size | supplier type | supplier size', 'type supplier yesNo awarded', {
    strength: 0.92,
  }),
  means('supplierKind', 'any', 'legal', 'supplier type status', { strength: 0.8 }),
  means('grouping', 'any', 'coSupplier', 'type supplier', { strength: 0.82 }),
  means('subcontracting', 'any', 'subcontractor', 'done yesNo', { strength: 0.9 }),
  means('offersCount', 'number', 'offer | count offer', 'count received bidder deadline deposited supplier done', {
    strength: 0.9,
  }),
  // Those who asked, or asked to bid, are not those who bid: they stand for them only where nothing else does.
  means('offersCount', 'number', 'bidder count', 'received', { strength: 0.74 }),
  means('status', 'any', 'status', 'contract consultation procedure', { strength: 0.88 }),
  means('placeCode', 'any', 'place number | place postcode', 'contract', { strength: 0.92 }),
  means('placeName', 'name', 'place | place name | place city', 'contract', { strength: 0.9 }),
];

const CONSIDERATIONS: readonly Signature<FieldId>[] = [
  means('socialClause', 'any', 'social clause', 'yesNo contract type consideration planned initial execution env', {
    strength: 0.94,
  }),
  means('socialClause', 'any', 'claused', 'yesNo social', { strength: 0.85 }),
  means('socialClause', 'any', 'social', 'yesNo', { strength: 0.62 }),
  means('socialCriterion', 'any', 'social criterion', 'yesNo consideration initial', { strength: 0.94 }),
  means(
    'socialCriterionWeight',
    'percent',
    'social weight | social criterion rate | social rate criterion',
    'criterion rate consideration',
    { strength: 0.94 },
  ),
  means('socialConsideration', 'any', 'social consideration', 'type', { strength: 0.93 }),
  means('socialConsideration', 'any', 'social', '', { strength: 0.6 }),
  means('reserved', 'any', 'reserved', 'contract lot yesNo social supplier legal consideration rate', {
    strength: 0.92,
  }),
  means('reservedKind', 'any', 'reserved type', 'contract lot', { strength: 0.92 }),
  means(
    'insertionHoursPlanned',
    'number',
    'hours | hours clause social | hours clause | hours planned',
    'social count planned clause contract commitment initial consideration',
    { strength: 0.92 },
  ),
  means('insertionHoursDone', 'number', 'hours done', 'social count clause executed contract consideration', {
    strength: 0.95,
  }),
  means('insertionPeople', 'number', 'people', 'social count clause done', { strength: 0.85 }),
  means('equalityReminder', 'any', 'equality', 'clause', { strength: 0.9 }),
  means('envClause', 'any', 'env clause', 'yesNo contract type consideration planned initial execution', {
    strength: 0.94,
  }),
  means('envCriterion', 'any', 'env criterion', 'yesNo awarded offer consideration initial', { strength: 0.94 }),
  means('envCriterionWeight', 'percent', 'env weight | env criterion rate | env rate', 'criterion rate consideration', {
    strength: 0.94,
  }),
  means('envCriterionWeight', 'percent', 'weight', 'rate', { strength: 0.6 }),
  means('envSpecification', 'any', 'env specification', '', { strength: 0.93 }),
  means('envConsideration', 'any', 'env consideration', 'type', { strength: 0.93 }),
  means('envConsideration', 'any', 'env', 'yesNo', { strength: 0.6 }),
  means('ecolabel', 'any', 'ecolabel', 'env yesNo planned', { strength: 0.9 }),
  means('recycled', 'any', 'recycled', '', { strength: 0.85 }),
  means('carbon', 'any', 'carbon', '', { strength: 0.85 }),
  means('innovative', 'any', 'innovative', 'contract', { strength: 0.88 }),
  means('clauseText', 'prose', 'clause text | clause object', 'social env', { strength: 0.85 }),
  means('remarks', 'any', 'remark', '', { strength: 0.88 }),
  means('source', 'any', 'source', '', { strength: 0.8 }),
];

/** The fields of a register by what their headings mean. */
export const REGISTER_MEANINGS: readonly Signature<FieldId>[] = [
  ...PROCEDURE,
  ...DATES,
  ...MONEY,
  ...PARTIES,
  ...CONSIDERATIONS,
];
