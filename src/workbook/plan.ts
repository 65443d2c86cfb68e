import type { Bilingual } from '../language';
import type { StyleName } from './styles';
import type { Area, CellValue } from './cellValue';

export type { StyleName } from './styles';
export type { CellStyle } from './styles';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The sheets that the add-in makes, by the part each plays; committee sheets are one a quarter. */
export const SHEET_ROLES = [
  'dashboard',
  'indicators',
  'crossings',
  'data',
  'insertion',
  'payments',
  'late',
  'invoices',
  'opportunities',
  'clauses',
  'issues',
  'journal',
  'settings',
  'history',
  'method',
  'rows',
  'memory',
] as const;

export type SheetRole = (typeof SHEET_ROLES)[number] | `committee:${string}`;

/**
 * The defined name that marks a sheet as ours and keeps its role through
 * renames and moves: it points at the sheet's first cell.
 */
export function anchorName(role: SheetRole): string {
  return `SPASER_${role.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** The defined name that follows one of our columns in the register (it points at its heading cell). */
export function columnAnchorName(key: string, sheetOrdinal: number): string {
  return sheetOrdinal === 0 ? `SPASER_col_${key}` : `SPASER_col_${key}_${sheetOrdinal + 1}`;
}

/** An area of one of the plan's own sheets. */
export type SheetArea = { readonly role: SheetRole; readonly area: Area };

export type PlanCellContent = {
  /** What the cell shows: for a formula, the value that our engine computed. */
  readonly value: CellValue;
  /** In en-US form with a leading `=`. */
  readonly formula?: string;
  readonly style?: StyleName;
};

/** Null leaves the cell empty; a bare value takes its column's or block's style. */
export type PlanCell = CellValue | PlanCellContent;

/** A rectangle of cells; rows may be ragged (missing cells stay empty). */
export type CellBlock = {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly PlanCell[])[];
  /** Style of every cell of the block that names none. */
  readonly style?: StyleName;
  /** Style by column of the block, stronger than `style`. */
  readonly columnStyles?: readonly (StyleName | null)[];
};

export type TablePlan = {
  /** Unique in the workbook: `tSpaser`. */
  readonly name: string;
  /** Heading row included; its heading cells are unique non-empty texts. */
  readonly area: Area;
  readonly style?: string;
};

export type ChartSeriesPlan = {
  readonly name: string;
  readonly values: SheetArea;
  /** `#RRGGBB`; always explicit, so that the series shows where no theme is. */
  readonly colour: string;
  /** A series of another type than the chart's (a target line over columns). */
  readonly as?: 'line';
  readonly dashed?: boolean;
  readonly dataLabels?: boolean;
};

export type AxisPlan = {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly numberFormat?: string;
};

export type ChartPlan = {
  /** Unique in the sheet; the chart's name in Excel, by which it is found again. */
  readonly key: string;
  readonly type: 'column' | 'columnStacked' | 'columnStacked100' | 'bar' | 'barStacked' | 'barStacked100' | 'line';
  /** A sentence that says what the chart shows. */
  readonly title: string;
  /** The cell whose text the title follows, where the host can bind it: a sentence stays true when a period changes. */
  readonly titleFrom?: SheetArea;
  /** The cells that the chart covers. */
  readonly place: Area;
  readonly categories: SheetArea;
  readonly series: readonly ChartSeriesPlan[];
  readonly valueAxis?: AxisPlan;
  readonly categoryAxis?: AxisPlan;
  readonly legend?: 'bottom' | 'right' | 'none';
  /** What the chart says, for a person who does not see it. */
  readonly altText: string;
};

export type ConditionalFormatPlan = {
  readonly area: Area;
  readonly rule:
    { readonly kind: 'textEquals'; readonly text: string } | { readonly kind: 'formula'; readonly formula: string };
  readonly style: { readonly colour?: string; readonly fill?: string; readonly bold?: boolean };
};

export type ValidationPlan = {
  readonly area: Area;
  readonly rule:
    /** At most 255 characters once joined with commas; a suggestion when not `strict`. */
    | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean }
    | { readonly kind: 'listFrom'; readonly source: SheetArea; readonly strict: boolean }
    | { readonly kind: 'decimal'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'date'; readonly minimum: string; readonly maximum: string };
  readonly message?: string;
};

export type PagePlan = {
  readonly orientation: 'landscape' | 'portrait';
  readonly fitWidth: number;
  /** 0: as many pages high as needed. */
  readonly fitHeight: number;
  /** Rows repeated on every page, 0-based and inclusive. */
  readonly titleRows?: readonly [number, number];
  readonly printArea?: Area;
  readonly header?: string;
  readonly footer?: string;
};

export type SheetPlan = {
  readonly role: SheetRole;
  readonly name: string;
  /**
   * `refresh`: rewritten in place. `createOnce`: made when missing, then the
   * buyer's (journal, settings): never overwritten. `frozen`: made when
   * missing, rewritten only when the caller says `replaceFrozen`.
   */
  readonly mode: 'refresh' | 'createOnce' | 'frozen';
  readonly blocks: readonly CellBlock[];
  /** In characters, by column from A. */
  readonly columnWidths: readonly (number | null)[];
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Made out of sight; where a person shows it later, it stays in sight. */
  readonly hidden?: boolean;
  readonly page?: PagePlan;
  readonly tabColour?: string;
  /** A filter over plain ranges (tables bring their own). */
  readonly autoFilter?: Area;
};

export type AddedColumn = {
  /** Stable: `social`, `socialStatus`, … */
  readonly key: string;
  readonly heading: string;
  /** Our own words for the heading, where a person reworded or emptied it: a column that now serves something else is left to them. */
  readonly ownHeading?: string;
  /** 0-based column; the recogniser says where it stands or where it will. An adapter moves new ones where cells are taken. */
  readonly column: number;
  readonly isNew: boolean;
  readonly width: number;
  readonly values: readonly { readonly row: number; readonly value: CellValue }[];
  /** Permitted values, as a suggestion list. */
  readonly list?: readonly string[];
};

/** The columns that the add-in keeps at the right of a register sheet; nothing else there is touched. */
export type RegisterColumnsPlan = {
  readonly sheetId: string;
  readonly sheetName: string;
  /** 0-based row of the (last) heading line. */
  readonly headerRow: number;
  /** 0-based, inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The Excel Table to widen, when the register is one. */
  readonly tableName: string | null;
  readonly columns: readonly AddedColumn[];
};

export type DefinedNamePlan = {
  readonly name: string;
  readonly target: SheetArea;
  readonly visible: boolean;
};

/** Everything that one run writes: plain data, made by pure functions, shown before it is applied. */
export type WorkbookPlan = {
  readonly sheets: readonly SheetPlan[];
  readonly register: readonly RegisterColumnsPlan[];
  readonly names: readonly DefinedNamePlan[];
  /** Replaces what is remembered in the workbook. */
  readonly memory: JsonValue;
  /** The sheet shown after writing. */
  readonly activate?: SheetRole;
  /** Committee sheets that may be rewritten although they exist. */
  readonly replaceFrozen?: readonly SheetRole[];
};

/** What a file gives up by being written: its signature no longer holds; only values came from a format that is not written. */
export type Loss = 'signature' | 'valuesOnly';

/** A register's filter or Excel table that takes our columns in. */
export type Widened = { readonly sheet: string; readonly what: 'filter' | 'table' };

export type PlanSummary = {
  readonly sheetsNew: readonly string[];
  readonly sheetsRefreshed: readonly string[];
  readonly sheetsKept: readonly string[];
  readonly columnsAdded: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
  readonly columnsRefreshed: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
  /** Filters and Excel tables of registers that take our columns in, so that a sort moves them with their rows; absent when none does. */
  readonly widened?: readonly Widened[];
  /** Cells of our own columns whose content would differ from what stands there. */
  readonly registerCellsChanged: number;
  /** Cells of the buyer's that would change: always 0; counted, not assumed. */
  readonly buyerCellsChanged: number;
  /** What would refuse the write (a protected or filtered sheet), told before anything is written. */
  readonly obstacles: readonly { readonly code: 'protected' | 'filtered' | 'readOnly'; readonly sheet: string }[];
  /** Absent when nothing is given up. */
  readonly losses?: readonly Loss[];
};

/** What a workbook holds otherwise than planned, once written and read again. */
export type Difference = {
  /** Empty when it is the whole workbook. */
  readonly sheet: string;
  readonly kind: 'content' | 'value' | 'rule' | 'memory' | 'unread';
  /** Where, in A1 form; empty when it has no place. */
  readonly addresses: readonly string[];
  /** The sentence for a person. */
  readonly what: Bilingual;
};

export type ApplyResult = {
  readonly sheetsWritten: readonly string[];
  readonly cellsWritten: number;
  /** False when nothing differed. */
  readonly changed: boolean;
  /** Absent when all that was read again was as planned. */
  readonly differences?: readonly Difference[];
};

export type ApplyProgress = {
  /** Called before each step; `done` and `total` count steps. */
  readonly report?: (step: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
};
