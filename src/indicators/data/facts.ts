import { toSerial } from '../../calendar';
import { foldKey } from '../../language';
import type { TaggedContract } from '../../considerations';
import { stepping, within, type Steps } from '../../pace';
import type { Contract } from '../../register';
import type { BuyerSettings } from '../../settings';
import type { GroupBy, RegisterFacts } from '../types';
import { calendarRank, notificationOf, type Moment } from './calendar';
import { smeOf, supplierKeyOf } from './supplier';

/** What a group column is filled from. */
const GROUP_TEXTS: Readonly<Partial<Record<GroupBy, (contract: Contract) => string | null>>> = {
  department: (contract) => contract.department,
  category: (contract) => contract.category,
  buyer: (contract) => contract.buyer ?? contract.buyerSiret,
  buyerAgent: (contract) => contract.texts.buyerAgent?.text ?? null,
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

/** What is asked again and again of a contract, found once. */
type Known = {
  readonly contract: Contract;
  readonly moment: Moment | null;
  /** Day of notification as Excel's serial number. */
  readonly serial: number | null;
  readonly supplier: string | null;
  readonly supplierOfSize: string | null;
};

function knownOf(contract: Contract): Known {
  const moment = notificationOf(contract);
  const day = moment?.day ?? null;
  const supplier = supplierKeyOf(contract);
  return {
    contract,
    moment,
    serial: day === null ? null : toSerial(day),
    supplier,
    supplierOfSize: supplier === null ? null : `${supplier} ${smeOf(contract)}`,
  };
}

/** For each contract the value of the contract just before it with the same holder (0 for the first). */
function previousOf(
  dated: readonly Known[],
  holder: 'supplier' | 'supplierOfSize',
  place: (known: Known) => number | null,
): ReadonlyMap<string, number> {
  const placed = dated.flatMap((known) => {
    const at = place(known);
    const who = known[holder];
    return at === null || who === null ? [] : [{ key: known.contract.key, at, who }];
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
function supplierRanks(dated: readonly Known[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { contract, supplier } of dated) {
    if (supplier !== null && contract.amount !== null) {
      totals.set(supplier, (totals.get(supplier) ?? 0) + contract.amount);
    }
  }
  const ordered = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([who], index) => [who, index + 1]));
}

function ranksByYear(dated: readonly Known[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const byYear = new Map<number, Known[]>();
  for (const known of dated) {
    const year = known.moment?.year ?? 0;
    const same = byYear.get(year);
    if (same === undefined) byYear.set(year, [known]);
    else same.push(known);
  }
  return new Map([...byYear].map(([year, some]) => [year, supplierRanks(some)]));
}

function rankIn(ranks: ReadonlyMap<string, number> | undefined, { contract, supplier }: Known): number | null {
  return supplier === null || contract.amount === null ? null : (ranks?.get(supplier) ?? null);
}

function contractsByProcedure(contracts: readonly Contract[]): ReadonlyMap<string, number> {
  const procedures = new Map<string, number>();
  for (const { procedureId } of contracts) {
    if (procedureId !== null) procedures.set(procedureId, (procedures.get(procedureId) ?? 0) + 1);
  }
  return procedures;
}

/** Contracts whose facts are gathered between two breaths. */
const CONTRACTS_A_STEP = 200;

/** Facts that a row needs to know of the others, by contract key, in steps. */
export function* registerFactsSteps(
  tagged: readonly TaggedContract[],
  settings: BuyerSettings,
): Steps<ReadonlyMap<string, RegisterFacts>> {
  const all = yield* within(
    stepping(tagged, CONTRACTS_A_STEP, ({ contract }) => knownOf(contract)),
    0,
    0.4,
  );
  // Contracts under the size filter are in no measure: they must not stand before another as « the previous one ».
  const kept = all.filter(({ contract }) => contract.amount === null || contract.amount >= settings.sizeFilter);
  const dated = kept.filter(({ moment }) => moment !== null);
  const rank = ({ moment }: Known): number | null => calendarRank(moment);
  const serial = (known: Known): number | null => known.serial;
  const previousRank = previousOf(dated, 'supplier', rank);
  yield 0.45;
  const previousRankOfSize = previousOf(dated, 'supplierOfSize', rank);
  yield 0.5;
  const previousDate = previousOf(dated, 'supplier', serial);
  yield 0.55;
  const previousDateOfSize = previousOf(dated, 'supplierOfSize', serial);
  yield 0.6;
  const inYears = ranksByYear(dated);
  const overall = supplierRanks(dated);
  const datedKeys = new Set(dated.map(({ contract }) => contract.key));
  const procedures = contractsByProcedure(tagged.map(({ contract }) => contract));
  const groups: { readonly by: GroupBy; readonly chosen: ReadonlyMap<string, string> }[] = [];
  for (const by of Object.keys(GROUP_TEXTS) as GroupBy[]) {
    groups.push({ by, chosen: spellings(tagged, by) });
    yield 0.7;
  }
  const factsOf = (known: Known): [string, RegisterFacts] => {
    const { contract } = known;
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
        supplierRankInYear: counted ? rankIn(inYears.get(known.moment?.year ?? 0), known) : null,
        supplierRankOverall: counted ? rankIn(overall, known) : null,
        contractsOfProcedure: contract.procedureId === null ? 0 : (procedures.get(contract.procedureId) ?? 0),
        spelling,
      },
    ];
  };
  return new Map(yield* within(stepping(all, CONTRACTS_A_STEP, factsOf), 0.7, 1));
}
