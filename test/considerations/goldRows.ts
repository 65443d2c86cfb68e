import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { tagText } from '../../src/considerations';
import type { Lever, Side, TextReading } from '../../src/considerations';

type Row = Readonly<Record<string, string>>;
export type Counts = { found: number; wrong: number; missed: number };
export type GoldScore = {
  readonly rows: number;
  readonly counts: Record<string, Counts>;
  readonly differences: readonly string[];
};

function rowsOf(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, delimiter: '\t', skipEmptyLines: true }).data;
}

/** Rows of contract objects (a column `objet`), null for another file. */
export function readObjects(file: string): readonly Row[] | null {
  const rows = rowsOf(file);
  return rows[0] !== undefined && 'objet' in rows[0] ? rows : null;
}

/** Rows of clause, criterion and remark texts. */
export function readWordings(file: string): readonly Row[] {
  return rowsOf(file);
}

function tally(counts: Record<string, Counts>, name: string, expected: boolean, actual: boolean): boolean {
  const entry = (counts[name] ??= { found: 0, wrong: 0, missed: 0 });
  if (expected && actual) entry.found += 1;
  else if (actual) entry.wrong += 1;
  else if (expected) entry.missed += 1;
  return expected === actual;
}

const LEVEL_OF: Readonly<Record<string, Lever>> = {
  reserve: 'reserved',
  clause: 'clause',
  critere: 'criterion',
  spec: 'specification',
};
const SIDES: readonly { readonly side: Side; readonly prefix: 'soc' | 'env' }[] = [
  { side: 'social', prefix: 'soc' },
  { side: 'environmental', prefix: 'env' },
];

function leversOf(reading: TextReading, side: Side): ReadonlySet<Lever> {
  return new Set(reading.matches.filter((match) => match.side === side).map((match) => match.lever));
}

function shown(reading: TextReading): string {
  return reading.matches.map((match) => `${match.rule}/${match.lever}[${match.text}]`).join(' ');
}

/** Propose or not, and the level, on objects labelled yes or no. */
export function scoreObjects(rows: readonly Row[]): GoldScore {
  const counts: Record<string, Counts> = {};
  const differences: string[] = [];
  for (const row of rows) {
    const reading = tagText(row.objet ?? '', { kind: 'title', cpv: row.cpv ?? null });
    for (const { side, prefix } of SIDES) {
      const label = row[prefix];
      if (label !== 'yes' && label !== 'no') continue;
      const levers = leversOf(reading, side);
      let right = tally(counts, `${prefix} propose`, label === 'yes', levers.size > 0);
      const level = LEVEL_OF[row[`${prefix}_level`] ?? ''];
      for (const lever of Object.values(LEVEL_OF)) {
        if (lever === level || levers.has(lever)) {
          right = tally(counts, `${prefix} ${lever}`, label === 'yes' && lever === level, levers.has(lever)) && right;
        }
      }
      if (!right)
        differences.push(`${row.id} ${prefix}=${label}/${row[`${prefix}_level`]} ${shown(reading)} | ${row.objet}`);
    }
  }
  return { rows: rows.length, counts, differences };
}

/** Levers, refusals, hours and weightings on texts. */
export function scoreWordings(rows: readonly Row[]): GoldScore {
  const counts: Record<string, Counts> = {};
  const differences: string[] = [];
  const scored = rows.filter((row) => row.doubt !== '1');
  for (const row of scored) {
    const kind = row.kind === 'title' ? 'title' : row.kind === 'criterion' ? 'criterion' : 'clauses';
    const reading = tagText(row.text ?? '', { kind, cpv: row.cpv ?? null });
    let right = true;
    for (const { side, prefix } of SIDES) {
      const levers = leversOf(reading, side);
      const names: readonly [string, Lever][] = [
        ['clause', 'clause'],
        ['criterion', 'criterion'],
        ['reserved', 'reserved'],
        ['spec', 'specification'],
      ];
      const expected = names.filter(([name]) => row[`${prefix}_${name}`] === '1').map(([, lever]) => lever);
      right = tally(counts, `${prefix} propose`, expected.length > 0, levers.size > 0) && right;
      for (const [name, lever] of names) {
        if (expected.includes(lever) || levers.has(lever)) {
          right = tally(counts, `${prefix} ${name}`, expected.includes(lever), levers.has(lever)) && right;
        }
      }
      const refused = reading.refusals.some((refusal) => refusal.side === side);
      if (row[`explicit_no_${prefix}`] === '1' || refused) {
        right = tally(counts, `${prefix} refusal`, row[`explicit_no_${prefix}`] === '1', refused) && right;
      }
    }
    const hours = reading.hours?.value ?? null;
    const weight = reading.weights.environmental?.value ?? reading.weights.social?.value ?? null;
    for (const [name, expected, actual] of [
      ['hours', row.hours, hours],
      ['weight', row.weight_percent, weight],
    ] as const) {
      if ((expected ?? '') === '' && actual === null) continue;
      const same = (expected ?? '') !== '' && actual !== null && Number(expected) === actual;
      const entry = (counts[name] ??= { found: 0, wrong: 0, missed: 0 });
      if (same) entry.found += 1;
      else if (actual !== null) entry.wrong += 1;
      else entry.missed += 1;
      right = right && same;
    }
    if (!right) {
      const wanted = Object.entries(row)
        .filter(([name, value]) => /^(soc|env|explicit)_/.test(name) && value === '1')
        .map(([name]) => name);
      differences.push(
        `${row.id} want ${wanted.join(',') || '–'} h=${row.hours ?? ''} w=${row.weight_percent ?? ''} | got ${shown(reading)} no:${reading.refusals.map((refusal) => refusal.text).join('/')} h=${hours} w=${weight} | ${row.text}`,
      );
    }
  }
  return { rows: scored.length, counts, differences };
}
