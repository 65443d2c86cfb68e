import type { CivilDate } from '../../calendar';
import type { Basis, PeriodKey, Unit } from '../../indicators';
import type { Language } from '../../language';
import type { MeasureStatus } from '../../indicators';

/** A row of the buyer's sheets, as a person finds it again. */
export type PackRow = {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
};

/** The rows behind a figure, by what each says. */
export type PackRows = Readonly<Record<'yes' | 'no' | 'unknown' | 'excluded', readonly PackRow[]>>;

/** One figure, told the same way in every file. */
export type PackFigure = {
  /** Unique in a pack: `PNAD-S 2026-T4 count`. */
  readonly key: string;
  readonly indicator: string;
  readonly label: string;
  readonly period: PeriodKey;
  readonly periodLabel: string;
  /** What it is narrowed to, in words; null for all. */
  readonly group: string | null;
  readonly basis: Basis;
  readonly basisLabel: string;
  readonly unit: Unit;
  /** Null when nothing is told. */
  readonly value: number | null;
  /** What is read: « 23,9 % », « n.s. », « – ». */
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  readonly excluded: number;
  readonly valueOnInformed: number | null;
  readonly fillRate: number | null;
  readonly target: number | null;
  readonly targetText: string;
  readonly status: MeasureStatus;
  readonly statusText: string;
  /** What it was counted out of, in words: « 12 oui sur 22 marchés ; 10 non, 0 non renseigné ». */
  readonly base: string;
  readonly definition: string;
  readonly source: string;
  /** Null where no row is told: a public version. */
  readonly rows: PackRows | null;
};

/** A cell of a table: its text, and the number behind it where there is one. */
export type PackCell = { readonly text: string; readonly number?: number };

export type PackTable = {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly { readonly text: string; readonly isNumber: boolean }[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly PackCell[])[];
};

export type PackSeries = {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** Drawn as a dashed line over the columns. */
  readonly isLine: boolean;
  readonly values: readonly (number | null)[];
};

export type PackChart = {
  readonly id: string;
  /** A sentence. */
  readonly title: string;
  readonly altText: string;
  readonly form: 'column' | 'bar' | 'line';
  readonly stacking: 'none' | 'stacked' | 'percent';
  /** How values are written: a rate in [0, 1], or numbers. */
  readonly unit: 'rate' | 'number' | 'days';
  readonly axisTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly PackSeries[];
  /** The same numbers as text, for a person who does not see the chart. */
  readonly table: PackTable;
};

export type PackPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Figures in large, by key. */
  | { readonly kind: 'figures'; readonly keys: readonly string[] }
  | { readonly kind: 'table'; readonly table: PackTable; readonly figures?: readonly string[] }
  | { readonly kind: 'chart'; readonly chart: PackChart }
  /** Lines to write on, once printed. */
  | { readonly kind: 'blank'; readonly lines: number };

export type PackSection = {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly PackPart[];
};

/** A committee's quarter, a year, a publication or a group: what a set of files says, whoever writes them. */
export type Pack = {
  readonly kind: 'quarter' | 'year' | 'public' | 'group' | 'consolidated';
  /** What the files are called: « Comité 2026-T4 ». */
  readonly name: string;
  readonly title: string;
  readonly buyer: string | null;
  readonly language: Language;
  readonly period: PeriodKey;
  readonly date: CivilDate;
  readonly version: string;
  /** Period, buyer, file and date; then what « non renseigné » means. */
  readonly lines: readonly string[];
  readonly sections: readonly PackSection[];
  readonly figures: readonly PackFigure[];
};
