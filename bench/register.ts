/**
 * What reading a register costs beside parsing its text: 100,000 rows × 30
 * columns of CSV through bare papaparse, then recognised and read. Processor
 * time; the figure to watch is the multiple, which machines share.
 * Run: `npx tsx bench/register.ts [rows]`.
 */
import Papa from 'papaparse';
import { readRegister, recogniseTables } from '../src/register';
import type { CellValue, SheetGrid } from '../src/workbook';

const HEADINGS = [
  'N° marché',
  'N° lot',
  'Objet du marché',
  'Service prescripteur',
  'Acheteur référent',
  'Famille d’achats',
  'Type de marché',
  'Code CPV',
  'Procédure',
  'Forme du marché',
  'Date de lancement',
  'DLRO',
  'Date de notification',
  'Date de fin',
  'Durée (mois)',
  'Montant HT',
  'Mini HT',
  'Maxi HT',
  'Titulaire',
  'SIRET titulaire',
  'Code postal',
  'Ville',
  'Catégorie entreprise',
  'Nombre d’offres',
  'Clause sociale',
  'Heures d’insertion prévues',
  'Critère environnemental',
  'Pondération',
  'Marché réservé',
  'Observations',
];

function digits(value: number, length: number): string {
  return String(value % 10 ** length).padStart(length, '0');
}

/** One row; the same index gives the same row. */
function rowOf(index: number): string[] {
  const day = `${digits((index % 28) + 1, 2)}/${digits((index % 12) + 1, 2)}/${2020 + (index % 6)}`;
  const framework = index % 5 === 0;
  return [
    `${2020 + (index % 6)}-${digits(index, 6)}`,
    String((index % 7) + 1),
    `Travaux de rénovation du bâtiment ${index} – lot ${(index % 7) + 1} : gros œuvre, charpente et couverture`,
    `Direction ${index % 23}`,
    `Agent ${index % 40}`,
    `Famille ${index % 60}`,
    ['Travaux', 'Fournitures', 'Services'][index % 3] ?? '',
    `45${digits(index * 7, 6)}-${index % 10}`,
    ['MAPA', 'Appel d’offres ouvert', 'Procédure avec négociation'][index % 3] ?? '',
    framework ? 'Accord-cadre à bons de commande' : 'Marché ordinaire',
    day,
    day,
    day,
    `31/12/${2027 + (index % 4)}`,
    String(12 + (index % 4) * 12),
    framework ? '' : `${1000 + ((index * 37) % 900_000)},${digits(index, 2)}`,
    framework ? '10 000,00' : '',
    framework ? `${50 + (index % 400)} 000,00 €` : '',
    `Entreprise ${index % 9000} SARL`,
    digits(index * 7919 + 31_234_567_800_012, 14),
    digits(index % 95_000, 5),
    `Ville ${index % 3000}`,
    ['PME', 'ETI', 'GE', ''][index % 4] ?? '',
    String((index % 9) + 1),
    ['Oui', 'Non', ''][index % 3] ?? '',
    index % 3 === 0 ? String((index % 50) * 10) : '',
    ['Oui', 'Non', ''][index % 3] ?? '',
    index % 3 === 0 ? '10 %' : '',
    index % 50 === 0 ? 'SIAE' : 'Non',
    index % 9 === 0 ? 'RAS' : '',
  ];
}

function gridOf(rows: readonly (readonly string[])[]): SheetGrid {
  const values = rows.map((row) => row.map((cell): CellValue => (cell === '' ? null : cell)));
  return {
    sheetId: 'bench',
    sheetName: 'Registre',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values,
    columnFormats: HEADINGS.map(() => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}

/** Processor seconds, which a busy machine disturbs less than the clock. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const count = Number(process.argv[2] ?? 100_000);
const text = Papa.unparse([HEADINGS, ...Array.from({ length: count }, (_, index) => rowOf(index))], { delimiter: ';' });

let rows: string[][] = [];
const bare = seconds(() => {
  rows = Papa.parse<string[]>(text, { delimiter: ';' }).data;
});
let grid = gridOf([]);
const laid = seconds(() => {
  grid = gridOf(rows);
});
let tables = recogniseTables(gridOf([]));
const recognised = seconds(() => {
  tables = recogniseTables(grid);
});
const [table] = tables;
let contracts = 0;
const read =
  table === undefined
    ? 0
    : seconds(() => {
        contracts = readRegister([{ table, grid }], {
          valueRule: 'maximum',
          includeSubsequentContracts: false,
          today: '2026-11-22',
        }).contracts.length;
      });
const total = bare + laid + recognised + read;

process.stdout.write(
  [
    `register: ${count} rows × ${HEADINGS.length} columns, ${(text.length / 1e6).toFixed(1)} MB of CSV, ${contracts} contracts`,
    `  papaparse alone       ${bare.toFixed(2)} s`,
    `  grid                  ${laid.toFixed(2)} s`,
    `  recognise             ${recognised.toFixed(2)} s`,
    `  read                  ${read.toFixed(2)} s`,
    `  all                   ${total.toFixed(2)} s = ${(total / bare).toFixed(1)} × papaparse`,
    '',
  ].join('\n'),
);
