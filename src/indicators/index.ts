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
