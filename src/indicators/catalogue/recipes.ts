import type { Condition, Recipe, Term } from '../types';

/** A condition that a column equals a value. */
export function is(column: string, value: Condition['value']): Condition {
  return { column, op: '=', value };
}

export function count(...where: readonly Condition[]): Term {
  return { kind: 'count', where };
}

export function sum(column: string, ...where: readonly Condition[]): Term {
  return { kind: 'sum', column, where };
}

type Shape = Partial<Pick<Recipe, 'clock' | 'groups' | 'periods' | 'targeted'>> & {
  /** Conditions that choose the contracts concerned at all (a denominator narrower than the period). */
  readonly among?: readonly Condition[];
};

const UNUSABLE: Condition = is('amountUsable', 0);

/** In number: contracts whose flag is 1 over every contract of the period, with the three other answers. */
export function byCount(flag: string, shape: Shape = {}): Recipe {
  const { among = [], targeted = true, ...rest } = shape;
  return {
    table: 'tSpaser',
    basis: 'count',
    unit: 'rate',
    value: 'rate',
    numerator: count(...among, is(flag, 1)),
    denominator: count(...among),
    no: count(...among, is(flag, 0)),
    unknown: count(...among, is(flag, 'NR')),
    notConcerned: count(...among, is(flag, 'NC')),
    targeted,
    ...rest,
  };
}

/** In value: amounts HT instead of contracts; those without a usable amount are left out, and counted as such. */
export function byValue(flag: string, shape: Shape = {}): Recipe {
  const { among = [], targeted = false, ...rest } = shape;
  const amount = (...where: readonly Condition[]): Term => sum('amount', is('amountUsable', 1), ...among, ...where);
  return {
    table: 'tSpaser',
    basis: 'value',
    unit: 'rate',
    value: 'rate',
    numerator: amount(is(flag, 1)),
    denominator: amount(),
    no: amount(is(flag, 0)),
    unknown: amount(is(flag, 'NR')),
    notConcerned: amount(is(flag, 'NC')),
    excluded: count(...among, UNUSABLE),
    targeted,
    ...rest,
  };
}

/** A rate in number and in value over one flag column. */
export function byCountAndValue(flag: string, shape: Shape = {}): readonly Recipe[] {
  return [byCount(flag, shape), byValue(flag, { ...shape, targeted: false })];
}

/** A number of contracts (the figure itself), the amount they stand for, and their share. */
export function numberAmountShare(flag: string, shape: Shape = {}): readonly Recipe[] {
  return [
    { ...byCount(flag, shape), unit: 'count', value: 'numerator' },
    { ...byValue(flag, shape), unit: 'euro', value: 'numerator', targeted: false },
    { ...byCount(flag, shape), basis: 'share', targeted: false },
  ];
}

/** The number of journal lines of a kind; none at all in the period is « – », for nobody wrote that there was none. */
export function journalCount(where: readonly Condition[], shape: Shape = {}): Recipe {
  return {
    table: 'tJournal',
    basis: 'count',
    unit: 'count',
    value: 'numerator',
    numerator: count(...where),
    denominator: count(...where),
    targeted: true,
    ...shape,
  };
}
