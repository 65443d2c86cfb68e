import { foldKey } from '../language';
import type { Contract } from '../register';
import type { ProcedureKind, SubjectId } from './types';

const FRAMEWORK = /(?:^| )(?:accords? cadres?|bons? de commandes?|a commandes|marche a bc|abc)(?= |$)/;
const STANDING =
  /(?:^| )(?:entretiens?|maintenance|exploitation|nettoyage|collecte|gardiennage|programme annuel|annuels?|travaux courants|grosses reparations|petits travaux|abonnements?|locations?|fournitures?|denrees|transports?|restauration|assurances?|portage|licences?|hebergement|impression|prestations?)(?= |$)/;
const ONCE =
  /(?:^| )(?:construction|reconstruction|rehabilitation|renovation|restructuration|extension|amenagements?|creation|demolition|deconstruction|refection|mise en (?:accessibilite|conformite|place|oeuvre)|maitrise d oeuvre|moe|assistance a (?:la )?maitrise d ouvrage|amo|etudes?|diagnostics?|schema directeur|elaboration|revision du|concours|acquisition|acquisitions|achat d|achat de|achats? d|spectacles?|feux? d artifice|pyrotechnique|demenagement du|controle technique|coordination sps)(?= |$)/;
/** Months from which a service or a supply is taken for a standing need. */
const STANDING_MONTHS = 12;

/**
 * Whether what ends will be bought again. A building, a study or a purchase of
 * one day ends with itself: nothing is to be launched after it. Frameworks and
 * standing services go on.
 */
export function isRecurrent(contract: Contract, subjects: ReadonlySet<SubjectId>): boolean {
  const { texts, contractType, durationMonths, cpv } = contract;
  const object = foldKey(`${contract.title ?? ''} ; ${contract.lotTitle ?? ''}`);
  const form = foldKey(
    [texts.technique, texts.executionMode, texts.nature].map((cell) => cell?.text ?? '').join(' ; '),
  );
  if (contract.isFramework || FRAMEWORK.test(form) || FRAMEWORK.test(object)) return true;
  if (texts.renewals !== undefined) return true;
  if (ONCE.test(object) && !/(?:^| )(?:entretien|maintenance|programme annuel)(?= |$)/.test(object)) return false;
  if (STANDING.test(object) && (contractType !== 'works' || /entretien|annuel|courants|reparations/.test(object)))
    return true;
  if (contractType === 'works' || cpv?.startsWith('45') === true || subjects.has('intellectual')) return false;
  return durationMonths !== null && durationMonths >= STANDING_MONTHS;
}

const DIRECT = /sans publicite|gre a gre|sans mise en concurrence|negocie sans/;
const ADAPTED = /adaptee|mapa/;
const FORMALISED = /ouvert|restreint|formalisee?|dialogue|avec negociation|concurrentielle|\bao[or]?\b/;

/** The kind of the present procedure; where it is not said, that of the European threshold. */
export function procedureOf(contract: Contract, need: number | null, european: number | null): ProcedureKind {
  const text = foldKey(contract.procedure ?? '');
  if (DIRECT.test(text)) return 'direct';
  if (ADAPTED.test(text)) return 'adapted';
  if (FORMALISED.test(text)) return 'formalised';
  return need !== null && european !== null && need >= european ? 'formalised' : 'adapted';
}
