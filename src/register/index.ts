/**
 * Room `register` (trade): from cells to where the table is, what its columns
 * are, what each cell says, one Contract a row, and every issue with its place.
 */
export { FIELD_IDS } from './fields';
export type { FieldId } from './fields';
export { FIELD_LABELS } from './labels';
export { exampleOf } from './examples';
export type {
  CellText,
  ColumnCorrection,
  Contract,
  DateFact,
  ExcludedRow,
  ExclusionReason,
  Issue,
  RecognisedColumn,
  RecognisedTable,
  RegisterReading,
  Supplier,
  SupplierSize,
  ValueLook,
} from './types';

export { chooseRegister, recogniseTables, recogniseTablesSteps } from './recogniseTables';
export {
  applyCorrectionsWith,
  correctColumn,
  correctionOf,
  correctionsOf,
  isRepeatable,
  kindOfField,
  mergedCorrections,
  recorrected,
  recorrectedWith,
  settledCorrections,
} from './corrections';
export { doubtOf, saidElsewhere } from './doubts';
export type { Doubt } from './doubts';
export { conceptLabel, explainRegister, explainTable, LOOK_LABELS } from './explain';
export type { ColumnWhy } from './explain';
export { legendOf, mayBeLegend, mergedLegends } from './legend';
export type { Legend } from './legend';
export { strangerOf, STRANGER_LABELS } from './strangers';
export type { Stranger } from './strangers';
export { withLooks, withoutLook } from './looks';
export { isOwnField } from './own';
export { identitiesOf, readRegister, readRegisterSteps } from './readRegister';
export type { RegisterSource } from './readRegister';
export type { ReadingOptions } from './reading/readTable';
export { commonMessage, groupIssues } from './groupIssues';
export type { IssueGroup } from './groupIssues';

// Recognition over another vocabulary (the payments room reads invoices with it).
export { recogniseTablesWith, recogniseTablesWithSteps } from './recognition/recogniseWith';
export type { NamedTable, RecognitionHooks } from './recognition/recogniseWith';
export { signature } from './recognition/signatures';
export type { Signature } from './recognition/signatures';
export type { ColumnView } from './recognition/assign';
export type { ColumnProfile } from './recognition/profile';
export type { Relations } from './recognition/relations';
export { meaningOf } from './recognition/concepts';
export type { ValueKind, ValueModel, Vocabulary, VocabularyEntry } from './recognition/vocabulary';

// Readers of single cells, shared by every room that reads the buyer's sheets.
export {
  cellText,
  decimalMarkOf,
  decodeText,
  isBlank,
  isExcelError,
  isMonthFirst,
  isSentinel,
  isSiren,
  isSiret,
  isUnclear,
  parseNumber,
  readAmount,
  readAnswer,
  readCpv,
  readDate,
  readDuration,
  readHours,
  readInteger,
  readList,
  readPercent,
  readSiret,
  readYesNo,
  remembering,
  withoutSentinel,
} from './cells';
export type {
  AmountContext,
  AmountFact,
  AmountIssue,
  AmountReading,
  Answer,
  CellReading,
  CompanyNumber,
  CpvIssue,
  DateContext,
  DateIssue,
  DateReading,
  DecimalMark,
  QuantityIssue,
  SiretIssue,
  YesNo,
} from './cells';
export { supplierSizeOf } from './reading/suppliers';
export { mendedIssues } from './reading/mended';
