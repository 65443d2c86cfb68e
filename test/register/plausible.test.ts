import { readRegister, recogniseTables } from '../../src/register';
import type { RegisterReading } from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { gridOf } from './grid';

const OPTIONS = { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' } as const;

function read(...rows: readonly (readonly CellValue[])[]): RegisterReading {
  const grid = gridOf(rows);
  const [table] = recogniseTables(grid);
  if (table === undefined) throw new Error('no table');
  return readRegister([{ table, grid }], OPTIONS);
}

function told(reading: RegisterReading, code: string): (readonly [number | null, string | null])[] {
  return reading.issues.filter((issue) => issue.code === code).map(({ row, column }) => [row, column] as const);
}

function total({ contracts }: RegisterReading): number {
  return contracts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

describe('one total repeated on lots', () => {
  const heads = (amount: string) => ['N° marché', 'Lot', 'Objet', 'Titulaire', amount, 'Date de notification'];
  const lot = (number: CellValue, more: Partial<Record<'holder' | 'date' | 'id', string>> = {}, amount = 96_000) => [
    more.id ?? 'T24-11',
    number,
    `Travaux de voirie – secteur ${String(number ?? 'commun')}`,
    more.holder ?? 'Routes du Val SAS',
    amount,
    more.date ?? '05/06/2024',
  ];
  const other = ['T24-12', null, 'Curage des fossés', 'Fossés SARL', 30_000, '07/06/2024'];

  it('is counted once, on its first row, under a heading that says « total »', () => {
    const reading = read(heads('Montant total du marché HT'), lot(1), lot(2), lot(3), other);
    expect(total(reading)).toBe(126_000);
    expect(reading.contracts.map(({ amount }) => amount)).toEqual([96_000, null, null, 30_000]);
    expect(told(reading, 'amountRepeatedOnLots')).toEqual([
      [3, 'E'],
      [4, 'E'],
    ]);
  });

  it('is counted once even where a lot has no amount', () => {
    const rows = [lot(1), lot(2), ['T24-11', 3, 'Signalisation', 'Routes du Val SAS', null, '05/06/2024'], other];
    const reading = read(heads('Montant total du marché HT'), ...rows);
    expect(reading.contracts.map(({ amount }) => amount)).toEqual([96_000, null, null, 30_000]);
  });

  it('is counted once on rows that name no lot, under such a heading alone', () => {
    const bare = lot(null);
    const rows = [bare, bare.map((cell, index) => (index === 2 ? 'Fourniture d’enrobés' : cell)), other];
    expect(total(read(heads('Montant global HT'), ...rows))).toBe(126_000);
    expect(total(read(heads('Montant HT'), ...rows))).toBe(222_000);
  });

  it('is told by equal amounts of distinct lots, one holder and one date, whatever the heading', () => {
    expect(total(read(heads('Montant HT'), lot(1), lot(2), other))).toBe(126_000);
    expect(total(read(heads('Montant HT'), lot(1), lot('01'), other))).toBe(222_000);
    expect(total(read(heads('Montant HT'), lot(1), lot(null), other))).toBe(222_000);
    expect(total(read(heads('Montant HT'), lot(1), lot(2, { holder: 'Enrobés du Sud' }), other))).toBe(222_000);
    expect(total(read(heads('Montant HT'), lot(1), lot(2, { date: '06/06/2024' }), other))).toBe(222_000);
  });

  it('is not what different amounts or different numbers say', () => {
    const heading = heads('Montant total HT');
    expect(total(read(heading, lot(1), lot(2, {}, 95_000), other))).toBe(221_000);
    const apart = read(heading, lot(1), lot(2, { id: 'T24-13' }), other);
    expect(total(apart)).toBe(222_000);
    expect(told(apart, 'amountRepeatedOnLots')).toEqual([]);
  });
});

describe('an amount that hardly can be', () => {
  const HEADS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
  const rows = (amounts: readonly number[]) =>
    amounts.map((amount, index) => [
      `A-${index + 1}`,
      `Achat de fournitures n° ${index + 1}`,
      `Maison ${String.fromCharCode(65 + index)} SARL`,
      amount,
      `${String(index + 10)}/04/2024`,
    ]);

  it('is told from 100 M€ on, and stays counted', () => {
    const reading = read(HEADS, ...rows([14_000, 22_000, 380_000_000, 7_500]));
    expect(told(reading, 'amountImplausible')).toEqual([[4, 'D']]);
    expect(total(reading)).toBe(380_043_500);
  });

  it('is told when far out of the register’s own amounts', () => {
    const usual = [14_000, 22_000, 9_500, 31_000, 8_000, 45_000, 12_000, 18_000, 27_000, 60_000];
    expect(told(read(HEADS, ...rows([...usual, 22_000_000])), 'amountImplausible')).toEqual([[12, 'D']]);
    expect(told(read(HEADS, ...rows([...usual, 600_000])), 'amountImplausible')).toEqual([]);
  });

  it('is not told of large amounts among others, below 100 M€', () => {
    expect(told(read(HEADS, ...rows([14_000, 60_000_000, 2_000_000])), 'amountImplausible')).toEqual([]);
  });
});

describe('a notification date that cannot be', () => {
  const HEADS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de lancement', 'Date de notification'];
  const row = (id: string, launched: string, notified: string) => [
    id,
    `Prestation ${id}`,
    `Société ${id}`,
    8_000,
    launched,
    notified,
  ];

  it('before the launch is told, and stays in the year that it says', () => {
    const reading = read(
      HEADS,
      row('S1', '08/01/2024', '20/03/2024'),
      row('S2', '08/01/2024', '20/03/2004'),
      row('S3', '08/05/2024', '20/03/2024'),
    );
    expect(told(reading, 'datesOutOfOrder')).toEqual([
      [3, 'F'],
      [4, 'F'],
    ]);
    expect(reading.contracts.map(({ year }) => year)).toEqual([2024, 2004, 2024]);
  });

  it('years after the launch, or far from the year of the number, is told', () => {
    expect(
      told(
        read(HEADS, row('S1', '08/01/2020', '20/03/2024'), row('S2', '08/01/2023', '20/03/2024')),
        'notificationYearFar',
      ),
    ).toEqual([[2, 'F']]);
    const bare = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
    const numbered = (id: string, notified: string) => [id, `Prestation ${id}`, `Société ${id}`, 8_000, notified];
    const reading = read(
      bare,
      numbered('2024-01', '10/02/2024'),
      numbered('2024-02', '10/02/2014'),
      numbered('2024-03', '11/02/2024'),
      numbered('2024-04', '12/01/2025'),
    );
    expect(told(reading, 'notificationYearFar')).toEqual([[3, 'E']]);
  });

  it('is not told where the numbers carry no year', () => {
    const bare = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
    const reading = read(
      bare,
      ...['2011', '2012', '2013'].map((id) => [id, `Prestation ${id}`, `Société ${id}`, 8_000, '10/02/2024']),
    );
    expect(told(reading, 'notificationYearFar')).toEqual([]);
  });
});

describe('a holder', () => {
  const HEADS = ['N° marché', 'Objet', 'Titulaire', 'SIRET titulaire', 'Montant HT', 'Date de notification'];
  const row = (id: string, name: string, siret: string | null) => [
    id,
    `Prestation ${id}`,
    name,
    siret,
    9_000,
    '10/02/2024',
  ];
  const sirens = ({ contracts }: RegisterReading) => contracts.map(({ suppliers }) => suppliers[0]?.siren ?? null);

  it('with and without its number is one, when the name goes with one number alone', () => {
    const reading = read(
      HEADS,
      row('H1', 'Jardins S.A.R.L.', '42399908500057'),
      row('H2', 'JARDINS SARL', null),
      row('H3', 'Autres jardins SARL', null),
    );
    expect(sirens(reading)).toEqual(['423999085', '423999085', null]);
  });

  it('of a name that goes with two numbers stays without one', () => {
    const reading = read(
      HEADS,
      row('H1', 'Jardins SARL', '42399908500057'),
      row('H2', 'Jardins SARL', '35600000000048'),
      row('H3', 'Jardins SARL', null),
    );
    expect(sirens(reading)[2]).toBeNull();
  });
});
