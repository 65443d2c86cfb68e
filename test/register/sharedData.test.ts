import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { chooseRegister, readRegister, recogniseTables } from '../../src/register';
import type { RecognisedTable, RegisterReading } from '../../src/register';
import { openFile } from '../../src/workbook/file';
import { PATIENCE } from './runs';

jest.setTimeout(PATIENCE);

/** Real registers, when they stand beside the project; every figure is computed a second time here, from the raw text. */
const DATA = join(__dirname, '..', '..', '..', 'shared', 'data');
const here = existsSync(DATA) ? describe : describe.skip;

type Record = Readonly<{ [key: string]: string }>;

type Read = { readonly table: RecognisedTable; readonly reading: RegisterReading };

const known = new Map<string, Promise<Read>>();

/** Reads a file once for all tests. */
function read(name: string): Promise<Read> {
  const reading = known.get(name) ?? readAnew(name);
  known.set(name, reading);
  return reading;
}

async function readAnew(name: string): Promise<Read> {
  const port = openFile(new Uint8Array(readFileSync(join(DATA, name))), name);
  const { sheets } = await port.describe();
  const grids = await Promise.all(
    sheets.filter((sheet) => sheet.usedArea !== null).map((sheet) => port.readSheet(sheet.id)),
  );
  const [table] = chooseRegister(grids.flatMap((grid) => recogniseTables(grid)));
  const grid = grids.find((each) => each.sheetId === table?.sheetId);
  if (table === undefined || grid === undefined) throw new Error(`no register in ${name}`);
  const reading = readRegister([{ table, grid }], {
    valueRule: 'maximum',
    includeSubsequentContracts: false,
    today: '2026-11-22',
  });
  return { table, reading };
}

function records(name: string, delimiter: string): Record[] {
  const text = readFileSync(join(DATA, name), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record>(text, { header: true, delimiter, skipEmptyLines: true }).data;
}

function mapping(table: RecognisedTable): { [heading: string]: string } {
  return Object.fromEntries(
    table.columns.flatMap((column) => (column.field === null ? [] : [[column.heading, column.field]])),
  );
}

function tally(values: readonly string[]): { [value: string]: number } {
  const counts: { [value: string]: number } = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** An amount that counts in value (COUNTING): above 1, below 999 999 999. */
function counts(amount: string | undefined): boolean {
  const value = Number(amount);
  return amount !== undefined && amount.trim() !== '' && value > 1 && value < 999_999_999;
}

function year(date: string | undefined): string {
  const found = /^(\d{4})-\d{2}-\d{2}/.exec(date ?? '')?.[1] ?? 'none';
  return Number(found) >= 1990 && Number(found) <= 2027 ? found : 'none';
}

/** Subsequent contracts by the words of DECP's nature, or of the object where it names one contract. */
function subsequent(record: Record): boolean {
  return record['nature'] === 'Marché subséquent' || /(?:^|[^à] )marché subséquent(?!s)/i.test(record['objet'] ?? '');
}

/** One record a uid, or all where there is none; records equal in all cells once. */
function once(all: readonly Record[]): Record[] {
  const seen = new Set<string>();
  return all.filter((record) => {
    const key = record['uid'] ? record['uid'] : JSON.stringify(record);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

const KEYS_2019 = {
  id: 'contractId',
  uid: 'uid',
  source: 'source',
  nature: 'nature',
  objet: 'title',
  codeCPV: 'cpv',
  procedure: 'procedure',
  'acheteur.id': 'buyerSiret',
  'acheteur.nom': 'buyer',
  'lieuExecution.code': 'placeCode',
  'lieuExecution.nom': 'placeName',
  dureeMois: 'durationMonths',
  dateNotification: 'notificationDate',
  datePublicationDonnees: 'publicationDate',
  montant: 'amountHt',
  titulaires: 'supplier',
  modifications: 'amendmentNo',
};

here('real registers', () => {
  it.each(['decp-2019-marches-publics-info.csv', 'decp-2019-pes.csv', 'decp-2019-e-marchespublics.csv'])(
    '%s: headings, counts, years and amounts',
    async (name) => {
      const all = records(name, ';');
      const { table, reading } = await read(name);
      expect(table.headerRow).toBe(0);
      expect(mapping(table)).toEqual(KEYS_2019);
      expect(table.columns.filter((column) => column.flags.includes('headingContradicted'))).toEqual([]);

      const kept = once(all).filter((record) => !subsequent(record));
      expect(reading.rowsRead).toBe(all.length);
      expect(reading.contracts.length).toBe(kept.length);
      expect(reading.contracts.length + reading.excluded.length).toBe(all.length);
      expect(tally(reading.contracts.map((contract) => String(contract.year ?? 'none')))).toEqual(
        tally(kept.map((record) => year(record['dateNotification']))),
      );
      const amounts = kept
        .map((record) => record['montant'])
        .filter(counts)
        .map(Number);
      expect(reading.contracts.filter((contract) => contract.amount !== null).length).toBe(amounts.length);
      expect(reading.contracts.reduce((sum, contract) => sum + (contract.amount ?? 0), 0)).toBeCloseTo(
        amounts.reduce((sum, amount) => sum + amount, 0),
        2,
      );
      // Holders: as many as the nested lists hold, by number.
      const holders = kept.flatMap((record) => [
        ...(record['titulaires'] ?? '').matchAll(/"denominationSociale"/g),
      ]).length;
      expect(reading.contracts.reduce((sum, contract) => sum + contract.suppliers.length, 0)).toBeGreaterThanOrEqual(
        holders,
      );
      expect(new Set(reading.contracts.map((contract) => contract.key)).size).toBe(kept.length);
    },
  );

  it('decp-2019-marches-publics-info.json gives what its CSV gives', async () => {
    const fromJson = (await read('decp-2019-marches-publics-info.json')).reading;
    const fromCsv = (await read('decp-2019-marches-publics-info.csv')).reading;
    const facts = (reading: RegisterReading): unknown[] =>
      reading.contracts.map(({ key, id, title, amount, year: when, suppliers, cpv }) => ({
        key,
        id,
        title,
        amount,
        when,
        suppliers,
        cpv,
      }));
    expect(facts(fromJson)).toEqual(facts(fromCsv));
  });

  it('decp-2022-flat.csv: nine rows, sentinels absent, lists kept for the considerations', async () => {
    const { table, reading } = await read('decp-2022-flat.csv');
    expect(mapping(table)).toMatchObject({
      id: 'contractId',
      objet: 'title',
      codeCPV: 'cpv',
      dateNotification: 'notificationDate',
      montant: 'amountHt',
      'acheteur.id': 'buyerSiret',
      titulaire_id_1: 'supplierSiret',
      considerationsSociales: 'socialConsideration',
      considerationsEnvironnementales: 'envConsideration',
      techniques: 'technique',
      modalitesExecution: 'executionMode',
      idAccordCadre: 'frameworkId',
      offresRecues: 'offersCount',
    });
    expect(reading.rowsRead).toBe(9);
    expect(reading.contracts.map((contract) => contract.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(reading.contracts.reduce((sum, contract) => sum + (contract.amount ?? 0), 0)).toBeCloseTo(
      records('decp-2022-flat.csv', ';').reduce((sum, record) => sum + Number(record['montant']), 0),
      2,
    );
    expect(reading.contracts.map((contract) => contract.id)).toContain('202424 3 001');
    for (const contract of reading.contracts) {
      for (const text of Object.values(contract.texts)) expect(text.text).not.toMatch(/^(?:CDL|MQ|INX|NC)$/);
    }
    expect(reading.contracts[3]?.texts.envConsideration?.text).toBe(
      "['Critère environnemental', 'Clause environnementale']",
    );
  });

  it.each(['csv', 'xlsx', 'ods'])('exemple-valide.%s: a row a titulaire, a contract a uid', async (extension) => {
    const { reading } = await read(`exemple-valide.${extension}`);
    // Both contracts name a framework agreement: subsequent contracts, left out unless asked for.
    expect(reading.excluded.map((row) => `${row.row} ${row.reason}`)).toEqual([
      '2 subsequent_contract',
      '3 cocontractor',
      '4 subsequent_contract',
      '5 cocontractor',
    ]);
    const port = openFile(
      new Uint8Array(readFileSync(join(DATA, `exemple-valide.${extension}`))),
      `exemple-valide.${extension}`,
    );
    const [sheet] = (await port.describe()).sheets;
    const grid = await port.readSheet(sheet?.id ?? '');
    const [table] = recogniseTables(grid);
    if (table === undefined) throw new Error('no table');
    const all = readRegister([{ table, grid }], {
      valueRule: 'maximum',
      includeSubsequentContracts: true,
      today: '2026-11-22',
    });
    expect(
      all.contracts.map(({ id, amount, notificationDate, suppliers, rows }) => ({
        id,
        amount,
        date: notificationDate?.date,
        sirets: suppliers.map((supplier) => supplier.siret),
        rows,
      })),
    ).toEqual([
      {
        id: '201900056462300',
        amount: 21800.1,
        date: '2019-04-27',
        sirets: ['81223113200034', '82379887100013'],
        rows: [2, 3],
      },
      {
        id: '201900056462301',
        amount: 21800.1,
        date: '2019-05-30',
        sirets: ['81223113200034', '82379887100013'],
        rows: [4, 5],
      },
    ]);
  });
});
