import { fingerprinted, readProof, writeProof } from '../../src/publication';
import { makeProof } from '../../src/app';
import { proofDifferences, type Proof } from '../../src/report';
import { analysed, CONTEXT } from './support/sample';

const HEADS = 'N° de marché;Objet;Titulaire;Montant HT;Date de notification;Clause sociale;Observations';
const LINES = Array.from({ length: 8 }, (_, at) =>
  [
    `2026-${at + 1}`,
    `Prestation ${at + 1}`,
    `Société ${at}`,
    '20000',
    '03/02/2026',
    at % 2 === 0 ? 'Oui' : 'Non',
    'clause d’insertion vue',
  ].join(';'),
);
const PROVED = { id: 'PNAD-S', period: '2026-T1', basis: null, group: null } as const;

async function proofOf(lines: readonly string[]): Promise<Proof> {
  const bytes = new TextEncoder().encode([HEADS, ...lines].join('\n'));
  const raw = await makeProof(await analysed(bytes, 'registre.csv'), PROVED, CONTEXT);
  if (raw === null) throw new Error('No proof');
  return fingerprinted(raw, bytes);
}

test('a cahier holds the figure, its contracts, their words and cells, the settings and the fingerprints', async () => {
  const proof = await proofOf(LINES);
  expect(proof.figure).toMatchObject({ indicator: 'PNAD-S', numerator: 4, denominator: 8 });
  expect(proof.contracts).toHaveLength(8);
  expect(proof.contracts[0]).toMatchObject({
    says: 'numerator',
    row: 2,
    name: '2026-1',
    cells: expect.arrayContaining([
      expect.objectContaining({ cell: 'F2', heading: 'Clause sociale', text: 'Oui' }),
    ]) as unknown,
  });
  expect(proof.contracts[0]?.words.map(({ cell }) => cell)).toContain('F2');
  expect(proof.settings.targets.length).toBeGreaterThan(0);
  expect(proof.register.contentHash).toMatch(/^[0-9a-f]{64}$/);
  const { proof: read, isIntact } = await readProof(await writeProof(proof), 'cahier.html');
  expect(isIntact).toBe(true);
  expect(read).toEqual(proof);
});

test('the same register still gives it; our own columns are no part of its fingerprint', async () => {
  expect(proofDifferences(await proofOf(LINES), await proofOf(LINES))).toEqual([]);
});

test('an altered page is told, wherever it was altered', async () => {
  const text = new TextDecoder().decode(await writeProof(await proofOf(LINES)));
  const again = async (changed: string): Promise<boolean> =>
    (await readProof(new TextEncoder().encode(changed), 'cahier.html')).isIntact;
  expect(text).toContain('50,0');
  expect(await again(text.replace('50,0', '80,0'))).toBe(false);
  expect(await again(text.replace('"numerator":4', '"numerator":6'))).toBe(false);
  expect(await again(`${text} `)).toBe(false);
  expect(await again(text)).toBe(true);
});

test('a register that changed is told cell by cell', async () => {
  const proof = await proofOf(LINES);
  const changed = [...LINES];
  changed[1] = (changed[1] ?? '').replace(';Non;', ';Oui;');
  const told = proofDifferences(proof, await proofOf(changed.slice(0, 7)));
  expect(told).toEqual(
    expect.arrayContaining([
      'Le registre n’est plus celui du cahier\u202f: son contenu a changé depuis le 27/11/2026.',
      expect.stringContaining('le cahier dit 50,0\u00a0% (4 oui sur 8 marchés') as string,
      'registre, ligne 3 (2026-2)\u202f: «\u202fNon\u202f» au cahier, «\u202fOui\u202f» au registre.',
      'registre, ligne 3 (2026-2), cellule F3, Clause sociale\u202f: «\u202fNon\u202f» au cahier, «\u202fOui\u202f» au registre.',
      'registre, ligne 9 (2026-8)\u202f: le marché n’est plus compté.',
    ]),
  );
});

test('what is no cahier is refused in words', async () => {
  await expect(readProof(new TextEncoder().encode('<html></html>'), 'x.html')).rejects.toMatchObject({
    code: 'proofUnreadable',
  });
});
