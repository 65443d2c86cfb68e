import * as v from 'valibot';
import { bilingual, foldKey, type Bilingual } from '../language';
import { cellAddress, columnLetter, type CellValue } from '../workbook';
import { DEFAULT_SETTINGS } from './defaults';
import { FAULTY, readInput, type Raw } from './inputs';
import { SETTINGS_LAYOUT, type SettingsSection, type TableSetting, type ValueSetting } from './layout';
import { FIELDS } from './schema';
import type { BuyerSettings } from './types';

/** The cells of `SPASER Paramètres` as read, and where they stand (0-based). */
export type SettingsGrid = {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
};

/** A cell that could not be taken; the same shape as the register's issues. */
export type SettingsIssue = {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly value: string;
  readonly message: Bilingual;
  readonly advice: Bilingual;
};

export type DecodedSettings = { readonly settings: BuyerSettings; readonly issues: readonly SettingsIssue[] };

type Reader = {
  readonly grid: SettingsGrid;
  readonly words: Words;
  readonly issues: SettingsIssue[];
};

/** The words of each line's two first cells; folding is slow, so they are folded once. */
export type Words = readonly (readonly [string, string])[];

export function wordsOf(grid: SettingsGrid): Words {
  const key = (cell: CellValue | undefined): string => (typeof cell === 'string' ? foldKey(cell) : '');
  return grid.values.map((cells) => [key(cells[0]), key(cells[1])]);
}

const labelKeys = new Map<Bilingual, readonly [string, string]>();

function keysOf(label: Bilingual): readonly [string, string] {
  const known = labelKeys.get(label) ?? [foldKey(label.fr), foldKey(label.en)];
  labelKeys.set(label, known);
  return known;
}

/** True when folded words are those of a label, in either language. */
export function says(words: string | undefined, label: Bilingual): boolean {
  return words !== undefined && words !== '' && keysOf(label).includes(words);
}

function report(reader: Reader, line: number, column: number, label: Bilingual, kept: Bilingual): void {
  const { grid } = reader;
  const cell = grid.values[line]?.[column] ?? null;
  const address = cellAddress(grid.row + line, grid.column + column);
  reader.issues.push({
    sheet: grid.sheetName,
    row: grid.row + line + 1,
    column: columnLetter(grid.column + column),
    code: 'settingsCell',
    severity: 'warning',
    value: cell === null ? '' : String(cell),
    message: bilingual(
      `${address}\u202f: la valeur de «\u202f${label.fr}\u202f» n’est pas utilisable.`,
      `${address}: the value of “${label.en}” cannot be used.`,
    ),
    advice: kept,
  });
}

const DEFAULT_KEPT = bilingual(
  'La valeur par défaut est gardée\u202f; corrigez la cellule.',
  'The default value is kept; correct the cell.',
);
const LINE_LEFT = bilingual(
  'La ligne n’est pas prise en compte\u202f; corrigez la cellule.',
  'The line is not taken; correct the cell.',
);

/** Checks what a setting gives against the schema of each field that it fills. */
function accepted(change: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(change).every(([key, value]) => v.is(FIELDS[key as keyof BuyerSettings], value));
}

function readValue(reader: Reader, line: number, setting: ValueSetting, settings: BuyerSettings): BuyerSettings {
  const value = readInput(reader.grid.values[line]?.[1] ?? null, setting.input, setting.choices);
  if (value !== FAULTY && (value !== null || setting.optional === true)) {
    const change = setting.set(settings, value);
    // The two years of the SPASER are checked together once both are read.
    if ('spaserPeriod' in change ? typeof value === 'number' : accepted(change)) return { ...settings, ...change };
  }
  report(reader, line, 1, setting.label, DEFAULT_KEPT);
  return settings;
}

function readItem(reader: Reader, line: number, table: TableSetting): unknown {
  const cells = reader.grid.values[line] ?? [];
  const item: Record<string, Raw> = {};
  for (const [index, column] of table.columns.entries()) {
    const value = readInput(cells[index] ?? null, column.input, column.choices);
    if (value === FAULTY) {
      report(reader, line, index, column.label, LINE_LEFT);
      return null;
    }
    if (column.key === 'toCheck') item['verified'] = value === null;
    else item[column.key] = column.key === 'theme' ? (value ?? 'autre') : value;
  }
  const checked = v.safeParse(table.item, item);
  if (checked.success) return checked.output;
  const key = checked.issues[0].path?.[0]?.key;
  const index = Math.max(
    0,
    table.columns.findIndex((column) => column.key === key),
  );
  report(reader, line, index, table.columns[index]?.label ?? bilingual('', ''), LINE_LEFT);
  return null;
}

/** The line of a list's headings between two lines of the grid; null when they are no longer there. */
export function headingsOf(words: Words, { columns }: TableSetting, from: number, to: number): number | null {
  const [first, second] = columns;
  if (first === undefined || second === undefined) return null;
  for (let line = from; line < to; line += 1) {
    if (says(words[line]?.[0], first.label) && says(words[line]?.[1], second.label)) return line;
  }
  return null;
}

export type SectionPlace = { readonly section: SettingsSection; readonly from: number; readonly to: number };

/** The sections found in the sheet, in its order: their lines from the one under the title, `to` left out. */
export function sectionPlaces(words: Words): readonly SectionPlace[] {
  const starts = SETTINGS_LAYOUT.flatMap((section) => {
    const line = words.findIndex(([first]) => says(first, section.title));
    return line < 0 ? [] : [{ section, line }];
  }).sort((a, b) => a.line - b.line);
  return starts.map(({ section, line }, index) => ({
    section,
    from: line + 1,
    to: starts[index + 1]?.line ?? words.length,
  }));
}

export function isBlankLine(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

function readSection(
  reader: Reader,
  section: SettingsSection,
  from: number,
  to: number,
  settings: BuyerSettings,
): BuyerSettings {
  let read = settings;
  for (let line = from; line < to; line += 1) {
    const value = section.values.find(({ label }) => says(reader.words[line]?.[0], label));
    if (value !== undefined) read = readValue(reader, line, value, read);
  }
  const { table } = section;
  const headings = table === undefined ? null : headingsOf(reader.words, table, from, to);
  if (table === undefined || headings === null) return read;
  const items: unknown[] = [];
  for (let line = headings + 1; line < to; line += 1) {
    const cells = (reader.grid.values[line] ?? []).slice(0, table.columns.length);
    if (isBlankLine(cells)) continue;
    const item = readItem(reader, line, table);
    if (item !== null) items.push(item);
  }
  return { ...read, [table.key]: items };
}

/**
 * Reads `SPASER Paramètres` back. Labels are found wherever they stand, in
 * either language; what is missing keeps its default, and a cell that cannot be
 * used is an issue with its address. Null (no such sheet): the defaults.
 */
export function decodeSettings(grid: SettingsGrid | null): DecodedSettings {
  if (grid === null) return { settings: DEFAULT_SETTINGS, issues: [] };
  const reader: Reader = { grid, words: wordsOf(grid), issues: [] };
  let settings = DEFAULT_SETTINGS;
  for (const { section, from, to } of sectionPlaces(reader.words)) {
    settings = readSection(reader, section, from, to, settings);
  }
  if (!v.is(FIELDS.spaserPeriod, settings.spaserPeriod)) {
    const last = reader.words.findIndex(([first]) =>
      SETTINGS_LAYOUT.some(({ values }) => values.some(({ key, label }) => key === 'spaserTo' && says(first, label))),
    );
    report(reader, Math.max(0, last), 1, bilingual('SPASER\u202f: dernière année', 'SPASER: last year'), DEFAULT_KEPT);
    settings = { ...settings, spaserPeriod: DEFAULT_SETTINGS.spaserPeriod };
  }
  return { settings, issues: reader.issues };
}
