import { utf8, valuesOf } from './support/grids';

const rowsOf = (document: unknown) => valuesOf(utf8(JSON.stringify(document)), 'decp.json');

/** Column of a heading as the values below it. */
async function column(document: unknown, heading: string) {
  const [headings = [], ...rows] = await rowsOf(document);
  const at = headings.indexOf(heading);
  return at < 0 ? undefined : rows.map((row) => row[at]);
}

const CONTRACT_2019 = {
  id: '2019A',
  acheteur: { id: '24201005600073', nom: 'Agglomération' },
  montant: 12000.5,
  titulaires: [{ denominationSociale: 'OVIVE', id: '42399908500057', typeIdentifiant: 'SIRET' }],
  modifications: [],
};
const CONTRACT_2022 = {
  id: '2024B',
  considerationsSociales: { considerationSociale: ['Clause sociale', 'Critère social'] },
  typesPrix: { typePrix: ['Définitif ferme'] },
  titulaires: [
    { titulaire: { id: '1', typeIdentifiant: 'SIRET' } },
    { titulaire: { id: '2', typeIdentifiant: 'TVA' } },
  ],
  marcheInnovant: true,
};

it('flattens the 2019 format to the headings of its flat CSV, lists as JSON text', async () => {
  expect(await rowsOf({ marches: [CONTRACT_2019] })).toEqual([
    ['id', 'acheteur.id', 'acheteur.nom', 'montant', 'titulaires', 'modifications'],
    [
      '2019A',
      '24201005600073',
      'Agglomération',
      12000.5,
      '[{"denominationSociale": "OVIVE", "id": "42399908500057", "typeIdentifiant": "SIRET"}]',
      '[]',
    ],
  ]);
});

it('flattens the 2022 format: one column a supplier, lists under their outer key', async () => {
  const document = { marches: { marche: [CONTRACT_2022] } };
  expect(await column(document, 'considerationsSociales')).toEqual(['Clause sociale ; Critère social']);
  expect(await column(document, 'typesPrix')).toEqual(['Définitif ferme']);
  expect(await column(document, 'titulaire_id_1')).toEqual(['1']);
  expect(await column(document, 'titulaire_typeIdentifiant_2')).toEqual(['TVA']);
  expect(await column(document, 'marcheInnovant')).toEqual([true]);
});

it('takes a single contract, concessions and a bare list', async () => {
  expect(await column({ marches: { marche: CONTRACT_2022 } }, 'id')).toEqual(['2024B']);
  expect(await column({ marches: { marche: [CONTRACT_2022], 'contrat-concession': [{ id: 'C' }] } }, 'id')).toEqual([
    '2024B',
    'C',
  ]);
  expect(await column([CONTRACT_2019, CONTRACT_2022], 'id')).toEqual(['2019A', '2024B']);
});

it('keeps keys that a plain object would lose', async () => {
  const text = '{"marches": [{"id": "1", "__proto__": "p", "constructor": "c"}]}';
  expect(await valuesOf(utf8(text), 'd.json')).toEqual([
    ['id', '__proto__', 'constructor'],
    ['1', 'p', 'c'],
  ]);
});

it('reads the NaN that Python writes as no value, and leaves the word in texts alone', async () => {
  const source =
    '{"marches":{"marche":[{"id":"25A","objet":"NaN, \\"NaN\\" et Infinity","montant":NaN,"dureeMois":-Infinity}]}}';
  expect(await valuesOf(utf8(source), 'decp.json')).toEqual([
    ['id', 'objet', 'montant', 'dureeMois'],
    ['25A', 'NaN, "NaN" et Infinity', null, null],
  ]);
});

it('still refuses what is no JSON', async () => {
  await expect(async () => valuesOf(utf8('{"marches": [NaN'), 'decp.json')).rejects.toThrow('abîmé ou incomplet');
});
