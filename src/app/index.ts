/**
 * Room `app`: the journeys — open, analyse, review, preview, write. It is handed
 * a workbook port by a face and knows no host.
 */
export { analyse, analyseInvoices, hasRegister } from './analyse';
export { outdatedError, upToDate } from './current';
export { figureMoves } from './effect';
export type { FigureMove } from './effect';
export { sinceLastTime } from './since';
export type { CorrectedContract, Facet, FigureCause, MovedFigure, Since } from './since';
export { withDecisions, withFigures, withoutLastDecisions } from './figures';
export { explainColumns } from './explain';
export type { TableWhy } from './explain';
export {
  chooseTables,
  correctInvoices,
  correctOpening,
  openWorkbook,
  proposeAgain,
  proposeInvoicesAgain,
} from './open';
export { analysePayments } from './payments';
export { prepare, prepareCommittee, prepareRows, write } from './write';
export { consolidate, makePacks, makeProof, makeReminders } from './packs';
export type { PackRequest } from './packs';
export type { ListedRows } from '../report';
export { previewRemoval, removalPlan, takeBack } from './removal';
export type { Kept } from './removal';
export { aheadOf, scheduleOfAnalysis, takeLine } from './schedule';
export type { Ahead } from './schedule';
export { typeSettings } from './typed';
export type { CellTyper } from './typed';
export { reportJsonStream, toReportJson } from './json';
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
  Told,
  ToldState,
  Written,
} from './types';
