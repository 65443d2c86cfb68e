import { addDays, toSerial, yearOf, type CivilDate } from '../../src/calendar';
import type { CellValue } from '../../src/workbook';
import { CLAUSE_WORDS, PURCHASES, SUPPLIERS, type Purchase } from './purchases';
import { between, choose, seeded, type Random } from './random';

/** Headings of the sample's register, as a commune of 30,000 inhabitants would keep it. */
export const REGISTER_HEADINGS = [
  'N° marché',
  'N° lot',
  'Objet du marché',
  'Intitulé du lot',
  'Service prescripteur',
  'Famille d’achats',
  'Type de marché',
  'Code CPV',
  'Procédure',
  'Technique d’achat',
  'Date de lancement',
  'Date de notification',
  'Durée (mois)',
  'Date de fin',
  'Montant HT',
  'Maximum HT',
  'Titulaire',
  'SIRET titulaire',
  'Catégorie entreprise',
  'Type de structure',
  'Nombre d’offres',
  'Clause sociale',
  'Heures d’insertion prévues',
  'Heures d’insertion réalisées',
  'Marché réservé',
  'Clause environnementale',
  'Critère environnemental',
  'Pondération env. (%)',
  'Écolabel',
  'Rappel égalité F/H',
  'Clauses particulières',
  'Statut',
  'Observations',
] as const;

export type RegisterHeading = (typeof REGISTER_HEADINGS)[number];
export type RegisterRow = Partial<Record<RegisterHeading, CellValue>>;

const FIRST_DAY: CivilDate = '2023-01-10';
const LAST_DAY: CivilDate = '2026-09-30';
/** Wanted number of contract rows, the odd ones (avenants, sans suite…) not counted. */
const CONTRACTS = 300;

/** The check digit that makes a SIREN or SIRET pass Luhn; the roots used here belong to nobody (999…). */
function withLuhn(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function siretOf(supplier: number): string {
  const siren = withLuhn(`999${String(10_000 + supplier * 37).padStart(5, '0')}`);
  return withLuhn(`${siren}0001`);
}

/** Buyers' habits change: considerations become commoner from one year to the next. */
function trendOf(date: CivilDate): number {
  return 0.55 + 0.17 * (yearOf(date) - 2023);
}

function procedureFor(purchase: Purchase, total: number): string {
  if (purchase.type === 'Travaux') return total > 5_000_000 ? 'Appel d’offres ouvert' : 'Procédure adaptée';
  return total > 220_000 ? 'Appel d’offres ouvert' : choose(seeded(total), ['MAPA', 'Procédure adaptée']);
}

function fill(random: Random, words: readonly string[], hours: number, weight: number): string {
  return choose(random, words).replace('{h}', String(hours)).replace('{w}', String(weight));
}

type Considerations = Pick<
  RegisterRow,
  | 'Clause sociale'
  | 'Heures d’insertion prévues'
  | 'Heures d’insertion réalisées'
  | 'Marché réservé'
  | 'Clause environnementale'
  | 'Critère environnemental'
  | 'Pondération env. (%)'
  | 'Écolabel'
  | 'Rappel égalité F/H'
  | 'Clauses particulières'
>;

/** What the register says of considerations: columns mostly filled, some left blank, words beside. */
function considerations(random: Random, purchase: Purchase, amount: number, date: CivilDate): Considerations {
  const [social, criterion, clause, reserved] = purchase.odds.map((odds) => odds * trendOf(date)) as [
    number,
    number,
    number,
    number,
  ];
  const hasClause = random() < social;
  const isReserved = random() < reserved;
  const hasCriterion = random() < criterion;
  const hasEnvironmentalClause = random() < clause;
  // Older rows are less well filled: that is what « Non renseigné » is for.
  const informed = random() < 0.7 + 0.08 * (yearOf(date) - 2023);
  const yes = choose(random, ['Oui', 'Oui', 'Oui', 'oui', 'O', 'x']);
  const no = choose(random, ['Non', 'Non', 'Non', 'non', 'N', 'néant']);
  const answer = (value: boolean): CellValue => (value ? yes : informed ? no : null);
  const hours = Math.max(35, Math.round((amount * between(random, 4, 9)) / 100 / 22 / 5) * 5);
  const weight = choose(random, [5, 10, 10, 10, 15, 20]);
  const ended = date < '2025-06-01';
  const words: string[] = [];
  const said = random();
  if (hasClause && said < 0.45) words.push(fill(random, CLAUSE_WORDS.insertion, hours, weight));
  if (isReserved && said < 0.6) words.push(fill(random, CLAUSE_WORDS.reserved, hours, weight));
  if (hasCriterion && said > 0.7) words.push(fill(random, CLAUSE_WORDS.environmentalCriterion, hours, weight));
  if (hasEnvironmentalClause && said > 0.5)
    words.push(fill(random, CLAUSE_WORDS.environmentalClause[purchase.type], hours, weight));
  if (words.length === 0) words.push(choose(random, CLAUSE_WORDS.none));
  const hoursKnown = hasClause && random() < 0.85;
  return {
    'Clause sociale': answer(hasClause),
    'Heures d’insertion prévues': hoursKnown ? hours : null,
    'Heures d’insertion réalisées': hoursKnown && ended ? Math.round((hours * between(random, 70, 150)) / 100) : null,
    'Marché réservé': isReserved ? choose(random, ['EA/ESAT', 'SIAE', 'Oui']) : informed ? no : null,
    'Clause environnementale': answer(hasEnvironmentalClause),
    'Critère environnemental': answer(hasCriterion),
    'Pondération env. (%)': hasCriterion && random() < 0.8 ? weight : null,
    Écolabel: hasEnvironmentalClause && random() < 0.25 ? 'Oui' : informed ? 'Non' : null,
    'Rappel égalité F/H': informed ? (random() < 0.35 + 0.15 * (yearOf(date) - 2023) ? 'Oui' : 'Non') : null,
    'Clauses particulières': words.join(' ; ') === '' ? null : words.join(' ; '),
  };
}

/** One consultation: a row a lot, as the law counts contracts. */
function consultation(random: Random, purchase: Purchase, ordinal: number): RegisterRow[] {
  const span = Math.round((Date.parse(LAST_DAY) - Date.parse(FIRST_DAY)) / 86_400_000);
  const notified = addDays(FIRST_DAY, between(random, 0, span));
  const launched = addDays(notified, -between(random, 60, 160));
  const number = `${yearOf(notified)}-${String(ordinal).padStart(3, '0')}`;
  const lots = purchase.lots ?? [null];
  const framework = purchase.months >= 36 && purchase.type !== 'Travaux';
  return lots.map((lot, index) => {
    const [low, high] = purchase.amount;
    const amount = Math.round(low + (high - low) * random() ** 2.2) + between(random, 0, 99) / 100;
    const candidates = SUPPLIERS.map((supplier, at) => ({ ...supplier, at })).filter((supplier) =>
      supplier.families.includes(purchase.family),
    );
    const holder = choose(random, candidates);
    const told = considerations(random, purchase, amount, notified);
    const inclusive = holder.kind !== undefined && ['EA', 'ESAT', 'ACI', 'EI'].includes(holder.kind);
    return {
      ...told,
      'N° marché': number,
      'N° lot': lot === null ? null : index + 1,
      'Objet du marché': purchase.title,
      'Intitulé du lot': lot,
      'Service prescripteur': purchase.department,
      'Famille d’achats': purchase.family,
      'Type de marché': purchase.type,
      'Code CPV': purchase.cpv,
      Procédure: procedureFor(purchase, amount * lots.length),
      'Technique d’achat': framework ? 'Accord-cadre à bons de commande' : null,
      'Date de lancement': toSerial(launched),
      'Date de notification': toSerial(notified),
      'Durée (mois)': purchase.months,
      'Date de fin': toSerial(addDays(notified, Math.round(purchase.months * 30.44))),
      'Montant HT': framework ? null : amount,
      'Maximum HT': framework ? Math.ceil(amount / 1000) * 1000 : null,
      Titulaire: holder.name,
      'SIRET titulaire': siretOf(holder.at),
      'Catégorie entreprise': holder.size === '' ? null : holder.size,
      'Type de structure': holder.kind ?? null,
      'Nombre d’offres': between(random, 1, 8),
      'Marché réservé': inclusive ? (told['Marché réservé'] ?? null) : told['Marché réservé'] === null ? null : 'Non',
      Statut: notified < '2024-06-01' && purchase.months < 20 ? 'Clos' : 'En cours',
    };
  });
}

function upper(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/[’']/g, ' ');
}

/** The small disorders of a real register, each once or a few times, at fixed places. */
function disturb(random: Random, rows: RegisterRow[]): RegisterRow[] {
  const out = rows.map((row, index): RegisterRow => {
    const title = String(row['Objet du marché'] ?? '');
    if (index % 9 === 4) return { ...row, 'Objet du marché': upper(title) };
    if (index % 41 === 7) return { ...row, 'Objet du marché': title.replace(/’/g, '?') };
    if (index % 67 === 13) return { ...row, 'Date de notification': null };
    return row;
  });
  const change = (index: number, patch: RegisterRow): void => {
    const row = out[index];
    if (row !== undefined) out[index] = { ...row, ...patch };
  };
  change(23, { 'Montant HT': '152 k€', 'Maximum HT': null });
  change(48, { 'Montant HT': 0, 'Maximum HT': null });
  change(77, { 'Montant HT': 'à définir', 'Maximum HT': null });
  change(101, { 'Date de notification': '31/02/2025' });
  change(133, { 'Montant HT': '1 245 300,50 €', 'Maximum HT': null });
  change(160, { 'Clause sociale': 'Non', 'Heures d’insertion prévues': 210 });
  change(188, { 'Date de notification': 'mars 2025' });
  change(210, { 'Clause sociale': 'Non', 'Clauses particulières': 'Clause sociale d’insertion : 140 h' });
  change(236, { 'Critère environnemental': 'Oui', 'Pondération env. (%)': 0 });
  change(258, { 'Objet du marché': 'Location d&#8217;une nacelle &amp; maintenance' });
  const copy = out[62];
  if (copy !== undefined) out.splice(64, 0, { ...copy });
  const parent = out[30];
  if (parent !== undefined) {
    out.splice(92, 0, {
      ...parent,
      'N° marché': `${String(parent['N° marché'])}-A1`,
      'Objet du marché': `Avenant n° 1 – ${String(parent['Objet du marché'])}`,
      'Montant HT': 4_850,
      'Maximum HT': null,
    });
  }
  const blank: RegisterRow = {};
  out.splice(150, 0, blank);
  for (const [place, status] of [
    [116, 'Sans suite'],
    [205, 'Infructueux'],
    [270, 'Sans suite'],
  ] as const) {
    const model = out[place];
    if (model !== undefined) {
      out.splice(place, 0, {
        ...model,
        'N° marché': `${String(model['N° marché'])}-R`,
        Titulaire: null,
        'SIRET titulaire': null,
        'Montant HT': null,
        'Maximum HT': null,
        'Date de notification': null,
        Statut: status,
        Observations: status === 'Infructueux' ? 'aucune offre, relance prévue' : 'besoin redéfini',
      });
    }
  }
  const framework = out.find((row) => row['Technique d’achat'] !== null && row['Type de marché'] === 'Services');
  if (framework !== undefined) {
    out.splice(180, 0, {
      ...framework,
      'N° marché': `${String(framework['N° marché'])}-MS02`,
      'Objet du marché': `MS n° 2 – ${String(framework['Objet du marché'])}`,
      'Technique d’achat': 'Marché subséquent',
      'Montant HT': 18_400 + between(random, 0, 99),
      'Maximum HT': null,
    });
  }
  return out;
}

/** The sample's register: its rows in the order of notification, title lines and total not included. */
export function sampleRegister(): RegisterRow[] {
  const random = seeded(20_241_201);
  const rows: RegisterRow[] = [];
  for (let ordinal = 1; rows.length < CONTRACTS; ordinal += 1) {
    rows.push(...consultation(random, choose(random, PURCHASES), ordinal));
  }
  rows.length = CONTRACTS;
  rows.sort((left, right) => Number(left['Date de notification']) - Number(right['Date de notification']));
  return disturb(random, rows);
}

/** Lines above the heading, as real registers have them. */
export const REGISTER_TITLE_LINES: readonly (readonly CellValue[])[] = [
  ['Ville de Saint-Exemple – Registre des marchés publics'],
  ['Mis à jour par le service de la commande publique. Montants en euros hors taxes.'],
  [],
];

/** The total line that buyers put under the table. */
export function totalLine(rows: readonly RegisterRow[]): RegisterRow {
  const sum = rows.reduce((total, row) => total + (typeof row['Montant HT'] === 'number' ? row['Montant HT'] : 0), 0);
  return { 'Objet du marché': 'TOTAL', 'Montant HT': Math.round(sum * 100) / 100 };
}
