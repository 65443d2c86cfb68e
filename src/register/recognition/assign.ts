import { within, type Steps } from '../../pace';
import type { CellValue, SheetGrid } from '../../workbook';
import { columnLetter } from '../../workbook';
import { isBlank } from '../cells/absence';
import { cellText } from '../cells/text';
import type { RecognisedColumn } from '../types';
import { headingKey, headingScale } from './headingText';
import type { Candidate, HeadingMatcher } from './headings';
import type { LocatedTable } from './locate';
import { agreement, profileSteps } from './profile';
import type { ColumnProfile } from './profile';
import type { ValueKind } from './vocabulary';

/** A column before it is named. */
export type ColumnView<F extends string> = {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly candidates: readonly Candidate<F>[];
  readonly profile: ColumnProfile;
  readonly cells: readonly CellValue[];
};

type Pairing<F extends string> = {
  readonly index: number;
  readonly candidate: Candidate<F>;
  readonly agreement: number;
  readonly score: number;
};

const SAMPLE = 160;
const SHOWN = 3;
/** Below this share of fitting values the heading is contradicted. */
const CONTRADICTED = 0.5;

/** Up to `SAMPLE` rows of a table, the first ones and then evenly spread. */
function sampleRows(table: LocatedTable): number[] {
  const count = table.lastRow - table.firstRow + 1;
  if (count <= SAMPLE) return Array.from({ length: Math.max(count, 0) }, (_, index) => table.firstRow + index);
  const head = SAMPLE / 2;
  const step = (count - head) / (SAMPLE - head);
  return Array.from({ length: SAMPLE }, (_, index) =>
    index < head
      ? table.firstRow + index
      : Math.min(table.lastRow, Math.floor(table.firstRow + head + (index - head) * step)),
  );
}

/** The columns of a located table with what their headings and values suggest, one a step; wholly empty ones are left out. */
export function* viewColumnsSteps<F extends string>(
  grid: SheetGrid,
  table: LocatedTable,
  matcher: HeadingMatcher<F>,
): Steps<ColumnView<F>[]> {
  const rows = sampleRows(table);
  const views: ColumnView<F>[] = [];
  for (let column = table.from; column <= table.to; column += 1) {
    const heading = table.header.headings[column - table.header.from] ?? '';
    const cells = rows.map((row) => grid.values[row]?.[column] ?? null);
    const done = (column - table.from) / (table.to - table.from + 1);
    const profile = yield* within(profileSteps(cells, grid.columnFormats[column] ?? null), done, done);
    yield done;
    if (heading === '' && profile.filled === 0) continue;
    views.push({
      column: column + grid.column,
      heading,
      candidates: heading === '' ? [] : matcher.matchLoosely(heading),
      profile,
      cells,
    });
  }
  return views;
}

function pairings<F extends string>(views: readonly ColumnView<F>[]): Pairing<F>[] {
  return views
    .flatMap((view, index) =>
      view.candidates.map((candidate) => {
        const fits = agreement(candidate.kind, view.profile);
        // A column that nobody fills loses against one of the same heading that is filled.
        const use = view.profile.filled > 0 ? 0.02 : 0;
        return { index, candidate, agreement: fits, score: candidate.confidence * (0.4 + 0.6 * fits) + use };
      }),
    )
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

function samples(cells: readonly CellValue[]): string[] {
  const shown = new Set<string>();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    shown.add(cellText(cell).slice(0, 80));
    if (shown.size === SHOWN) break;
  }
  return [...shown];
}

const MONEY: ReadonlySet<ValueKind> = new Set(['amount']);

/** What the unit in the heading multiplies bare numbers by, for the kind of field that the column holds. */
export function scaleOf(heading: string, kind: ValueKind | null): number {
  if (kind !== null && MONEY.has(kind)) return headingScale(heading).money;
  return kind === 'duration' ? headingScale(heading).months : 1;
}

/**
 * Gives each column at most one field and each field at most one column (but
 * for fields that repeat), the surest pairs first; says in flags what does not
 * agree.
 */
export function assignFields<F extends string>(views: readonly ColumnView<F>[]): RecognisedColumn<F>[] {
  const taken = new Set<F>();
  const chosen = new Map<number, Pairing<F>>();
  for (const pairing of pairings(views)) {
    const { field, repeatable } = pairing.candidate;
    if (chosen.has(pairing.index)) continue;
    if (field !== null && taken.has(field) && !repeatable) continue;
    chosen.set(pairing.index, pairing);
    if (field !== null) taken.add(field);
  }
  const occurrences = new Map<string, number>();
  for (const view of views)
    occurrences.set(headingKey(view.heading), (occurrences.get(headingKey(view.heading)) ?? 0) + 1);
  return views.map((view, index) => {
    const pairing = chosen.get(index);
    const flags: string[] = [];
    const field = pairing?.candidate.field ?? null;
    const contradicted =
      pairing !== undefined && field !== null && view.profile.count >= 3 && pairing.agreement < CONTRADICTED;
    if (contradicted) flags.push('headingContradicted');
    if (view.heading === '') flags.push('blankHeading');
    else if ((occurrences.get(headingKey(view.heading)) ?? 0) > 1) flags.push('duplicateHeading');
    if (pairing === undefined && view.candidates.length > 0) flags.push('fieldTaken');
    if (view.profile.filled === 0) flags.push('empty');
    const scale = scaleOf(view.heading, pairing?.candidate.kind ?? null);
    if (pairing?.candidate.kind === 'amount' && scale === 1e3) flags.push('unitThousands');
    if (pairing?.candidate.kind === 'amount' && scale === 1e6) flags.push('unitMillions');
    return {
      column: view.column,
      letter: columnLetter(view.column),
      heading: view.heading,
      field,
      confidence: pairing === undefined || field === null ? 0 : Math.round(Math.min(1, pairing.score) * 100) / 100,
      flags,
      scale,
      samples: samples(view.cells),
    };
  });
}
