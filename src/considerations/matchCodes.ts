import { identitiesOf } from '../register';
import type { Contract } from '../register';
import { codeOf, sharedFacets } from './contractCode';
import type { Print } from './contractCode';
import { homeKey } from './ownRows';
import type { OwnRow } from './ownRows';

/** Facts that a contract corrected in place must keep, so that a row used for another contract takes nothing over. */
const KEPT_IN_PLACE = 2;

/** Which contract each code belongs to; each side of the pair is used once. */
class Pairs {
  readonly codeOf = new Map<Contract, string>();
  private readonly taken = new Set<string>();

  pair(contract: Contract, code: string): void {
    this.codeOf.set(contract, code);
    this.taken.add(code);
  }

  isFree(code: string): boolean {
    return !this.taken.has(code);
  }

  isOpen(contract: Contract): boolean {
    return !this.codeOf.has(contract);
  }
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Gives every contract its code, all different: the one it had, when something tells it again,
 * else a new one from its identity. In this order: the whole line as it was
 * last written; the same identity on the row that carries the code; all of
 * title, supplier, date and amount (the number was corrected); the same
 * identity elsewhere; what is left on the contract's own row, where no row
 * stands apart from its cells and enough of the contract is as it was.
 */
export function matchCodes(
  contracts: readonly Contract[],
  prints: ReadonlyMap<Contract, Print>,
  rows: readonly OwnRow[],
  known: ReadonlyMap<string, Print>,
): ReadonlyMap<Contract, string> {
  const pairs = new Pairs();
  const there = new Map(
    rows.filter(({ code }) => code !== '').map((row) => [`${row.sheetId}\u0000${row.row}`, row.code]),
  );
  const all = new Set([...known.keys(), ...there.values()]);
  const inPlace = (contract: Contract): string => there.get(homeKey(contract)) ?? '';
  const open = (): Contract[] => contracts.filter((contract) => pairs.isOpen(contract));

  /** Pairs contracts and codes of the same print: those that stand together first, then (where asked) the only ones. */
  const byPrint = (part: keyof Print, alone: boolean): void => {
    const codes = grouped(
      [...known].filter(([code]) => pairs.isFree(code)),
      ([, print]) => print[part],
    );
    for (const [print, alike] of grouped(open(), (contract) => prints.get(contract)?.[part] ?? '')) {
      const same = new Set((codes.get(print) ?? []).map(([code]) => code));
      if (same.size === 0 || (part === 'facets' && sharedFacets(print, print) < KEPT_IN_PLACE)) continue;
      const single = alike.length === 1 && same.size === 1;
      const take = (contract: Contract, code: string | undefined): void => {
        if (code === undefined || !same.delete(code)) return;
        pairs.pair(contract, code);
      };
      for (const contract of alike) take(contract, inPlace(contract));
      if (alone && !single) continue;
      for (const contract of alike) if (pairs.isOpen(contract)) take(contract, same.values().next().value);
    }
  };

  const fresh = (): ReadonlyMap<Contract, string> => {
    for (const contract of open()) {
      pairs.pair(
        contract,
        freshCode(contract.key, (code) => pairs.isFree(code) && !all.has(code)),
      );
    }
    return pairs.codeOf;
  };
  // A register seen for the first time: there is nothing to be told again.
  if (all.size === 0) return fresh();

  byPrint('line', false);

  const identities = new Map(contracts.map((contract) => [contract, identitiesOf(contract)]));
  const group = new Map<string, string>();
  for (const [contract, { base, full }] of identities) {
    group.set(codeOf(base), `base ${base}`);
    group.set(codeOf(full), `full ${full}`);
    // A twin's key is numbered: any number of the same facts is the same identity.
    if (contract.key !== base) group.set(codeOf(contract.key), `full ${full}`);
  }
  const isIdentity = (contract: Contract, code: string): boolean => {
    const named = group.get(code);
    const own = identities.get(contract);
    return named !== undefined && own !== undefined && (named === `base ${own.base}` || named === `full ${own.full}`);
  };
  for (const contract of open()) {
    const code = inPlace(contract);
    if (code !== '' && pairs.isFree(code) && isIdentity(contract, code)) pairs.pair(contract, code);
  }

  byPrint('facets', true);

  for (const contract of open()) {
    const own = identities.get(contract);
    const codes = [contract.key, own?.full ?? '', own?.base ?? ''].map(codeOf);
    const found = codes.find((code) => all.has(code) && pairs.isFree(code));
    if (found !== undefined) pairs.pair(contract, found);
  }

  const home = new Map(contracts.map((contract) => [homeKey(contract), contract]));
  const isApart = [...there].some(([place, code]) => {
    const contract = home.get(place);
    const own = contract === undefined ? undefined : pairs.codeOf.get(contract);
    return own !== undefined && own !== code && !pairs.isFree(code);
  });
  for (const contract of isApart ? [] : open()) {
    const code = inPlace(contract);
    const before = known.get(code);
    const kept = before === undefined ? 0 : sharedFacets(prints.get(contract)?.facets ?? '', before.facets);
    if (kept >= KEPT_IN_PLACE && pairs.isFree(code)) pairs.pair(contract, code);
  }

  return fresh();
}

/** The code of an identity, another one where something else bears it already. */
function freshCode(identity: string, isFree: (code: string) => boolean): string {
  for (let nth = 1; ; nth += 1) {
    const code = codeOf(nth === 1 ? identity : `${identity}#${nth}`);
    if (isFree(code)) return code;
  }
}
