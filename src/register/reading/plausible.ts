import { textKey } from '../cells/textKey';
import { makeIssue } from '../issues';
import type { IssueCode } from '../issues';
import type { FieldId } from '../fields';
import type { Contract, Issue } from '../types';
import { isFarFromNumber, yearInNumber } from './dateOrder';
import { joinHolders, takeOffBuyersNumber } from './holders';
import type { ColumnOf } from './holders';
import { lotKey } from './lot';
import { supplierKey } from './suppliers';

/** Amounts from here on are told even where others are as large. */
const HUGE = 100_000_000;
/** Amounts that make a distribution. */
const ENOUGH = 10;
/** Decades above the upper quartile that no register spans by itself. */
const DECADES = 1.5;

const FIELD: Readonly<Partial<Record<Contract['amountBasis'], FieldId>>> = {
  amountHt: 'amountHt',
  amountMax: 'amountMax',
  amountMin: 'amountMin',
  amountEstimated: 'amountEstimated',
  bracket: 'amountHt',
};

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The amount from which one is out of a register's own distribution; infinite when there are too few to tell. */
function farFrom(amounts: readonly number[]): number {
  if (amounts.length < ENOUGH) return Infinity;
  const decades = amounts.map(Math.log10).sort((a, b) => a - b);
  const upper = quantile(decades, 0.75);
  return 10 ** (upper + Math.max(DECADES, 2 * (upper - quantile(decades, 0.25))));
}

function issueAt(code: IssueCode, contract: Contract, field: FieldId, column: ColumnOf, value: string): Issue {
  const letter = column(contract.sheet, field)?.letter ?? null;
  return makeIssue(code, { sheet: contract.sheet, row: contract.row, column: letter }, value);
}

function amountText(contract: Contract): string {
  const field = FIELD[contract.amountBasis] ?? 'amountHt';
  return contract.texts[field]?.text ?? String(contract.amount ?? '');
}

/** Amounts that hardly can be: far out of the register's distribution, or 100 M€ and above. They stay counted. */
function farAmounts(contracts: readonly Contract[], column: ColumnOf): Issue[] {
  const limit = Math.min(HUGE, farFrom(contracts.flatMap(({ amount }) => (amount === null ? [] : [amount]))));
  return contracts
    .filter(({ amount }) => amount !== null && amount >= limit)
    .map((contract) => {
      const field = FIELD[contract.amountBasis] ?? 'amountHt';
      return issueAt('amountImplausible', contract, field, column, amountText(contract));
    });
}

/** Notification years far from the year of the number, where the register's numbers do carry their year. */
function farYears(contracts: readonly Contract[], told: ReadonlySet<Contract>, column: ColumnOf): Issue[] {
  const dated = contracts.flatMap((contract) => {
    const { id, notificationDate } = contract;
    if (id === null || notificationDate === null || yearInNumber(id) === null) return [];
    return [{ contract, far: isFarFromNumber(id, notificationDate) }];
  });
  const far = dated.filter((each) => each.far);
  // Numbers that mostly disagree with the dates carry no year.
  if (far.length * 2 > dated.length || dated.length - far.length < 2) return [];
  return far
    .filter(({ contract }) => !told.has(contract))
    .map(({ contract }) =>
      issueAt('notificationYearFar', contract, 'notificationDate', column, contract.texts.notificationDate?.text ?? ''),
    );
}

function lotsBy(contracts: readonly Contract[], number: (contract: Contract) => string | null): readonly Contract[][] {
  const groups = new Map<string, Contract[]>();
  for (const contract of contracts) {
    const own = number(contract);
    if (own === null || contract.amount === null) continue;
    const key = `${contract.sheet}|${contract.buyerSiret ?? contract.buyer ?? ''}|${own}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [contract]);
    else group.push(contract);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** One thing said by every contract of a group. */
function same(group: readonly Contract[], of: (contract: Contract) => string): boolean {
  const [first] = group;
  return first !== undefined && group.every((contract) => of(contract) === of(first));
}

/** True when every row names a lot of its own. */
function areLots(group: readonly Contract[]): boolean {
  const lots = new Set(group.map(lotKey));
  return lots.size === group.length && !lots.has('');
}

/**
 * True when the amount of a group is that of the whole, repeated on each row (COUNTING, « One total repeated on every
 * lot »): its column says so, or the rows are lots of one holder on one date. A heading is trusted only for rows that
 * share the number of the contract: two contracts of one consultation may each have the same total.
 */
function repeatsTotal(group: readonly Contract[], column: ColumnOf, sharesNumber: boolean): boolean {
  const [first] = group;
  if (first === undefined || first.amount === null || !same(group, ({ amount }) => String(amount))) return false;
  const field = FIELD[first.amountBasis];
  if (field === undefined || !same(group, ({ amountBasis }) => amountBasis)) return false;
  if (!same(group, ({ notificationDate }) => notificationDate?.date ?? '')) return false;
  const heading = textKey(column(first.sheet, field)?.heading ?? '');
  if (sharesNumber && /\b(?:total|totale|global|globale)\b/.test(heading)) return true;
  if (first.amountBasis !== 'amountHt' || first.notificationDate === null || !areLots(group)) return false;
  const lead = ({ suppliers: [holder] }: Contract): string => (holder === undefined ? '' : supplierKey(holder));
  return lead(first) !== '' && same(group, lead);
}

/** Counts a total repeated on lots once, on its first row, and tells the others. */
function countTotalsOnce(contracts: readonly Contract[], column: ColumnOf): Issue[] {
  const issues: Issue[] = [];
  for (const number of ['id', 'procedureId'] as const) {
    for (const group of lotsBy(contracts, (contract) => contract[number])) {
      if (!repeatsTotal(group, column, number === 'id')) continue;
      for (const contract of group.slice(1)) {
        const field = FIELD[contract.amountBasis] ?? 'amountHt';
        issues.push(issueAt('amountRepeatedOnLots', contract, field, column, amountText(contract)));
        Object.assign(contract, { amount: null, amountBasis: 'none' } satisfies Partial<Contract>);
      }
    }
  }
  return issues;
}

/**
 * What only the register as a whole can tell, once every contract has its key: a total repeated on lots (counted once),
 * amounts and years out of the common, holders named now with and now without their number. Contracts are completed in
 * place; `doubted` are those whose dates were already told.
 */
export function checkRegister(
  contracts: readonly Contract[],
  doubted: ReadonlySet<Contract>,
  column: ColumnOf,
): readonly Issue[] {
  const repeated = countTotalsOnce(contracts, column);
  const buyers = takeOffBuyersNumber(contracts, column);
  joinHolders(contracts);
  return [...repeated, ...buyers, ...farAmounts(contracts, column), ...farYears(contracts, doubted, column)];
}
