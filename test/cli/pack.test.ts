import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, '../..');
const HEADS = 'N° de marché;Objet;Titulaire;Montant HT;Date de notification;Clause sociale;Service';
const lines = (from: number, count: number, said: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return `2026-${at};Prestation ${at};Société ${at % 3};${10000 + at};${String((at % 27) + 1).padStart(2, '0')}/02/2026;${said(at)};${at % 2 === 0 ? 'Voirie' : 'Écoles'}`;
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-'));
  writeFileSync(join(folder, 'a.csv'), [HEADS, ...lines(1, 8, (at) => (at % 2 === 0 ? 'Oui' : 'Non'))].join('\n'));
  writeFileSync(join(folder, 'b.csv'), [HEADS, ...lines(20, 6, () => 'Oui'), ...lines(1, 1, () => 'Non')].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: readonly string[], today = '2026-04-20') {
  return spawnSync(process.execPath, [resolve(ROOT, `scripts/${script}.mjs`), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, SPASER_TODAY: today },
  });
}

const contents = (name: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')]),
  );

const QUARTER = ['a.csv', '--pack', 'comite', '--quarter', '2026-T1', '--by', 'service', '--proof', 'PNAD-S'];

test('a quarter is written once; a second run leaves it, and asks before it says otherwise', () => {
  const first = run('report', QUARTER);
  expect(first.status).toBe(0);
  expect([...contents('comite').keys()].sort()).toEqual(
    [
      '.spaser-fige.json',
      'Cahier de preuve PNAD-S 2026-T1.html',
      'Comité 2026-T1.csv',
      'Comité 2026-T1.docx',
      'Comité 2026-T1.html',
      'Comité 2026-T1.json',
      'Comité 2026-T1.pptx',
      'Fiche Voirie 2026-T1.docx',
      'Fiche Voirie 2026-T1.html',
      'Fiche Écoles 2026-T1.docx',
      'Fiche Écoles 2026-T1.html',
      'Qui reçoit quoi 2026-T1.csv',
    ].sort(),
  );
  const before = contents('comite');
  // Another day, the same figures: what the committee saw stays as it is.
  const second = run('report', QUARTER, '2026-05-02');
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('figé, inchangé : Comité 2026-T1.pptx');
  expect(contents('comite')).toEqual(before);
  writeFileSync(
    join(folder, 'a.csv'),
    [HEADS, ...lines(1, 8, (at) => (at === 1 || at % 2 === 0 ? 'Oui' : 'Non'))].join('\n'),
  );
  const third = run('report', QUARTER);
  expect(third.status).toBe(1);
  expect(third.stderr).toContain('Rien n’a été écrit.');
  expect(third.stderr).toMatch(/Considération sociale, T1 2026 : 50,0\s%.* → 62,5\s%/);
  expect(third.stderr).toContain('ajoutez --replace à la même commande');
  expect(contents('comite')).toEqual(before);
  const fourth = run('report', [...QUARTER, '--replace']);
  expect(fourth.status).toBe(0);
  expect(fourth.stdout).toContain('remplacé : Comité 2026-T1.pptx');
  expect(contents('comite').get('Comité 2026-T1.json')).not.toBe(before.get('Comité 2026-T1.json'));
});

test('a cahier is checked against its register, and against one that changed', () => {
  run('report', ['b.csv', '--pack', 'preuve', '--quarter', '2026-T1', '--proof', 'PNAD-S', '--format', 'json']);
  const cahier = 'preuve/Cahier de preuve PNAD-S 2026-T1.html';
  const good = run('verify', [cahier, 'b.csv'], '2029-01-01');
  expect(good.status).toBe(0);
  expect(good.stdout).toContain('Vérifié.');
  writeFileSync(
    join(folder, 'c.csv'),
    [HEADS, ...lines(20, 6, (at) => (at === 21 ? 'Non' : 'Oui')), ...lines(1, 1, () => 'Non')].join('\n'),
  );
  const bad = run('verify', [cahier, 'c.csv']);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toContain('Non vérifié.');
  expect(bad.stdout).toContain(
    '(2026-21), cellule F3, Clause sociale\u202f: «\u202fOui\u202f» au cahier, «\u202fNon\u202f» au registre.',
  );
  expect(run('verify', ['b.csv', 'b.csv'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('n’est pas un cahier') as string,
  });
});

test('several registers are one table by member, and what stands in two is told', () => {
  writeFileSync(join(folder, 'a.csv'), [HEADS, ...lines(1, 8, (at) => (at % 2 === 0 ? 'Oui' : 'Non'))].join('\n'));
  const { status } = run('report', ['a.csv', 'b.csv', '--consolidate', '--period', '2026', '--pack', 'ensemble']);
  expect(status).toBe(0);
  const json = JSON.parse(readFileSync(join(folder, 'ensemble/Consolidation 2026.json'), 'utf8')) as {
    sections: { id: string; parts: { items?: string[]; table?: { id: string; rows: { text: string }[][] } }[] }[];
  };
  const rows = json.sections
    .find(({ id }) => id === 'members')
    ?.parts[0]?.table?.rows.map((row) => row.slice(0, 3).map(({ text }) => text));
  // 4 of 8, 6 of 7, hence 10 of 15.
  expect(rows).toEqual([
    ['a', '8', '50,0\u00a0%'],
    ['b', '7', '85,7\u00a0%'],
    ['Ensemble', '15', '66,7\u00a0%'],
  ]);
  expect(json.sections[0]?.parts[0]?.items?.join('\n')).toContain('1 marché est dans plusieurs registres');
});

test('what is asked wrongly is told, with what to type', () => {
  expect(run('report', ['a.csv', '--pack', 'x'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--quarter 2026-T4') as string,
  });
  expect(run('report', ['a.csv', '--pack', 'x', '--quarter', '2026'])).toMatchObject({ status: 2 });
  expect(run('report', ['a.csv', 'b.csv'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--consolidate') as string,
  });
  expect(run('report', ['a.csv', '--pack', 'x', '--year', '2026', '--proof', 'ABC'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('« ABC »') as string,
  });
});
