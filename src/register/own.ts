import type { SheetGrid } from '../workbook';
import { columnLetter } from '../workbook';
import type { FieldId } from './fields';
import type { RecognisedColumn } from './types';
import { textKey } from './cells/textKey';

/** Our headings as folded, in both languages of the written sheets. */
function headings(fr: string, en: string): ReadonlySet<string> {
  return new Set([textKey(fr), textKey(en)]);
}

/** The status columns are ours alone; the columns around them are ours only beside them. */
const SOCIAL_STATUS = headings('Social – statut', 'Social – status');
const ENVIRONMENTAL_STATUS = headings('Environnement – statut', 'Environment – status');
const SOCIAL = headings('Considérations sociales', 'Social considerations');
const ENVIRONMENTAL = headings('Considérations environnementales', 'Environmental considerations');
const THEMES = headings('Thèmes', 'Themes');
const JUSTIFICATION = headings('Justification', 'Justification');

/** No register of a buyer's bears this heading: it needs no neighbour. */
const CODE = headings('Clé SPASER', 'SPASER key');

/** Our columns' fields by the key that the names following them carry. */
const FIELD_OF_KEY: ReadonlyMap<string, FieldId> = new Map<string, FieldId>([
  ['social', 'ownSocial'],
  ['socialstatus', 'ownSocialStatus'],
  ['environmental', 'ownEnvironmental'],
  ['environmentalstatus', 'ownEnvironmentalStatus'],
  ['themes', 'ownThemes'],
  ['justification', 'ownJustification'],
  ['code', 'ownCode'],
]);

const OWN: ReadonlySet<FieldId | null> = new Set<FieldId | null>(FIELD_OF_KEY.values());

/** True for a field that the add-in itself writes into a register. */
export function isOwnField(field: FieldId | null): boolean {
  return OWN.has(field);
}

/** Our columns under a heading line (0-based row of the sheet), by the names that follow them: a reworded or emptied heading hides none. */
function followed(grid: SheetGrid, headerRow: number): ReadonlyMap<number, FieldId> {
  const places = new Map<number, FieldId>();
  for (const { key, row, column } of grid.ownColumns ?? []) {
    const field = FIELD_OF_KEY.get(key.toLowerCase());
    if (field !== undefined && row === headerRow) places.set(column, field);
  }
  // We never write one column alone: a single name over another heading is a name of the buyer's own.
  const [only] = places.keys();
  if (places.size === 1 && only !== undefined && !isOwnHeading(headingIn(grid, headerRow, only))) return new Map();
  return places;
}

function headingIn(grid: SheetGrid, headerRow: number, column: number): string {
  return String(grid.values[headerRow - grid.row]?.[column - grid.column] ?? '');
}

/** True for one of our headings, or none. */
function isOwnHeading(heading: string): boolean {
  const key = textKey(heading);
  const ours = [SOCIAL_STATUS, ENVIRONMENTAL_STATUS, SOCIAL, ENVIRONMENTAL, THEMES, JUSTIFICATION, CODE];
  return key === '' || ours.some((headings) => headings.has(key));
}

/**
 * Our own columns among a table's headings, by index; `columns` says where each
 * stands in the sheet. Names that follow our columns are believed first, then
 * our headings.
 */
export function ownColumns(
  grid: SheetGrid,
): (headings: readonly string[], columns: readonly number[], headerRow: number) => ReadonlyMap<number, FieldId> {
  return (headings, columns, headerRow) => {
    const named = followed(grid, headerRow);
    const own = new Map<number, FieldId>();
    columns.forEach((column, index) => {
      const field = named.get(column);
      if (field !== undefined) own.set(index, field);
    });
    const known = new Set(own.values());
    for (const [index, field] of ownHeadings(headings)) {
      if (!own.has(index) && !known.has(field)) own.set(index, field);
    }
    return own;
  };
}

/** A table's columns with those of ours that its headings no longer show: emptied, or beyond a gap. */
export function withFollowed(
  columns: readonly RecognisedColumn[],
  grid: SheetGrid,
  headerRow: number,
): readonly RecognisedColumn[] {
  const standing = new Set(columns.map(({ column }) => column));
  const hidden = [...followed(grid, headerRow)].filter(([column]) => !standing.has(column));
  if (hidden.length === 0) return columns;
  const added = hidden.map(([column, field]): RecognisedColumn => {
    const heading = grid.values[headerRow - grid.row]?.[column - grid.column] ?? null;
    return {
      column,
      letter: columnLetter(column),
      heading: heading === null ? '' : String(heading),
      field,
      confidence: 1,
      flags: [],
      scale: 1,
      samples: [],
    };
  });
  return [...columns, ...added].sort((a, b) => a.column - b.column);
}

/**
 * Finds our own columns among a register's headings: the column at the left of « Social –
 * statut » is ours when it carries our heading, and so on. A DECP register's
 * own « Considérations sociales », which has no status beside it, stays the
 * buyer's.
 */
function ownHeadings(headings: readonly string[]): ReadonlyMap<number, FieldId> {
  const own = new Map<number, FieldId>();
  const keys = headings.map(textKey);
  const claim = (index: number, heading: ReadonlySet<string>, field: FieldId): void => {
    const key = keys[index];
    if (key !== undefined && heading.has(key)) own.set(index, field);
  };
  const code = keys.findLastIndex((key) => CODE.has(key));
  if (code >= 0) own.set(code, 'ownCode');
  const social = keys.findLastIndex((key) => SOCIAL_STATUS.has(key));
  const environmental = keys.findLastIndex((key) => ENVIRONMENTAL_STATUS.has(key));
  if (social >= 0) {
    own.set(social, 'ownSocialStatus');
    claim(social - 1, SOCIAL, 'ownSocial');
  }
  if (environmental >= 0) {
    own.set(environmental, 'ownEnvironmentalStatus');
    claim(environmental - 1, ENVIRONMENTAL, 'ownEnvironmental');
    claim(environmental + 1, THEMES, 'ownThemes');
    claim(environmental + 2, JUSTIFICATION, 'ownJustification');
  }
  return own;
}
