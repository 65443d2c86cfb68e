import { foldKey, type Bilingual, type Language } from '../language';
import type { CellValue } from '../workbook';
import { decodeSettings, headingsOf, isBlankLine, says, sectionPlaces, wordsOf, type SettingsGrid } from './decode';
import { showInput, type Raw } from './inputs';
import { SETTINGS_LAYOUT, type ValueSetting } from './layout';
import type { BuyerSettings, CommitmentTarget } from './types';

/** A cell of `SPASER Paramètres` to be typed in (0-based), and what stands there now. */
export type SettingsChange = {
  readonly row: number;
  readonly column: number;
  readonly was: CellValue;
  readonly value: CellValue;
  /** True of a target that is a number and stands among rates: its cell needs another format. */
  readonly plain?: boolean;
};

export type SettingsChanges = {
  readonly cells: readonly SettingsChange[];
  /** Settings whose line is no longer in the sheet, or targets for which no line is free. */
  readonly missing: readonly Bilingual[];
  /** Settings that someone else changed since they were shown: theirs stands. */
  readonly moved: readonly Bilingual[];
};

type Work = {
  readonly grid: SettingsGrid;
  readonly words: ReturnType<typeof wordsOf>;
  readonly cells: SettingsChange[];
  readonly missing: Bilingual[];
  readonly moved: Bilingual[];
};

/**
 * The cells to type in so that the sheet says what was chosen. Only what was
 * changed from what was `shown` is typed; a setting that the sheet meanwhile
 * says otherwise is somebody's, and is left to them.
 */
export function settingsChanges(grid: SettingsGrid, shown: BuyerSettings, chosen: BuyerSettings): SettingsChanges {
  const words = wordsOf(grid);
  const work: Work = { grid, words, cells: [], missing: [], moved: [] };
  const { settings: now } = decodeSettings(grid);
  for (const setting of SETTINGS_LAYOUT.flatMap(({ values }) => values)) {
    if (setting.get(chosen) !== setting.get(shown)) typeValue(work, setting, now, shown, chosen);
  }
  typeTargets(work, now.targets, shown.targets, chosen.targets);
  const { cells, missing, moved } = work;
  return { cells, missing, moved };
}

function typeValue(
  work: Work,
  setting: ValueSetting,
  now: BuyerSettings,
  shown: BuyerSettings,
  chosen: BuyerSettings,
): void {
  const { label, input, choices, get } = setting;
  if (get(now) === get(chosen)) return;
  if (get(now) !== get(shown)) {
    work.moved.push(label);
    return;
  }
  const place = sectionPlaces(work.words).find(({ section }) => section.values.includes(setting));
  const line = place === undefined ? -1 : lineOf(work, place.from, place.to, label);
  if (line < 0) work.missing.push(label);
  else put(work, line, 1, showInput(get(chosen), input, languageAt(work, line, label), choices));
}

function lineOf({ words }: Work, from: number, to: number, label: Bilingual): number {
  for (let line = from; line < to; line += 1) if (says(words[line]?.[0], label)) return line;
  return -1;
}

/** The language in which the sheet words a label: its answers are worded likewise. */
function languageAt({ words }: Work, line: number, label: Bilingual): Language {
  return words[line]?.[0] === foldKey(label.fr) ? 'fr' : 'en';
}

function put({ grid, cells }: Work, line: number, column: number, value: CellValue, plain = false): void {
  const was = grid.values[line]?.[column] ?? null;
  if (was === value) return;
  const cell = { row: grid.row + line, column: grid.column + column, was, value };
  cells.push(plain ? { ...cell, plain } : cell);
}

const keyOf = ({ indicator, year }: Pick<CommitmentTarget, 'indicator' | 'year'>): string =>
  `${foldKey(indicator)}|${year ?? ''}`;

const byKey = (targets: readonly CommitmentTarget[]): ReadonlyMap<string, CommitmentTarget> =>
  new Map(targets.map((target) => [keyOf(target), target]));

function typeTargets(
  work: Work,
  nowList: readonly CommitmentTarget[],
  shownList: readonly CommitmentTarget[],
  chosenList: readonly CommitmentTarget[],
): void {
  const [now, shown, chosen] = [byKey(nowList), byKey(shownList), byKey(chosenList)];
  const changed = [...new Set([...shown.keys(), ...chosen.keys()])].filter(
    (key) => shown.get(key)?.value !== chosen.get(key)?.value,
  );
  if (changed.length === 0) return;
  const lines = targetLines(work);
  for (const key of changed) {
    const target = chosen.get(key);
    const named = nameOf(target ?? shown.get(key));
    if (now.get(key)?.value === target?.value) continue;
    if (now.get(key)?.value !== shown.get(key)?.value) work.moved.push(named);
    else if (!typeTarget(work, lines, key, target)) work.missing.push(named);
  }
}

function nameOf(target: CommitmentTarget | undefined): Bilingual {
  const text = [target?.indicator, target?.year].filter((part) => part !== undefined && part !== null).join(' ');
  return { fr: text, en: text };
}

type TargetLines = { readonly at: ReadonlyMap<string, number>; readonly free: number[] };

/** Where each target stands, and the lines that wait for one. */
function targetLines({ grid, words }: Work): TargetLines | null {
  const place = sectionPlaces(words).find(({ section }) => section.table?.key === 'targets');
  const table = place?.section.table;
  if (place === undefined || table === undefined) return null;
  const headings = headingsOf(words, table, place.from, place.to);
  if (headings === null) return null;
  const at = new Map<string, number>();
  const free: number[] = [];
  for (let line = headings + 1; line < place.to; line += 1) {
    const [indicator = null, year = null] = grid.values[line] ?? [];
    if (isBlankLine((grid.values[line] ?? []).slice(0, table.columns.length))) free.push(line);
    // As read: of two lines for one target the last counts.
    else at.set(keyOf({ indicator: String(indicator ?? ''), year: yearOf(year) }), line);
  }
  // The line that parts this list from the next title stays empty.
  if (free.at(-1) === place.to - 1) free.pop();
  return { at, free };
}

function yearOf(cell: CellValue): number | null {
  const year = typeof cell === 'string' ? Number(cell.trim()) : cell;
  return typeof year === 'number' && year > 0 ? year : null;
}

/** Types a target, or clears its line when it is no longer one; false when there is no line for it. */
function typeTarget(work: Work, lines: TargetLines | null, key: string, target: CommitmentTarget | undefined): boolean {
  const standing = lines?.at.get(key);
  if (standing !== undefined && target === undefined) {
    for (let column = 0; column < 4; column += 1) put(work, standing, column, null);
    return true;
  }
  if (standing !== undefined && target !== undefined) {
    put(work, standing, 2, target.value, target.value > 1);
    return true;
  }
  const line = lines?.free.shift();
  if (line === undefined || target === undefined) return false;
  const values: readonly Raw[] = [target.indicator, target.year, target.value];
  values.forEach((value, column) => put(work, line, column, value, column === 2 && target.value > 1));
  return true;
}
