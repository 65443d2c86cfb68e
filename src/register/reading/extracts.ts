import { textKey } from '../cells/textKey';
import type { FieldId } from '../fields';
import { makeIssue } from '../issues';
import type { ExcludedRow, Issue } from '../types';
import type { Draft } from './draft';
import { normalLot } from './lot';

export type WithoutExtracts = {
  readonly drafts: readonly Draft[];
  readonly excluded: readonly ExcludedRow[];
  readonly issues: readonly Issue[];
};

function numberOf({ contract: { id, lot } }: Draft): string | null {
  return id === null ? null : `${textKey(id)}|${normalLot(lot)}`;
}

/** True when a row says nothing that the row of another sheet does not say too, in a sheet that keeps more columns. */
function isExtract(draft: Draft, other: Draft, fields: ReadonlyMap<string, ReadonlySet<FieldId>>): boolean {
  const [own, others] = [fields.get(draft.contract.sheet), fields.get(other.contract.sheet)];
  if (own === undefined || others === undefined || own.size >= others.size) return false;
  const texts = Object.entries(draft.contract.texts) as [FieldId, { readonly text: string }][];
  return (
    texts.length > 1 &&
    texts.every(([field, { text }]) => {
      const said = other.contract.texts[field]?.text;
      return said !== undefined && textKey(said) === textKey(text);
    })
  );
}

/**
 * Leaves out the rows that only repeat those of another sheet with fewer columns (an extract for a committee): they
 * count once (COUNTING). Each sheet of extracts is told once.
 */
export function withoutExtracts(
  drafts: readonly Draft[],
  fields: ReadonlyMap<string, ReadonlySet<FieldId>>,
): WithoutExtracts {
  if (fields.size < 2) return { drafts, excluded: [], issues: [] };
  const byNumber = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const number = numberOf(draft);
    if (number === null) continue;
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [draft]);
    else same.push(draft);
  }
  const told = new Map<string, string>();
  const excluded: ExcludedRow[] = [];
  const kept = drafts.filter((draft) => {
    const number = numberOf(draft);
    const whole = (number === null ? undefined : byNumber.get(number))?.find(
      (other) => other.contract.sheet !== draft.contract.sheet && isExtract(draft, other, fields),
    );
    if (whole === undefined) return true;
    const { sheet, rows } = draft.contract;
    for (const row of rows) excluded.push({ sheet, row, reason: 'duplicate' });
    if (!told.has(sheet)) told.set(sheet, whole.contract.sheet);
    return false;
  });
  const issues = [...told].map(([sheet, whole]) =>
    makeIssue('rowsOfAnotherSheet', { sheet, row: null, column: null }, whole),
  );
  return { drafts: kept, excluded, issues };
}
