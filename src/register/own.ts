import type { FieldId } from './fields';
import { textKey } from './cells/textKey';

/** The status columns are ours alone; the columns around them are ours only beside them. */
const SOCIAL_STATUS = textKey('Social – statut');
const ENVIRONMENTAL_STATUS = textKey('Environnement – statut');
const SOCIAL = textKey('Considérations sociales');
const ENVIRONMENTAL = textKey('Considérations environnementales');
const THEMES = textKey('Thèmes');
const JUSTIFICATION = textKey('Justification');

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
  const claim = (index: number, heading: string, field: FieldId): void => {
    if (keys[index] === heading) own.set(index, field);
  };
  const social = keys.lastIndexOf(SOCIAL_STATUS);
  const environmental = keys.lastIndexOf(ENVIRONMENTAL_STATUS);
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
