import type { CellText, FieldId } from '../register';
import type { TextMatch, TextQuantity } from './engine/types';
import type { Evidence, Lever, Side, Theme } from './types';

/** Evidence of a whole cell of a dedicated column. */
export function columnEvidence(
  side: Side,
  kind: Evidence['kind'],
  field: FieldId,
  cell: CellText,
  theme: Theme | null = null,
): Evidence {
  return {
    side,
    kind,
    theme,
    rule: 'column',
    field,
    column: cell.column,
    text: cell.text,
    start: 0,
    end: cell.text.length,
    weight: 100,
  };
}

/** Evidence of words found in a cell; `kind` when the words deny. */
export function wordsEvidence(
  match: TextMatch,
  field: FieldId,
  cell: CellText,
  kind: Evidence['kind'] = match.lever,
  cap = 100,
): Evidence {
  return {
    side: match.side,
    kind,
    theme: match.theme,
    rule: match.rule,
    field,
    column: cell.column,
    text: match.text,
    start: match.start,
    end: match.end,
    weight: Math.min(match.weight, cap),
  };
}

/** Evidence of a quantity read in a cell. */
export function quantityEvidence(
  side: Side,
  kind: 'hours' | 'weight',
  quantity: TextQuantity,
  field: FieldId,
  cell: CellText,
): Evidence {
  return {
    side,
    kind,
    theme: kind === 'hours' ? 'insertion' : null,
    rule: 'quantity',
    field,
    column: cell.column,
    text: quantity.text,
    start: quantity.start,
    end: quantity.end,
    weight: 90,
  };
}

/** Themes of a side in the order found; « autre » only when nothing better is known. */
export function themesOf(side: Side, evidence: readonly Evidence[]): readonly Theme[] {
  const themes = [
    ...new Set(
      evidence
        .filter((entry) => entry.side === side && entry.kind !== 'refusal' && entry.kind !== 'supplier')
        .flatMap((entry) => (entry.theme === null ? [] : [entry.theme])),
    ),
  ];
  const known = themes.filter((theme) => theme !== 'autre');
  return known.length > 0 ? known : themes;
}

export const LEVERS: readonly Lever[] = ['clause', 'criterion', 'reserved', 'specification'];
