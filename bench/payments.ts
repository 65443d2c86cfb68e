/**
 * What payment delays cost: 100,000 invoices of 15 columns recognised, read,
 * computed on both clocks and measured by month, quarter, year, service and
 * supplier. Beside it DuckDB, in memory and on one thread, makes the same delay
 * and late figures over the same rows and groups; every figure must agree to
 * 1e-6. It gets typed columns whose meaning is told, so it recognises nothing,
 * and computes neither interest nor the words that explain an invoice.
 * Processor time. Run: `npx tsx bench/payments.ts [rows]`.
 */
import { DuckDBDateValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { toSerial } from '../src/calendar';
import { measurePayments, readPayments, recogniseInvoices, regulatoryDays } from '../src/payments';
import type { PaymentBasis, PaymentMeasure } from '../src/payments';
import { DEFAULT_SETTINGS } from '../src/settings';
import type { CellValue, SheetGrid } from '../src/workbook';

const CLOSING = '2026-11-22';
const HEADINGS = [
  'N° facture',
  'Fournisseur',
  'Service exécutant',
  'N° marché',
  'N° engagement',
  'Date facture',
  'Date de dépôt',
  'Date de mise à disposition',
  'Date de service fait',
  'Date de mandatement',
  'Date de suspension',
  'Date de fin de suspension',
  'Date de paiement',
  'Montant TTC',
  'Statut',
];
const FIRST_DAY = toSerial('2023-01-01');

/** One invoice; the same index gives the same row. Every tenth of the last weeks waits, every thirtieth was suspended. */
function rowOf(index: number): CellValue[] {
  const deposit = FIRST_DAY + ((index * 37) % 1300);
  const delay = 8 + ((index * 53) % 47);
  const waits = index % 10 === 0 && deposit > toSerial('2026-03-01');
  const suspended = index % 30 === 0;
  return [
    `F-${index}`,
    `Entreprise ${index % 4000}`,
    `Direction ${index % 25}`,
    `2024-${index % 900}`,
    `EJ${index % 5000}`,
    deposit - 1,
    deposit,
    deposit + (index % 3),
    index % 4 === 0 ? deposit + 5 : null,
    waits ? null : deposit + delay - 5,
    suspended ? deposit + 4 : null,
    suspended ? deposit + 12 : null,
    waits ? null : deposit + delay,
    ((index * 7919) % 5_000_000) / 100,
    waits ? 'Mise à disposition' : 'Mise en paiement',
  ];
}

function gridOf(count: number): SheetGrid {
  return {
    sheetId: 'bench',
    sheetName: 'Factures',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: [HEADINGS, ...Array.from({ length: count }, (_, index) => rowOf(index))],
    columnFormats: HEADINGS.map((heading) => (heading.startsWith('Date') ? 'dd/mm/yyyy' : null)),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}

/** The columns that DuckDB needs, each with its place in a row. */
const COLUMNS = {
  supplier: 1,
  department: 2,
  deposit: 6,
  available: 7,
  service: 8,
  ordered: 9,
  suspended: 10,
  completed: 11,
  paid: 12,
  amount: 13,
} as const;
const TEXTS: readonly string[] = ['supplier', 'department'];
/** Serial of 1970-01-01, from which DuckDB counts its days. */
const EPOCH = toSerial('1970-01-01');

function typeOf(name: string): 'VARCHAR' | 'DOUBLE' | 'DATE' {
  return TEXTS.includes(name) ? 'VARCHAR' : name === 'amount' ? 'DOUBLE' : 'DATE';
}

async function load(connection: DuckDBConnection, grid: SheetGrid): Promise<void> {
  const columns = Object.entries(COLUMNS).map(([name, place]) => ({ place, type: typeOf(name), name }));
  await connection.run(`CREATE TABLE invoice (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`);
  const appender = await connection.createAppender('invoice');
  for (const row of grid.values.slice(1)) {
    for (const { place, type } of columns) {
      const cell = row[place];
      if (typeof cell === 'string') appender.appendVarchar(cell);
      else if (typeof cell !== 'number') appender.appendNull();
      else if (type === 'DATE') appender.appendDate(new DuckDBDateValue(cell - EPOCH));
      else appender.appendDouble(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const DELAYS = {
  'FIN-01': 'paid - deposit',
  'FIN-02': 'paid - available',
  'FIN-03': 'paid - start',
  'FIN-11': 'ordered - start',
  'FIN-12': 'paid - ordered',
} as const;
const AGGREGATES: Readonly<Record<string, (days: string) => string>> = {
  mean: (days) => `avg(${days})`,
  weightedMean: (days) => `sum((${days}) * amount) / nullif(sum(amount), 0)`,
  median: (days) => `median(${days})`,
  p90: (days) => `quantile_cont(${days}, 0.9)`,
};
// Sums of euros are exact to the cent here, so they are there too.
const FIGURES = [
  ...Object.entries(DELAYS).flatMap(([id, days]) =>
    Object.entries(AGGREGATES).map(([basis, sql]) => ({ key: `${id}|${basis}`, sql: sql(days) })),
  ),
  { key: 'FIN-05|count', sql: 'count(*) FILTER (paid > due)' },
  { key: 'FIN-05|value', sql: 'coalesce(sum(amount::DECIMAL(18, 2)) FILTER (paid > due), 0)' },
];

/** The rules of DOMAIN 4 written a second time, in SQL: legal start, interruption, due date. */
const QUERY = `
WITH started AS (
  SELECT *, CASE WHEN service > available THEN service ELSE available END AS start
  FROM invoice WHERE paid IS NOT NULL
), first AS (
  SELECT *, start + ${regulatoryDays(DEFAULT_SETTINGS)} AS first FROM started
), judged AS (
  SELECT *, CASE
    WHEN suspended BETWEEN start AND first AND suspended < ordered
    THEN completed + greatest(30, first - suspended)::INTEGER ELSE first END AS due,
    strftime(paid, '%Y') AS of_year,
    strftime(paid, '%Y') || '-T' || quarter(paid) AS of_quarter,
    strftime(paid, '%Y-%m') AS of_month
  FROM first
)
SELECT coalesce(of_month, of_quarter, of_year, 'all') || '|' || coalesce(department, supplier, '') AS frame,
  ${FIGURES.map(({ key, sql }) => `(${sql})::DOUBLE AS "${key}"`).join(',\n  ')}
FROM judged
GROUP BY GROUPING SETS ((), (of_year), (of_quarter), (of_month),
  (department), (of_year, department), (supplier), (of_year, supplier))`;

/** Every figure of ours by what it is, for those that DuckDB makes too. */
function byFrame(measures: readonly PaymentMeasure[]): Map<string, number | null> {
  const wanted = new Set(FIGURES.map(({ key }) => key));
  return new Map(
    measures.flatMap(({ id, basis, period, group, value }) =>
      wanted.has(`${id}|${basis}`) ? [[`${period}|${group?.key ?? ''}|${id}|${basis}`, value] as const] : [],
    ),
  );
}

/** How many figures agree; throws at the first that does not, or when one side has more. */
function agreement(measures: readonly PaymentMeasure[], rows: readonly Readonly<Record<string, unknown>>[]): number {
  const ours = byFrame(measures);
  for (const row of rows) {
    for (const { key } of FIGURES) {
      const frame = `${String(row.frame)}|${key}`;
      const [mine, theirs] = [ours.get(frame) ?? null, row[key] ?? null];
      const apart = typeof mine === 'number' && typeof theirs === 'number' ? Math.abs(mine - theirs) : null;
      if (apart === null ? mine !== theirs : apart > 1e-6) {
        throw new Error(`${frame}: ${String(mine)} here, ${String(theirs)} in DuckDB`);
      }
    }
  }
  if (ours.size !== rows.length * FIGURES.length) {
    throw new Error(`${ours.size} figures here, ${rows.length * FIGURES.length} in DuckDB`);
  }
  return ours.size;
}

type Timed<T> = { readonly seconds: number; readonly made: T };

/** Processor seconds of a piece of work, and what it gave. */
async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const start = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, made };
}

function line(name: string, seconds: number, more = ''): string {
  return `  ${name.padEnd(24)} ${seconds.toFixed(2).padStart(6)} s${more}`;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 100_000);
  const grid = gridOf(count);
  const recognised = await timed(() => recogniseInvoices(grid).map((table) => ({ table, grid })));
  const read = await timed(() => readPayments(recognised.made, DEFAULT_SETTINGS, CLOSING));
  const measured = await timed(() => measurePayments(read.made, DEFAULT_SETTINGS));

  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const loaded = await timed(() => load(connection, grid));
  const asked = await timed(async () => (await connection.runAndReadAll(QUERY)).getRowObjectsJS());
  connection.closeSync();
  const agreed = agreement(measured.made, asked.made);

  const overall = (id: string, basis: PaymentBasis): string =>
    measured.made
      .find((each) => each.id === id && each.basis === basis && each.period === 'all' && each.group === null)
      ?.value?.toFixed(6) ?? '–';
  const total = recognised.seconds + read.seconds + measured.seconds;
  const theirs = loaded.seconds + asked.seconds;
  const { paid, unpaid, apart } = read.made;
  process.stdout.write(
    [
      `payments: ${count} invoices × ${HEADINGS.length} columns: ${paid.length} paid, ${unpaid.length} unpaid, ${apart.length} apart`,
      line('recognise', recognised.seconds),
      line('read and compute', read.seconds),
      line('measure', measured.seconds, ` (${measured.made.length} figures)`),
      line('all', total, ` = ${((total / count) * 1e6).toFixed(0)} µs an invoice`),
      line('DuckDB: load', loaded.seconds, ` (${Object.keys(COLUMNS).length} typed columns)`),
      line('DuckDB: query', asked.seconds, ` (${asked.made.length * FIGURES.length} figures)`),
      `  measure = ${(measured.seconds / asked.seconds).toFixed(1)} × DuckDB’s query; all = ${(total / theirs).toFixed(1)} × its load and query`,
      `  deposit to payment: mean ${overall('FIN-01', 'mean')}, weighted ${overall('FIN-01', 'weightedMean')}, median ${overall('FIN-01', 'median')}, P90 ${overall('FIN-01', 'p90')} days; ${Number(overall('FIN-05', 'count'))} late`,
      `  ${agreed} figures agree with DuckDB’s to 1e-6`,
      '',
    ].join('\n'),
  );
}

void main();
