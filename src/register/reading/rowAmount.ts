import type { ValueRule } from '../../settings';
import type { AmountFact, AmountReading } from '../cells/amount';
import type { IssueCode } from '../issues';
import type { Contract } from '../types';

export type AmountCells = Readonly<Record<'ht' | 'ttc' | 'min' | 'max' | 'estimated' | 'paid', AmountReading | null>>;

export type RowAmount = Pick<Contract, 'amount' | 'amountBasis' | 'amounts'> & {
  readonly issue: IssueCode | null;
  /** Which cell the issue is about. */
  readonly cell: keyof AmountCells | null;
};

const CODES: Readonly<Record<NonNullable<AmountReading['issue']>, IssueCode>> = {
  unreadable: 'amountUnreadable',
  error: 'amountError',
  negative: 'amountNegative',
  zero: 'amountZero',
  symbolic: 'amountSymbolic',
  tooLarge: 'amountTooLarge',
  taxIncluded: 'amountTaxIncluded',
  bracket: 'amountBracket',
  severalLots: 'amountSeveralLots',
  yearly: 'amountYearly',
  ambiguous: 'amountAmbiguous',
};

type Source = 'ht' | 'max' | 'estimated' | 'min';

const BASIS: Readonly<Record<Source, Contract['amountBasis']>> = {
  ht: 'amountHt',
  max: 'amountMax',
  estimated: 'amountEstimated',
  min: 'amountMin',
};

/** Which amount stands for a framework agreement, first choice first (COUNTING, « Value »). */
const FRAMEWORK_ORDER: Readonly<Record<ValueRule, readonly Source[]>> = {
  maximum: ['max', 'ht', 'estimated', 'min'],
  estimated: ['estimated', 'max', 'ht', 'min'],
  minimum: ['min', 'estimated', 'ht', 'max'],
};

/** The amount that a cell gives, whatever it is said of it. */
export function amountIn(reading: AmountReading | null): AmountFact | null {
  return reading === null ? null : reading.value;
}

function usable(reading: AmountReading | null): boolean {
  return reading !== null && reading.value !== null && reading.issue !== 'taxIncluded';
}

/**
 * The amount that counts in value, in euros without tax, and where it comes
 * from. An estimate stands for the amount only in a framework agreement, or
 * where the register keeps no other amount (`hasAmountColumn` false).
 */
export function rowAmount(
  cells: AmountCells,
  isFramework: boolean,
  hasAmountColumn: boolean,
  rule: ValueRule,
): RowAmount {
  const { ht } = cells;
  const inner = amountIn(ht);
  // A mini/maxi pair or a range written in the one amount cell.
  const pair = inner !== null && inner.basis !== 'plain' && inner.basis !== 'sum';
  const amounts: Record<string, number> = {};
  for (const [name, reading] of Object.entries(cells)) {
    const value = amountIn(reading);
    if (value !== null) amounts[name] = value.amount;
  }
  if (ht?.issue === 'taxIncluded' && inner !== null) {
    delete amounts['ht'];
    amounts['ttc'] = amounts['ttc'] ?? inner.amount;
  }
  if (pair) {
    if (inner.min !== null) amounts['min'] = amounts['min'] ?? inner.min;
    if (inner.max !== null) amounts['max'] = amounts['max'] ?? inner.max;
  }
  const framework = isFramework || usable(cells.max) || usable(cells.min);
  const order: readonly Source[] = framework
    ? FRAMEWORK_ORDER[rule]
    : hasAmountColumn
      ? ['ht', 'max', 'min']
      : ['max', 'estimated', 'min'];
  for (const source of order) {
    const reading = cells[source];
    if (reading === null || reading.value === null || !usable(reading)) continue;
    const amount = source === 'ht' && pair ? paired(reading.value.amount, inner, rule) : reading.value.amount;
    const basis = source === 'ht' && pair ? pairedBasis(inner.basis, amount, inner.min) : BASIS[source];
    return {
      amount,
      amountBasis: basis,
      amounts,
      issue: reading.issue === null ? null : CODES[reading.issue],
      cell: source,
    };
  }
  const bad = (['ht', 'max', 'estimated', 'min'] as const).find((source) => (cells[source]?.issue ?? null) !== null);
  const none = { amount: null, amountBasis: 'none' as const, amounts };
  if (bad !== undefined) {
    const issue = cells[bad]?.issue ?? null;
    // An unusable maximum beside a price with tax: the price is what the reader can act on.
    if (issue === 'zero' && amountIn(cells.ttc) !== null) return { ...none, issue: 'amountTaxIncluded', cell: 'ttc' };
    return { ...none, issue: issue === null ? null : CODES[issue], cell: bad };
  }
  if (amountIn(cells.ttc) !== null) return { ...none, issue: 'amountTaxIncluded', cell: 'ttc' };
  return { ...none, issue: 'amountMissing', cell: cells.ht === null ? null : 'ht' };
}

function paired(amount: number, inner: AmountFact, rule: ValueRule): number {
  return rule === 'minimum' && inner.basis === 'minMax' && inner.min !== null ? inner.min : amount;
}

function pairedBasis(basis: AmountFact['basis'], amount: number, min: number | null): Contract['amountBasis'] {
  if (basis === 'bracket') return 'bracket';
  return amount === min ? 'amountMin' : 'amountMax';
}
