import { excludedOf, readLines, readRows } from './reading';

const HEADING = 'N° marché;Objet;Titulaire;Montant HT;Date de notification;Type de contrat';

describe('acts that are no contracts', () => {
  it.each([
    ['Acte spécial de sous-traitance', 'subcontracting_act'],
    ['ACTE DE SOUS-TRAITANCE', 'subcontracting_act'],
    ['Sous-traitance', 'subcontracting_act'],
    ['DC4', 'subcontracting_act'],
    ['Agrément d’un sous-traitant', 'subcontracting_act'],
    ['Ordre de service', 'service_order'],
    ['Ordre de service n° 3', 'service_order'],
    ['OS', 'service_order'],
    ['OS n°2', 'service_order'],
    ['Reconduction', 'renewal'],
    ['Décision de reconduction', 'renewal'],
    ['Lettre de non reconduction', 'renewal'],
    ['Avenant', 'amendment'],
    ['Bon de commande', 'purchase_order'],
    ['Bon de commande n° 14', 'purchase_order'],
  ])('leaves « %s » out as %s', (nature, reason) => {
    const reading = readLines(
      HEADING,
      '2025-11;Ravalement du gymnase;Pignon SARL;84000;03/02/2025;Marché',
      `2025-12;Toiture du gymnase;Ardoise SAS;9000;04/03/2025;${nature}`,
      '2025-13;Fourniture de craies;Tableau Noir;2100;05/03/2025;Marché',
    );
    expect(excludedOf(reading)).toEqual([`3 ${reason}`]);
  });

  it.each([
    'Marché à bons de commande',
    'Bons de commande',
    'Accord-cadre reconductible',
    'Marché avec sous-traitance',
    'Services',
  ])('keeps a contract whose nature is « %s »', (nature) => {
    const reading = readLines(HEADING, `2025-12;Toiture du gymnase;Ardoise SAS;9000;04/03/2025;${nature}`);
    expect(excludedOf(reading)).toEqual([]);
  });

  it.each([
    ['Acte spécial de sous-traitance n° 2 - plomberie', ['2 subcontracting_act']],
    ['OS n° 4', ['2 service_order']],
    ['Reconduction n° 1 du marché de nettoyage', ['2 renewal']],
    ['Travaux de sous-traitance industrielle d’assemblage', []],
    ['Remise en ordre de service des ascenseurs', []],
  ])('reads the object « %s »', (title, excluded) => {
    const heading = 'N° marché;Objet;Titulaire;Montant HT;Date de notification';
    expect(excludedOf(readLines(heading, `2025-12;${title};Ardoise SAS;9000;04/03/2025`))).toEqual(excluded);
  });

  it('tells a purchase order that names its framework by its own reason', () => {
    const reading = readLines(
      'N° marché;N° accord-cadre;Nature;Objet;Titulaire;Montant HT;Date de notification',
      'AC-25-01;;Accord-cadre;Fournitures scolaires;Tableau Noir;50000;05/01/2025',
      'BC-0007;AC-25-01;Bon de commande;Craies;Tableau Noir;400;06/02/2025',
      'MS-0001;AC-25-01;Marché subséquent;Cahiers;Tableau Noir;4000;07/02/2025',
    );
    expect(excludedOf(reading)).toEqual(['3 purchase_order', '4 subsequent_contract']);
  });
});

describe('modification rows of a national publication', () => {
  const heading = 'id;acheteur.id;nature;objet;titulaire;montant;dateNotification;objetModification';
  const original = 'M25-3;21350238800019;Marché;Curage des fossés;Fossé SARL;31000;2025-02-03;';
  const first = 'M25-3;21350238800019;Marché;Curage des fossés;Fossé SARL;36000;2025-06-02;Prix nouveaux';
  const second = 'M25-3;21350238800019;Marché;Curage des fossés;Fossé SARL;39000;2025-09-02;Délai prolongé';

  it('are amendments of their contract, wherever they stand', () => {
    for (const [rows, kept] of [
      [[original, first, second], 2],
      [[first, original, second], 3],
      [[first, second, original], 4],
    ] as const) {
      const reading = readLines(heading, ...rows);
      expect(reading.contracts.map(({ row, amount }) => [row, amount])).toEqual([[kept, 31_000]]);
      expect(new Set(excludedOf(reading).map((row) => row.split(' ')[1]))).toEqual(new Set(['amendment']));
    }
  });
});

describe('nested lists that name nobody', () => {
  it('do not hide the holder given beside', () => {
    const acts = '[{"modificationActeSousTraitance": {"id": 1, "montant": 12000}}]';
    const reading = readRows([
      ['N° marché', 'Objet', 'Titulaire', 'SIRET titulaire', 'Montant HT', 'Date de notification'],
      ['25-1', 'Toiture', acts, '55210055400013', 40000, '2025-02-05'],
      ['25-2', 'Parquet', 'Chêne SARL', '55208131766522', 30000, '2025-02-06'],
    ]);
    expect(reading.contracts.map(({ suppliers }) => suppliers.map(({ siret }) => siret))).toEqual([
      ['55210055400013'],
      ['55208131766522'],
    ]);
    expect(reading.issues).toEqual([]);
  });
});

describe('rows numbered in advance', () => {
  const heading = ['N°', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification', 'Clause sociale'];
  const filled = [
    [1, 'Voirie', 'Pavé SARL', 12000, '12/03/2025', 'Oui'],
    [2, 'Mobilier', 'Chêne SARL', 4500, '02/04/2025', 'Non'],
  ];

  it('are blank, not totals nor contracts', () => {
    const rows = [heading, ...filled, [3], [4], [5, null, null, 0, null, 'Non'], [6, null, null, '0,00 €', null, '-']];
    expect(excludedOf(readRows(rows))).toEqual(['4 blank', '5 blank', '6 blank', '7 blank']);
    const texts = rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    expect(excludedOf(readRows(texts))).toEqual(['4 blank', '5 blank', '6 blank', '7 blank']);
  });

  it('are no totals when formulas leave only zeros, while a sum stays a total', () => {
    const reading = readRows([
      heading,
      ...filled,
      [null, null, null, 0, null, null],
      [null, null, null, 16500, null, null],
    ]);
    expect(excludedOf(reading)).toEqual(['4 blank', '5 total']);
  });
});
