/**
 * Room `app`: the journeys — open, analyse, review, preview, write. It is handed
 * a workbook port by a face and knows no host.
 */
export { analyse, withDecision, withoutLastDecision } from './analyse';
export { correctOpening, openWorkbook } from './open';
export { chooseTables } from './open';
export { analysePayments } from './payments';
export { prepare, prepareCommittee, write } from './write';
export { toPaymentsJson, toReportJson } from './json';
export type { ReportJson } from './json';
export type {
  Analysis,
  Context,
  Memory,
  Opening,
  PaymentAnalysis,
  Prepared,
  Progress,
  ReviewDecision,
  Step,
  Written,
} from './types';
