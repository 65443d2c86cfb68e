import type { ColumnProfile } from './profile';
import type { ValueKind } from './vocabulary';

/** Fewer values than this decide nothing: the heading is given the benefit of the doubt. */
const ENOUGH = 3;

function ofKind(kind: ValueKind, profile: ColumnProfile): number {
  const share = profile.share;
  switch (kind) {
    case 'date':
      return share('date');
    case 'amount':
      if (share('realSiret') > 0.6) return 0.1;
      return Math.max(0, share('amount') - (share('date') > share('number') ? share('date') : 0));
    case 'number':
      return share('day') > 0.5 || share('realSiret') > 0.6
        ? 0.1
        : Math.max(share('number'), share('amount'), share('hours'));
    case 'duration':
      return share('day') > 0.5 ? 0.1 : Math.max(share('duration'), share('number') * 0.8);
    case 'percent':
      return Math.max(share('percent'), share('yesNo') * 0.5);
    case 'siret':
      return share('siret');
    case 'cpv':
      return share('cpv');
    case 'postcode':
      return Math.max(share('postcode'), share('words') * 0.4);
    case 'prose':
      return Math.max(share('prose'), share('words') * 0.7);
    case 'name':
      return share('date') > 0.5 || share('yesNo') > 0.8 ? 0.2 : share('words');
    case 'code':
      // Dates, company names and company numbers are nobody's numbering.
      if (share('day') > 0.8 || share('company') > 0.5 || share('realSiret') > 0.8) return 0.2;
      if (share('euros') > 0.5 || share('size') > 0.7 || (share('yesNo') > 0.9 && share('words') > 0.5)) return 0.2;
      return profile.meanLength > 45 ? 0.2 : 1 - Math.max(share('prose') * 0.6, share('yesNo') > 0.9 ? 0.3 : 0);
    case 'contractType':
      return share('contractType');
    case 'nature':
      return share('nature');
    case 'yesNo':
      return share('yesNo');
    case 'size':
      return Math.max(share('size'), share('yesNo'), share('words') * (profile.distinct <= 8 ? 0.6 : 0.3));
    case 'procedureWords':
      return Math.max(share('procedureWords'), share('words') * (share('company') > 0.3 ? 0.3 : 0.75));
    case 'any':
      return 1;
  }
}

/**
 * How well a column's values agree with what a field should hold: 0 to 1; 1
 * when there is nothing to judge by, and half way to 1 for a cell or two.
 * `own` is the field's own model of values, `kind` what it is of.
 */
export function agreement(
  kind: ValueKind,
  profile: ColumnProfile,
  own: ((profile: ColumnProfile) => number) | undefined = undefined,
): number {
  if (profile.count === 0) return 1;
  const fit = Math.min(ofKind(kind, profile), own?.(profile) ?? 1);
  return profile.count >= ENOUGH ? fit : fit === 0 ? 0.3 : (1 + fit) / 2;
}
