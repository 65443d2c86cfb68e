import { openFile } from '../../../src/workbook/file';
import { gridOf, utf8, valuesOf } from './support/grids';

const rowsOf = (text: string, name = 'r.csv') => valuesOf(utf8(text), name);

describe('separator by content', () => {
  it.each([
    [
      'semicolons, with commas in amounts and objects',
      'N°;Objet;Montant\nA;Voirie, phase 2;1 234,56\nB;Gaz;12,5',
      ['A', 'Voirie, phase 2', '1 234,56'],
    ],
    [
      'commas, with semicolons in texts',
      'N°,Objet,Montant\nA,Voirie ; phase 2,12.5\nB,Gaz ; eau,3',
      ['A', 'Voirie ; phase 2', '12.5'],
    ],
    ['tabs', 'N°\tObjet, lot\tMontant\nA\tVoirie; suite\t12,5', ['A', 'Voirie; suite', '12,5']],
    ['bars', 'N°|Objet|Montant\nA|Voirie|12,5', ['A', 'Voirie', '12,5']],
  ])('%s', async (_what, text, expected) => {
    expect((await rowsOf(text))[1]).toEqual(expected);
  });

  it('believes the line that Excel writes, and counts it as a record', async () => {
    expect(await rowsOf('sep=,\na,b;c\n1,2;3')).toEqual([
      ['sep=', null],
      ['a', 'b;c'],
      ['1', '2;3'],
    ]);
  });

  it('reads a single column', async () => {
    expect(await rowsOf('Objet\nVoirie, suite\nGaz')).toEqual([['Objet'], ['Voirie, suite'], ['Gaz']]);
  });

  it('is not misled by title lines above the table', async () => {
    const body = Array.from({ length: 20 }, (_, index) => `${index};Objet, n° ${index};1,5;oui`).join('\n');
    expect((await rowsOf(`Registre des marchés, année 2024\n\nN°;Objet;Montant;Clause\n${body}`))[2]).toEqual([
      'N°',
      'Objet',
      'Montant',
      'Clause',
    ]);
  });
});

describe('records', () => {
  it('keeps quoted line feeds inside their record and empty lines as records', async () => {
    expect(await rowsOf('a;b\r\n"un\r\ndeux";2\r\n\r\n3;4\r\n')).toEqual([
      ['a', 'b'],
      ['un\ndeux', '2'],
      [null, null],
      ['3', '4'],
    ]);
  });

  it('pads ragged rows', async () => {
    expect(await rowsOf('a;b;c\n1\n1;2;3;4')).toEqual([
      ['a', 'b', 'c', null],
      ['1', null, null, null],
      ['1', '2', '3', '4'],
    ]);
  });

  it('leaves numbers, dates and booleans as the texts they are', async () => {
    expect((await rowsOf('a;b;c;d\n0012;01/02/2024;true;1e5'))[1]).toEqual(['0012', '01/02/2024', 'true', '1e5']);
  });

  it('undoubles quotes', async () => {
    expect((await rowsOf('a;b\n"dit ""le pont""";x'))[1]).toEqual(['dit "le pont"', 'x']);
  });

  it('reads the line ends of an old Mac', async () => {
    expect(await rowsOf('a;b\r1;2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('encoding', () => {
  const TEXT = 'Numéro;Objet\nA1;Œuvre d’été — 5 €\nB2;Forêt';
  const utf16 = (text: string, little: boolean, mark: boolean) => {
    const codes = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
    return Uint8Array.from(codes.flatMap((code) => (little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])));
  };
  const WINDOWS: Readonly<Record<string, number>> = { Œ: 0x8c, '’': 0x92, '—': 0x97, '€': 0x80 };
  const windows = Uint8Array.from([...TEXT].map((character) => WINDOWS[character] ?? character.charCodeAt(0)));

  it.each([
    ['utf-8', utf8(TEXT), 'utf-8'],
    ['utf-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['utf-16le with a mark', utf16(TEXT, true, true), 'utf-16le'],
    ['utf-16be with a mark', utf16(TEXT, false, true), 'utf-16be'],
    ['utf-16le without', utf16(TEXT, true, false), 'utf-16le'],
    ['utf-16be without', utf16(TEXT, false, false), 'utf-16be'],
    ['windows-1252', windows, 'windows-1252'],
  ])('%s', async (_what, bytes, encoding) => {
    const workbook = openFile(bytes, 'Marchés.csv');
    const info = await workbook.describe();
    expect(info.encoding).toBe(encoding);
    expect(info.sheets[0]?.name).toBe('Marchés');
    expect((await gridOf(workbook)).values).toEqual([
      ['Numéro', 'Objet'],
      ['A1', 'Œuvre d’été — 5 €'],
      ['B2', 'Forêt'],
    ]);
  });
});

describe('Macintosh files', () => {
  const MAC: Readonly<Record<string, number>> = Object.fromEntries(
    [...'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü'].map((letter, place): [string, number] => [letter, 0x80 + place]),
  );
  const MARKS = { '°': 0xa1, '«': 0xc7, '»': 0xc8, '\u00a0': 0xca, À: 0xcb, œ: 0xcf, '’': 0xd5, '€': 0xdb, Ê: 0xe6 };
  const bytesOf = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
    Uint8Array.from([...text].map((character) => table[character] ?? character.charCodeAt(0)));
  const WINDOWS = { '’': 0x92, '€': 0x80, œ: 0x9c, '“': 0x93, '”': 0x94, '–': 0x96, '™': 0x99, Ž: 0x8e, '…': 0x85 };

  it.each([
    'N° marché;Objet\r25-1;Réfection du préau',
    'N° MARCHE;MONTANT\r25-1;12 500,00 €',
    'Objet;Montant\rœuvre « Forêt »;1\u00a0200',
    'OBJET;LIEU\rÉCOLE À REFAIRE;ÉGLISE',
    'objet\rl’été, ça va où ?',
  ])('are told by their accents: %j', async (text) => {
    const workbook = openFile(bytesOf(text, { ...MAC, ...MARKS }), 'mac.csv');
    expect((await workbook.describe()).encoding).toBe('macintosh');
    const rows = (await gridOf(workbook)).values;
    expect(rows.map((row) => row.join(';')).join('\r')).toBe(text);
  });

  it.each([
    'N° marché;Objet\n25-1;Réfection “bis” – 12 €…',
    'N° MARCHE;MONTANT\n25-1;12 500 €',
    'OBJET\nÉCOLE À REFAIRE, ÇA PRESSE',
    'objet\nMarque déposée Label™, société Žibra',
  ])('are not taken for those of Windows: %j', async (text) => {
    const workbook = openFile(bytesOf(text, WINDOWS), 'windows.csv');
    expect((await workbook.describe()).encoding).toBe('windows-1252');
  });
});

it('names the sheet after the file, within what Excel accepts', async () => {
  const info = await openFile(
    utf8('a;b\n1;2'),
    'C:\\Users\\x\\Registre [2024] : marchés publics de la commune.csv',
  ).describe();
  expect(info.sheets[0]?.name).toBe('Registre  2024    marchés publi');
});

describe('quotation marks that quote nothing', () => {
  const grid = (text: string) => gridOf(openFile(utf8(text), 'r.csv'), 'r');
  const HEAD = 'N°;Objet;Titulaire;Montant\n';

  it.each([
    ['a word in quotation marks that begins a field', '1;"Les Lilas" : nettoyage;ESAT;12\n2;Gaz;EDF;3'],
    ['a mark that never closes', '1;"Les Lilas : nettoyage;ESAT;12\n2;Gaz;EDF;3'],
    ['a mark that another one meets rows below', '1;"Les Lilas : nettoyage;ESAT;12\n2;Gaz "vert";EDF;3\n3;Eau";X;4'],
    ['two marks that seem to quote the rows between them', '1;"Les Lilas;ESAT;12\n2;Gaz;EDF;3\n3;Eau";X;4'],
    ['inches at the end of a text', '1;"Écran 24"";ESAT;12\n2;"Gaz;EDF;3'],
  ])('%s: every line is a record, and the line is told', async (_what, body) => {
    const { values, mendedRows } = await grid(HEAD + body);
    expect(values).toHaveLength(1 + body.split('\n').length);
    expect(values.every((row) => row.length === 4)).toBe(true);
    expect(values[1]?.[0]).toBe('1');
    expect(values[1]?.[3]).toBe('12');
    expect(mendedRows).toContain(1);
  });

  it('keeps what is rightly quoted, line feeds and doubled marks included, beside a line that is not', async () => {
    const { values, mendedRows } = await grid(
      `${HEAD}1;"Gaz\n« vert »";"dit ""EDF""";3\n2;"Les Lilas" : nettoyage;ESAT;12`,
    );
    expect(values.slice(1)).toEqual([
      ['1', 'Gaz\n« vert »', 'dit "EDF"', '3'],
      ['2', '"Les Lilas" : nettoyage', 'ESAT', '12'],
    ]);
    expect(mendedRows).toEqual([2]);
  });

  it('says nothing of a text whose quotation marks are right', async () => {
    expect((await grid(`${HEAD}1;"Gaz; eau";EDF;3`)).mendedRows).toBeUndefined();
  });
});
