import type { FieldId } from './fields';
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

const OWN: ReadonlySet<FieldId | null> = new Set<FieldId>([
  'ownSocial',
  'ownSocialStatus',
  'ownEnvironmental',
  'ownEnvironmentalStatus',
  'ownThemes',
  'ownJustification',
]);

/** True for a field that the add-in itself writes into a register. */
export function isOwnField(field: FieldId | null): boolean {
  return OWN.has(field);
}

/**
 * Finds our own columns among a register's headings: the column at the left of « Social –
 * statut » is ours when it carries our heading, and so on. A DECP register's
 * own « Considérations sociales », which has no status beside it, stays the
 * buyer's.
 */
export function ownColumns(headings: readonly string[]): ReadonlyMap<number, FieldId> {
  const own = new Map<number, FieldId>();
  const keys = headings.map(textKey);
  const claim = (index: number, heading: ReadonlySet<string>, field: FieldId): void => {
    const key = keys[index];
    if (key !== undefined && heading.has(key)) own.set(index, field);
  };
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
