import { toSerial } from '../../calendar';
import type { CellValue } from '../../workbook';
import { readAmount } from '../cells/amount';
import { readDate } from '../cells/date';
import { readDuration } from '../cells/quantity';
import { cellText } from '../cells/text';
import type { ColumnView, Relations } from './vocabulary';

export type { Relations } from './vocabulary';

/** What a relation adds to the score of a column for a field. */
export type Nudge<F extends string> = { readonly index: number; readonly field: F; readonly by: number };

type Numbers = readonly (number | null)[];

const ENOUGH = 4;
/** French rates, the overseas and Corsican ones among them. */
const VAT_RATES = [1.2, 1.1, 1.055, 1.021, 1.085, 1.13, 1.196];
const VAT_SLACK = 0.0015;
const DAYS_A_MONTH = 365.25 / 12;

function daysOf(cells: readonly CellValue[]): Numbers {
  return cells.map((cell) => {
    if (typeof cell === 'number') return cell > 20_000 && cell < 90_000 ? Math.floor(cell) : null;
    if (typeof cell !== 'string' || cell.length > 30) return null;
    const fact = readDate(cell).value;
    return fact === null || fact.precision === 'year' ? null : toSerial(fact.date);
  });
}

function sumsOf(cells: readonly CellValue[]): Numbers {
  return cells.map((cell) => (typeof cell === 'number' ? cell : (readAmount(cell).value?.amount ?? null)));
}

/** A table's columns as numbers, each read once and only when a relation asks. */
class Facts<F extends string> {
  private readonly days = new Map<number, Numbers>();
  private readonly sums = new Map<number, Numbers>();

  constructor(private readonly views: readonly ColumnView<F>[]) {}

  daysAt(index: number): Numbers {
    const known = this.days.get(index) ?? daysOf(this.views[index]?.cells ?? []);
    this.days.set(index, known);
    return known;
  }

  sumsAt(index: number): Numbers {
    const known = this.sums.get(index) ?? sumsOf(this.views[index]?.cells ?? []);
    this.sums.set(index, known);
    return known;
  }
}

/** Shares, among the rows where both are known, of those that a test accepts; null when too few are. */
function share(left: Numbers, right: Numbers, test: (a: number, b: number) => boolean): number | null {
  let both = 0;
  let held = 0;
  left.forEach((a, row) => {
    const b = right[row] ?? null;
    if (a === null || b === null) return;
    both += 1;
    if (test(a, b)) held += 1;
  });
  return both < ENOUGH ? null : held / both;
}

/** True for a sum that is another with French VAT added, to the cent or to the euro. */
function withVat(ht: number, ttc: number): boolean {
  return ht > 0 && VAT_RATES.some((rate) => Math.abs(ttc / ht - rate) < Math.max(VAT_SLACK, 1 / ht));
}

function isDate<F extends string>(view: ColumnView<F>): boolean {
  return view.profile.share('date') >= 0.6 && view.profile.count >= ENOUGH;
}

function isMoney<F extends string>({ profile }: ColumnView<F>): boolean {
  return profile.share('amount') >= 0.6 && profile.share('realSiret') < 0.5 && profile.count >= ENOUGH;
}

/**
 * What the values of some columns say of others, given a first reading of the
 * table (`fields`, by column): which sum has VAT, which date ends a period,
 * which number is the buyer's, which dates stand in an order that cannot be.
 * `open` says which columns a field may be moved to.
 */
export function nudgesOf<F extends string>(
  relations: Relations<F>,
  views: readonly ColumnView<F>[],
  fields: readonly (F | null)[],
  open: (index: number, field: F) => boolean,
): Nudge<F>[] {
  const facts = new Facts(views);
  return [
    ...vatNudges(relations, views, open, facts),
    ...risingNudges(relations, fields, facts),
    ...partNudges(relations, views, fields, facts),
    ...orderNudges(relations, views, fields, facts),
    ...periodNudges(relations, views, fields, open, facts),
    ...constantNudges(relations, views, fields),
  ];
}

function vatNudges<F extends string>(
  { vat }: Relations<F>,
  views: readonly ColumnView<F>[],
  open: (index: number, field: F) => boolean,
  facts: Facts<F>,
): Nudge<F>[] {
  if (vat === undefined) return [];
  const nudges: Nudge<F>[] = [];
  const money = views.flatMap((view, index) =>
    isMoney(view) && (open(index, vat.ht) || open(index, vat.ttc)) ? [index] : [],
  );
  for (const a of money) {
    for (const b of money) {
      if (a === b || (share(facts.sumsAt(a), facts.sumsAt(b), withVat) ?? 0) < 0.7) continue;
      nudges.push({ index: a, field: vat.ht, by: 0.25 }, { index: a, field: vat.ttc, by: -0.5 });
      nudges.push({ index: b, field: vat.ttc, by: 0.45 }, { index: b, field: vat.ht, by: -0.6 });
    }
  }
  return nudges;
}

function risingNudges<F extends string>(
  { rising }: Relations<F>,
  fields: readonly (F | null)[],
  facts: Facts<F>,
): Nudge<F>[] {
  if (rising === undefined) return [];
  const low = fields.indexOf(rising[0]);
  const high = fields.indexOf(rising[1]);
  if (low < 0 || high < 0) return [];
  const wrong = share(facts.sumsAt(low), facts.sumsAt(high), (a, b) => a > b) ?? 0;
  if (wrong < 0.8) return [];
  return [
    { index: low, field: rising[0], by: -0.7 },
    { index: low, field: rising[1], by: 0.7 },
    { index: high, field: rising[1], by: -0.7 },
    { index: high, field: rising[0], by: 0.7 },
  ];
}

/** Share of the contracts of several lots on which each lot has the same sum; null when too few are to tell. */
function repeatedOn(groups: readonly (readonly number[])[], sums: Numbers): number | null {
  const known = groups
    .map((rows) => rows.flatMap((row) => sums[row] ?? []))
    .filter((values) => values.length >= 2 && values.some((value) => value > 0));
  if (known.length < 2) return null;
  return known.filter((values) => new Set(values).size === 1).length / known.length;
}

/** Rows that stand together under a field's column: the lots of one contract. */
function groupsOf<F extends string>(view: ColumnView<F> | undefined): readonly (readonly number[])[] {
  const rows = new Map<string, number[]>();
  (view?.cells ?? []).forEach((cell, row) => {
    const key = cellText(cell);
    if (key !== '') rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return [...rows.values()].filter((group) => group.length >= 2);
}

/** Of two sums, the one that every lot of a contract repeats is the whole contract’s: the other is the lot’s. */
function partNudges<F extends string>(
  { parts }: Relations<F>,
  views: readonly ColumnView<F>[],
  fields: readonly (F | null)[],
  facts: Facts<F>,
): Nudge<F>[] {
  if (parts === undefined) return [];
  const rivals = views.flatMap((view, index) =>
    isMoney(view) && view.candidates.some(({ field }) => field === parts.sum) ? [index] : [],
  );
  if (rivals.length < 2) return [];
  const groups = parts.together
    .map((field) => groupsOf(views[fields.indexOf(field)]))
    .find(({ length }) => length >= 2);
  if (groups === undefined) return [];
  const repeated = rivals.map((index) => ({ index, share: repeatedOn(groups, facts.sumsAt(index)) }));
  if (!repeated.some(({ share }) => share !== null && share <= 0.3)) return [];
  return repeated.flatMap(({ index, share }): Nudge<F>[] =>
    share !== null && share >= 0.8 ? [{ index, field: parts.sum, by: -0.6 }] : [],
  );
}

/** A heading as sure as this leaves no doubt. */
const SURELY = 0.92;

function saysSurely<F extends string>(view: ColumnView<F> | undefined, field: F | null): boolean {
  return (
    field !== null &&
    view?.candidates.some((candidate) => candidate.field === field && candidate.confidence >= SURELY) === true
  );
}

/** A date that comes before what should precede it is less likely what its heading says: most of all where the heading may mean several. */
function orderNudges<F extends string>(
  { dates }: Relations<F>,
  views: readonly ColumnView<F>[],
  fields: readonly (F | null)[],
  facts: Facts<F>,
): Nudge<F>[] {
  if (dates === undefined) return [];
  const rankOf = (field: F | null): number => (field === null ? -1 : dates.findIndex((group) => group.includes(field)));
  const dated = views.flatMap((view, index) => (isDate(view) ? [index] : []));
  const nudges: Nudge<F>[] = [];
  for (const index of dated) {
    const view = views[index];
    for (const candidate of view?.candidates ?? []) {
      const rank = rankOf(candidate.field);
      if (rank < 0 || candidate.field === null) continue;
      let compared = 0;
      let against = 0;
      let sure = false;
      for (const other of dated) {
        const rank2 = rankOf(fields[other] ?? null);
        if (other === index || rank2 < 0 || rank2 === rank) continue;
        const [first, second] = rank < rank2 ? [index, other] : [other, index];
        const wrong = share(facts.daysAt(first), facts.daysAt(second), (a, b) => a > b);
        if (wrong === null) continue;
        compared += 1;
        if (wrong <= 0.6) continue;
        against += 1;
        sure ||= saysSurely(views[other], fields[other] ?? null) && !saysSurely(view, candidate.field);
      }
      // Several that gainsay it weigh more than one, which may itself be misread unless its heading leaves no doubt.
      const weight = sure ? 1 : against / Math.max(1, compared);
      if (against > 0) nudges.push({ index, field: candidate.field, by: -(0.3 + 0.15 * against) * weight });
    }
  }
  return nudges;
}

function isAnniversary(from: number, to: number): boolean {
  const months = (to - from) / DAYS_A_MONTH;
  return months > 0.9 && Math.abs(months - Math.round(months)) < 0.07;
}

/** A date under no clear heading that is always start + duration, or well after the contract began, ends it. */
function periodNudges<F extends string>(
  { period }: Relations<F>,
  views: readonly ColumnView<F>[],
  fields: readonly (F | null)[],
  open: (index: number, field: F) => boolean,
  facts: Facts<F>,
): Nudge<F>[] {
  if (period === undefined || fields.includes(period.end)) return [];
  const starts = period.from.flatMap((field) => (fields.includes(field) ? [fields.indexOf(field)] : []));
  const length = fields.indexOf(period.length);
  const months = (views[length]?.cells ?? []).map((cell) => readDuration(cell).value);
  const nudges: Nudge<F>[] = [];
  views.forEach((view, index) => {
    if (!isDate(view) || fields[index] !== null || !open(index, period.end)) return;
    const ends = facts.daysAt(index);
    const proven = starts.some((start) => {
      const from = facts.daysAt(start);
      const until = from.map((day, row) => {
        const count = months[row] ?? null;
        return day === null || count === null ? null : day + count * DAYS_A_MONTH;
      });
      const added = share(until, ends, (a, b) => Math.abs(a - b) <= 16);
      const yearly = share(from, ends, isAnniversary);
      return (added ?? 0) >= 0.6 || (yearly ?? 0) >= 0.8;
    });
    const after = starts.some((start) => (share(facts.daysAt(start), ends, (a, b) => b - a >= 45) ?? 0) >= 0.9);
    if (proven || after) nudges.push({ index, field: period.end, by: proven ? 0.62 : 0.5 });
  });
  return nudges;
}

function distinctOf(cells: readonly CellValue[]): number {
  return new Set(cells.map(cellText).filter((text) => text !== '')).size;
}

/** One company number on every row, under several names: it is the other party's. */
function constantNudges<F extends string>(
  { constant }: Relations<F>,
  views: readonly ColumnView<F>[],
  fields: readonly (F | null)[],
): Nudge<F>[] {
  if (constant === undefined) return [];
  const named = fields.indexOf(constant.of);
  const names = named < 0 ? null : distinctOf(views[named]?.cells ?? []);
  return views.flatMap((view, index): Nudge<F>[] => {
    const { profile } = view;
    if (profile.count < ENOUGH || profile.share('realSiret') < 0.8 || distinctOf(view.cells) !== 1) return [];
    if (names !== null && names < 2) return [];
    const moved: Nudge<F>[] = [{ index, field: constant.field, by: -0.8 }];
    return constant.is === null ? moved : [...moved, { index, field: constant.is, by: 0.5 }];
  });
}
