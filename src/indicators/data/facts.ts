import { toSerial } from '../../calendar';
import { foldKey } from '../../language';
import type { TaggedContract } from '../../considerations';
import type { Contract } from '../../register';
import type { BuyerSettings } from '../../settings';
import type { GroupBy, RegisterFacts } from '../types';
import { calendarRank, notificationOf } from './calendar';
import { smeOf, supplierKeyOf } from './supplier';

/** What a group column is filled from. */
const GROUP_TEXTS: Readonly<Partial<Record<GroupBy, (contract: Contract) => string | null>>> = {
  department: (contract) => contract.department,
  category: (contract) => contract.category,
  buyer: (contract) => contract.buyer ?? contract.buyerSiret,
  procedure: (contract) => contract.procedure,
};

/**
 * A text that COUNTIFS can be asked for: Excel ignores case there and reads
 * `*`, `?`, `~` and a leading operator as orders.
 */
function searchable(text: string): string {
  return text
    .replace(/[*?~]/g, ' ')
    .replace(/^[\s<>=]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}

/**
 * The spelling under which each text met is shown: the first one met stands
 * for all those that differ by case, accents or punctuation.
 */
function spellings(tagged: readonly TaggedContract[], by: GroupBy): ReadonlyMap<string, string> {
  const read = GROUP_TEXTS[by];
  const first = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const { contract } of tagged) {
    const text = read?.(contract) ?? '';
    if (shown.has(text)) continue;
    const searched = searchable(text);
    const folded = foldKey(searched);
    if (folded === '') continue;
    if (!first.has(folded)) first.set(folded, searched);
    shown.set(text, first.get(folded) ?? searched);
  }
  return shown;
}

/** For each contract the value of the contract just before it with the same holder (0 for the first). */
function previousOf(
  contracts: readonly Contract[],
  holder: (contract: Contract) => string | null,
  place: (contract: Contract) => number | null,
): ReadonlyMap<string, number> {
  const placed = contracts.flatMap((contract) => {
    const at = place(contract);
    const who = holder(contract);
    return at === null || who === null ? [] : [{ key: contract.key, at, who }];
  });
  // A stable sort: contracts of one day keep the register's order.
  placed.sort((a, b) => a.at - b.at);
  const last = new Map<string, number>();
  const previous = new Map<string, number>();
  for (const { key, at, who } of placed) {
    previous.set(key, last.get(who) ?? 0);
    last.set(who, at);
  }
  return previous;
}

/** Place of each holder by amount, the largest first, among the contracts given. */
function supplierRanks(contracts: readonly Contract[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const contract of contracts) {
    const who = supplierKeyOf(contract);
    if (who !== null && contract.amount !== null) totals.set(who, (totals.get(who) ?? 0) + contract.amount);
  }
  const ordered = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([who], index) => [who, index + 1]));
}

function rankIn(ranks: ReadonlyMap<string, number> | undefined, contract: Contract): number | null {
  const who = supplierKeyOf(contract);
  return who === null || contract.amount === null ? null : (ranks?.get(who) ?? null);
}

/** Facts that a row needs to know of the others, by contract key. */
export function registerFacts(
  tagged: readonly TaggedContract[],
  settings: BuyerSettings,
): ReadonlyMap<string, RegisterFacts> {
  const all = tagged.map(({ contract }) => contract);
  // Contracts under the size filter are in no measure: they must not stand before another as « the previous one ».
  const kept = all.filter((contract) => contract.amount === null || contract.amount >= settings.sizeFilter);
  const dated = kept.filter((contract) => notificationOf(contract) !== null);
  const ofSize = (contract: Contract): string | null => {
    const who = supplierKeyOf(contract);
    return who === null ? null : `${who} ${smeOf(contract)}`;
  };
  const rank = (contract: Contract): number | null => calendarRank(notificationOf(contract));
  const serial = (contract: Contract): number | null => {
    const day = notificationOf(contract)?.day ?? null;
    return day === null ? null : toSerial(day);
  };
  const previousRank = previousOf(dated, supplierKeyOf, rank);
  const previousRankOfSize = previousOf(dated, ofSize, rank);
  const previousDate = previousOf(dated, supplierKeyOf, serial);
  const previousDateOfSize = previousOf(dated, ofSize, serial);

  const byYear = new Map<number, Contract[]>();
  for (const contract of dated) {
    const year = notificationOf(contract)?.year ?? 0;
    const known = byYear.get(year);
    if (known === undefined) byYear.set(year, [contract]);
    else known.push(contract);
  }
  const ranksByYear = new Map([...byYear].map(([year, contracts]) => [year, supplierRanks(contracts)]));
  const ranksOverall = supplierRanks(dated);
  const datedKeys = new Set(dated.map(({ key }) => key));

  const procedures = new Map<string, number>();
  for (const { procedureId } of all) {
    if (procedureId !== null) procedures.set(procedureId, (procedures.get(procedureId) ?? 0) + 1);
  }
  const groups = (Object.keys(GROUP_TEXTS) as GroupBy[]).map((by) => ({ by, chosen: spellings(tagged, by) }));

  return new Map(
    all.map((contract): [string, RegisterFacts] => {
      const counted = datedKeys.has(contract.key);
      const spelling: Partial<Record<GroupBy, string>> = {};
      for (const { by, chosen } of groups) {
        const text = chosen.get(GROUP_TEXTS[by]?.(contract) ?? '');
        if (text !== undefined) spelling[by] = text;
      }
      return [
        contract.key,
        {
          previousRank: previousRank.get(contract.key) ?? 0,
          previousRankOfSize: previousRankOfSize.get(contract.key) ?? 0,
          previousDate: previousDate.get(contract.key) ?? 0,
          previousDateOfSize: previousDateOfSize.get(contract.key) ?? 0,
          supplierRankInYear: counted ? rankIn(ranksByYear.get(notificationOf(contract)?.year ?? 0), contract) : null,
          supplierRankOverall: counted ? rankIn(ranksOverall, contract) : null,
          contractsOfProcedure: contract.procedureId === null ? 0 : (procedures.get(contract.procedureId) ?? 0),
          spelling,
        },
      ];
    }),
  );
}
