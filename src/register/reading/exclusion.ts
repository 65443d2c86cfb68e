import type { ExclusionReason } from '../types';
import { textKey } from '../cells/textKey';

/** The words of a row that may keep it out of the count, folded, asked for one field at a time. */
export type RowWords = (field: WordField) => string;

type WordField =
  | 'title'
  | 'nature'
  | 'contractType'
  | 'technique'
  | 'status'
  | 'contractId'
  | 'supplier'
  | 'amountHt'
  | 'notificationDate'
  | 'remarks';

/** Letters that an object must have, whatever its accents, for any rule below to concern it. */
const TELLING =
  /avenant|modif|subs|\bms\b|commande|\bbdc\b|\bbc\b|relanc|abandon|suite|infruct|annul|dss|offre|traitan|\bdc ?4\b|acte|\bos\b|ordre|reconduction/i;

/** True when an object or a holder may speak of what keeps a row out: the costly look is for these only. */
export function isTelling(text: string): boolean {
  return TELLING.test(text);
}

const UNSUCCESSFUL = /\binfructueu(?:x|se|ses)\b|\baucune offre\b|\bpas d offre\b/;
const ABANDONED =
  /\bsans suite\b|\bdss\b|\babandon(?:ne|nee|nes|nees)?\b|\bannule(?:e|es|s)?\b|\bannulation\b|\bclasse sans suite\b/;
const RELAUNCH = /\brelances?\b|\brelance apres\b|\binfructueu(?:x|se)\b|\bsans suite\b|\babandon(?:ne|nee)?\b/;

/** `infructueux` or sans suite as a status cell, a supplier cell or a remark says it. */
function failure(text: string): 'abandoned' | 'unsuccessful' | null {
  if (text === '') return null;
  if (UNSUCCESSFUL.test(text)) return 'unsuccessful';
  return ABANDONED.test(text) ? 'abandoned' : null;
}

/** True when an object or an id is that of an amendment (« avenant n° 2 », `2023-05-AV1`). */
function isAmendment(words: RowWords): boolean {
  if (saysNature(words, /^(?:avenant|modification)s?\b/) || /^avenants?\b/.test(words('technique'))) return true;
  if (
    /^(?:projet d )?(?:avenant|modification)s?(?: de marche| de contrat| en cours d execution)? ?(?:n ?o?|no|num|numero)? ?\d/.test(
      words('title'),
    )
  )
    return true;
  if (/^avenants?\b/.test(words('title')) || /\bavenant (?:n ?o?|no|num|numero) ?\d/.test(words('title'))) return true;
  if (/\bmodification (?:de marche |du marche )?(?:n|no|numero) ?\d/.test(words('title'))) return true;
  return / av(?:t|enant)? ?\d{1,2}$/.test(` ${words('contractId')}`);
}

function isSubsequent(words: RowWords): boolean {
  const said = /\bmarches? subsequents?\b|^ms$/;
  if (said.test(words('nature')) && !/accord/.test(words('nature'))) return true;
  // « accord-cadre à marchés subséquents » is the framework; « marché subséquent n° 3 » is one of its contracts.
  if (/^marche subsequent\b|^ms$/.test(words('technique'))) return true;
  if (/\bms (?:n|no|numero) ?\d|\bms ?\d{1,3}\b/.test(words('title'))) return true;
  return /\bmarche subsequent\b/.test(words('title')) && !/\ba marche subsequent\b/.test(words('title'));
}

function isPurchaseOrder(words: RowWords): boolean {
  if (saysNature(words, /^(?:bon de commande|bdc|bc|commande)(?: (?:n|no|numero)? ?\d.*)?$/)) return true;
  if (/^(?:bdc)$/.test(words('technique'))) return true;
  return /^(?:bon de commande|bdc|bc) (?:n|no|numero)? ?\d/.test(words('title'));
}

/** True when a column of natures says it: « nature », or the type where acts are listed under it. */
function saysNature(words: RowWords, said: RegExp): boolean {
  return said.test(words('nature')) || said.test(words('contractType'));
}

const SUBCONTRACTING =
  /^(?:actes? special(?:e|aux)?|actes? (?:special )?de sous traitance|(?:declaration|demande|agrement|acceptation)s? (?:d un |d une |du |de |des )?(?:la )?sous traitan(?:ce|ts?)|dc ?4)\b/;
const SERVICE_ORDER =
  /^(?:os|ordres? de services?)(?: (?:n|no|numero)? ?\d.*| de (?:demarrage|commencer|commencement|prolongation|arret|reprise)\b.*)?$/;
const RENEWAL =
  /^(?:(?:decisions?|lettres?|courriers?|notifications?|actes?|avis)(?: de| d une)? )?(?:non )?reconductions?(?: (?:n|no|numero)? ?\d.*| (?:du|de la|de l|des|tacite|expresse|annuelle|pour|annee|periode)\b.*)?$/;

/** An act under a contract, no contract of its own: subcontracting, an order to start, a renewal. */
function actOf(words: RowWords): ExclusionReason | null {
  const title = words('title');
  if (SUBCONTRACTING.test(title) || saysNature(words, SUBCONTRACTING) || saysNature(words, /^sous traitan(?:ce|t)\b/))
    return 'subcontracting_act';
  if (SERVICE_ORDER.test(title) || saysNature(words, SERVICE_ORDER)) return 'service_order';
  return RENEWAL.test(title) || saysNature(words, RENEWAL) ? 'renewal' : null;
}

export type FrameworkNumber = {
  /** The framework number as read, empty when absent or a sentinel. */
  readonly number: string;
  /** Ids that the row itself goes by. */
  readonly own: readonly string[];
};

/** True when a row names a framework agreement other than itself. */
export function namesAnotherFramework(framework: FrameworkNumber): boolean {
  return (
    framework.number !== '' &&
    /[0-9a-z]/i.test(framework.number) &&
    !namesItself(framework) &&
    !NOT_A_NUMBER.test(textKey(framework.number))
  );
}

/** True when the framework number is the row's own. */
export function namesItself(framework: FrameworkNumber): boolean {
  return framework.number !== '' && framework.own.some((id) => id !== '' && textKey(id) === textKey(framework.number));
}

const NOT_A_NUMBER = /^(?:non|oui|o|n|x|sans objet|so|na|n a|neant|aucun|0|non concerne)$/;

/**
 * Why a row is no contract of its own, or null when it is one (COUNTING,
 * « Contracts and periods »). `complete`: it has a supplier, a date and an
 * amount, so that a word in its object does not exclude it.
 */
export function exclusionOf(
  words: RowWords,
  framework: FrameworkNumber,
  complete: boolean,
  includeSubsequent: boolean,
): ExclusionReason | null {
  if (isAmendment(words)) return 'amendment';
  const act = actOf(words);
  if (act !== null) return act;
  // An order says so itself, even when it names the framework that it is placed under.
  if (isPurchaseOrder(words)) return 'purchase_order';
  if (!includeSubsequent && (isSubsequent(words) || namesAnotherFramework(framework))) return 'subsequent_contract';
  const stated = failure(words('status')) ?? failure(words('nature')) ?? failure(words('supplier'));
  if (stated !== null) return stated;
  if (complete) return null;
  return (
    failure(words('amountHt')) ??
    failure(words('notificationDate')) ??
    failure(words('title')) ??
    failure(words('remarks'))
  );
}

/** True when an object speaks of a relaunch or a failure. */
export function speaksOfFailure(title: string): boolean {
  return RELAUNCH.test(title);
}
