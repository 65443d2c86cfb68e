import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { openFile } from '../../src/workbook/file';

jest.setTimeout(180_000);

const ROOT = resolve(__dirname, '../..');
const REGISTER = [
  'N° de marché;Objet;Titulaire;Montant HT;Date de notification;Clause sociale',
  '2026-01;Travaux de voirie;Voirie du Val;120000;03/02/2026;Oui',
  '2026-02;Fourniture de papier recyclé;Papeterie Ouest;18000;12/03/2026;Non',
].join('\n');

let folder = '';
let register = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-'));
  register = join(folder, 'registre.csv');
  writeFileSync(register, REGISTER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a person types it, from a folder that is not the project's. */
function report(...args: readonly string[]) {
  return spawnSync(process.execPath, [resolve(ROOT, 'scripts/report.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, SPASER_TODAY: '2026-11-22' },
  });
}

test('a register gives one object on the standard output and a workbook beside it', () => {
  const { status, stdout } = report('registre.csv', '-o', 'sortie.xlsx', '--json');
  expect(status).toBe(0);
  const json = JSON.parse(stdout) as { source: { file: string }; contracts: { id: string; amount: number }[] };
  expect(json.source.file).toBe('registre.csv');
  expect(json.contracts.map(({ id, amount }) => [id, amount])).toEqual([
    ['2026-01', 120000],
    ['2026-02', 18000],
  ]);
  expect(openFile(readFileSync(join(folder, 'sortie.xlsx')), 'sortie.xlsx')).toBeDefined();
});

test('an xls, read in a process apart, gives what the same register gives as csv', () => {
  const rows = REGISTER.split('\n').map((line) => line.split(';'));
  const book = { SheetNames: ['Registre'], Sheets: { Registre: utils.aoa_to_sheet(rows) } };
  writeFileSync(
    join(folder, 'registre.xls'),
    Buffer.from(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  );
  const { status, stdout } = report('registre.xls', '--json');
  expect(status).toBe(0);
  const json = JSON.parse(stdout) as { contracts: { id: string; amount: number }[] };
  expect(json.contracts.map(({ id, amount }) => [id, amount])).toEqual([
    ['2026-01', 120000],
    ['2026-02', 18000],
  ]);
});

test('what cannot be used is told on the error output, with its exit code', () => {
  expect(report('absent.xlsx')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('absent.xlsx') as string,
  });
  expect(report('--inconnu')).toMatchObject({ status: 2, stdout: '' });
});

const TAILLES = [
  'N° de marché;Objet;Titulaire;Montant HT;Date de notification;Zzz',
  '2026-01;Travaux de voirie;Voirie du Val SARL;120000;03/02/2026;PME',
  '2026-02;Fourniture de papier recyclé;Papeterie Ouest SAS;18000;12/03/2026;ETI',
  '2026-03;Nettoyage des locaux;Net Plus SARL;24000;15/03/2026;GE',
].join('\n');

test('what is unsure and counts is asked, in words and in the object', () => {
  writeFileSync(join(folder, 'tailles.csv'), TAILLES);
  expect(report('tailles.csv').stdout).toContain(
    'À confirmer\u202f: tailles, colonne F Zzz (PME, ETI, GE)\u202f: est-ce «\u202fCatégorie d’entreprise\u202f»\u202f?',
  );
  const json = JSON.parse(report('tailles.csv', '--json').stdout) as {
    register: { questions: unknown };
    issues: { code: string; column: string | null }[];
  };
  expect(json.register.questions).toMatchObject([
    { sheet: 'tailles', column: 'F', field: 'supplierSize', samples: ['PME', 'ETI', 'GE'], indicators: ['ECO-01'] },
  ]);
  expect(json.issues).toContainEqual(expect.objectContaining({ code: 'columnUnsure', column: 'F' }));
});

const FACTURES = [
  'N° facture;Fournisseur;Date de dépôt;Zzz;Date de paiement;Montant TTC',
  'F1;A SARL;02/01/2026;13/02/2026;20/02/2026;1200',
  'F2;B SAS;05/01/2026;18/02/2026;25/02/2026;2400',
  'F3;C SARL;09/01/2026;22/02/2026;01/03/2026;3600',
].join('\n');

test('no interest is told while a column of dates waits for a name', () => {
  writeFileSync(join(folder, 'factures.csv'), FACTURES);
  const told = report('--payments', 'factures.csv').stdout;
  expect(told).toContain('colonne D Zzz');
  expect(told).toMatch(/FIN-06 +– /);
  const json = JSON.parse(report('--payments', 'factures.csv', '--json').stdout) as {
    payments: { questions: unknown; indicators: { id: string; period: string; value: number | null }[] };
  };
  expect(json.payments.questions).toMatchObject([{ column: 'D', field: 'availableDate', silences: true }]);
  const interest = json.payments.indicators.filter(({ id, period }) => id === 'FIN-06' && period === 'all');
  expect(interest.map(({ value }) => value)).toEqual(interest.map(() => null));
});

test('--explain tells why, column by column, for registers and invoices', () => {
  const register = report('tailles.csv', '--explain').stdout;
  expect(register).toContain('tailles\u202f: registre, intitulés en ligne 1');
  expect(register).toMatch(/A {2}N° de marché → N° de marché/);
  expect(register).toMatch(/E {2}Date de notification.*\n +mots\u202f: .*notif/);
  expect(register).toMatch(/F {2}Zzz.*\n(?: +.*\n)*? +valeurs\u202f: tailles d’entreprise 100\u00a0%/);
  const invoices = report('factures.csv', '--explain', '--language', 'en').stdout;
  expect(invoices).toContain('factures: invoices, headings in row 1');
  expect(invoices).toMatch(/D {2}Zzz → not used\n +values: days 100%/);
  const json = JSON.parse(report('factures.csv', '--explain', '--json').stdout) as {
    tables: { role: string; columns: { field: string | null; rivals: unknown }[] }[];
  };
  expect(json.tables[0]?.columns.map(({ field }) => field)).toEqual([
    'id',
    'supplier',
    'depositDate',
    null,
    'paymentDate',
    'amountTtc',
  ]);
});
