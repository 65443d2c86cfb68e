/**
 * Room `report`: results → a plan of sheets, tables, formulas and charts, as
 * plain data. It reads no cell and writes none.
 */
export {
  buildCommitteePlan,
  buildCommitteePlanSteps,
  buildPaymentsPlanSteps,
  buildPlan,
  buildPlanSteps,
} from './buildPlan';
export { buildRowsPlanSteps } from './sheets/rows';
export type { ListedRows } from './sheets/rows';
export { measuresCsv } from './measuresCsv';
export { roadBasesOf } from './schedule/road';
export { scheduleCsv } from './schedule/scheduleCsv';
export { carriedText, HORIZON_WORDS, objectText } from './schedule/words';
export { registerColumns } from './registerColumns';
export type { ReportInput } from './types';
