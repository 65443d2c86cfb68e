import { foldKey } from '../language';
import { stepping, within, type Steps } from '../pace';
import type { CellText, Contract, FieldId, RegisterReading, RegisterSource } from '../register';
import type { ApartRows } from './apart';
import { printOf } from './contractCode';
import type { Print } from './contractCode';
import { OWN_FIELDS, statusOf } from './decisions';
import { matchCodes } from './matchCodes';
import { EMPTY_VALUES, OWN_KEYS, homeKey, isBare, placeKey, readOwnCells, sameValues } from './ownRows';
import type { OwnCells, OwnRow, OwnSheet } from './ownRows';
import type { OwnValues } from './types';

/** A row of ours as last written, with what tells its contract again. */
export type RememberedRow = Print & { readonly values: OwnValues };

/** What the workbook remembers of our columns. */
export type OwnMemory = {
  /** By code. */
  readonly rows: ReadonlyMap<string, RememberedRow>;
  /** By contract key, in workbooks written before rows had a code. */
  readonly byKey: ReadonlyMap<string, OwnValues>;
};

/** Our columns read back, each contract with its own cells. */
export type SettledOwn = {
  /** The contracts, with the texts of our columns that are theirs. */
  readonly contracts: readonly Contract[];
  /** By contract key. */
  readonly codes: ReadonlyMap<string, string>;
  readonly prints: ReadonlyMap<string, Print>;
  /** What our columns said when last written, by contract key: how a person's edit is told from our own words. */
  readonly lastWritten: ReadonlyMap<string, OwnValues>;
  readonly apart: ApartRows;
  /** Rows without a contract that show the cells of one: to be emptied. Rows are 1-based. */
  readonly strays: readonly { readonly sheetId: string; readonly row: number }[];
  /** Decisions of contracts that are not in the register at this moment, by code: kept until they come back. */
  readonly kept: ReadonlyMap<string, RememberedRow>;
};

/** Contracts printed between two breaths. */
const CONTRACTS_A_STEP = 100;

/**
 * Says whose the cells of our columns are; nothing of the register's own is
 * looked at twice. `decided` prints, by code, the contracts of decisions that are
 * not written yet: they are told again as written ones are.
 */
export function* settleOwnSteps(
  reading: RegisterReading,
  sources: readonly RegisterSource[],
  memory: OwnMemory,
  decided: ReadonlyMap<string, Print> = new Map(),
): Steps<SettledOwn> {
  const { contracts } = reading;
  const listed = yield* within(
    stepping(contracts, CONTRACTS_A_STEP, (contract) => [contract, printOf(contract)] as const),
    0,
    0.8,
  );
  const prints = new Map(listed);
  const cells = readOwnCells(sources);
  yield 0.85;
  const codes = matchCodes(contracts, prints, cells.rows, new Map<string, Print>([...memory.rows, ...decided]));
  yield 0.9;
  return new Settling(reading, cells, memory, codes, prints).settle();
}

type Own = { readonly values: OwnValues; readonly before: OwnValues | undefined };

/** One pass over the contracts, with what it finds on the way. */
class Settling {
  private readonly byCode = new Map<string, OwnRow[]>();
  private readonly byPlace = new Map<string, OwnRow>();
  private readonly homes: ReadonlyMap<string, Contract>;
  private readonly excluded: ReadonlyMap<string, string>;
  private readonly ownerOf: ReadonlyMap<string, Contract>;
  private readonly used = new Set<OwnRow>();
  private readonly shuffled: ReadonlySet<Contract>;
  private readonly apartSheets: ReadonlySet<string>;

  constructor(
    private readonly reading: RegisterReading,
    private readonly cells: OwnCells,
    private readonly memory: OwnMemory,
    private readonly codes: ReadonlyMap<Contract, string>,
    private readonly prints: ReadonlyMap<Contract, Print>,
  ) {
    for (const row of cells.rows) {
      this.byPlace.set(placeKey(row.sheetId, row.row), row);
      if (row.code !== '') this.byCode.set(row.code, [...(this.byCode.get(row.code) ?? []), row]);
    }
    this.ownerOf = new Map([...codes].map(([contract, code]) => [code, contract]));
    this.homes = new Map(reading.contracts.map((contract) => [homeKey(contract), contract]));
    const ids = new Map(reading.tables.map(({ sheetName, sheetId }) => [sheetName, sheetId]));
    this.excluded = new Map(
      reading.excluded.map(({ sheet, row, reason }) => [placeKey(ids.get(sheet) ?? sheet, row), reason]),
    );
    this.apartSheets = new Set(
      reading.contracts.filter((contract) => this.isApart(contract)).map(({ sheetId }) => sheetId),
    );
    this.shuffled = this.shuffledRows();
  }

  settle(): SettledOwn {
    const settled: Contract[] = [];
    const lastWritten = new Map<string, OwnValues>();
    for (const contract of this.reading.contracts) {
      const { values, before } = this.ownOf(contract);
      if (before !== undefined) lastWritten.set(contract.key, before);
      settled.push(this.withValues(contract, values));
    }
    const byKey = <T>(map: ReadonlyMap<Contract, T>): ReadonlyMap<string, T> =>
      new Map([...map].map(([contract, each]) => [contract.key, each]));
    return {
      contracts: settled,
      codes: byKey(this.codes),
      prints: byKey(this.prints),
      lastWritten,
      apart: {
        contracts: this.apartBySheet(),
        unplaced: this.unplaced(),
      },
      strays: this.strays(),
      kept: this.kept(),
    };
  }

  private remembered(contract: Contract): OwnValues | undefined {
    const code = this.codes.get(contract) ?? '';
    return this.memory.rows.get(code)?.values ?? this.memory.byKey.get(contract.key);
  }

  private here(contract: Contract): OwnRow | undefined {
    return this.byPlace.get(homeKey(contract));
  }

  private sheetOf(contract: Contract): OwnSheet | undefined {
    return this.cells.sheets.get(contract.sheetId);
  }

  /** The cells that carry a contract's code: on its own row, else on another of its rows, else wherever they were left. */
  private codedCells(contract: Contract): OwnRow | undefined {
    const found = this.byCode.get(this.codes.get(contract) ?? '') ?? [];
    const isOwn = (row: OwnRow, own: readonly number[]): boolean =>
      row.sheetId === contract.sheetId && own.includes(row.row);
    return (
      found.find((row) => isOwn(row, [contract.row])) ?? found.find((row) => isOwn(row, contract.rows)) ?? found[0]
    );
  }

  /** True when a contract's cells stand beside another one, or another one's beside it. */
  private isApart(contract: Contract): boolean {
    const found = this.codedCells(contract);
    if (found === undefined) {
      const here = this.here(contract)?.code ?? '';
      return this.ownerOf.has(here) && this.byCode.get(here)?.length === 1;
    }
    if (found.sheetId === contract.sheetId && contract.rows.includes(found.row)) return false;
    // A copy of the row took its place: nothing was sorted.
    const reason = this.excluded.get(placeKey(found.sheetId, found.row));
    return reason !== 'duplicate' && reason !== 'cocontractor';
  }

  /** What our columns say of a contract, and what they said when last written. */
  private ownOf(contract: Contract): Own {
    const before = this.remembered(contract);
    const coded = this.codedCells(contract);
    if (coded !== undefined) {
      this.used.add(coded);
      return { values: this.filled(coded, contract, before), before };
    }
    const here = this.here(contract);
    const sheet = this.sheetOf(contract);
    if (here !== undefined && here.code !== '' && this.isCopy(here)) {
      this.used.add(here);
      return { values: this.typedOverCopy(here), before: before ?? EMPTY_VALUES };
    }
    if (here === undefined || here.code !== '' || isBare(here.values))
      return { values: before ?? EMPTY_VALUES, before };
    if (this.shuffled.has(contract) || (sheet?.coded === true && this.apartSheets.has(contract.sheetId)))
      return { values: before ?? EMPTY_VALUES, before };
    this.used.add(here);
    // Beside coded rows, a row without code is one that we never wrote: all that stands there was typed.
    const typed = sheet?.coded === true && !isOurs(here.values) ? EMPTY_VALUES : undefined;
    return { values: this.filled(here, contract, before), before: before ?? typed };
  }

  /** True for cells copied with their row: their contract has its own elsewhere. */
  private isCopy(row: OwnRow): boolean {
    const owner = this.ownerOf.get(row.code);
    const own = owner === undefined ? undefined : this.codedCells(owner);
    return (
      owner !== undefined &&
      own !== undefined &&
      own !== row &&
      this.homes.get(placeKey(own.sheetId, own.row)) === owner
    );
  }

  /** What a person typed into copied cells; what is as it was copied says nothing of this contract. */
  private typedOverCopy(row: OwnRow): OwnValues {
    const owner = this.ownerOf.get(row.code);
    const from = owner === undefined ? [] : [this.remembered(owner), this.codedCells(owner)?.values];
    const isTyped = (keys: readonly (keyof OwnValues)[]): boolean =>
      !from.some(
        (values) => values !== undefined && keys.every((key) => foldKey(values[key]) === foldKey(row.values[key])),
      );
    const values = { ...EMPTY_VALUES };
    for (const keys of [['social', 'socialStatus'], ['environmental', 'environmentalStatus'], ['themes']] as const) {
      if (isTyped(keys)) for (const key of keys) values[key] = row.values[key];
    }
    return values;
  }

  /** A row's cells, with what is remembered of the columns that the sheet no longer has. */
  private filled(row: OwnRow, contract: Contract, before: OwnValues | undefined): OwnValues {
    const columns = (this.cells.sheets.get(row.sheetId) ?? this.sheetOf(contract))?.columns;
    const value = (key: keyof OwnValues): string =>
      columns?.has(key) === true ? row.values[key] : (before?.[key] ?? '');
    return Object.fromEntries(OWN_KEYS.map((key) => [key, value(key)])) as OwnValues;
  }

  private withValues(contract: Contract, values: OwnValues): Contract {
    const columns = this.sheetOf(contract)?.columns;
    const texts: Partial<Record<FieldId, CellText>> = { ...contract.texts };
    for (const key of OWN_KEYS) {
      if (values[key] === '') delete texts[OWN_FIELDS[key]];
      else texts[OWN_FIELDS[key]] = { text: values[key], column: columns?.get(key) ?? -1 };
    }
    return { ...contract, texts };
  }

  /**
   * Where no row carries a code, rows are read where they stand, unless many of
   * them show exactly what was written beside others: they were sorted apart,
   * and what is remembered of each counts.
   */
  private shuffledRows(): ReadonlySet<Contract> {
    const isKnown = this.memory.rows.size + this.memory.byKey.size > 0;
    const shown = (contract: Contract): string => signatureOf(this.here(contract)?.values ?? EMPTY_VALUES);
    const written = (contract: Contract): string => signatureOf(this.remembered(contract) ?? EMPTY_VALUES);
    const differing = this.reading.contracts.filter(
      (contract) => isKnown && this.sheetOf(contract)?.coded === false && shown(contract) !== written(contract),
    );
    const counts = new Map<string, number>();
    for (const contract of differing) counts.set(written(contract), (counts.get(written(contract)) ?? 0) + 1);
    let exchanged = 0;
    for (const contract of differing) {
      const signature = shown(contract);
      const left = counts.get(signature) ?? 0;
      if (left === 0) continue;
      counts.set(signature, left - 1);
      exchanged += 1;
    }
    return new Set(exchanged >= 2 && exchanged * 2 >= differing.length ? differing : []);
  }

  private apartBySheet(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const contract of this.reading.contracts) {
      if (!this.isApart(contract) && !this.shuffled.has(contract)) continue;
      counts.set(contract.sheet, (counts.get(contract.sheet) ?? 0) + 1);
    }
    return counts;
  }

  /** Rows typed in that no code places, where rows stand apart. */
  private unplaced(): ApartRows['unplaced'] {
    const { rows, byKey } = this.memory;
    const written = new Set([...rows.values()].map(({ values }) => signatureOf(values)));
    for (const values of byKey.values()) written.add(signatureOf(values));
    return this.cells.rows.flatMap((row) => {
      const contract = this.homes.get(placeKey(row.sheetId, row.row));
      if (contract === undefined || row.code !== '' || this.used.has(row)) return [];
      // Words typed under a status of ours are a person's too: only what was written says which are not.
      if (isBare(row.values) || written.has(signatureOf(row.values))) return [];
      return [{ sheet: contract.sheet, row: row.row }];
    });
  }

  private strays(): SettledOwn['strays'] {
    return this.cells.rows.flatMap((row) => {
      const { sheetId, row: place, code } = row;
      const contract = this.ownerOf.get(code);
      if (contract === undefined || this.homes.has(placeKey(sheetId, place))) return [];
      const before = this.remembered(contract);
      const own = this.codedCells(contract);
      const copied = own !== undefined && own !== row && sameValues(own.values, row.values);
      const written = before !== undefined && sameValues(before, row.values);
      return own === row || copied || written || isBare(row.values) ? [{ sheetId, row: place }] : [];
    });
  }

  private kept(): ReadonlyMap<string, RememberedRow> {
    const kept = new Map<string, RememberedRow>();
    for (const code of new Set([...this.memory.rows.keys(), ...this.byCode.keys()])) {
      if (this.ownerOf.has(code)) continue;
      const row = this.memory.rows.get(code);
      const standing = this.byCode.get(code)?.[0];
      const staysThere = standing !== undefined && !this.homes.has(placeKey(standing.sheetId, standing.row));
      const values = standing === undefined || staysThere ? row?.values : standing.values;
      if (values === undefined || !(staysThere || isDecided(values))) continue;
      kept.set(code, { line: row?.line ?? '', facets: row?.facets ?? '', values });
    }
    return kept;
  }
}

function signatureOf(values: OwnValues): string {
  return OWN_KEYS.map((key) => (key === 'justification' ? '' : foldKey(values[key]))).join('\u0001');
}

function isDecided({ socialStatus, environmentalStatus }: OwnValues): boolean {
  return [socialStatus, environmentalStatus].some((text) => ['confirmed', 'rejected'].includes(statusOf(text) ?? ''));
}

/** True for what only we write: a status that nobody has to type. */
function isOurs({ socialStatus, environmentalStatus }: OwnValues): boolean {
  return [socialStatus, environmentalStatus].some((text) => ['declared', 'proposed'].includes(statusOf(text) ?? ''));
}
