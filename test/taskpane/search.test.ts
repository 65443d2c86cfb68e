import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse, openWorkbook, type Analysis } from '../../src/app';
import { reviewQueue } from '../../src/considerations';
import { findContracts, matchesSearch } from '../../src/taskpane/view/search';
import type { Contract } from '../../src/register';
import { filteredQueue, foundBeside, NO_FILTER, taggedByKey } from '../../src/taskpane/view/review';
import { openFile } from '../../src/workbook/file';
import { analysisOf } from './support/analysis';

jest.setTimeout(120_000);

const [{ contract: any } = { contract: undefined }] = analysisOf().tagging.contracts;
if (any === undefined) throw new Error('no contract');
const contract: Contract = {
  ...any,
  id: '2026-017',
  lot: '3',
  title: 'Réhabilitation du groupe scolaire Jules-Ferry',
  lotTitle: 'Lot 3 : menuiseries extérieures',
  procedureId: 'AO/2026/0171',
  suppliers: [
    { ...any.suppliers[0], name: 'Menuiseries de l’Œuvre', siret: '21310555400017', role: 'holder' } as never,
  ],
};

describe('the search for a contract', () => {
  test.each([
    ['its number', '2026-017'],
    ['its number as others write it', '2026/017'],
    ['its number without a sign', '2026017'],
    ['the end of its number', '017'],
    ['« n° » before its number', 'n° 2026-017'],
    ['its number and lot', '2026-017 lot 3'],
    ['« lot n° 3 »', 'lot n°3'],
    ['words of its object, in any order, without accents', 'ferry rehabilitation'],
    ['capitals', 'GROUPE SCOLAIRE'],
    ['the beginning of a word', 'réhab'],
    ['a plural for a singular', 'groupes'],
    ['a hyphenated name', 'jules-ferry'],
    ['its supplier', 'menuiseries de l’oeuvre'],
    ['a straight apostrophe', "de l'oeuvre"],
    ['its supplier’s SIRET', '21310555400017'],
    ['a SIRET in groups', '213 105 554 00017'],
    ['an object and a supplier', 'ferry menuiseries'],
  ])('is found by %s', (_what, search) => {
    expect(matchesSearch(contract, search)).toBe(true);
  });

  test.each([
    ['parts of a number met in two places', '2026-554'],
    ['digits within a SIRET', '555400'],
    ['letters within a word', 'nuiserie'],
    ['another lot', 'lot 1'],
    ['a lot whose number only begins alike', '2026-017 lot 31'],
    ['a number that goes on', '2026-0172'],
    ['one word of two', 'ferry gymnase'],
  ])('is not found by %s', (_what, search) => {
    expect(matchesSearch(contract, search)).toBe(false);
  });

  test('a lot number is a whole number: « lot 1 » is not lot 10', () => {
    expect(matchesSearch({ ...contract, lot: '10', lotTitle: null }, 'lot 1')).toBe(false);
    expect(matchesSearch({ ...contract, lot: '1', lotTitle: null }, 'lot 1')).toBe(true);
  });

  test('nothing typed finds nothing; signs alone find nothing', () => {
    const all = analysisOf().tagging.contracts;
    for (const search of ['', '  ', '-', '« »']) expect(findContracts(all, search)).toEqual([]);
  });

  test('whatever is typed, nothing breaks, and what is found by more words was found by fewer', () => {
    const all = analysisOf().tagging.contracts;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('voirie', '2025', 'papier'),
        (noise, word) => {
          const fewer = new Set(findContracts(all, word));
          for (const one of findContracts(all, `${word} ${noise}`)) expect(fewer.has(one)).toBe(true);
        },
      ),
    );
  });
});

describe('in the review of the sample', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
    const context = { today: '2026-11-22', version: 'test', language: 'fr' } as const;
    analysis = await analyse(workbook, await openWorkbook(workbook, context), context);
  });

  test('the seven lots of « 2026-017 » are found, each once', () => {
    const found = findContracts(analysis.tagging.contracts, '2026-017').map((one) => one.contract);
    expect(found.map(({ id }) => id)).toEqual(Array(7).fill('2026-017'));
    expect(new Set(found.map(({ lot }) => lot)).size).toBe(7);
  });

  test('whatever the filters, what is found stands in the queue or beside it, once', () => {
    const tagged = taggedByKey(analysis);
    const whole = reviewQueue(analysis.tagging);
    const theme = whole.find((group) => group.theme !== null)?.theme ?? null;
    const searches = ['2026-017', 'mobilier', 'esat', 'travaux'];
    for (const filter of [
      NO_FILTER,
      { ...NO_FILTER, theme },
      { ...NO_FILTER, department: 'Voirie et espaces publics' },
    ])
      for (const search of searches) {
        const queue = filteredQueue(whole, tagged, { ...filter, search });
        const shown = new Set(queue.flatMap(({ contracts }) => contracts));
        const { settled, aside } = foundBeside(tagged, whole, queue, search);
        const beside = [...settled, ...aside].map((one) => one.contract.key);
        expect(beside.filter((key) => shown.has(key))).toEqual([]);
        const found = findContracts(tagged.values(), search).map((one) => one.contract.key);
        expect([...shown, ...beside].sort()).toEqual([...found].sort());
      }
  });
});
