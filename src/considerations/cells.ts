import { foldKey } from '../language';

/** A yes/no cell in three states; null when it says neither. */
export function readYesNo(text: string): 'yes' | 'no' | 'notConcerned' | null {
  const trimmed = text.trim();
  if (/^[✓✔☑✅]$/u.test(trimmed)) return 'yes';
  if (/^[-–—_/]+$/.test(trimmed)) return 'no';
  const key = foldKey(trimmed);
  if (['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', 'ok', '1'].includes(key)) return 'yes';
  if (['non', 'n', 'no', 'faux', 'false', '0', 'neant', 'aucun', 'aucune'].includes(key)) return 'no';
  return ['sans objet', 'so', 's o', 'na', 'n a', 'non concerne', 'non applicable'].includes(key)
    ? 'notConcerned'
    : null;
}

/** A number of hours or a percentage at the start of a cell; null when there is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const found =
    /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?\s*(h(?:eures?)?\.?|%|pts?|points?|pour cent)?(?: d'insertion)?$/i.exec(
      plain,
    );
  if (found === null) return null;
  return Number(`${(found[1] ?? '').replace(/ /g, '')}.${found[2] ?? '0'}`);
}
