import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { largeCsv } from '../../scripts/samples/large';
import type { TaggedContract } from '../../src/considerations';
import { tagContracts } from '../../src/considerations';
import {
  CATALOGUE,
  measureAll,
  SQL_DIALECTS,
  sqlGroupKey,
  sqlRowsCsv,
  sqlScript,
  workings,
  type Measure,
} from '../../src/indicators';
import { chooseRegister, readRegister, recogniseTables } from '../../src/register';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../src/settings';
import { openFile } from '../../src/workbook/file';
import { SAMPLE } from './support/sample';

const TODAY = '2026-11-22';
/** SPASER_SQL_ROWS=100000 compares as many rows; fewer by default, for machines that test all day. */
const ROWS = Number(process.env['SPASER_SQL_ROWS'] ?? 2_000);

type Line = Readonly<Record<string, string | number | null>>;

const folder = mkdtempSync(join(tmpdir(), 'spaser-sql-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of `spaser_measures` after DuckDB ran the script over the rows as a file. */
async function runInDuckDb(tagged: readonly TaggedContract[], settings: BuyerSettings): Promise<readonly Line[]> {
  const from = join(folder, 'rows.csv');
  const work = workings(tagged, { settings, journal: [], today: TODAY });
  writeFileSync(from, [...sqlRowsCsv(work)].join(''));
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const options = { settings, language: settings.workbookLanguage, today: TODAY, from };
  for (const statement of sqlScript(SQL_DIALECTS.duckdb, options)) await connection.run(statement);
  const result = await connection.runAndReadAll('SELECT * FROM spaser_measures');
  connection.closeSync();
  return result.getRowObjects() as unknown as readonly Line[];
}

const OVER_CONTRACTS = new Set(
  CATALOGUE.flatMap(({ id, recipes }) =>
    recipes.filter(({ table }) => table === 'tSpaser').map(({ basis }) => `${id} ${basis}`),
  ),
);

function nameOf(one: Measure, settings: BuyerSettings): string {
  const group = one.group === null ? '' : `${one.group.by} ${sqlGroupKey(one.group, settings.workbookLanguage)}`;
  return `${one.id} ${one.basis} ${one.period} ${group}`;
}

function close(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const PARTS = [
  ['numerator', 'numerator'],
  ['denominator', 'denominator'],
  ['no', 'no'],
  ['unknown', 'unknown'],
  ['notConcerned', 'not_concerned'],
  ['excluded', 'excluded'],
] as const;

/** Every measure over contracts that the SQL says otherwise or not at all; what it leaves out must be nothing at all. */
async function differing(tagged: readonly TaggedContract[], settings: BuyerSettings): Promise<readonly unknown[]> {
  const lines = new Map<string, Line>();
  for (const line of await runInDuckDb(tagged, settings)) {
    const group = line['group_by'] === null ? '' : `${line['group_by']} ${line['group_key']}`;
    lines.set(`${line['id']} ${line['basis']} ${line['period']} ${group}`, line);
  }
  const measures = measureAll(tagged, { settings, journal: [], today: TODAY }).filter(({ id, basis }) =>
    OVER_CONTRACTS.has(`${id} ${basis}`),
  );
  expect(measures.length).toBeGreaterThan(1_000);
  const medians = new Set(
    CATALOGUE.flatMap(({ id, recipes }) =>
      recipes.flatMap(({ value, basis }) => (value === 'term' ? [`${id} ${basis}`] : [])),
    ),
  );
  return measures.flatMap((one) => {
    const line = lines.get(nameOf(one, settings));
    const wrong = PARTS.filter(([ours, theirs]) => {
      // A setting is the same over no rows at all, where SQL has no group to say it of.
      if (line === undefined) return ours !== 'denominator' && !close(one[ours], 0);
      return !close(one[ours], line[theirs] as number | null);
    });
    const median =
      medians.has(`${one.id} ${one.basis}`) && line !== undefined && !close(one.value, line['figure'] as number | null);
    return wrong.length === 0 && !median ? [] : [[one, line]];
  });
}

test('DuckDB gives every figure of the sample, its groups and periods, with and without a size filter', async () => {
  expect((await differing(SAMPLE, DEFAULT_SETTINGS)).slice(0, 2)).toEqual([]);
  const settings = { ...DEFAULT_SETTINGS, sizeFilter: 40_000, workbookLanguage: 'en' as const };
  expect((await differing(SAMPLE, settings)).slice(0, 2)).toEqual([]);
}, 60_000);

test('DuckDB gives every figure of a large register', async () => {
  const workbook = openFile(new TextEncoder().encode([...largeCsv(ROWS)].join('')), 'registre.csv');
  const [sheet] = (await workbook.describe()).sheets;
  const grid = await workbook.readSheet(sheet?.id ?? '');
  const sources = chooseRegister(recogniseTables(grid)).map((table) => ({ table, grid }));
  const reading = readRegister(sources, { valueRule: 'maximum', includeSubsequentContracts: false, today: TODAY });
  const tagged = tagContracts(reading, { settings: DEFAULT_SETTINGS }).contracts;
  expect(tagged.length).toBeGreaterThan(ROWS * 0.9);
  expect((await differing(tagged, DEFAULT_SETTINGS)).slice(0, 2)).toEqual([]);
}, 600_000);

test('every dialect prints the same statements in its own words', () => {
  const scripts = Object.values(SQL_DIALECTS).map((dialect) =>
    sqlScript(dialect, { settings: DEFAULT_SETTINGS, language: 'fr', today: TODAY, from: 'rows.csv' }),
  );
  expect(new Set(scripts.map(({ length }) => length)).size).toBe(1);
  for (const script of scripts) for (const statement of script) expect(statement).not.toMatch(/undefined|\[object/);
});
