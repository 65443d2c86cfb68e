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
export { agecDeclarationCsv } from './agecDeclaration';
export { measuresCsv } from './measuresCsv';
export { roadBasesOf } from './schedule/road';
export { scheduleCsv } from './schedule/scheduleCsv';
export { carriedText, HORIZON_WORDS, objectText } from './schedule/words';
export { registerColumns } from './registerColumns';
export type { ReportInput } from './types';
export {
  chartNumber,
  consolidatedPackSteps,
  groupPacksSteps,
  isProvable,
  proofDifferences,
  proofSteps,
  publicPackSteps,
  quarterPackSteps,
  remindersSteps,
  rowsText,
  yearPackSteps,
} from './pack';
export type {
  Member,
  Pack,
  PackCell,
  PackChart,
  PackFigure,
  PackPart,
  PackRow,
  PackRows,
  PackSection,
  PackSeries,
  PackTable,
  Proof,
  ProofContract,
  ProofSays,
  Proved,
  RawProof,
  Reminder,
  SheetFor,
} from './pack';
