import { toSerial, type CivilDate } from '../calendar';
import { pick, type Language } from '../language';
import type { BuyerSettings } from '../settings';
import { CATALOGUE } from './catalogue';
import { DATA_COLUMNS } from './data/columns';
import { themeGroups } from './groups';
import { filterConditions, groupCondition } from './scope';
import type { Condition, GroupBy, Indicator, Recipe, Term } from './types';
import { wantedValue } from './data/table';
import type { Workings } from './workings';

/** What engines write each in their own way; all the rest is the SQL that they share. */
export type SqlDialect = {
  readonly name: string;
  /** The name of a column. */
  readonly column: (name: string) => string;
  /** A text as a number, null when it is none. */
  readonly number: (text: string) => string;
  /** The middle of the values, the mean of the two middle ones when they are even in number. */
  readonly median: (value: string) => string;
  /** Whether a text holds another. */
  readonly holds: (text: string, part: string) => string;
  /** A query that gives the rows of a CSV or Parquet file. */
  readonly read: (file: string) => string;
  /** What stands before the name of a table that one session alone needs. */
  readonly create: string;
};

const isParquet = (file: string): boolean => file.toLowerCase().endsWith('.parquet');
const position = (text: string, part: string): string => `position(${part} IN ${text}) > 0`;

/** The dialects by name; DuckDB's is run by the tests, the others only print. */
export const SQL_DIALECTS: Readonly<Record<'duckdb' | 'spark' | 'trino' | 'clickhouse', SqlDialect>> = {
  duckdb: {
    name: 'DuckDB',
    column: (name) => `"${name}"`,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    median: (value) => `median(${value})`,
    holds: position,
    read: (file) =>
      isParquet(file)
        ? `SELECT * FROM read_parquet(${quoted(file)})`
        : `SELECT * FROM read_csv(${quoted(file)}, all_varchar = true, header = true)`,
    create: 'CREATE OR REPLACE TABLE',
  },
  spark: {
    name: 'Spark SQL',
    column: (name) => `\`${name}\``,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    median: (value) => `percentile(${value}, 0.5)`,
    holds: position,
    read: (file) =>
      isParquet(file)
        ? `SELECT * FROM parquet.${`\`${file}\``}`
        : `SELECT * FROM read_files(${quoted(file)}, format => 'csv', header => true)`,
    create: 'CREATE OR REPLACE TABLE',
  },
  trino: {
    name: 'Trino',
    column: (name) => `"${name}"`,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    // Trino has no exact median: the two middle values are taken from the sorted list.
    median: (value) =>
      `(element_at(array_sort(array_agg(${value}) FILTER (WHERE ${value} IS NOT NULL)), CAST((count(${value}) + 1) / 2 AS integer)) + element_at(array_sort(array_agg(${value}) FILTER (WHERE ${value} IS NOT NULL)), CAST(count(${value}) / 2 + 1 AS integer))) / 2`,
    holds: position,
    read: (file) => `SELECT * FROM ${file}`,
    create: 'CREATE TABLE',
  },
  clickhouse: {
    name: 'ClickHouse',
    column: (name) => `"${name}"`,
    number: (text) => `toFloat64OrNull(${text})`,
    median: (value) => `quantileExactInclusive(0.5)(${value})`,
    holds: (text, part) => `position(${text}, ${part}) > 0`,
    read: (file) => `SELECT * FROM file(${quoted(file)})`,
    create: 'CREATE OR REPLACE TABLE',
  },
};

/** What the holder of a row goes by, beside the columns of the sheet: different holders are counted over it. */
export const HOLDER_COLUMNS = { supplier: 'holder', supplierOfSize: 'holderOfSize' } as const;

export type SqlOptions = {
  readonly settings: BuyerSettings;
  readonly language: Language;
  readonly today: CivilDate;
  /** The file (for Trino: the table) of rows, as `npm run report -- … --rows FILE` writes it. */
  readonly from: string;
};

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const CLOCKS = {
  notification: { year: 'year', quarter: 'quarter', date: 'notificationDate' },
  launch: { year: 'launchYear', quarter: 'launchQuarter', date: 'launchDate' },
} as const;

/** A table of rows by period for each way in which recipes place them. */
type Placing = { readonly table: string; readonly clock: keyof typeof CLOCKS; readonly undated: boolean };

const PLACINGS: readonly Placing[] = [
  { table: 'spaser_notified', clock: 'notification', undated: false },
  { table: 'spaser_notified_or_undated', clock: 'notification', undated: true },
  { table: 'spaser_launched', clock: 'launch', undated: false },
];

function placingOf({ clock = 'notification', undatedInAll = false }: Recipe): Placing | undefined {
  return PLACINGS.find((one) => one.clock === clock && one.undated === undatedInAll);
}

function printer(dialect: SqlDialect, { settings, language }: SqlOptions) {
  const column = (name: string): string => `t.${dialect.column(name)}`;
  const number = (name: string): string => dialect.number(column(name));

  function condition({ column: name, op, value }: Condition): string {
    const wanted = wantedValue({ column: name, op, value }, language);
    if (op === 'contains') return dialect.holds(`lower(${column(name)})`, quoted(String(wanted).toLowerCase()));
    const equal =
      typeof wanted === 'number'
        ? `${number(name)} = ${wanted}`
        : `lower(${column(name)}) = ${quoted(wanted.toLowerCase())}`;
    if (op === '=') return equal;
    // An empty cell is other than any value.
    if (op === '<>') return `NOT coalesce(${equal}, FALSE)`;
    return `${number(name)} ${op} ${wanted}`;
  }

  const all = (conditions: readonly string[]): string => (conditions.length === 0 ? 'TRUE' : conditions.join(' AND '));

  /** The figure of a term over the rows of a group of the query. */
  function figure(recipe: Recipe, term: Term | undefined, also: readonly string[] = []): string {
    if (term === undefined) return '0';
    if (term.kind === 'setting') return String(settings[term.setting] ?? 'NULL');
    const filter = filterConditions(recipe, settings);
    const when = all([...[...filter, ...term.where].map(condition), ...also]);
    switch (term.kind) {
      case 'count':
        return `SUM(CASE WHEN ${when} THEN 1 ELSE 0 END)`;
      case 'sum':
        return `coalesce(SUM(CASE WHEN ${when} THEN ${number(term.column)} END), 0)`;
      case 'median':
        return dialect.median(`CASE WHEN ${when} THEN ${number(term.column)} END`);
      case 'distinct':
        return `COUNT(DISTINCT CASE WHEN ${when} THEN ${column(HOLDER_COLUMNS[term.previous])} END)`;
    }
  }

  function leftOut(recipe: Recipe): string {
    const [filter] = filterConditions(recipe, settings);
    return filter === undefined ? '0' : `SUM(CASE WHEN ${condition({ ...filter, value: 0 })} THEN 1 ELSE 0 END)`;
  }

  /** The columns of a line of `spaser_measures`. */
  function line(indicator: Indicator, recipe: Recipe, by: GroupBy | null, group: string, also: readonly string[]) {
    const own = recipe.value === 'term' ? figure(recipe, recipe.figure, also) : 'NULL';
    return [
      `${quoted(indicator.id)} AS id`,
      `${quoted(recipe.basis)} AS basis`,
      't.period AS period',
      `${by === null ? 'CAST(NULL AS VARCHAR)' : quoted(by)} AS group_by`,
      `${group} AS group_key`,
      `CAST(${figure(recipe, recipe.numerator, also)} AS DOUBLE) AS numerator`,
      `CAST(${figure(recipe, recipe.denominator)} AS DOUBLE) AS denominator`,
      `CAST(${figure(recipe, recipe.no)} AS DOUBLE) AS no`,
      `CAST(${figure(recipe, recipe.unknown)} AS DOUBLE) AS unknown`,
      `CAST(${figure(recipe, recipe.notConcerned)} AS DOUBLE) AS not_concerned`,
      `CAST(${figure(recipe, recipe.excluded)} + ${leftOut(recipe)} AS DOUBLE) AS excluded`,
      `CAST(${own} AS DOUBLE) AS figure`,
    ].join(',\n  ');
  }

  return { condition, line };
}

/** Periods worth measuring, as `periodsOf` lists them, from the rows themselves. */
function periodsQuery(dialect: SqlDialect, { settings, today }: SqlOptions): string {
  const { from, to } = settings.spaserPeriod;
  const first = `${today.slice(0, 4)}-01-01`;
  const spaser = from < to ? [`'${from}-${to}'`, "'window'"] : [`'${from}'`, "'year'"];
  const year = dialect.number(dialect.column('year'));
  const quarter = dialect.column('quarter');
  return [
    `WITH years AS (SELECT DISTINCT CAST(${year} AS INTEGER) AS y FROM spaser_rows WHERE ${year} > 0)`,
    `, quarters AS (SELECT CAST(1 AS INTEGER) AS q UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4)`,
    `, met AS (SELECT MIN(${quarter}) AS first_met, MAX(${quarter}) AS last_met FROM spaser_rows WHERE ${year} > 0)`,
    "SELECT CAST(y AS VARCHAR) AS period, 'year' AS kind, y AS from_year, y AS to_year, 0 AS from_date, 0 AS to_date FROM years",
    "UNION SELECT concat(CAST(y AS VARCHAR), '-T', CAST(q AS VARCHAR)), 'quarter', y, y, 0, 0 FROM years CROSS JOIN quarters CROSS JOIN met WHERE concat(CAST(y AS VARCHAR), '-T', CAST(q AS VARCHAR)) BETWEEN first_met AND last_met",
    "UNION SELECT concat(CAST(a.y AS VARCHAR), '-', CAST(b.y AS VARCHAR)), 'window', a.y, b.y, 0, 0 FROM years a JOIN years b ON b.y = a.y + 1",
    `UNION SELECT ${spaser.join(', ')}, ${from}, ${Math.max(from, to)}, 0, 0`,
    `UNION SELECT '${first}..${today}', 'range', 0, 0, ${toSerial(first)}, ${toSerial(today)}`,
    "UNION SELECT 'all', 'all', 0, 0, 0, 0",
  ].join('\n');
}

function placedQuery(dialect: SqlDialect, { clock, undated }: Placing): string {
  const { year, quarter, date } = CLOCKS[clock];
  const number = (name: string): string => dialect.number(`r.${dialect.column(name)}`);
  return [
    'SELECT p.period, p.kind, r.* FROM spaser_rows r JOIN spaser_periods p ON CASE p.kind',
    `  WHEN 'quarter' THEN r.${dialect.column(quarter)} = p.period`,
    `  WHEN 'range' THEN ${number(date)} BETWEEN p.from_date AND p.to_date`,
    `  WHEN 'all' THEN ${undated ? 'TRUE' : `${number(year)} > 0`}`,
    `  ELSE ${number(year)} BETWEEN p.from_year AND p.to_year END`,
  ].join('\n');
}

/** The periods that a recipe answers for, and, by group, all but quarters: as `measureAll` does. */
function periodTest(recipe: Recipe, by: GroupBy | null): string {
  const kinds = recipe.periods?.map(quoted).join(', ');
  const asked = kinds === undefined ? [] : [`t.kind IN (${kinds})`];
  return [...asked, ...(by === null ? [] : ["t.kind <> 'quarter'"]), 'TRUE'].join(' AND ');
}

/**
 * The recipes of the catalogue as one script for an SQL engine, a statement an item: rows are read as texts
 * (`spaser_rows`), placed in every period, and each figure of each recipe over contracts ends in `spaser_measures`, by
 * period and group. What the journal alone gives is left to the workbook.
 */
export function sqlScript(dialect: SqlDialect, options: SqlOptions): string[] {
  const { condition, line } = printer(dialect, options);
  const { create } = dialect;
  const statements = [
    `${create} spaser_rows AS ${dialect.read(options.from)}`,
    `${create} spaser_periods AS ${periodsQuery(dialect, options)}`,
    ...PLACINGS.map((placing) => `${create} ${placing.table} AS ${placedQuery(dialect, placing)}`),
  ];
  const selects: string[] = [];
  for (const indicator of CATALOGUE) {
    for (const recipe of indicator.recipes) {
      const placing = placingOf(recipe);
      if (recipe.table !== 'tSpaser' || placing === undefined) continue;
      const from = `FROM ${placing.table} t WHERE`;
      if (recipe.groupedOnly !== true) {
        const columns = line(indicator, recipe, null, 'CAST(NULL AS VARCHAR)', []);
        selects.push(`SELECT ${columns}\n${from} ${periodTest(recipe, null)} GROUP BY t.period`);
      }
      for (const by of recipe.groups ?? indicator.groups) {
        const test = periodTest(recipe, by);
        if (by !== 'theme') {
          if (!DATA_COLUMNS.some(({ key }) => key === by)) continue;
          const key = `lower(t.${dialect.column(by)})`;
          const columns = line(indicator, recipe, by, key, []);
          selects.push(
            `SELECT ${columns}\n${from} t.${dialect.column(by)} IS NOT NULL AND ${test} GROUP BY t.period, ${key}`,
          );
          continue;
        }
        for (const group of themeGroups(indicator.id.endsWith('S') ? 'social' : 'environmental')) {
          const columns = line(indicator, recipe, by, quoted(group.key), [condition(groupCondition(group))]);
          selects.push(`SELECT ${columns}\n${from} ${test} GROUP BY t.period`);
        }
      }
    }
  }
  const [first = '', ...others] = selects;
  return [
    ...statements,
    `${create} spaser_measures AS ${first}`,
    ...others.map((select) => `INSERT INTO spaser_measures ${select}`),
  ];
}

/** The rows that the script reads, as texts: headings are the keys of the columns, an empty cell is null. */
export function* sqlRows({ contracts: table }: Workings): Generator<readonly (string | null)[]> {
  const keys = DATA_COLUMNS.map(({ key }) => key);
  yield [...keys, HOLDER_COLUMNS.supplier, HOLDER_COLUMNS.supplierOfSize];
  const columns = [...keys.map(table.column), table.holders('supplier'), table.holders('supplierOfSize')];
  for (let row = 0; row < table.size; row += 1) {
    yield columns.map((cells) => {
      const cell = cells[row] ?? null;
      return cell === null ? null : String(cell);
    });
  }
}

function csvCell(cell: string | null): string {
  if (cell === null) return '';
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** The same rows as the lines of a CSV file, comma between cells. */
export function* sqlRowsCsv(work: Workings): Generator<string> {
  for (const row of sqlRows(work)) yield `${row.map(csvCell).join(',')}\n`;
}

/** What `spaser_measures` calls a group: its words in the table, in small letters; a theme by its key. */
export function sqlGroupKey(group: { readonly by: GroupBy; readonly key: string }, language: Language): string {
  if (group.by === 'theme') return group.key;
  const { value } = groupCondition(group);
  return (typeof value === 'object' ? pick(value, language) : String(value)).toLowerCase();
}
