/**
 * Room `register` (trade): from cells to where the table is, what its columns
 * are, what each cell says, one Contract a row, and every issue with its place.
 */
export { FIELD_IDS } from './fields';
export type { FieldId } from './fields';
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
} from './types';
