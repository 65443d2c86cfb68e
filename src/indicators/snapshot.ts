import type { CivilDate } from '../calendar';
import type { Language } from '../language';
import { formatFigure } from './format';
import type { Basis, Group, Measure, PeriodKey, Unit } from './types';

/** One figure as it stood on the day of a snapshot. */
export type SnapshotFigure = {
  readonly id: string;
  readonly basis: Basis;
  readonly group: Group | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
};

/** The figures of a period as the committee saw them, kept in the workbook. */
export type Snapshot = {
  readonly period: PeriodKey;
  /** The day it was taken. */
  readonly date: CivilDate;
  readonly figures: readonly SnapshotFigure[];
};

/** A figure that is no longer what it was; null stands where it did not exist. */
export type SnapshotChange = {
  readonly id: string;
  readonly basis: Basis;
  readonly group: Group | null;
  readonly before: SnapshotFigure | null;
  readonly after: SnapshotFigure | null;
};

/** Takes the ungrouped figures of a period; groups would make the workbook's memory grow with the register. */
export function snapshot(measures: readonly Measure[], period: PeriodKey, date: CivilDate): Snapshot {
  const figures = measures
    .filter((measure) => measure.period === period && measure.group === null)
    .map(({ id, basis, group, numerator, denominator, value }) => ({
      id,
      basis,
      group,
      numerator,
      denominator,
      value,
    }));
  return { period, date, figures };
}

function figureKey({ id, basis, group }: SnapshotFigure): string {
  return `${id} ${basis} ${group?.by ?? ''} ${group?.key ?? ''}`;
}

function same(a: SnapshotFigure, b: SnapshotFigure): boolean {
  // A zero out of nothing said was once kept as 0: it is « sans donnée » now, and nothing of the register moved.
  const silent = a.numerator === 0 && a.value === 0 && b.value === null;
  return a.numerator === b.numerator && a.denominator === b.denominator && (a.value === b.value || silent);
}

/** What was restated between two snapshots of the same period, old and new side by side. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotChange[] {
  const old = new Map(before.figures.map((figure) => [figureKey(figure), figure]));
  const recent = new Map(after.figures.map((figure) => [figureKey(figure), figure]));
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const was = old.get(key) ?? null;
    const now = recent.get(key) ?? null;
    const one = now ?? was;
    if (one === null || (was !== null && now !== null && same(was, now))) return [];
    return [{ id: one.id, basis: one.basis, group: one.group, before: was, after: now }];
  });
}

/** A period whose figures are no longer those first told. */
export type Restatement = {
  readonly period: PeriodKey;
  /** The day of the first snapshot: what a committee may have been shown since. */
  readonly since: CivilDate;
  /** Figures that existed then and have moved, in the order of the snapshot. */
  readonly changes: readonly (SnapshotChange & { readonly before: SnapshotFigure })[];
};

/** What moved in a period since it was first told; null when nothing did, or when it never was. */
export function restatementOf(
  snapshots: readonly Snapshot[],
  measures: readonly Measure[],
  period: PeriodKey,
  today: CivilDate,
): Restatement | null {
  const [first] = snapshots
    .filter((kept) => kept.period === period)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (first === undefined) return null;
  const changes = diffSnapshots(first, snapshot(measures, period, today)).flatMap((change) => {
    const { before } = change;
    return before === null ? [] : [{ ...change, before }];
  });
  return changes.length === 0 ? null : { period, since: first.date, changes };
}

/** A kept figure as a person reads it, in the unit of its indicator. */
export function formatKept(figure: SnapshotFigure | null, unit: Unit, language: Language): string {
  if (figure === null || figure.value === null) return '–';
  // A rate over fewer than five contracts was not told then either.
  if (unit === 'rate' && figure.basis === 'count' && figure.denominator < 5) return 'n.s.';
  return formatFigure(figure.value, unit, language);
}
