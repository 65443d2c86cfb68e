import { analyse, openWorkbook, type Analysis } from '../../src/app';
import { uncounted } from '../../src/taskpane/view/uncounted';
import { CONTEXT, fileOf } from '../app/support/typed';

const HEADINGS = ['N° marché', 'Objet', 'Nature', 'Titulaire', 'Date de notification', 'Montant HT'];
const subsequent = (at: number) => [
  `2026-0${at}`,
  `Fourniture de papier ${at}`,
  'Marché subséquent',
  'Papeterie',
  '03/02/2026',
  '12000',
];
const FRAMEWORK = ['2026-10', 'Fourniture de bureau', 'Accord-cadre', 'Papeterie', '03/01/2026', '90000'];
const PLAIN = ['2026-11', 'Nettoyage des locaux', 'Marché', 'Propre & Net', '03/01/2026', '90000'];
const AMENDMENT = ['2026-11', 'Avenant n° 1 au marché de nettoyage', 'Avenant', 'Propre & Net', '03/03/2026', '900'];

async function told(rows: readonly (readonly string[])[], answers: Partial<Analysis['opening']['settings']> = {}) {
  const context = { ...CONTEXT, answers };
  const workbook = fileOf([HEADINGS, ...rows]);
  const { reading, opening } = await analyse(workbook, await openWorkbook(workbook, context), context);
  return uncounted(reading, opening.settings);
}

test('subsequent contracts alone: none is counted, and it is said why', async () => {
  expect(await told([subsequent(1), subsequent(2)])).toEqual({
    kind: 'none',
    reasons: [{ reason: 'subsequent_contract', count: 2 }],
    subsequent: 2,
  });
});

test('once the setting counts them there is nothing to say', async () => {
  expect(await told([subsequent(1), subsequent(2)], { includeSubsequentContracts: true })).toBeNull();
});

test('with contracts beside, those whose framework is missing are told all the same', async () => {
  expect(await told([PLAIN, subsequent(1)])).toEqual({
    kind: 'some',
    reasons: [{ reason: 'subsequent_contract', count: 1 }],
    subsequent: 1,
  });
});

test('with their framework in the register, they are counted with it: nothing to say', async () => {
  expect(await told([FRAMEWORK, subsequent(1)])).toBeNull();
});

test('amendments alone, and headings alone, are said too', async () => {
  expect(await told([AMENDMENT])).toMatchObject({ kind: 'none', reasons: [{ reason: 'amendment', count: 1 }] });
  expect(await told([])).toEqual({ kind: 'empty', reasons: [], subsequent: 0 });
});
