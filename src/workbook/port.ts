import type { DateSystem } from '../calendar';
import type { Area, CellValue } from './cellValue';
import type { RemovalPlan, RemovalResult, RemovalSummary } from './removal';
import type { ApplyProgress, ApplyResult, JsonValue, PlanSummary, SheetRole, WorkbookPlan } from './plan';

/** An Excel Table found in a sheet; `area` includes its heading row. */
export type TableInfo = {
  readonly name: string;
  readonly area: Area;
};

/** What is known of a sheet before its cells are read. */
export type SheetInfo = {
  /** Stable while the workbook is open, whatever the sheet is renamed to. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** True when the sheet refuses writes. */
  readonly protected: boolean;
  /** True when a filter hides rows: writing into such a range goes astray. */
  readonly filtered: boolean;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** Null for a sheet without any value. */
  readonly usedArea: Area | null;
  readonly tables: readonly TableInfo[];
  /** The part that the add-in gave this sheet, null for the buyer's own sheets. */
  readonly role: SheetRole | null;
};

export type WorkbookInfo = {
  /** The file's name as far as the host tells it. */
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly readOnly: boolean;
  readonly sheets: readonly SheetInfo[];
  /** Character encoding, for text files only. */
  readonly encoding?: string;
};

/** A column that the add-in keeps in a register, where the name that follows its heading cell points; 0-based. */
export type OwnColumnPlace = { readonly key: string; readonly row: number; readonly column: number };

/** The cells of a sheet's used area (or of a part of it). */
export type SheetGrid = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly dateSystem: DateSystem;
  /** 0-based place of `values[0][0]` in the sheet. */
  readonly row: number;
  readonly column: number;
  /** Every row has the same length; ragged sources are padded with null. */
  readonly values: readonly (readonly CellValue[])[];
  /** For each column, the number format that most of its first cells carry (null: General or none). */
  readonly columnFormats: readonly (string | null)[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableInfo[];
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  readonly filtered: boolean;
  /** Rows (0-based) of a text file whose quotation marks did not close, read as they stand. */
  readonly mendedRows?: readonly number[];
  /** Our columns by the names that follow them, whatever their headings say; absent where names are not kept. */
  readonly ownColumns?: readonly OwnColumnPlace[];
};

/**
 * A workbook that can be read, previewed against and written to. Every method
 * rejects with a `UserError`; nothing else leaves an adapter.
 */
export type WorkbookPort = {
  /** Sheets with their used areas, tables, filters and our roles. */
  describe(): Promise<WorkbookInfo>;
  /** Reads a sheet's used area, or `area` of it; large sheets are read in blocks sized by bytes. */
  readSheet(sheetId: string, area?: Area, signal?: AbortSignal): Promise<SheetGrid>;
  /** What the add-in stored in this workbook (column corrections, ids, snapshots), null on first use. */
  readMemory(): Promise<JsonValue | null>;
  /** What applying the plan would do, without writing anything. */
  preview(plan: WorkbookPlan, signal?: AbortSignal): Promise<PlanSummary>;
  /** Applies the plan. Applying the same plan twice changes nothing the second time. */
  apply(plan: WorkbookPlan, progress?: ApplyProgress): Promise<ApplyResult>;
  /** What a removal would take away, without taking anything. */
  previewRemoval(plan: RemovalPlan): Promise<RemovalSummary>;
  /** Takes away what the add-in wrote, wholly or not at all; a second time changes nothing. */
  remove(plan: RemovalPlan, progress?: ApplyProgress): Promise<RemovalResult>;
};
