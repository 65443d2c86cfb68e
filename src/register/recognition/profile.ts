import type { Steps } from '../../pace';
import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, isSentinel } from '../cells/absence';
import { readAmount } from '../cells/amount';
import { readDate } from '../cells/date';
import { readCpv, readSiret } from '../cells/identifiers';
import { parseNumber } from '../cells/number';
import { readDuration } from '../cells/quantity';
import { textKey } from '../cells/textKey';
import { readYesNo } from '../cells/yesNo';
import type { ValueKind } from './vocabulary';

/** What the values of a column look like, in shares of its non-empty cells. */
export type ColumnProfile = {
  /** Cells looked at, blank ones, sentinels and errors left out. */
  readonly count: number;
  /** Non-empty cells among all rows looked at. */
  readonly filled: number;
  readonly share: (kind: Shape) => number;
  readonly meanLength: number;
  readonly distinct: number;
};

export type Shape =
  | 'date'
  | 'day'
  | 'number'
  | 'amount'
  | 'duration'
  | 'percent'
  | 'siret'
  | 'cpv'
  | 'postcode'
  | 'yesNo'
  | 'words'
  | 'prose'
  | 'company'
  | 'publicBody'
  | 'contractType'
  | 'nature'
  | 'size'
  | 'procedureWords';

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

/** A day written out: « 2024-01 » may be a number as well. */
const WHOLE_DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:[ T]|$)/;

/** Serials of 1990 to 2060: what a date looks like when a cell has no date format. */
function maybeSerial(value: number): boolean {
  return value >= 32_874 && value <= 58_800;
}

/** True for a number format that shows a date: it names years or days outside quotes and colours. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /[yda]{2,}|j{2,}|m{3,}/.test(bare) && !/general/.test(bare);
}

function shapesOf(cell: CellValue, dateFormat: boolean): Set<Shape> {
  const shapes = new Set<Shape>();
  if (typeof cell === 'number') {
    if (dateFormat) return shapes.add('date').add('day');
    shapes.add('number').add('amount');
    if (maybeSerial(cell) && Number.isInteger(cell)) shapes.add('date');
    if (cell >= 0 && cell <= 100) shapes.add('percent');
    if (cell > 0 && cell <= 240) shapes.add('duration');
    if (cell === 0 || cell === 1) shapes.add('yesNo');
    if (Number.isInteger(cell) && cell >= 1000 && cell <= 99_999) shapes.add('postcode');
    if (readSiret(cell).value !== null) shapes.add('siret');
    if (Number.isInteger(cell) && cell >= 1e6 && readCpv(cell).issue === null) shapes.add('cpv');
    return shapes;
  }
  if (typeof cell === 'boolean') return shapes.add('yesNo');
  if (typeof cell !== 'string') return shapes;
  const text = cell.trim();
  const folded = textKey(text);
  const hasLetters = /[a-z]/.test(folded);
  const number = parseNumber(text);
  const digits = text.replace(/\D/g, '').length;
  if (number !== null) {
    shapes.add('number').add('amount');
    if (number.value >= 0 && number.value <= 100) shapes.add('percent');
    if (number.value > 0 && number.value <= 240) shapes.add('duration');
  } else if (digits > 0 && text.length <= 80) {
    const amount = readAmount(text);
    if (amount.value !== null || (amount.issue !== 'unreadable' && amount.issue !== null)) shapes.add('amount');
    if (/%$/.test(text)) shapes.add('percent');
    if (readDuration(text).value !== null) shapes.add('duration');
  }
  if (digits > 0 && text.length <= 30) {
    const date = readDate(text, { minYear: 1 });
    if (
      date.value !== null
        ? date.value.precision !== 'year'
        : date.issue === 'impossible' || date.issue === 'outOfRange' || date.issue === 'ambiguous'
    ) {
      shapes.add('date');
      if (WHOLE_DAY.test(text)) shapes.add('day');
    }
    const company = readSiret(text);
    if (company.value !== null || company.issue === 'scientific' || (company.issue === 'checksum' && digits >= 9))
      shapes.add('siret');
    if (/^(?:INX )?\d{7,9}(?:-\d)?(?:\s|$)/.test(text) && readCpv(text).issue === null) shapes.add('cpv');
    if (/^(?:\d{5}|\d{2,3}|2[AB]\d{0,3}|\d{2} \d{3})$/i.test(text)) shapes.add('postcode');
  }
  if (readYesNo(text) !== null) shapes.add('yesNo');
  if (hasLetters) {
    shapes.add('words');
    if (text.length >= 12 && folded.includes(' ')) shapes.add('prose');
    if (PUBLIC_BODY.test(folded)) shapes.add('publicBody');
    else if (COMPANY.test(folded) || text.startsWith('[{')) shapes.add('company');
    if (text.length <= 45 && CONTRACT_TYPE.test(folded)) shapes.add('contractType');
    if (text.length <= 60 && SIZE.test(folded)) shapes.add('size');
    if (text.length <= 70 && PROCEDURE.test(folded)) shapes.add('procedureWords');
    if (text.length <= 60 && NATURE.test(folded)) shapes.add('nature');
  }
  return shapes;
}

/** Cells looked at between two breaths. */
const CELLS_A_STEP = 40;

/** Looks at a column's cells (a sample is enough), in steps. */
export function* profileSteps(cells: readonly CellValue[], format: string | null): Steps<ColumnProfile> {
  const counts = new Map<Shape, number>();
  const seen = new Set<CellValue>();
  let count = 0;
  let filled = 0;
  let length = 0;
  const dateFormat = isDateFormat(format);
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled += 1;
    if (isSentinel(cell) || isExcelError(cell) || /^[-–—]+$/.test(String(cell))) continue;
    count += 1;
    length += String(cell).length;
    seen.add(cell);
    for (const shape of shapesOf(cell, dateFormat)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    if (count % CELLS_A_STEP === 0) yield count / cells.length;
  }
  return {
    count,
    filled,
    share: (shape) => (count === 0 ? 0 : (counts.get(shape) ?? 0) / count),
    meanLength: count === 0 ? 0 : length / count,
    distinct: seen.size,
  };
}

/** How well a column's values agree with what a field should hold: 0 to 1; 1 when there is nothing to judge by. */
export function agreement(kind: ValueKind, profile: ColumnProfile): number {
  if (profile.count === 0) return 1;
  const share = profile.share;
  switch (kind) {
    case 'date':
      return share('date');
    case 'amount':
      return Math.max(0, share('amount') - (share('date') > share('number') ? share('date') : 0));
    case 'number':
      return Math.max(share('number'), share('amount'));
    case 'duration':
      return Math.max(share('duration'), share('number') * 0.8);
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
      return Math.max(0, share('words') - share('date') * 0.5);
    case 'code':
      // Dates and company names are nobody's numbering.
      if (share('day') > 0.8) return 0.2;
      if (share('company') > 0.5) return 0.2;
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
