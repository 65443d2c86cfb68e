import { foldKey } from '../language';
import type { Contract } from '../register';
import type { ConsultationNeed } from './types';

/** The need that a contract's consultation answers. */
export type NeedOf = (contract: Contract) => ConsultationNeed;

/** `2024-07-L2`, `2024-07 LOT 2`: a number that ends with the lot's own. */
const LOT_IN_NUMBER = /[-_ .]L(?:OT)?[ _]?0*\d{1,3}$/i;

/** What a row's consultation goes by: its number, else the number that its lots share; null for none. */
function consultationOf(contract: Contract): string | null {
  const { procedureId, id } = contract;
  const number = procedureId ?? (id === null ? null : id.replace(LOT_IN_NUMBER, ''));
  if (number === null) return null;
  const buyer = contract.buyerSiret ?? foldKey(contract.buyer ?? '');
  // A number of procedure may run over the sheets of several years; that of a contract is its sheet's own.
  return `${buyer}|${procedureId === null ? contract.sheet : ''}|${foldKey(number)}`;
}

/** Rows of one lot (a framework with several holders) are one need. */
function lotOf({ lot, lotTitle, title, key }: Contract): string {
  const number = foldKey(lot ?? '').replace(/^(?:lot )?(?:n |no )?0*/, '');
  return number || foldKey(lotTitle ?? title ?? '') || key;
}

/** What a contract was estimated at, € HT: a framework's maximum, an estimate, else its amount. */
function needOfRow({ isFramework, amount, amounts }: Contract): number | null {
  return (isFramework ? amounts.max : undefined) ?? amounts.estimated ?? amount;
}

/** True for the row of a lot that repeats the total of its consultation, which another row counts. */
function repeatsTotal(contract: Contract, group: readonly Contract[]): boolean {
  const said = contract.amounts.ht ?? contract.amounts.max;
  return contract.amount === null && said !== undefined && group.some(({ amount }) => amount === said);
}

function sumOf(group: readonly Contract[]): ConsultationNeed {
  const lots = new Map<string, { need: number | null; isWorks: boolean }>();
  for (const contract of group) {
    const lot = lotOf(contract);
    const need = repeatsTotal(contract, group) ? 0 : needOfRow(contract);
    const known = lots.get(lot)?.need ?? null;
    const isWorks =
      contract.contractType === null ? contract.cpv?.startsWith('45') === true : contract.contractType === 'works';
    lots.set(lot, { need: need === null ? known : Math.max(known ?? 0, need), isWorks });
  }
  const needs = [...lots.values()];
  const total = (of: typeof needs): number => of.reduce((sum, { need }) => sum + (need ?? 0), 0);
  const works = needs.filter(({ isWorks }) => isWorks);
  const sum = total(needs);
  const [estimate] = group.map(({ amounts }) => amounts.estimated);
  // One estimate on every lot is that of the whole as likely as that of each.
  const isOne = lots.size > 1 && group.every(({ amounts }) => amounts.estimated === estimate);
  return {
    atLeast: isOne ? (estimate ?? sum) : sum,
    atMost: needs.some(({ need }) => need === null) ? null : sum,
    lots: lots.size,
    isWorks: sum === 0 ? works.length * 2 > needs.length : total(works) * 2 > sum,
  };
}

/** Remembers contracts by consultation, then gives the need of each. */
export class Consultations {
  private readonly groups = new Map<string, Contract[]>();
  private readonly needs = new Map<string, ConsultationNeed>();

  add(contract: Contract): void {
    const number = consultationOf(contract);
    if (number === null) return;
    const group = this.groups.get(number);
    if (group === undefined) this.groups.set(number, [contract]);
    else group.push(contract);
  }

  /** The rows launched with this one: a number used again another day is another consultation. */
  private together(contract: Contract): readonly Contract[] {
    const number = consultationOf(contract);
    const launched = contract.launchDate?.date;
    const group = number === null ? undefined : this.groups.get(number);
    if (group === undefined || launched === undefined) return [contract];
    return group.filter(({ launchDate }) => launchDate === null || launchDate.date === launched);
  }

  /** The need of a contract's whole consultation, its lots summed (DOMAIN 2.2). */
  readonly needOf: NeedOf = (contract) => {
    const launched = contract.launchDate?.date;
    const number = launched === undefined ? null : consultationOf(contract);
    const key = number === null ? contract.key : `${number}|${launched ?? ''}`;
    const known = this.needs.get(key);
    if (known !== undefined) return known;
    const need = sumOf(this.together(contract));
    this.needs.set(key, need);
    return need;
  };
}
