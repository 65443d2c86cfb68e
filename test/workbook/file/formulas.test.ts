import { fileFormula } from '../../../src/workbook/file/write/formulas';
import { fittedText } from '../../../src/workbook/file/write/cells';
import { freeSheetName } from '../../../src/workbook';

const NAMES = {
  sheets: new Map([
    ["L'ancien", "L'autre"],
    ['Données', 'Données (2)'],
  ]),
  tables: new Map([['tSpaser', 'tSpaser_2']]),
  table: 'tJournal',
};

describe('formulas as a file has them', () => {
  it.each([
    ['=1+1', '1+1'],
    ["='Données'!A1", "'Données (2)'!A1"],
    ["='L''ancien'!A1", "'L''autre'!A1"],
    ["='Ailleurs'!A1", "'Ailleurs'!A1"],
    ['="\'Données\'!A1"', '"\'Données\'!A1"'],
    ['=SUM(tSpaser[Montant])', 'SUM(tSpaser_2[Montant])'],
    ['=tSpaser[[#This Row],[Montant]]', 'tSpaser_2[[#This Row],[Montant]]'],
    ['=tSpaser[@Montant]*2', 'tSpaser_2[[#This Row],[Montant]]*2'],
    ['=[@Montant]+[@[Montant (€)]]', 'tJournal[[#This Row],[Montant]]+tJournal[[#This Row],[Montant (€)]]'],
    ['=tJournal[Taux \'[%\']]&"[x"', 'tJournal[Taux \'[%\']]&"[x"'],
    ['=MAXIFS(A:A,B:B,1)+IFS(1,2)', '_xlfn.MAXIFS(A:A,B:B,1)+_xlfn.IFS(1,2)'],
    ['=COUNTIFS(A:A,"MAXIFS(")', 'COUNTIFS(A:A,"MAXIFS(")'],
    ['=SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
  ])('%s', (formula, expected) => {
    expect(fileFormula(formula, NAMES)).toEqual({ text: expected, array: false });
  });

  it('counts row by row where a condition stands inside a statistic', () => {
    expect(fileFormula('=MEDIAN(IF(tJ[a]=1,tJ[b]))', NAMES)?.array).toBe(true);
    expect(fileFormula('=IF(SUM(A1:A2)>1,1,0)', NAMES)?.array).toBe(false);
  });

  it('gives up one that no cell can hold', () => {
    expect(fileFormula(`=${'1+'.repeat(5000)}1`, NAMES)).toBeNull();
  });
});

describe('sheet names', () => {
  it.each([
    ['Registre', [], 'Registre'],
    ['Registre', ['REGISTRE'], 'Registre (2)'],
    ['Registre', ['registre', 'Registre (2)'], 'Registre (3)'],
    ['SPASER Opportunités de clauses sociales', [], 'SPASER Opportunités de clauses'],
    ['SPASER Opportunités de clauses', ['SPASER Opportunités de clauses'], 'SPASER Opportunités de clau (2)'],
    ["'[a]:b*c?d/e\\f'", [], 'a  b c d e f'],
    ['', [], 'Feuille'],
  ])('%s beside %j', (wanted, taken, expected) => {
    expect(freeSheetName(wanted, taken)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(31);
  });
});

it('cuts a text to what a cell holds, never between the halves of a character', () => {
  expect(fittedText('a'.repeat(32_767))).toHaveLength(32_767);
  expect(fittedText('a'.repeat(40_000))).toBe(`${'a'.repeat(32_766)}…`);
  expect(fittedText(`${'a'.repeat(32_765)}😀b`)).toBe(`${'a'.repeat(32_765)}…`);
});
