import type { Coded, Table } from './data/table';
import { median, partsOf, rounded, TENTHS_OF_CENTS, type Parts } from './evaluate';
import { wantedValue, passes } from './data/table';
import { filterConditions, groupCondition, periodConditions } from './scope';
import type { Condition, GroupBy, PeriodKey, Recipe, Term } from './types';
import type { Workings } from './workings';

/** A figure by place of its period and of its group in their lists; null for a median without values. */
export type Figure = (period: number, group: number) => number | null;

/** What figures are split by: an axis with its keys, or (null) nothing. */
export type Along = { readonly by: GroupBy; readonly keys: readonly string[] } | null;

/**
 * Figures of every period and group at once: each row is counted into the cell of the periods and of the group that it
 * belongs to, in one pass a term, and periods are sums of cells.
 */
export type Cube = {
  /** The figure of a term, over the rows that pass `also` too. */
  readonly figure: (recipe: Recipe, along: Along, term: Term, also?: readonly Condition[]) => Figure;
  /** Rows of the period and group that the size filter leaves out. */
  readonly leftOut: (recipe: Recipe, along: Along) => Figure;
  /** Forgets the passes made along an axis, which another axis has no use for. */
  readonly forget: () => void;
};

/** The smallest runs of rows that every period is a union of. */
type Spells = { readonly of: Uint16Array; readonly count: number; readonly inPeriod: readonly (readonly number[])[] };

/** The group of each row; `size` stands for none of the keys. */
type Axis = { readonly of: Int32Array; readonly size: number; readonly group: readonly number[] };

type Cells = { readonly of: Int32Array; readonly count: number };

/** Answers of one column are told apart in the same pass while they are so few. */
const MOST_ANSWERS = 16;

const ZERO = () => 0;

function nameOf(where: readonly Condition[]): string {
  return where
    .map(({ column, op, value }) => `${column} ${op} ${typeof value === 'object' ? value.fr : typeof value + value}`)
    .join('&');
}

function clockOf(recipe: Recipe): string {
  return `${recipe.table} ${recipe.clock ?? ''} ${String(recipe.undatedInAll)}`;
}

/** Keeps what was made under a name. */
function keeping<Value>(): { readonly get: (name: string, make: () => Value) => Value; readonly clear: () => void } {
  const known = new Map<string, Value>();
  return {
    get(name, make) {
      const found = known.get(name);
      if (found !== undefined) return found;
      const made = make();
      known.set(name, made);
      return made;
    },
    clear: () => known.clear(),
  };
}

/** The rows that pass every condition, null when there is none to pass. */
function maskOf(table: Table, where: readonly Condition[]): Uint8Array | null {
  const [first, ...others] = where.map((condition) => table.mask(condition));
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const mask = first.slice();
  for (const other of others) for (let row = 0; row < mask.length; row += 1) mask[row] = mask[row]! & other[row]!;
  return mask;
}

/** Splits the rows by the set of periods that hold them. */
function spellsOf(table: Table, masks: readonly (Uint8Array | null)[], kept: Uint8Array | null): Spells {
  let of = new Uint16Array(table.size);
  let members: number[][] = [[]];
  masks.forEach((mask, period) => {
    const next = new Uint16Array(table.size);
    const split = new Int32Array(members.length * 2).fill(-1);
    const now: number[][] = [];
    for (let row = 0; row < next.length; row += 1) {
      const holds = (mask === null ? 1 : mask[row]!) & (kept === null ? 1 : kept[row]!);
      const was = of[row]!;
      let spell = split[was * 2 + holds]!;
      if (spell < 0) {
        spell = now.length;
        split[was * 2 + holds] = spell;
        const before = members[was] ?? [];
        now.push(holds === 1 ? [...before, period] : before);
      }
      next[row] = spell;
    }
    of = next;
    members = now;
  });
  const inPeriod = masks.map((): number[] => []);
  members.forEach((periods, spell) => periods.forEach((period) => inPeriod[period]?.push(spell)));
  return { of, count: Math.max(1, members.length), inPeriod };
}

function axisOf(table: Table, along: Along): Axis {
  if (along === null) return { of: new Int32Array(table.size), size: 1, group: [0] };
  const places = new Map<string, number>();
  const group = along.keys.map((key) => {
    const label = String(wantedValue(groupCondition({ by: along.by, key }), table.language)).toLowerCase();
    const place = places.get(label) ?? places.size;
    places.set(label, place);
    return place;
  });
  const { codes, values } = table.coded(along.by);
  const placeOf = values.map((value) =>
    typeof value === 'string' ? (places.get(value.toLowerCase()) ?? places.size) : places.size,
  );
  return { of: codes.map((code) => placeOf[code] ?? places.size), size: places.size, group };
}

function cellsOf(spells: Spells, axis: Axis): Cells {
  const across = axis.size + 1;
  const of = new Int32Array(axis.of.length);
  for (let row = 0; row < of.length; row += 1) of[row] = spells.of[row]! * across + axis.of[row]!;
  return { of, count: spells.count * across };
}

/** Rows by cell and answer, as numbers of rows or as sums of `numbers`. */
function accumulated(
  cells: Cells,
  answers: Coded | null,
  mask: Uint8Array | null,
  numbers: Float64Array | null,
): Float64Array {
  const kinds = answers?.values.length ?? 1;
  const sums = new Float64Array(cells.count * kinds);
  const { of } = cells;
  const codes = answers?.codes ?? null;
  for (let row = 0; row < of.length; row += 1) {
    if (mask !== null && mask[row] === 0) continue;
    const at = codes === null ? of[row]! : of[row]! * kinds + codes[row]!;
    if (numbers === null) sums[at]! += 1;
    else {
      const number = numbers[row]!;
      if (!Number.isNaN(number)) sums[at]! += number;
    }
  }
  return sums;
}

/** Each period's sum of its spells, by group. */
function rolled(sums: Float64Array, { inPeriod }: Spells, across: number): Float64Array {
  const totals = new Float64Array(inPeriod.length * across);
  inPeriod.forEach((spells, period) => {
    for (const spell of spells) {
      for (let group = 0; group < across; group += 1) {
        totals[period * across + group]! += sums[spell * across + group]!;
      }
    }
  });
  return totals;
}

/** Figures over the tables of one register for a list of periods. */
export function cubeOver(work: Workings, periods: readonly PeriodKey[]): Cube {
  const { settings } = work.context;
  const spellings = keeping<Spells>();
  const axes = keeping<Axis>();
  const cells = keeping<Cells>();
  const passesMade = keeping<Float64Array>();
  const passesAlong = keeping<Float64Array>();
  const numbers = keeping<Parts>();

  const tableOf = (recipe: Recipe): Table => (recipe.table === 'tSpaser' ? work.contracts : work.journal);

  const spellsFor = (recipe: Recipe, filtered: boolean): Spells =>
    spellings.get(`${clockOf(recipe)} ${String(filtered)}`, () => {
      const table = tableOf(recipe);
      const kept = filtered ? maskOf(table, filterConditions(recipe, settings)) : null;
      return spellsOf(
        table,
        periods.map((period) => maskOf(table, periodConditions(recipe, period))),
        kept,
      );
    });

  const place = (recipe: Recipe, along: Along, filtered: boolean) => {
    const table = tableOf(recipe);
    const name = `${recipe.table} ${along === null ? '' : `${along.by} ${along.keys.length}`}`;
    const axis = axes.get(name, () => axisOf(table, along));
    const spells = spellsFor(recipe, filtered);
    const inCells = `${clockOf(recipe)} ${String(filtered)} ${name}`;
    return { table, axis, spells, inCells, cells: cells.get(inCells, () => cellsOf(spells, axis)) };
  };

  const numbersOf = (table: Table, column: string): Parts =>
    numbers.get(`${table.name} ${column}`, () =>
      partsOf(Float64Array.from(table.column(column), (cell) => (typeof cell === 'number' ? cell : NaN))),
    );

  type Placed = ReturnType<typeof place>;

  /** Sums by cell of the numbers named, of one for each row when there are none. */
  function sumsOf(
    placed: Placed,
    along: Along,
    where: readonly Condition[],
    numbers: { readonly name: string; readonly of: Float64Array } | null,
  ): Float64Array {
    const { table } = placed;
    const last = where.at(-1);
    const answers = last === undefined ? null : table.coded(last.column);
    const isSplit = answers !== null && answers.values.length <= MOST_ANSWERS;
    const before = isSplit ? where.slice(0, -1) : where;
    const kept = along === null ? passesMade : passesAlong;
    const split = isSplit ? (last?.column ?? '') : '';
    const sums = kept.get(`${placed.inCells} ${numbers?.name ?? ''} ${split} ${nameOf(before)}`, () =>
      accumulated(placed.cells, isSplit ? answers : null, maskOf(table, before), numbers?.of ?? null),
    );
    if (!isSplit || last === undefined) return sums;
    const wanted = wantedValue(last, table.language);
    const kinds = answers.values.length;
    const chosen = new Float64Array(placed.cells.count);
    answers.values.forEach((value, code) => {
      if (!passes(value, last.op, wanted)) return;
      for (let at = 0; at < chosen.length; at += 1) chosen[at]! += sums[at * kinds + code]!;
    });
    return chosen;
  }

  function rolledFigure(placed: Placed, sums: Float64Array): (period: number, group: number) => number {
    const across = placed.axis.size + 1;
    const totals = rolled(sums, placed.spells, across);
    return (period, group) => totals[period * across + (placed.axis.group[group] ?? placed.axis.size)] ?? 0;
  }

  /** The rows of each cell that pass, as what `of` gives of them. */
  function gathered<Item>(placed: Placed, where: readonly Condition[], of: (row: number) => Item | null): Item[][] {
    const mask = maskOf(placed.table, where);
    const items: Item[][] = [];
    placed.cells.of.forEach((cell, row) => {
      if (mask !== null && mask[row] === 0) return;
      const item = of(row);
      if (item !== null) (items[cell] ??= []).push(item);
    });
    return items;
  }

  const itemsIn = <Item>(
    placed: Placed,
    items: readonly (readonly Item[])[],
    period: number,
    group: number,
  ): Item[] => {
    const across = placed.axis.size + 1;
    const place = placed.axis.group[group] ?? placed.axis.size;
    return (placed.spells.inPeriod[period] ?? []).flatMap((spell) => items[spell * across + place] ?? []);
  };

  return {
    figure(recipe, along, term, also = []) {
      if (term.kind === 'setting') {
        const value = settings[term.setting];
        return () => value;
      }
      const where = [...also, ...term.where];
      const placed = place(recipe, along, true);
      switch (term.kind) {
        case 'count':
          return rolledFigure(placed, sumsOf(placed, along, where, null));
        case 'sum': {
          const { whole, rest } = numbersOf(placed.table, term.column);
          const sums = (name: string, of: Float64Array) =>
            rolledFigure(placed, sumsOf(placed, along, where, { name: `${name} ${term.column}`, of }));
          const exact = sums('whole', whole);
          const left = rest === null ? ZERO : sums('rest', rest);
          return (period, group) => rounded(exact(period, group) / TENTHS_OF_CENTS + left(period, group));
        }
        case 'median': {
          const column = placed.table.column(term.column);
          const values = gathered(placed, where, (row) => {
            const cell = column[row];
            return typeof cell === 'number' ? cell : null;
          });
          return (period, group) => median(itemsIn(placed, values, period, group));
        }
        case 'distinct': {
          const holders = placed.table.holders(term.previous);
          const met = gathered(placed, where, (row) => holders[row] ?? null).map((some) => [...new Set(some)]);
          return (period, group) => new Set(itemsIn(placed, met, period, group)).size;
        }
      }
    },
    leftOut(recipe, along) {
      if (filterConditions(recipe, settings).length === 0) return ZERO;
      const placed = place(recipe, along, false);
      return rolledFigure(placed, sumsOf(placed, along, [{ column: 'kept', op: '=', value: 0 }], null));
    },
    forget() {
      passesAlong.clear();
    },
  };
}
