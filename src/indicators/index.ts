/**
 * Room `indicators` (trade): from tagged contracts to measures, each with the
 * rows behind it. One module an indicator; the catalogue lists them.
 */
export type {
  Axis,
  Basis,
  Clock,
  Condition,
  DataColumn,
  DataContext,
  Flag,
  Group,
  GroupBy,
  Indicator,
  IndicatorText,
  JournalEntry,
  JournalKind,
  Measure,
  MeasureContext,
  MeasureRows,
  Operator,
  PeriodKey,
  PeriodKind,
  Recipe,
  TableName,
  Term,
  Unit,
} from './types';
export { DATA_COLUMNS } from './data/columns';
export { CATALOGUE, indicatorById } from './catalogue';
export { journalRows } from './data/table';
export { columnQuestions, indicatorsOf, questionIssues } from './questions';
export type { ColumnQuestion } from './questions';
export { feedsOf, indicatorsFedBy, isFromJournal } from './feeds';
export type { Feed } from './feeds';
export { measure, measureAll, measureAllSteps, rowsOf } from './measure';
export { workings, workingsSteps } from './workings';
export type { Workings } from './workings';
export {
  comparePeriods,
  lastYearOf,
  parsePeriod,
  periodBounds,
  periodKind,
  periodsOf,
  readPeriodKey,
  yearToDate,
} from './periods';
export type { Period } from './periods';
export { detailKeys, groupKeys, groupLabel, themeSide } from './groups';
export { CROSSED, LEVERS } from './levers';
export type { Lever } from './levers';
export { columnReference, recipeFormula } from './formula';
export type { FormulaScope, PeriodCells, RecipePart } from './formula';
export { JOURNAL_COLUMNS, JOURNAL_KINDS, detailLabel, journalKey, journalKind } from './journal';
export type { JournalColumn, JournalDetail, JournalKindText } from './journal';
export { decodeJournal } from './decodeJournal';
export type { DecodedJournal, JournalGrid } from './decodeJournal';
export { diffSnapshots, formatKept, restatementOf, snapshot } from './snapshot';
export type { Restatement, Snapshot, SnapshotChange, SnapshotFigure } from './snapshot';
export { countedIn } from './counted';
export type { Counted, CountedIn } from './counted';
export { STATUS_WORDS, formatFigure, formatMeasure, isWithheld, statusOf } from './format';
export type { MeasureStatus } from './format';
export { SQL_DIALECTS, sqlGroupKey, sqlRowsCsv, sqlScript } from './sql';
export type { SqlDialect, SqlOptions } from './sql';
