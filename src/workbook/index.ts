/**
 * Room `workbook` (ground): the port through which the product reads grids and
 * applies plans. Plain data only; the adapters `excel/` (Office.js) and `file/`
 * (xlsx, csv…) implement it and are handed to `app` by a face, never imported
 * by a trade room.
 */
export type { Area, CellValue } from './cellValue';
export type { OwnColumnPlace, SheetGrid, SheetInfo, TableInfo, WorkbookInfo, WorkbookPort } from './port';
export { columnLetter, columnIndex, cellAddress, areaAddress, quoteSheetName } from './address';
export type {
  AddedColumn,
  ApplyProgress,
  ApplyResult,
  AxisPlan,
  CellBlock,
  CellStyle,
  ChartPlan,
  ChartSeriesPlan,
  ConditionalFormatPlan,
  DefinedNamePlan,
  Difference,
  JsonValue,
  Loss,
  PagePlan,
  PlanCell,
  PlanCellContent,
  PlanSummary,
  RegisterColumnsPlan,
  SheetArea,
  SheetPlan,
  SheetRole,
  StyleName,
  TablePlan,
  ValidationPlan,
  Widened,
  WorkbookPlan,
} from './plan';
export type { RemovalPlan, RemovalResult, RemovalSummary } from './removal';
export { isColumnAnchor, isOwnName, ownAnchors, removesNothing } from './removal';
export { SHEET_ROLES, anchorName, columnAnchorName } from './plan';
export { isReused, placesOf, SHEET_COLUMNS } from './ownPlace';
export { STYLES } from './styles';
export { from1904, gridFrom1904, inDateSystem, isDateFormat, to1904 } from './dates';
export {
  cancelledError,
  columnsInsideError,
  lastSheetError,
  missingSheet,
  noRoomError,
  obstacleError,
  occupiedError,
  quoted,
} from './obstacles';
export { widenedFilter, withColumns } from './ownEdge';
export { columnKeyOfAnchor, roleOfAnchor } from './roles';
export { EMPTY_HASH, halvesOf, addText, digest, stable } from './hash';
export type { Hash } from './hash';
export {
  CHUNK_NAMESPACE,
  MEMORY_NAMESPACE,
  STAMPS_NAMESPACE,
  copiedMemory,
  copyCells,
  joinedPieces,
  pointerOf,
} from './memoryForm';
export { freeSheetName, validSheetName } from './sheetNames';
