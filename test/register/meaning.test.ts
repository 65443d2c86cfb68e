import { recogniseTables } from '../../src/register';
import { gridOf } from './grid';

/** What a heading means among headings that everyone knows, over values of its kind. */
function fieldOf(heading: string, values: readonly [string | number, string | number, string | number]) {
  const rows = values.map((value, index) => [`M${index}`, `Nettoyage des écoles ${index}`, value]);
  const [table] = recogniseTables(gridOf([['N° de marché', 'Objet du marché', heading], ...rows]));
  return table?.columns[2]?.field ?? null;
}

const DAYS = ['15/03/2024', '16/04/2024', '17/05/2024'] as const;
const EUROS = [15200.5, 8400, 99120.75] as const;

describe('headings by meaning', () => {
  it.each([
    ['Notif. faite au titulaire le', DAYS, 'notificationDate'],
    ['datenotificationmarche', DAYS, 'notificationDate'],
    ['Date de notificaiton du contrat', DAYS, 'notificationDate'],
    ['Retour des offres (date limite)', DAYS, 'deadlineDate'],
    ['Plafond du contrat € HT', EUROS, 'amountMax'],
    ['Nb de plis reçus', [3, 5, 2], 'offersCount'],
    ['Montant attribu? HT', EUROS, 'amountHt'],
  ] as const)('%s', (heading, values, field) => {
    expect(fieldOf(heading, values)).toBe(field);
  });

  it.each([
    ['Date de notification de l’avenant', DAYS],
    ['Ancien titulaire', ['DUPONT SAS', 'LENOIR SARL', 'COLOR SAS']],
    ['Montant de la subvention', EUROS],
    ['utilisateurs_id', [4, 5, 6]],
  ] as const)('%s is no field of a contract', (heading, values) => {
    expect(fieldOf(heading, values)).toBeNull();
  });

  it('gives a group whose every word is known to each column under it', () => {
    const [table] = recogniseTables(
      gridOf([
        ['Marché', 'Marché', 'Considérations sociales', 'Considérations environnementales'],
        ['Numéro', 'Objet', 'Clause', 'Clause'],
        ['M1', 'Nettoyage des écoles', 'Oui', 'Non'],
        ['M2', 'Peinture du stade', 'Non', 'Oui'],
      ]),
    );
    expect(table?.columns.map((column) => column.field).slice(2)).toEqual(['socialClause', 'envClause']);
  });
});

test('a cell of signs around a lost letter breaks nothing', () => {
  const rows = [
    ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'],
    ['TOTAL', '?+@A', '(?', '[?]', '\\?*'],
  ];
  expect(recogniseTables(gridOf(rows))).toHaveLength(1);
});

test('of two amounts, the one that every lot of a contract repeats is the contract’s, not the lot’s', () => {
  const rows = [
    ['2024-01', 1, 'Nettoyage des écoles', 'A SARL', '15/03/2024', 90_000, 50_000],
    ['2024-01', 2, 'Nettoyage des écoles', 'B SAS', '15/03/2024', 90_000, 40_000],
    ['2024-02', 1, 'Réfection des toitures', 'C SARL', '16/04/2024', 310_000, 210_000],
    ['2024-02', 2, 'Réfection des toitures', 'D SAS', '16/04/2024', 310_000, 100_000],
    ['2024-03', 1, 'Entretien des stades', 'E SARL', '17/05/2024', 12_000, 12_000],
  ];
  const headings = ['N° marché', 'Lot', 'Objet', 'Titulaire', 'Date de notification'];
  for (const [whole, part] of [
    ['Montant HT', 'Montant HT attribué'],
    ['Montant total HT', 'Montant du lot HT'],
    ['Montant du marché HT', 'Montant HT'],
  ] as const) {
    const [table] = recogniseTables(gridOf([[...headings, whole, part], ...rows]));
    expect(table?.columns.map(({ field }) => field).slice(5)).toEqual([null, 'amountHt']);
  }
});
