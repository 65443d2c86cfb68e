import { csv, figure, issuesOf, leftOut, reported, value } from './support';

const HEADING = 'N° marché;Objet;Titulaire;Montant HT;Date de notification';

/** Contracts of 2024 with one more column, a cell a contract. */
const withColumn = (heading: string, cells: readonly string[]): Uint8Array =>
  csv(
    `${HEADING};${heading}`,
    ...cells.map(
      (cell, place) =>
        `24-${place + 1};Prestation n° ${place + 1};Société ${'ABCDEFGH'[place] ?? ''};${String(10_000 + place * 1000)};1${place}/03/2024;${cell}`,
    ),
  );

it('a label column answered in words is read as they say (case 01)', async () => {
  const cells = ['sans label', 'pas de label', 'non exigé', 'à vérifier', '?', 'Écolabel nordique', 'Non', ''];
  const json = await reported(withColumn('Label', cells));
  expect(json.contracts.map(({ ecolabel }) => ecolabel)).toEqual([
    'no',
    'no',
    'no',
    'unknown',
    'unknown',
    'yes',
    'no',
    'unknown',
  ]);
  expect(issuesOf(json)).toEqual(['considerationNotUnderstood@5', 'considerationNotUnderstood@6']);
  expect(figure(json, 'ENV-03')).toMatchObject({ numerator: 1, no: 4, unknown: 3, value: 0.125, valueOnInformed: 0.2 });
  expect(figure(json, 'PNAD-E')).toMatchObject({ numerator: 1, no: 0, unknown: 7, value: 0.125 });
  expect(
    json.contracts.filter(({ environmental }) => environmental.status === 'declared').map(({ row }) => row),
  ).toEqual([7]);
});

it.each([
  ['Oui', 'Non'],
  ['O', 'N'],
  ['1', '0'],
  ['VRAI', 'FAUX'],
])('a column « PME » answered %s or %s counts both (case 03)', async (yes, no) => {
  const json = await reported(withColumn('PME', [yes, no, yes, no, no, '']));
  const { fillRate, ...rest } = figure(json, 'ECO-01');
  expect(rest).toMatchObject({ numerator: 2, no: 3, unknown: 1, value: 2 / 6, valueOnInformed: 2 / 5 });
  expect(fillRate).toBeCloseTo(5 / 6, 10);
});

it('one total repeated on the lots of a number is counted once (case 06)', async () => {
  const lot = (number: number, object: string): string =>
    `24-31;${number};Mobilier – ${object};Chêne & Fils;90000;11/04/2024`;
  const json = await reported(
    csv(
      'N° marché;Lot;Objet;Titulaire;Montant total du marché HT;Date de notification',
      lot(1, 'tables'),
      lot(2, 'chaises'),
      lot(3, 'armoires'),
      '24-32;;Curage des réseaux;Curage SA;20000;12/04/2024',
    ),
  );
  expect(value(json)).toBe(110_000);
  expect(json.contracts).toHaveLength(4);
  expect(issuesOf(json).filter((issue) => issue.startsWith('amount'))).toEqual([
    'amountRepeatedOnLots@3',
    'amountRepeatedOnLots@4',
  ]);
});

it('hours among the words of a clause column are read (case 08)', async () => {
  const cells = [
    'Oui, 350 h',
    'Oui - 120 heures d’insertion',
    '350 h',
    'CSI 200 h',
    'Clause d’insertion 5 % - 80 h',
    'Non',
  ];
  const json = await reported(withColumn('Clause sociale', cells));
  expect(json.contracts.map(({ insertionHours }) => insertionHours.planned)).toEqual([350, 120, 350, 200, 80, null]);
  expect(figure(json, 'HRS-01', 'sum')).toMatchObject({ value: 1100, denominator: 5 });
});

it('percentages of a criterion column are weightings (case 09)', async () => {
  const cells = ['Oui (10 %)', '10 %', 'Oui - pondération 15 %', 'critère environnemental : 20 %', 'Non'];
  const json = await reported(withColumn('Critère environnemental', cells));
  expect(json.contracts.map(({ environmentalWeight }) => environmentalWeight)).toEqual([10, 10, 15, 20, null]);
  expect(figure(json, 'ENV-06', 'mean').value).toBe(13.75);
  expect(issuesOf(json)).toEqual([]);
});

it('acts that are no contracts are left out, each with its reason (case 20)', async () => {
  const json = await reported(
    csv(
      `${HEADING};Type de contrat`,
      '24-1;Charpente du préau;Bois SA;70000;05/02/2024;Marché',
      '24-1;Sous-traitance couverture;Toit SARL;15000;05/03/2024;Acte spécial de sous-traitance',
      '24-1;Démarrage;Bois SA;0;12/03/2024;Ordre de service',
      '23-4;Ménage – année 3;Net SARL;30000;02/04/2024;Décision de reconduction',
      '24-2;Fourniture de craies;Craie SA;3000;06/05/2024;Marché',
      '24-2;Ajout de prix;Craie SA;200;06/09/2024;Avenant',
    ),
  );
  expect(json.contracts.map(({ id }) => id)).toEqual(['24-1', '24-2']);
  expect(leftOut(json)).toEqual(['3 subcontracting_act', '4 service_order', '5 renewal', '7 amendment']);
});

it('an amount of hundreds of millions among small ones is told, and counted (case 21)', async () => {
  const amounts = ['11 500', '19 000', '300000000', '26 400', '8 000'];
  const json = await reported(
    csv(
      HEADING,
      ...amounts.map((amount, place) => `24-${place};Achat ${place};Firme ${place};${amount};1${place}/03/2024`),
    ),
  );
  expect(issuesOf(json)).toEqual(['amountImplausible@4']);
  expect(value(json)).toBe(300_064_900);
});

it('rows numbered in advance are blank (case 22)', async () => {
  const json = await reported(
    csv(
      'N°;Objet;Titulaire;Montant HT;Date de notification;Clause sociale',
      '1;Voirie;Pavé SARL;80000;12/03/2024;Oui',
      '2;Bancs;Chêne SA;9000;02/04/2024;Non',
      '3;;;;;',
      '4;;;;;',
    ),
  );
  expect(json.contracts).toHaveLength(2);
  expect(leftOut(json)).toEqual(['4 blank', '5 blank']);
});

it('false friends are not proposed, the real ones are (case 23)', async () => {
  const titles = [
    'CACES R489 cat. 5 RECYCLAGE',
    'R484 recyclage',
    'FORM. RECYCLAGE HAB. ELEC. B1V BR',
    'Circuits de bus réservés aux élèves handicapés',
    'CPE du collège des Tilleuls (vie scolaire)',
    'Tirage du bulletin sur papier recyclé',
    'Entretien des locaux - lot réservé ESAT',
  ];
  const json = await reported(
    csv(
      HEADING,
      ...titles.map((title, place) => `24-${place};${title};Firme ${place};${1000 + place};1${place}/03/2024`),
    ),
  );
  const proposed = json.contracts.filter(
    ({ social, environmental }) => social.status === 'proposed' || environmental.status === 'proposed',
  );
  expect(proposed.map(({ row }) => row)).toEqual([7, 8]);
});

it('years and orders of dates that cannot be are told (case 24)', async () => {
  const json = await reported(
    csv(
      'N° marché;Objet;Titulaire;Montant HT;Date de lancement;Date d’attribution;Date de notification;Date de fin',
      '24-1;Achat A;Alpha;9000;03/01/2024;12/02/2024;14/03/2024;13/03/2025',
      '24-2;Achat B;Bêta;9100;03/01/2024;12/02/2024;14/03/2005;13/03/2025',
      '24-3;Achat C;Gamma;9200;03/05/2024;12/06/2024;14/03/2024;13/03/2025',
      '24-4;Achat D;Delta;9300;03/05/2024;12/06/2024;14/07/2024;13/03/2021',
    ),
  );
  expect(issuesOf(json)).toEqual(['datesOutOfOrder@3', 'datesOutOfOrder@4', 'endBeforeNotification@5']);
  expect(json.contracts.map(({ year }) => year)).toEqual([2024, 2005, 2024, 2024]);
});

it('hours a year and shares of the time worked say yes, and ask to be converted (case 25)', async () => {
  const cells = ['1 250', '350h', '210 h/an', '5% du temps de travail', '0'];
  const json = await reported(withColumn('Heures d’insertion prévues', cells));
  expect(figure(json, 'SOC-01')).toMatchObject({ numerator: 4, no: 1, unknown: 0 });
  expect(json.contracts.map(({ insertionHours }) => insertionHours.planned)).toEqual([1250, 350, null, null, 0]);
  expect(issuesOf(json).filter((issue) => issue.startsWith('hours'))).toEqual(['hoursToConvert@4', 'hoursToConvert@5']);
});

it('a label or a report of the company is its own, whatever is answered', async () => {
  const json = await reported(
    csv(
      `${HEADING};Label RFAR;BEGES fourni`,
      '24-1;Ménage;Net SARL;9000;12/03/2024;Oui;Oui',
      '24-2;Voirie;Pavé SA;19000;13/03/2024;Non;Non',
      '24-3;Papier;Rame SA;8000;14/03/2024;Oui;x',
    ),
  );
  expect(json.contracts.map(({ ecolabel }) => ecolabel)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(figure(json, 'PNAD-E')).toMatchObject({ numerator: 0, no: 0, unknown: 3 });
});

it.each(['Label exigé', 'Écolabel', 'Bilan carbone demandé au titulaire'])(
  'a column « %s » is not taken for the company’s',
  async (heading) => {
    const json = await reported(withColumn(heading, ['Oui', 'Non', '']));
    expect(issuesOf(json)).not.toContain('columnOfSupplier@0');
  },
);
