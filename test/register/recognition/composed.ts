import { addDays } from '../../../src/calendar';
import type { CellValue, SheetGrid } from '../../../src/workbook';
import type { FieldId } from '../../../src/register';
import { gridOf } from '../grid';
import { WORDINGS, type Wording } from './headingWords';

/** A composed table with what each of its columns is. */
export type Composed = { readonly grid: SheetGrid; readonly answers: readonly Answer[] };
export type Answer = { readonly heading: string; readonly right: readonly (FieldId | null)[] };

/** Numbers in [0, 1) that the same seed gives again. */
export type Random = () => number;

/** A small generator (mulberry32): the same seed composes the same tables. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** One heading of a form: a choice of each pair of braces. */
function composed(random: Random, form: string): string {
  return form
    .replace(/\{([^}]*)\}/g, (_, choices: string) => pick(random, choices.split('|')))
    .replace(/\s+/g, ' ')
    .trim();
}

function withTypingError(random: Random, heading: string): string {
  const words = heading.split(' ');
  const long = words.flatMap((word, index) => (/^\p{L}{8,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return heading;
  const at = pick(random, long);
  const word = words[at] ?? '';
  const place = 2 + Math.floor(random() * (word.length - 4));
  const wrong = [
    word.slice(0, place) + word.slice(place + 1),
    word.slice(0, place) + (word[place] ?? '') + word.slice(place),
    word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2),
  ];
  words[at] = pick(random, wrong);
  return words.join(' ');
}

/** What files and people do to a heading: capitals, lost accents, codes in one piece, typing errors, line ends. */
function damaged(random: Random, heading: string): string {
  const chance = random();
  if (chance < 0.1) return heading.toUpperCase();
  if (chance < 0.18) return heading.normalize('NFD').replace(/\p{M}/gu, '');
  if (chance < 0.23) return heading.replace(/[éèêà]/g, '\uFFFD');
  if (chance < 0.32) return withTypingError(random, heading);
  if (chance < 0.4) {
    const plain = heading
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9 /%]/g, ' ');
    return plain.trim().replace(/[ /]+/g, '_').toLowerCase();
  }
  if (chance < 0.45) return heading.replace(' ', '\n');
  if (chance < 0.5) return `${heading} `;
  return heading;
}

const NAMES = 'Vermorel Quintessart Baudrimont Lescarbot Orvanne Tillac Pontmercy Sauvageon Delbreuil Marsannay'.split(
  ' ',
);
const FORMS = ['SARL', 'SAS', 'SA', 'SCOP', 'EURL', '& Fils', 'Ingénierie', 'Groupe'];
const OBJECTS = [
  'Nettoyage des locaux de',
  'Réfection de la toiture de',
  'Fourniture de repas pour',
  'Maintenance des ascenseurs de',
  'Étude de sol pour',
];
const PLACES = [
  'l’école Jean-Moulin',
  'la médiathèque',
  'le gymnase des Tilleuls',
  'la crèche Arc-en-ciel',
  'l’hôtel de ville',
];
const CHOICES: Readonly<Record<string, readonly CellValue[]>> = {
  department: ['DSI', 'Voirie', 'Direction des bâtiments', 'Culture', 'Moyens généraux'],
  size: ['PME', 'TPE', 'ETI', 'GE'],
  procedure: ['MAPA', 'Procédure adaptée', 'Appel d’offres ouvert', 'AOO', 'Procédure avec négociation'],
  cpv: ['45210000-2', '90911200-8', '55524000-9', '71300000-1', '50750000-7'],
  status: ['En cours', 'Notifié', 'Terminé', 'Clos'],
  yesNo: ['Oui', 'Non', 'Non', null],
  reserved: ['Non', 'Non', 'EA/ESAT', 'SIAE', null],
  weight: ['10 %', '15 %', '20 %', '5 %', null],
  label: ['Non', 'Ecolabel européen', 'NF Environnement', null],
  person: ['Mme Vermorel', 'M. Tillac', 'J. Orvanne'],
  remark: [null, null, 'À relancer', 'Reconduit une fois', 'Dossier complet'],
};

/** A company number whose check digits hold. */
export function luhnSiret(random: Random): string {
  const withCheck = (digits: string): string => {
    const sum = [...digits].reverse().reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return digits + String((10 - (sum % 10)) % 10);
  };
  const siren = withCheck(String(30_000_000 + Math.floor(random() * 60_000_000)));
  return withCheck(siren + String(1000 + Math.floor(random() * 500)).slice(0, 4));
}

/** The facts of one contract, from which every column of its row comes: dates in order, sums that agree. */
function factsOf(random: Random, index: number): Readonly<Record<string, CellValue>> {
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least));
  const launch = addDays(`${2022 + (index % 3)}-01-10`, whole(0, 300));
  const deadline = addDays(launch, whole(20, 45));
  const award = addDays(deadline, whole(15, 60));
  const signature = addDays(award, whole(1, 20));
  const notification = addDays(signature, whole(0, 12));
  const start = addDays(notification, whole(1, 40));
  const months = pick(random, [6, 12, 24, 36, 48]);
  const ht = Math.round(whole(4000, 900_000) + random() * 100) + 0.5;
  const french = (date: string): string => date.split('-').reverse().join('/');
  const dates = {
    launch,
    deadline,
    award,
    signature,
    notification,
    start,
    end: addDays(start, Math.round(months * 30.44)),
  };
  const hours = whole(5, 60) * 10;
  return {
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, french(date)])),
    ...Object.fromEntries(Object.entries(CHOICES).map(([name, from]) => [name, pick(random, from)])),
    contractId: `${2022 + (index % 3)}-${String(index * 7 + 11).padStart(3, '0')}`,
    title: `${pick(random, OBJECTS)} ${pick(random, PLACES)}`,
    lot: (index % 4) + 1,
    company: `${pick(random, NAMES)} ${pick(random, FORMS)}`,
    siret: luhnSiret(random),
    duration: months,
    ht,
    ttc: Math.round(ht * 120) / 100,
    min: Math.round(ht / 4),
    max: Math.round(ht * 1.6),
    estimate: Math.round(ht * 0.9),
    paid: Math.round(ht * random() * 100) / 100,
    unitPrice: Math.round(random() * 9000) / 100,
    offers: whole(1, 9),
    hours: random() < 0.4 ? null : hours,
    hoursDone: random() < 0.5 ? null : Math.round(hours * random()),
  };
}

const ALWAYS = new Set<FieldId | null>(['title', 'supplier', 'notificationDate', 'contractId']);

/** A register composed from a seed: what a buyer might keep, under headings that nobody listed. */
export function composedTable(seed: number): Composed {
  const random = randomFrom(seed * 7919 + 13);
  const english = random() < 0.15;
  const chosen = WORDINGS.filter(
    ({ field, en }) => (!english || en !== undefined) && (ALWAYS.has(field) || random() < 0.36),
  );
  const shuffled = chosen.map((wording) => ({ wording, at: random() })).sort((a, b) => a.at - b.at);
  const headings = shuffled.map(({ wording }) => damaged(random, composed(random, formOf(random, wording, english))));
  const rows = Array.from({ length: 14 }, (_, index) => {
    const facts = factsOf(random, index);
    return shuffled.map(({ wording }): CellValue => facts[wording.values] ?? null);
  });
  const answers = shuffled.map(({ wording }, index) => ({
    heading: headings[index] ?? '',
    right: [wording.field, ...(wording.also ?? [])],
  }));
  return { grid: gridOf([headings, ...rows]), answers };
}

function formOf(random: Random, { fr, en }: Wording, english: boolean): string {
  return pick(random, english ? (en ?? fr) : fr);
}
