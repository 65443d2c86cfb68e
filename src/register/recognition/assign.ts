import { within, type Steps } from '../../pace';
import type { CellValue, SheetGrid } from '../../workbook';
import { columnLetter } from '../../workbook';
import { isBlank } from '../cells/absence';
import { cellText } from '../cells/text';
import type { RecognisedColumn } from '../types';
import { headingKey, headingScale } from './headingText';
import type { HeadingMatcher } from './headings';
import type { LocatedTable } from './locate';
import { profileSteps } from './profile';
import { chooseFields, NO_CHOICE, type Choice } from './choose';
import type { ColumnView, ValueKind, Vocabulary } from './vocabulary';

export type { ColumnView } from './vocabulary';

const SAMPLE = 160;
const SHOWN = 3;

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

/** The flags of a column: what does not agree, in words of a program. */
function flagsOf<F extends string>(view: ColumnView<F>, choice: Choice<F>, scale: number, twice: boolean): string[] {
  const flags: string[] = [];
  if (choice.contradicted) flags.push('headingContradicted');
  if (view.heading === '') flags.push('blankHeading');
  else if (twice) flags.push('duplicateHeading');
  if (choice.taken) flags.push('fieldTaken');
  if (view.profile.filled === 0) flags.push('empty');
  if (choice.guessed) flags.push('guessed');
  if (choice.kind === 'amount' && scale === 1e3) flags.push('unitThousands');
  if (choice.kind === 'amount' && scale === 1e6) flags.push('unitMillions');
  return flags;
}

/**
 * Gives each column at most one field and each field at most one column (but
 * for fields that repeat): the best whole over headings, values and what columns
 * say of each other; says in flags what does not agree.
 */
export function assignFields<F extends string>(
  views: readonly ColumnView<F>[],
  vocabulary: Pick<Vocabulary<F>, 'values' | 'relations'>,
): RecognisedColumn<F>[] {
  const choices = chooseFields(views, vocabulary);
  const occurrences = new Map<string, number>();
  for (const { heading } of views)
    occurrences.set(headingKey(heading), (occurrences.get(headingKey(heading)) ?? 0) + 1);
  return views.map((view, index) => {
    const choice = choices[index] ?? NO_CHOICE;
    const scale = scaleOf(view.heading, choice.kind);
    return {
      column: view.column,
      letter: columnLetter(view.column),
      heading: view.heading,
      field: choice.field,
      confidence: choice.confidence,
      flags: flagsOf(view, choice, scale, (occurrences.get(headingKey(view.heading)) ?? 0) > 1),
      scale,
      samples: samples(view.cells),
    };
  });
}
