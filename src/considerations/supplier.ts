import { foldKey } from '../language';
import { readAnswer } from '../register';
import type { Contract } from '../register';
import { columnEvidence } from './evidence';
import type { Evidence, State } from './types';

export type SupplierFlags = { readonly ess: State; readonly esus: State; readonly inclusive: State };

const INCLUSIVE =
  /\b(esat|eatt|ea|siae|ei|aci|ai|etti|eiti|geiq|cdtd|inclusive|entreprises? adaptees?|entreprises? d insertion|chantiers? d insertion|ateliers? et chantiers?|associations? intermediaires?|regie de quartiers?|secteur adapte|secteur protege|aide par le travail)\b/;
const ESUS = /\besus\b|solidaires? d utilite sociale/;
const ESS = /\b(ess|scop|scic|cooperatives?|mutuelles?|associations?|fondations?|economie sociale|emmaus)\b/;
/** Two-letter kinds are too short to be read inside a company's name. */
const INCLUSIVE_NAME =
  /\b(esat|entreprises? adaptees?|chantiers? d insertion|entreprises? d insertion|associations? intermediaires?|geiq|regie de quartiers?|emmaus|envie|ateliers? du bocage|vitamine t|id ees)\b/;

/** What supplier columns and names say of the holder: flags only, never a lever (DOMAIN 6.2 S_ESS). */
export function readSupplierFlags(contract: Contract): {
  readonly flags: SupplierFlags;
  readonly evidence: readonly Evidence[];
} {
  const kindCell = contract.texts.supplierKind;
  const nameCell = contract.texts.supplier;
  const name = foldKey(nameCell?.text ?? '');
  const answer = kindCell === undefined ? null : readAnswer(kindCell.text);
  // « Oui » under « ESS »: the heading says which kind, and the reading of the row hands it over as the kind.
  const kind = answer === 'unclear' ? '' : foldKey(contract.suppliers[0]?.kind ?? kindCell?.text ?? '');
  if (answer === 'no') return { flags: { ess: 'no', esus: 'no', inclusive: 'no' }, evidence: [] };
  const isEsus = ESUS.test(kind);
  const isInclusive = INCLUSIVE.test(kind);
  // A heading that lists every kind (« ESS / ESUS / SIAE ») says none of them in particular.
  const listed = answer === 'yes' && [isEsus, isInclusive, ESS.test(kind)].filter(Boolean).length > 1;
  const inclusive = (isInclusive && !listed) || INCLUSIVE_NAME.test(name);
  const esus = (isEsus && !listed) || ESUS.test(name);
  const ess = answer === 'yes' || ESS.test(kind) || ESS.test(name) || esus || inclusive;
  const evidence: Evidence[] = [];
  if (ess) {
    const fromKind = answer === 'yes' || ESS.test(kind) || isInclusive || isEsus;
    const cell = fromKind ? kindCell : (nameCell ?? kindCell);
    if (cell !== undefined)
      evidence.push(columnEvidence('social', 'supplier', fromKind ? 'supplierKind' : 'supplier', cell, 'ess'));
  }
  const flag = (yes: boolean): State => (yes ? 'yes' : 'unknown');
  return { flags: { ess: flag(ess), esus: flag(esus), inclusive: flag(inclusive) }, evidence };
}
