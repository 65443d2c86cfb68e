import type { FieldId } from '../fields';
import type { VocabularyEntry } from '../recognition/vocabulary';

function list(names: string): string[] {
  return names
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A field with its headings, parted by bars: those that mean it alone, then those that may. */
export function entry(
  field: FieldId | null,
  kind: VocabularyEntry<FieldId>['kind'],
  names: string,
  weak = '',
  repeatable = false,
): VocabularyEntry<FieldId> {
  return { field, kind, names: list(names), weak: list(weak), repeatable };
}
