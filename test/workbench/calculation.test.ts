import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import type { CellValue } from '../../src/workbook';
import { createHost, createWorkbook, putCell, touchContents } from '../../src/workbench/host';
import type { HostWorkbook } from '../../src/workbench/host';

type Cells = readonly (readonly (CellValue | undefined)[])[];

function workbookOf(sheets: Readonly<Record<string, Cells>>): HostWorkbook {
  const workbook = createWorkbook(Object.keys(sheets));
  for (const sheet of workbook.sheets) {
    (sheets[sheet.name] ?? []).forEach((line, row) =>
      line.forEach((value, column) => {
        if (typeof value === 'string' && value.startsWith('='))
          putCell(sheet, row, column, { value: null, formula: value });
        else putCell(sheet, row, column, { value: value ?? null });
      }),
    );
  }
  return workbook;
}

/** Value of a formula beside these cells (from A1), put in J1. */
function value(formula: string, cells: Cells = [], prepare?: (workbook: HostWorkbook) => void): CellValue {
  const workbook = workbookOf({ Feuil1: cells });
  prepare?.(workbook);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  putCell(sheet, 0, 9, { value: null, formula });
  touchContents(workbook, sheet);
  createHost(workbook).model.calculate();
  return sheet.cells.get(9)?.value ?? null;
}

const REGISTER: Cells = [
  ['Année', 'Social', 'Montant', 'Service'],
  [2023, 1, 100, 'Voirie'],
  [2024, 0, 250.5, 'Écoles'],
  [2024, 1, 40, 'voirie'],
  [2024, null, null, 'Espaces verts'],
  [2025, 1, '12', ''],
];

describe('formulas that the product writes', () => {
  it.each<[string, CellValue]>([
    ['=COUNTIFS(A2:A6,2024,B2:B6,1)', 1],
    ['=COUNTIFS($A$2:$A$6,">=2024")', 4],
    ['=COUNTIFS(D2:D6,"voirie")', 2],
    ['=COUNTIFS(D2:D6,"*er*")', 1],
    ['=COUNTIFS(B2:B6,"")', 1],
    ['=COUNTIFS(D2:D6,"<>")', 5],
    ['=COUNTIFS(A:A,2024)', 3],
    ['=COUNTIF(C2:C6,12)', 1],
    ['=SUMIFS(C2:C6,A2:A6,2024)', 290.5],
    ['=SUMIF(D2:D6,"Voirie",C2:C6)', 140],
    ['=AVERAGEIFS(C2:C6,A2:A6,2024)', 145.25],
    ['=AVERAGEIFS(C2:C6,A2:A6,1999)', '#DIV/0!'],
    ['=IFERROR(COUNTIFS(A2:A6,1999)/COUNTIFS(A2:A6,1998),"")', ''],
    ['=MEDIAN(C2:C6)', 100],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-1.5,0)', -2],
    ['=ROUND(1.005,2)', 1.01],
    ['=INDEX(D2:D6,MATCH(2024,A2:A6,0))', 'Écoles'],
    ['=INDEX(A1:D6,3,3)', 250.5],
    ['=SUM(INDEX(C2:C6,0))', 390.5],
    ['=MATCH(2024,A2:A6,1)', 4],
    ['=HYPERLINK("#\'Feuil1\'!A1","Voir")', 'Voir'],
    ['=HYPERLINK("https://exemple.fr")', 'https://exemple.fr'],
    ['=TEXT(0.239,"0.0%")', '23,9%'],
    ['=TEXT(45292,"dd/mm/yyyy")', '01/01/2024'],
    ['=TEXT(45292,"jj/mm/aaaa")', '01/01/2024'],
    ['=TEXT(1234567.891,"#,##0.00")', '1\u202f234\u202f567,89'],
    ['="Taux : "&ROUND(0.5,1)', 'Taux : 0,5'],
    ['=IF(A2=2023,"oui","non")', 'oui'],
    ['=IF(Z9="","vide",Z9)', 'vide'],
    ['=SUMPRODUCT((A2:A6=2024)*(B2:B6=1))', 1],
    ['=SUMPRODUCT(--(LEFT(D2:D6,1)="V"))', 2],
    ['=SUMPRODUCT(B2:B6,C2:C6)', 140],
    ['=PERCENTILE.INC(C2:C4,0.9)', 220.4],
    ['=SUBTOTAL(109,C2:C6)', 390.5],
    ['=YEAR(DATE(2024,14,1))', 2025],
    ['=EOMONTH(DATE(2024,1,31),1)', 45_351],
    ['=EDATE(DATE(2024,1,31),1)', 45_351],
    ['=-2^2', 4],
    ['=10%+1', 1.1],
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=IFNA(VLOOKUP("absent",D2:D6,1,FALSE),"rien")', 'rien'],
    ['=VLOOKUP(2024,A2:D6,4,FALSE)', 'Écoles'],
    ['=XLOOKUP(2025,A2:A6,C2:C6)', '12'],
    ['=TRUE', true],
    ['=AND(TRUE,A2>0)', true],
    ['=TEXTJOIN(" ; ",TRUE,D2:D6)', 'Voirie ; Écoles ; voirie ; Espaces verts'],
    ['=Z99', 0],
    ['=J1', 0],
    ['=SUM({1,2;3,4})', 10],
    ['=_xlfn.IFS(FALSE,1,TRUE,2)', 2],
  ])('%s gives %p', (formula, expected) => {
    const found = value(formula, REGISTER);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 10);
    else expect(found).toBe(expected);
  });

  it('keeps the value that a cell had when its function is unknown', () => {
    const workbook = workbookOf({ Feuil1: [] });
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    putCell(sheet, 0, 0, { value: 42, formula: '=CUBEVALUE("x")' });
    putCell(sheet, 1, 0, { value: null, formula: '=INCONNUE(1)' });
    createHost(workbook).model.calculate();
    expect([sheet.cells.get(0)?.value, sheet.cells.get(16_384)?.value]).toEqual([42, '#NAME?']);
  });
});

describe('structured references', () => {
  const withTable = (workbook: HostWorkbook) => {
    const [sheet] = workbook.sheets;
    sheet?.tables.push({
      id: 1,
      name: 'tSpaser',
      area: { row: 0, column: 0, rows: 6, columns: 4 },
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filter: null,
    });
  };

  it.each<[string, CellValue]>([
    ['=COUNTIFS(tSpaser[Année],2024,tSpaser[Social],1)', 1],
    ['=SUM(tSpaser[[Année]:[Social]])', 10_123],
    ['=COUNTA(tSpaser[[#Headers],[Année]:[Service]])', 4],
    ['=ROWS(tSpaser[#All])', 6],
    ['=ROWS(tSpaser)', 5],
    ['=COUNTIFS(tSpaser[Absente],1)', '#REF!'],
  ])('%s gives %p', (formula, expected) => {
    expect(value(formula, REGISTER, withTable)).toBe(expected);
  });

  it('read their own row', () => {
    const cells = REGISTER.map((line, row) => [...line.slice(0, 3), row === 0 ? 'Double' : '=[@Montant]*2']);
    const workbook = workbookOf({ Feuil1: cells });
    withTable(workbook);
    createHost(workbook).model.calculate();
    const [sheet] = workbook.sheets;
    expect([1, 2].map((row) => sheet?.cells.get(row * 16_384 + 3)?.value)).toEqual([200, 501]);
  });
});

describe('what changed', () => {
  it('is calculated again, through other sheets and names of tables, and nothing else', () => {
    const workbook = workbookOf({ A: [[1]], B: [['=A!A1*2']], C: [['=B!A1+1', '=SUM(A!A1:A2)']], D: [['=1+1']] });
    const host = createHost(workbook);
    const shown = () => workbook.sheets.map(({ cells }) => [...cells.values()].map(({ value: held }) => held));
    host.model.calculate();
    expect(shown()).toEqual([[1], [2], [3, 1], [2]]);
    const [first, , , last] = workbook.sheets;
    if (first === undefined || last === undefined) throw new Error('no sheet');
    const untouched = last.cells.get(0);
    if (untouched !== undefined) untouched.value = 99;
    putCell(first, 0, 0, { value: 10 });
    putCell(first, 1, 0, { value: 5 });
    touchContents(workbook, first);
    host.model.calculate();
    // D reads nothing of A: its cell, tampered with, is not calculated again.
    expect(shown()).toEqual([[10, 5], [20], [21, 15], [99]]);
    host.model.calculate(true);
    expect(untouched?.value).toBe(2);
  });
});

describe('a formula entered again', () => {
  it('shows its value', () => {
    const workbook = workbookOf({ A: [[4, '=A1+1']] });
    const host = createHost(workbook);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    host.model.calculate();
    putCell(sheet, 0, 1, { value: null, formula: '=A1+1' });
    touchContents(workbook, sheet);
    host.model.calculate();
    expect(sheet.cells.get(1)?.value).toBe(5);
  });
});

describe('against an independent engine', () => {
  const FORMULAS = [
    '=COUNTIFS(A1:A4,">0",B1:B4,"<=2")',
    '=COUNTIFS(A1:A4,"a*")',
    '=COUNTIF(A1:C4,2)',
    '=SUMIFS(C1:C4,A1:A4,">=1")',
    '=SUM(A1:C4)',
    '=COUNT(A1:C4)',
    '=MAX(A1:C4)',
    '=MIN(A1:B2)',
    '=IF(A1>B1,A1,B1)',
    '=IFERROR(A1/B1,"erreur")',
    '=IFERROR(SUM(A1:A4)/COUNT(B1:B4),0)',
    '=INDEX(A1:C4,2,3)',
    '=IFERROR(MATCH(3,A1:A4,0),-1)',
    '=ISNUMBER(B2)',
    '=A1=B1',
    '=ROUND(SUM(A1:A4)/3,2)',
  ];
  const cell = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom('a', 'B', 'ab'),
    fc.boolean(),
    fc.constant(null),
  );
  const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });

  it('agrees on the usual functions', () => {
    const reference = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
    const column = 9;
    fc.assert(
      fc.property(grid, (cells) => {
        const lines = FORMULAS.map((formula, row) => [
          ...(cells[row] ?? [null, null, null]),
          ...Array<null>(6).fill(null),
          formula,
        ]);
        reference.setSheetContent(0, lines);
        const workbook = workbookOf({ Feuil1: lines });
        createHost(workbook).model.calculate();
        const ours = FORMULAS.map((_, row) => workbook.sheets[0]?.cells.get(row * 16_384 + column)?.value);
        const theirs = FORMULAS.map((_, row) => {
          const raw = reference.getCellValue({ sheet: 0, row, col: column });
          const value = typeof raw === 'object' && raw !== null ? raw.value : raw;
          // An empty result shows as 0 in Excel.
          return value ?? 0;
        });
        // The other engine rounds its results.
        const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) + 0 : value);
        expect(ours.map(rounded)).toEqual(theirs.map(rounded));
      }),
      { numRuns: 300 },
    );
  });
});
