/** What leaves the workbook, as data: a quarter, a year, a publication, a sheet a group, a consolidation, a proof, reminders. */
export { quarterPackSteps } from './quarter';
export { publicPackSteps, yearPackSteps } from './year';
export { groupPacksSteps } from './group';
export type { SheetFor } from './group';
export { remindersSteps } from './reminder';
export type { Reminder } from './reminder';
export { consolidatedPackSteps } from './consolidated';
export type { Member } from './consolidated';
export { isProvable, proofDifferences, proofSteps } from './proof';
export type { Proof, ProofContract, ProofSays, Proved, RawProof } from './proof';
export { rowsText } from './figures';
export { chartNumber } from './charts';
export type {
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
} from './types';
