import { addDays, type CivilDate } from '../../src/calendar';
import { CLAUSE_WORDS, PURCHASES, SUPPLIERS } from './purchases';
import { between, choose, seeded } from './random';

/** Headings of a large register: what a regional buyer's own software exports, in fifteen columns. */
export const LARGE_HEADINGS = [
  'N° marché',
  'Objet du marché',
  'Service prescripteur',
  'Famille d’achats',
  'Type de marché',
  'Procédure',
  'Date de notification',
  'Montant HT',
  'Titulaire',
  'Catégorie entreprise',
  'Nombre d’offres',
  'Clause sociale',
  'Heures d’insertion prévues',
  'Critère environnemental',
  'Clauses particulières',
] as const;

const FIRST_DAY: CivilDate = '2022-01-03';
/** Days on which contracts are notified: to mid 2025. */
const DAYS = 1_260;
const SITES = 60;

function frenchDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

/** Row `index` of a large register; the same index gives the same row in every size. */
export function largeRow(index: number): string[] {
  const random = seeded(index * 7_919 + 11);
  const purchase = choose(random, PURCHASES);
  const [low, high] = purchase.amount;
  const cents = Math.round((low + (high - low) * random() ** 2.2) * 4) * 25;
  const date = addDays(FIRST_DAY, between(random, 0, DAYS - 1));
  const holder = choose(random, SUPPLIERS);
  const [social, criterion, clause] = purchase.odds;
  const hasClause = random() < social;
  const hasCriterion = random() < criterion;
  const told = random() < 0.8;
  const hours = between(random, 2, 60) * 35;
  const fill = (words: readonly string[]): string =>
    choose(random, words)
      .replace('{h}', String(hours))
      .replace('{w}', String(between(random, 1, 4) * 5));
  const words = [
    ...(hasClause && random() < 0.3 ? [fill(CLAUSE_WORDS.insertion)] : []),
    ...(random() < clause * 0.5 ? [fill(CLAUSE_WORDS.environmentalClause[purchase.type])] : []),
  ];
  const answer = (yes: boolean): string => (yes ? 'Oui' : told ? 'Non' : '');
  return [
    `${date.slice(0, 4)}-${String(index).padStart(6, '0')}`,
    `${purchase.title} – site ${between(random, 1, SITES)}`,
    purchase.department,
    purchase.family,
    purchase.type,
    choose(random, ['MAPA', 'Appel d’offres ouvert', 'Procédure adaptée']),
    index % 97 === 0 ? '' : frenchDate(date),
    index % 53 === 0 ? '' : (cents / 100).toFixed(2).replace('.', ','),
    holder.name,
    holder.size,
    random() < 0.9 ? String(between(random, 1, 9)) : '',
    answer(hasClause),
    hasClause && random() < 0.8 ? String(hours) : '',
    answer(hasCriterion),
    words.length > 0 ? words.join(' ; ') : choose(random, CLAUSE_WORDS.none),
  ];
}

function cell(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The lines of a large register as CSV, headings first, a piece at a time. */
export function* largeCsv(rows: number): Generator<string> {
  yield `\ufeff${LARGE_HEADINGS.map(cell).join(';')}\r\n`;
  let lines = '';
  for (let index = 0; index < rows; index += 1) {
    lines += `${largeRow(index).map(cell).join(';')}\r\n`;
    if (lines.length > 1 << 20) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
}
