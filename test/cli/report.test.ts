import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

test('what cannot be used is told on the error output, with its exit code', () => {
  expect(report('absent.xlsx')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('absent.xlsx') as string,
  });
  expect(report('--inconnu')).toMatchObject({ status: 2, stdout: '' });
});
