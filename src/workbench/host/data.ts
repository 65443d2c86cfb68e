import type { Area, CellValue } from '../../workbook';

/** One side of a cell's border. */
export type BorderEdge =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export type Border = { readonly style: string; readonly weight: string; readonly colour: string };

/** How a cell looks; shared between cells and never changed in place. Absent: Excel's default. */
export type CellFormat = {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly unlocked?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
};

export type Hyperlink = {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
};

export type HostCell = {
  value: CellValue;
  /** In en-US form with its leading `=`. */
  formula?: string;
  format?: CellFormat;
  hyperlink?: Hyperlink;
  /** The text was entered after an apostrophe: it never becomes a number, a date or a formula. */
  quoted?: boolean;
};

export type HostTable = {
  readonly id: number;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  filter: HostFilter | null;
};

export type HostFilter = {
  area: Area;
  /** By column of the area; undefined: no condition on it. */
  criteria: (Readonly<Record<string, unknown>> | undefined)[];
};

export type SheetRange = { readonly sheet: HostSheet; readonly area: Area };

export type HostFont = {
  name?: string;
  size?: number;
  colour?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
};

export type HostLine = { colour?: string; style?: string; weight?: number };

export type HostDataLabels = {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  position: string;
  numberFormat: string;
  font: HostFont;
};

export type HostSeries = {
  name: string;
  values: SheetRange | null;
  categories: SheetRange | null;
  /** Null: the chart's own type. */
  chartType: string | null;
  axisGroup: string;
  fill: string | null;
  line: HostLine;
  markerStyle: string;
  markerSize: number;
  markerBackground: string | null;
  markerForeground: string | null;
  smooth: boolean;
  gapWidth: number;
  overlap: number;
  hasDataLabels: boolean;
  dataLabels: HostDataLabels;
};

export type HostAxis = {
  visible: boolean;
  title: { text: string; visible: boolean; font: HostFont };
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reversed: boolean;
  tickLabelPosition: string;
  font: HostFont;
  line: HostLine;
};

export type HostChart = {
  readonly id: string;
  name: string;
  type: string;
  /** Points from the sheet's first cell. */
  top: number;
  left: number;
  width: number;
  height: number;
  /** `from`: the cell that the title follows. */
  title: { text: string; from: SheetRange | null; visible: boolean; overlay: boolean; font: HostFont };
  legend: { visible: boolean; position: string; overlay: boolean; font: HostFont };
  valueAxis: HostAxis;
  categoryAxis: HostAxis;
  dataLabels: HostDataLabels;
  fill: string | null;
  font: HostFont;
  series: HostSeries[];
  altTextTitle: string;
  altText: string;
};

export type HostName = {
  readonly name: string;
  /** In en-US form with its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
};

export type HostValidation = {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
};

export type HostConditionalFormat = {
  readonly id: string;
  area: Area;
  readonly type: 'Custom' | 'CellValue' | 'ContainsText';
  rule: Readonly<Record<string, unknown>>;
  stopIfTrue: boolean;
  fill: string | null;
  font: { colour?: string; bold?: boolean; italic?: boolean; underline?: string; strikethrough?: boolean };
};

export type HostPage = {
  orientation: string;
  paperSize: string | null;
  zoom: Readonly<Record<string, unknown>>;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  headersFooters: {
    leftHeader: string;
    centerHeader: string;
    rightHeader: string;
    leftFooter: string;
    centerFooter: string;
    rightFooter: string;
  };
};

export type HostSheet = {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColour: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** By `row * columns of a sheet + column`, both 0-based; only cells that hold something. */
  readonly cells: Map<number, HostCell>;
  /** Looks given to whole columns and rows, where a cell has none of its own. */
  readonly columnFormats: Map<number, CellFormat>;
  readonly rowFormats: Map<number, CellFormat>;
  /** Of the whole sheet. */
  sheetFormat: CellFormat | null;
  /** In points. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  /** Heights that large or wrapped texts give to rows without one of their own; null until asked for. */
  autoHeights: ReadonlyMap<number, number> | null;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: Area[];
  tables: HostTable[];
  charts: HostChart[];
  names: HostName[];
  validations: HostValidation[];
  conditionalFormats: HostConditionalFormat[];
  frozen: { rows: number; columns: number } | null;
  filter: HostFilter | null;
  protection: { protected: boolean; options: Readonly<Record<string, unknown>>; password: string | null };
  page: HostPage;
  properties: Map<string, string>;
  /** What the workbook's `contents` was when a cell of the sheet last changed. */
  contents: number;
  /** False once the sheet is deleted: what still points at it is refused. */
  alive: boolean;
};

export type HostXmlPart = { readonly id: string; xml: string };

/** A workbook in memory: plain data that the object model reads and writes, and the page shows. */
export type HostWorkbook = {
  name: string;
  readOnly: boolean;
  date1904: boolean;
  sheets: HostSheet[];
  names: HostName[];
  readonly settings: Map<string, unknown>;
  /** Settings of the common API (`Office.context.document.settings`). */
  readonly documentSettings: Map<string, string>;
  xmlParts: HostXmlPart[];
  readonly properties: Map<string, unknown>;
  readonly customProperties: Map<string, unknown>;
  active: HostSheet;
  /** In the active sheet. */
  selection: Area;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  structureProtected: boolean;
  /** Grows with each change that the page shows. */
  revision: number;
  /** Grows with each change that formulas may read; what it was when sheets, tables or names changed. */
  contents: number;
  structure: number;
  /** A cell is being edited: Excel refuses every batch meanwhile. */
  editing: boolean;
  lastId: number;
};
