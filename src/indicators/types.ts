import type { Bilingual } from '../language';

/** `2024`, `2024-T3`, `2025-2026` (a window of years), `2024-01-01..2024-06-30`, or `all`. */
export type PeriodKey = string;

export type Basis = 'count' | 'value' | 'sum' | 'mean' | 'median' | 'p90' | 'weightedMean' | 'share' | 'distinct';

export type GroupBy = 'department' | 'category' | 'buyer' | 'contractType' | 'procedure' | 'theme' | 'supplierSize';

export type Group = { readonly by: GroupBy; readonly key: string };

export type Unit = 'rate' | 'count' | 'euro' | 'hours' | 'days' | 'percent' | 'quantity';

/**
 * One figure of an indicator, with everything that it was computed from.
 * Contracts are named by `Contract.key`. `value` is null when there is nothing
 * to divide by (« – ») — « n.s. » under five is the reader's matter: `small`.
 */
export type Measure = {
  readonly id: string;
  readonly period: PeriodKey;
  readonly group: Group | null;
  readonly basis: Basis;
  /** For a rate the yes; for a sum, a count or a mean the figure's own numerator. */
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  /** Contracts or rows of the period left out of this measure (amount unusable, size filter…). */
  readonly excluded: number;
  /** Rate on all in [0, 1], or the figure itself. */
  readonly value: number | null;
  readonly valueOnInformed: number | null;
  readonly fillRate: number | null;
  readonly target: number | null;
  readonly unit: Unit;
  /** True when the denominator is under 5: shown « n.s. ». */
  readonly small: boolean;
  readonly rows: {
    readonly numerator: readonly string[];
    readonly no: readonly string[];
    readonly unknown: readonly string[];
    readonly excluded: readonly string[];
  };
};

export type Axis = 'social' | 'environmental' | 'economic' | 'national' | 'legal' | 'finance' | 'governance';

/** What is said of an indicator wherever it is shown. */
export type IndicatorText = {
  readonly id: string;
  readonly axis: Axis;
  /** Verbatim from its source. */
  readonly wording: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly source: string;
  readonly direction: 'up' | 'down' | 'information';
};
