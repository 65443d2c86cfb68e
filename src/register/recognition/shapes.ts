import type { CellValue } from '../../workbook';
import { readAmount } from '../cells/amount';
import { readDate } from '../cells/date';
import { readCpv, readSiret } from '../cells/identifiers';
import { parseNumber } from '../cells/number';
import { readDuration } from '../cells/quantity';
import { textKey } from '../cells/textKey';
import { readYesNo } from '../cells/yesNo';

/** What one cell may be taken for; a cell has several shapes. */
export type Shape =
  | 'date'
  | 'day'
  | 'number'
  | 'amount'
  | 'duration'
  | 'percent'
  | 'siret'
  | 'realSiret'
  | 'cpv'
  | 'usualCpv'
  | 'postcode'
  | 'yesNo'
  | 'words'
  | 'prose'
  | 'company'
  | 'publicBody'
  | 'contractType'
  | 'nature'
  | 'size'
  | 'procedureWords'
  | 'hours'
  | 'reservedWords'
  | 'statusWords'
  | 'person'
  | 'euros';

const COMPANY =
  /\b(?:sarl|sas|sasu|sa|eurl|scop|scic|snc|sci|scp|selarl|scm|ets|etablissements|entreprise|societe|cie|compagnie|groupe|gie|gaec|earl|ei|eiffage|spie|vinci|colas|agence|cabinet|ingenierie|batiment|freres|fils|services?|france)\b/;
const PUBLIC_BODY =
  /\b(?:commune|mairie|ville|departement|conseil|region|metropole|communaute|agglomeration|agglo|syndicat|sdis|chu|chru|ch|centre hospitalier|hopital|universite|office|oph|ministere|prefecture|ccas|lycee|college|etablissement public|caisse|cpam|port|ehpad|grand|pays|sivom|siaep|direction|service departemental|inovalys|idefhi)\b/;
const CONTRACT_TYPE =
  /^(?:t|f|s|pi|tic|fcs|moe|travaux|fournitures?|services?|fournitures? (?:courantes? )?(?:et|&) services?|travaux? et .*|prestations? intellectuelles?|maitrise d oeuvre|etudes?|works|supplies|fournitures? courantes?|prestations? de services?|services? .{0,20}|travaux .{0,20})$/;
const NATURE =
  /\b(?:marche|marches|accord cadre|accords cadres|subsequent|bons? de commande|partenariat|delegation|concession|contrat|mapa|ordinaire|avenant)\b/;

const SIZE =
  /^(?:tpe|pme|eti|ge|pe|me|micro|micro entreprise|grande? entreprise|grand groupe|sme|large|mid cap|midcap|tpe pme|pme tpe|(?:petite|moyenne|petite et moyenne|petite ou moyenne|entreprise de taille intermediaire|medium|small|intermediate).{0,30})$/;
const PROCEDURE =
  /\b(?:mapa|aoo|aor|appel d offres?|procedure adaptee|sans publicite|negoci\w*|gre a gre|adaptee|formalisee|concours|dialogue competitif|ao ouvert|ao restreint|mns|open|restricted|procedure|pa)\b/;

const RESERVED =
  /^(?:(?:oui )?(?:ea|esat|ea esat|esat ea|siae|iae|ess|eatt|ei|aci|etti|geiq|ea esat siae|handicap\w*|insertion|structures? .{0,40}|entreprises? adaptees?.{0,40}|etablissements? penitentiaires?|reserve\w*.{0,40}))$/;
const STATUS =
  /^(?:en cours.{0,20}|notifie\w*|attribue\w*|clos\w*|cloture\w*|termine\w*|solde\w*|expire\w*|actif|active|infructu\w*.{0,30}|(?:declare\w* )?sans suite.{0,30}|abandon\w*|annule\w*|resilie\w*|executes?|execution|a notifier|archive\w*|open|closed|awarded|cancelled|terminated|unsuccessful|completed|ongoing|running|mise? en paiement|comptabilisee?|rejete\w*|suspendu\w*|mise? a disposition.{0,20}|payee?s?|mandatee?s?|recyclee?s?|traitee?s?)$/;
const PERSON =
  /^(?:m|mme|mr|mrs|ms|mlle|monsieur|madame)\s|^[A-Z]\.\s?[A-ZÉÈ][a-zéèA-ZÉÈ-]+$|^[A-ZÉÈ][a-zéèêëïîôç-]+ [A-ZÉÈ][A-ZÉÈ-]{2,}$/;
/** First names before a family name: « Claire Dumoulin ». */
const FIRST_NAMED =
  /^(?:adrien|alain|alexandre|alexandra|alice|amelie|anais|andre|anne|antoine|arnaud|audrey|aurelie|beatrice|benoit|bernard|bruno|camille|caroline|catherine|cecile|celine|chantal|charlotte|christelle|christine|christophe|claire|claude|clement|corinne|cyril|damien|daniel|david|delphine|denis|didier|dominique|elise|elodie|emilie|emmanuel|emmanuelle|eric|estelle|fabien|fabrice|florence|franck|francois|francoise|frederic|gael|gerard|gilles|guillaume|helene|herve|isabelle|jacques|jean|jeremy|jerome|joel|julie|julien|karine|kevin|laetitia|laura|laurence|laurent|lea|lucie|ludovic|magali|manon|marc|marie|marine|marion|martine|mathieu|mathilde|maxime|melanie|michel|mickael|monique|morgane|muriel|myriam|nadia|nathalie|nicolas|olivier|pascal|pascale|patrice|patricia|patrick|pauline|philippe|pierre|quentin|raphael|regis|romain|sabrina|sandra|sandrine|sebastien|serge|severine|sophie|stephane|stephanie|sylvain|sylvie|thierry|thomas|valerie|veronique|vincent|virginie|xavier|yann|yannick|yves)(?: [a-z]+){1,3}$/;
/** Two words at least: « T2-2026-0031 » is no sentence. */
const PROSE = /[a-z]{2,}.* [a-z]{2,}|[a-z]{2,} .*[a-z]{2,}/;
const EUROS = /€|\beuros?\b|\beur\b/i;

/** A day written out: « 2024-01 » may be a number as well. */
const WHOLE_DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:[ T]|$)/;

/** Serials of 1990 to 2060: what a date looks like when a cell has no date format. */
function maybeSerial(value: number): boolean {
  return value >= 32_874 && value <= 58_800;
}

function shapesOfNumber(cell: number, dateFormat: boolean): Set<Shape> {
  const shapes = new Set<Shape>();
  if (dateFormat) return shapes.add('date').add('day');
  shapes.add('number').add('amount');
  const whole = Number.isInteger(cell);
  if (whole && maybeSerial(cell)) shapes.add('date');
  if (cell >= 0 && cell <= 100) shapes.add('percent');
  if (cell > 0 && cell <= 240) shapes.add('duration');
  if (cell === 0 || cell === 1) shapes.add('yesNo');
  if (whole && cell >= 1000 && cell <= 99_999) shapes.add('postcode');
  if (whole && cell >= 1e8 && readSiret(cell).value !== null) shapes.add('siret').add('realSiret');
  if (whole && cell >= 1e6 && cell < 1e8 && readCpv(cell).issue === null) addCpv(shapes, String(cell));
  return shapes;
}

/** What the figures of a text may be: a number, a sum of money, a share, a duration. */
function addFigures(shapes: Set<Shape>, text: string): void {
  const number = parseNumber(text);
  if (number !== null) {
    shapes.add('number').add('amount');
    if (number.value >= 0 && number.value <= 100) shapes.add('percent');
    if (number.value > 0 && number.value <= 240) shapes.add('duration');
  } else if (text.length <= 80) {
    const amount = readAmount(text);
    if (amount.value !== null || (amount.issue !== 'unreadable' && amount.issue !== null)) shapes.add('amount');
    if (/%$/.test(text)) shapes.add('percent');
    if (readDuration(text).value !== null) shapes.add('duration');
  }
  if (/^\d[\d\s.,]*(?:h|heures?|hours?)$/i.test(text)) shapes.add('hours');
  if (EUROS.test(text)) shapes.add('euros');
}

/** Codes in use are those of groups and classes, which end with zeros: a running number of eight digits seldom does. */
function addCpv(shapes: Set<Shape>, code: string): void {
  shapes.add('cpv');
  if (code.slice(0, 8).endsWith('0')) shapes.add('usualCpv');
}

/** What the digits of a text may be: a day, a company's number, a CPV code, a postcode. */
function addCodes(shapes: Set<Shape>, text: string, digits: number): void {
  const date = readDate(text, { minYear: 1 });
  const dated =
    date.value !== null
      ? date.value.precision !== 'year'
      : date.issue === 'impossible' || date.issue === 'outOfRange' || date.issue === 'ambiguous';
  if (dated) {
    shapes.add('date');
    if (WHOLE_DAY.test(text)) shapes.add('day');
  }
  if (digits >= 2) {
    const company = readSiret(text);
    if (company.value !== null) shapes.add('realSiret');
    if (company.value !== null || company.issue === 'scientific' || (company.issue === 'checksum' && digits >= 9))
      shapes.add('siret');
  }
  const [, code] = /^(?:INX )?(\d{7,9})(?:-\d)?(?:\s|$)/.exec(text) ?? [];
  if (code !== undefined && readCpv(text).issue === null) addCpv(shapes, code);
  if (/^(?:\d{5}|\d{2,3}|2[AB]\d{0,3}|\d{2} \d{3})$/i.test(text)) shapes.add('postcode');
}

function addWords(shapes: Set<Shape>, text: string, folded: string): void {
  shapes.add('words');
  if (text.length >= 12 && PROSE.test(folded)) shapes.add('prose');
  if (PUBLIC_BODY.test(folded)) shapes.add('publicBody');
  else if (COMPANY.test(folded) || text.startsWith('[{')) shapes.add('company');
  if (text.length > 70) return;
  if (PROCEDURE.test(folded)) shapes.add('procedureWords');
  if (text.length > 60) return;
  if (SIZE.test(folded)) shapes.add('size');
  if (NATURE.test(folded)) shapes.add('nature');
  if (RESERVED.test(folded)) shapes.add('reservedWords');
  if (text.length > 45) return;
  if (CONTRACT_TYPE.test(folded)) shapes.add('contractType');
  if (STATUS.test(folded)) shapes.add('statusWords');
  if (PERSON.test(text) || PERSON.test(folded) || (FIRST_NAMED.test(folded) && !shapes.has('company')))
    shapes.add('person');
}

/** Everything that a cell may be taken for; `dateFormat` says that its number format shows a date. */
export function shapesOf(cell: CellValue, dateFormat: boolean): ReadonlySet<Shape> {
  if (typeof cell === 'number') return shapesOfNumber(cell, dateFormat);
  const shapes = new Set<Shape>();
  if (typeof cell === 'boolean') return shapes.add('yesNo');
  if (typeof cell !== 'string') return shapes;
  const text = cell.trim();
  const folded = textKey(text);
  const digits = text.length <= 80 ? text.replace(/\D/g, '').length : 0;
  if (digits > 0) {
    addFigures(shapes, text);
    if (text.length <= 30) addCodes(shapes, text, digits);
  }
  if (text.length <= 60 && readYesNo(text) !== null) shapes.add('yesNo');
  if (/[a-z]/.test(folded)) addWords(shapes, text, folded);
  return shapes;
}
