import { addDays, toSerial } from '../../../src/calendar';
import type { CellValue } from '../../../src/workbook';
import { luhnSiret, pick, randomFrom, type Random } from '../recognition/composed';

/** Every fact of one contract or of one invoice, by the name that `tables.ts` calls it by. */
export type Facts = Readonly<Record<string, CellValue>>;

const COMPANIES = [
  'VERDIER TP',
  'Sarl Lacaze & Fils',
  'ATELIERS DU MARAIS',
  'Menuiserie Orvalon SAS',
  'NETTO-OUEST',
  'Bureau d’études Tilhac',
  'SOGERIS',
  'Kéréon Ingénierie',
  'ETS PAUMIER',
  'Loire Espaces Verts SARL',
  'ELECTRIS 44',
  'Cabinet Fauvel Architectes',
];
const OBJECTS = [
  'Entretien des espaces verts du secteur nord',
  'Fourniture de denrées pour la restauration scolaire',
  'Réfection de la couverture du gymnase des Tilleuls',
  'Maîtrise d’œuvre pour l’extension de la médiathèque',
  'Nettoyage des locaux administratifs',
  'Maintenance des installations de chauffage',
  'Acquisition de véhicules légers électriques',
  'Télésurveillance des bâtiments communaux',
  'Assurance dommages aux biens',
  'Travaux de voirie rue des Lilas',
];
const LOTS = [
  'Gros œuvre',
  'Charpente – couverture',
  'Menuiseries extérieures',
  'Électricité',
  'Peinture',
  'Plomberie',
];
const BUYERS = [
  'Ville de Brélan',
  'CCAS de Brélan',
  'Communauté d’agglomération du Val',
  'Syndicat des eaux du Marais',
];

const CHOICES: Readonly<Record<string, readonly CellValue[]>> = {
  dept: ['DSI', 'Voirie', 'Direction des bâtiments', 'Culture', 'Moyens généraux', 'Espaces verts'],
  deptCode: ['DST', 'DEP', 'CULT', 'DRH', 'CCAS'],
  person: ['Mme Vermorel', 'M. Tillac', 'J. Orvanne', 'Claire Dumoulin'],
  size: ['PME', 'TPE', 'ETI', 'GE', 'PME'],
  pmeYn: ['Oui', 'Non', 'Oui', 'Oui'],
  legal: ['SAS', 'SARL', 'SA', 'EURL'],
  essYn: ['Non', 'Non', 'Oui'],
  procedure: [
    'Procédure adaptée',
    'Appel d’offres ouvert',
    'Procédure négociée',
    'Marché sans publicité ni mise en concurrence',
  ],
  procCode: ['MAPA', 'AOO', 'MAPA', 'MNS'],
  type: ['Travaux', 'Fournitures', 'Services', 'Services'],
  tfs: ['T', 'F', 'S', 'S'],
  nature: ['Marché', 'Accord-cadre', 'Marché', 'Marché subséquent'],
  technique: ['Accord-cadre à bons de commande', 'Marché ordinaire', 'Accord-cadre à marchés subséquents'],
  priceForm: ['Ferme', 'Révisable', 'Ferme et actualisable'],
  ccag: ['CCAG-FCS', 'CCAG-Travaux', 'CCAG-PI', 'CCAG-TIC'],
  cpv: ['45261000-4', '90911200-8', '55524000-9', '71300000-1', '50720000-8'],
  cpvLabel: ['Travaux de couverture', 'Nettoyage de bâtiments', 'Services traiteur', 'Services d’ingénierie'],
  family: ['Bâtiment', 'Nettoyage', 'Alimentation', 'Prestations intellectuelles', 'Espaces verts'],
  status: ['En cours', 'Notifié', 'Terminé', 'Clos', 'En cours'],
  phase: ['Exécution', 'Passation', 'Exécution', 'Clos'],
  yn: ['Oui', 'Non', 'Non', null, 'Oui'],
  yn01: [1, 0, 0, 0, 1],
  cross: ['X', null, null, 'X'],
  reserved: ['Non', 'Non', 'EA/ESAT', 'SIAE', null],
  reservedKind: ['EA/ESAT', 'SIAE', null, null, 'ESS'],
  weight: ['10 %', '15 %', '20 %', '5 %', null],
  weightN: [10, 15, 20, 5, 0],
  weightShare: [0.1, 0.15, 0.2, 0.05],
  label: ['Non', 'Écolabel européen', 'NF Environnement', null],
  socialDecp: ['Clause sociale', 'Pas de considération sociale', 'Critère social', 'Pas de considération sociale'],
  envDecp: ['Clause environnementale', 'Critère environnemental', 'Pas de considération environnementale'],
  socialText: ['Insertion 200 h', 'Sans objet', null, 'Clause d’insertion 5 %', null],
  envText: ['Produits écolabellisés', null, 'Tri des déchets de chantier', null],
  remark: [null, 'À relancer', 'Reconduit une fois', null, 'Dossier complet'],
  cp: ['44000', '35200', '49100', '85000', '56100'],
  city: ['NANTES', 'RENNES', 'ANGERS', 'VANNES'],
  dptCode: ['44', '35', '49', '56'],
  place: ['Brélan', 'Saint-Aubin', 'Le Val'],
  vat: ['20 %', '20 %', '10 %', '5,5 %'],
  vatShare: [0.2, 0.2, 0.1, 0.055],
  renew: ['1 fois 12 mois', '3 x 1 an', 'Non', '2 fois 1 an'],
  renewYn: ['Oui', 'Non', 'Oui'],
  renewN: [1, 2, 3, 0],
  avenantN: [null, 1, null, 2, null],
  currency: ['EUR'],
  budget: ['BP', 'BA Eau', 'BP', 'BA Assainissement'],
  article: ['6156', '2313', '60623', '6283', '21351'],
  quarter: ['T1', 'T2', 'T3', 'T4'],
  tranche: ['40 000 à 89 999 €', '90 000 à 220 999 €', '25 000 à 39 999 €'],
  payStatus: ['Mise en paiement', 'Mandatée', 'Mise à disposition', 'Suspendue', 'Comptabilisée'],
  payYn: ['Oui', 'Oui', 'Non'],
  invType: ['Facture', 'Facture', 'Avoir'],
  regime: [30, 30, 30],
  suspReason: [null, null, 'Absence de bon de commande', null],
  url: ['https://marches.brelan.fr/123', 'https://marches.brelan.fr/456'],
  mail: ['contact@verdier-tp.fr', 'devis@sogeris.fr'],
  phone: ['02 40 11 22 33', '02 99 44 55 66'],
  ape: ['4312A', '8121Z', '7112B'],
  payMode: ['Virement', 'Virement', 'Prélèvement'],
  country: ['France'],
  stock: ['Ville', 'Agglo', 'CCAS'],
};

function french(date: string): string {
  return date.split('-').reverse().join('/');
}

function money(value: number): string {
  return `${value
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ' ')} €`;
}

function dates(named: Readonly<Record<string, string>>): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, date]): [string, CellValue][] => [
      [name, french(date)],
      [`${name}Iso`, date],
      [`${name}Serial`, toSerial(date)],
      [`${name}Short`, french(date).replace(/\/\d\d(\d\d)$/, '/$1')],
    ]),
  );
}

function choices(random: Random): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(CHOICES).map(([name, from]) => [name, pick(random, from)]));
}

/** One contract: dates in order, sums that agree. */
export function contractFacts(random: Random, index: number): Facts {
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least));
  const year = 2022 + (index % 3);
  const launch = addDays(`${year}-01-10`, whole(0, 260));
  const deadline = addDays(launch, whole(20, 45));
  const opening = addDays(deadline, whole(1, 4));
  const award = addDays(opening, whole(15, 60));
  const signature = addDays(award, whole(1, 20));
  const notification = addDays(signature, whole(1, 12));
  const start = addDays(notification, whole(1, 40));
  const months = pick(random, [6, 12, 24, 36, 48]);
  const end = addDays(start, Math.round(months * 30.44));
  const ht = whole(4000, 900_000) + whole(0, 100) / 100;
  const hours = whole(5, 60) * 10;
  const done = Math.round(hours * random());
  const title = pick(random, OBJECTS);
  return {
    ...choices(random),
    ...dates({
      launch,
      deadline,
      opening,
      award,
      signature,
      notification,
      start,
      end,
      endMax: addDays(end, 365),
      publication: addDays(notification, whole(5, 50)),
      reception: addDays(end, -10),
      update: addDays('2026-01-05', whole(0, 200)),
      amendmentDate: addDays(notification, 200),
      former: addDays(launch, -400),
    }),
    id: `${year}-${String(index * 7 + 11).padStart(3, '0')}`,
    idLong: `${year}${pick(random, ['T', 'S', 'F'])}${String(index + 31).padStart(4, '0')}L0${(index % 4) + 1}`,
    procId: `${year}-AO-${String(index * 3 + 5).padStart(3, '0')}`,
    running: index + 1,
    vendor: 300_000 + (index % 6),
    ej: 1_300_000_000 + whole(1000, 900_000),
    framework: index % 3 === 0 ? `AC${year}-${whole(10, 99)}` : null,
    lot: (index % 4) + 1,
    lotText: `Lot ${(index % 4) + 1}`,
    lotTitle: pick(random, LOTS),
    title,
    titleCaps: title.toUpperCase(),
    company: pick(random, COMPANIES),
    company2: index % 4 === 0 ? pick(random, COMPANIES) : null,
    siret: luhnSiret(random),
    siretBuyer: '21440109300015',
    buyer: 'Ville de Brélan',
    buyers: pick(random, BUYERS),
    duration: months,
    durationText: `${months} mois`,
    durationYears: months / 12,
    year,
    monthYear: french(notification).slice(3),
    ht,
    htText: money(ht),
    htK: Math.round(ht / 100) / 10,
    ttc: Math.round(ht * 120) / 100,
    ttcText: money(Math.round(ht * 120) / 100),
    min: Math.round(ht / 4),
    max: Math.round(ht * 1.6),
    estimate: Math.round(ht * 0.9),
    paid: Math.round(ht * random() * 100) / 100,
    remaining: Math.round(ht * random() * 100) / 100,
    avenant: index % 3 === 0 ? Math.round(ht * 0.06 * 100) / 100 : null,
    afterAvenant: Math.round(ht * 1.06 * 100) / 100,
    grant: Math.round(ht * 0.3),
    yearly: Math.round(ht / 4),
    gain: Math.round(ht * 0.05),
    gainShare: whole(-5, 20) / 100,
    penalty: index % 5 === 0 ? whole(1, 20) * 50 : null,
    offers: whole(1, 9),
    withdrawals: whole(8, 40),
    questions: whole(0, 12),
    lots: whole(1, 8),
    score: whole(60, 98),
    hours: random() < 0.4 ? null : hours,
    hoursFilled: hours,
    hoursDone: random() < 0.4 ? null : done,
    hoursLeft: hours - done,
    people: random() < 0.5 ? null : whole(1, 9),
    share: whole(3, 12) / 100,
    validity: pick(random, [90, 120, 180]),
    decision: `DEC-${year}-${String(whole(10, 300)).padStart(3, '0')}`,
    monthsLeft: whole(0, 36),
    blank: null,
  };
}

/** One invoice: dates in order, an amount with VAT. */
export function invoiceFacts(random: Random, index: number): Facts {
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least));
  const issued = addDays('2025-01-05', whole(0, 330));
  const deposit = addDays(issued, whole(0, 6));
  const available = addDays(deposit, whole(0, 2));
  const reception = addDays(issued, whole(1, 8));
  const service = addDays(issued, whole(-12, 12));
  const order = addDays(available, whole(8, 22));
  const accountant = addDays(order, whole(1, 5));
  const payment = addDays(accountant, whole(2, 14));
  const suspended = index % 5 === 0;
  const ht = whole(80, 40_000) + whole(0, 100) / 100;
  const ttc = Math.round(ht * 120) / 100;
  const suspension = dates({ suspension: addDays(available, 3), completion: addDays(available, 11) });
  return {
    ...choices(random),
    ...dates({
      issued,
      deposit,
      available,
      reception,
      service,
      order,
      accountant,
      payment,
      due: addDays(available, 30),
      ordered: addDays(issued, -40),
      updated: addDays(payment, 3),
      delivered: addDays(issued, -3),
    }),
    ...(suspended ? suspension : Object.fromEntries(Object.keys(suspension).map((name) => [name, null]))),
    invId: `F${2025}${String(whole(100, 9000))}`,
    invIdNum: whole(20_000, 90_000) + index,
    running: index + 1,
    dp: 100_000_000 + whole(1, 900_000),
    mandate: 400 + index * 3,
    slip: 20 + Math.floor(index / 3),
    ej: 1_400_000_000 + whole(1000, 900_000),
    po: `BC25-${String(whole(100, 999))}`,
    contract: index % 3 === 0 ? null : `2024-${String(whole(10, 99)).padStart(3, '0')}`,
    vendor: 300_000 + (index % 6),
    company: pick(random, COMPANIES),
    siret: luhnSiret(random),
    siretBuyer: '21440109300015',
    buyer: 'Ville de Brélan',
    label: pick(random, OBJECTS),
    ht,
    htText: money(ht),
    ttc,
    ttcText: money(ttc),
    vatAmount: Math.round((ttc - ht) * 100) / 100,
    delay: whole(9, 44),
    late: whole(0, 12),
    interest: index % 4 === 0 ? whole(1, 60) / 10 : null,
    year: 2025,
    remaining: 0,
    blank: null,
  };
}

/** Fourteen rows of facts, the same for the same seed. */
export function factRows(kind: 'register' | 'invoices', seed: number, count = 14): Facts[] {
  const random = randomFrom(seed * 104_729 + 7);
  return Array.from({ length: count }, (_, index) =>
    kind === 'register' ? contractFacts(random, index) : invoiceFacts(random, index),
  );
}
