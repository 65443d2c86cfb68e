/**
 * Room `opportunities` (trade): what ends, when to launch what follows, and
 * what that could carry, each with its reason; the buyer's decisions beside it.
 */
export { LEVER_IDS } from './types';
export type {
  Basis,
  ContractEnd,
  Horizon,
  Lever,
  LeverId,
  ProcedureKind,
  Proposal,
  Rule,
  Schedule,
  ScheduleDecision,
  ScheduleLine,
  Subject,
  SubjectId,
} from './types';
export { LEVERS } from './levers';
export { RULES } from './rules';
export { SUBJECTS } from './subjects';
export { subjectsOf } from './subjectsOf';
export { holds, proposalsFor, rulesHolding } from './proposals';
export { addMonths, endOf, horizonOf, readRenewals } from './ends';
export { isRecurrent, procedureOf } from './sequel';
export { caseOf, leadMonths, scheduleOf } from './schedule';
export type { ScheduleInput } from './schedule';
export {
  DECISION_WORDS,
  decisionCell,
  decisionWord,
  decodeSchedule,
  exemptionsOf,
  SCHEDULE_COLUMNS,
} from './decisions';
export type { DecisionWord, ScheduleGrid } from './decisions';
export {
  CALIBRATION_CODE,
  CALIBRATION_COLUMNS,
  CALIBRATION_INPUTS,
  calibratedHours,
  decodeCalibration,
  proposedCalibration,
} from './calibration';
export type { Calibration, CalibrationInput, CalibrationValues } from './calibration';
export { clausesOf, climateAnswers } from './clauses';
export type { Clause, ClauseLever } from './clauses';
export { dueYear, expectedIn, roadOf, wouldCount } from './road';
export type { Road, RoadBase } from './road';
