import { strFromU8, unzipSync } from 'fflate';
import { FORMATS, packFile } from '../../src/publication';
import { analysed, packOf } from './support/sample';

/** Names of people wherever a register may hold one. */
const PEOPLE = ['Maître Zéphirine Quatremarre', 'Ysoline Brindacier', 'Théophraste Lenoirmont', 'Cunégonde Abelinier'];

const [supplier, agent, department, titled] = PEOPLE as [string, string, string, string];

function register(): Uint8Array {
  const lines = Array.from({ length: 14 }, (_, at) => {
    const month = String((at % 9) + 1).padStart(2, '0');
    return [
      `2026-${at + 1}`,
      at === 0 ? `Mission de conseil de ${titled}` : `Prestation ${at + 1}`,
      at < 3 ? supplier : `Société ${at % 4}`,
      String(10000 + at * 1000),
      `0${(at % 8) + 1}/${month}/2026`,
      at % 2 === 0 ? 'Oui' : 'Non',
      at % 3 === 0 ? 'Oui' : 'Non',
      agent,
      at < 7 ? department : 'Voirie',
      at < 9 ? 'Ville de Valmont' : 'Syndicat des Trois Rives',
      `Suivi par ${agent}, clause vue avec ${supplier}`,
    ].join(';');
  });
  const heads =
    'N° de marché;Objet;Titulaire;Montant HT;Date de notification;Clause sociale;Clause environnementale;Acheteur en charge du dossier;Service;Acheteur;Observations';
  return new TextEncoder().encode([heads, ...lines].join('\n'));
}

/** Every text of a file, packages opened, whatever stands in them. */
function everything(bytes: Uint8Array, name: string): string {
  if (!/\.(pptx|docx|xlsx)$/.test(name)) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${everything(content, path)}`)
    .join('\n');
}

test('the public version names no person, in any file, and keeps the figures of each buyer', async () => {
  const analysis = await analysed(register(), `registre de ${agent}.csv`);
  const own = await packOf(analysis, { kind: 'year', year: '2026' });
  // What the inner report knows is what must not be published.
  expect(JSON.stringify(own)).toContain(department);
  expect(JSON.stringify(own)).toContain(agent);
  const pack = await packOf(analysis, { kind: 'public', year: '2026' });
  for (const format of FORMATS) {
    const file = await packFile(pack, format);
    const text = everything(file.bytes, file.name);
    for (const person of PEOPLE) {
      for (const part of [person, ...person.split(' ').slice(-1)])
        expect({ format, part, found: text.includes(part) }).toEqual({ format, part, found: false });
    }
  }
  expect(pack.figures.every(({ rows }) => rows === null)).toBe(true);
  const legal =
    pack.sections
      .find(({ id }) => id === 'legal')
      ?.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])) ?? [];
  expect(legal.map(({ title }) => title)).toEqual([
    'Tous les acheteurs\u202f: 2025-2026',
    'Ville de Valmont\u202f: 2025-2026',
    'Syndicat des Trois Rives\u202f: 2025-2026',
  ]);
});

test('each category of the article is told in number and in value, over two years, by buyer', async () => {
  const pack = await packOf(await analysed(register(), 'r.csv'), { kind: 'public', year: '2026' });
  const told = (basis: string, group: string | null): unknown => {
    const one = pack.figures.find(
      (each) =>
        each.indicator === 'LEG-S1' && each.period === '2025-2026' && each.basis === basis && each.group === group,
    );
    return [one?.numerator, one?.denominator, one?.text];
  };
  // Of fourteen contracts of 10 000 to 23 000 €, those of even place carry a social clause.
  expect(told('count', null)).toEqual([7, 14, '50,0\u00a0%']);
  expect(told('value', null)).toEqual([112000, 231000, '48,5\u00a0%']);
  expect(told('count', 'Ville de Valmont')).toEqual([5, 9, '55,6\u00a0%']);
  expect(told('value', 'Ville de Valmont')).toEqual([70000, 126000, '55,6\u00a0%']);
  expect(told('count', 'Syndicat des Trois Rives')).toEqual([2, 5, '40,0\u00a0%']);
});
