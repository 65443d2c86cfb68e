import fc from 'fast-check';

import { jsonBytes, readInBlocks } from '../../../src/workbook/excel/blocks';
import {
  batches,
  columnPieces,
  formulaPieces,
  slices,
  styleAreas,
  valuePieces,
} from '../../../src/workbook/excel/cells';
import { atOnce } from '../../../src/pace';
import { interruptedError, toUserError } from '../../../src/workbook/excel/errors';
import { outside, rectangles } from '../../../src/workbook/excel/geometry';
import { digestOf } from '../../../src/workbook/hash';
import { literal } from '../../../src/workbook/excel/literal';
import { sections, widthInPoints } from '../../../src/workbook/excel/looks';
import { fromXml, toXml } from '../../../src/workbook/excel/memoryXml';
import { formulaOf, placeOf } from '../../../src/workbook/excel/names';
import { SHEET_ROLES, anchorName, freeSheetName, roleOfAnchor } from '../../../src/workbook';

describe('values as they are handed to Excel', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 02 03 04 05', "'+33 1 02 03 04 05"],
    ['-', "'-"],
    ['@fournisseur', "'@fournisseur"],
    ["'déjà", "''déjà"],
    ['\tindenté', "'\tindenté"],
    ['01234567890123', "'01234567890123"],
    ['12/03/2024', "'12/03/2024"],
    ['3 mars 2024', "'3 mars 2024"],
    ['1E5', "'1E5"],
    ['45 %', "'45 %"],
    ['Vrai', "'Vrai"],
    ['#N/A', "'#N/A"],
    ['2024-T3', "'2024-T3"],
    ['Clause sociale ; Critère social', 'Clause sociale ; Critère social'],
    ['Rénovation énergétique de 3 écoles primaires', 'Rénovation énergétique de 3 écoles primaires'],
    ['', ''],
    [null, ''],
    [Number.NaN, ''],
    [-12.5, -12.5],
    [false, false],
  ] as const)('%j → %j', (value, expected) => {
    expect(literal(value)).toBe(expected);
  });

  test('a text longer than a cell is cut with an ellipsis', () => {
    const cut = String(literal('é'.repeat(40_000)));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith('…')).toBe(true);
  });
});

describe('rectangles', () => {
  const grids = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

  test('cover each marked cell once, with its own mark', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const areas = rectangles(grid.length, grid[0]?.length ?? 0, (row, column) => grid[row]?.[column] ?? null);
        const painted = grid.map((row) => row.map((): string | null => null));
        for (const area of areas) {
          for (let row = area.row; row < area.row + area.rows; row++) {
            for (let column = area.column; column < area.column + area.columns; column++) {
              expect(painted[row]?.[column]).toBeNull();
              painted[row]?.splice(column, 1, area.mark);
            }
          }
        }
        expect(painted).toEqual(grid);
      }),
      { numRuns: 150 },
    );
  });

  test('a table with one style a column gives one rectangle a column, however long', () => {
    const work = styleAreas({
      row: 0,
      column: 0,
      rows: Array.from({ length: 5_000 }, () => [1, 2, 3]),
      columnStyles: ['integer', 'integer', 'rate'],
    });
    const areas = atOnce(work);
    expect(areas).toEqual([
      { row: 0, column: 0, rows: 5_000, columns: 2, mark: 'integer' },
      { row: 0, column: 2, rows: 5_000, columns: 1, mark: 'rate' },
    ]);
  });

  const areas = fc.record({
    row: fc.integer({ min: 0, max: 6 }),
    column: fc.integer({ min: 0, max: 6 }),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });
  const cells = (list: readonly { row: number; column: number; rows: number; columns: number }[]) =>
    list.flatMap((area) =>
      Array.from(
        { length: area.rows * area.columns },
        (_, at) => `${area.row + Math.floor(at / area.columns)},${area.column + (at % area.columns)}`,
      ),
    );

  test('outside() gives every cell that no hole covers, once', () => {
    fc.assert(
      fc.property(areas, fc.array(areas, { maxLength: 3 }), (area, holes) => {
        const covered = new Set(cells(holes));
        expect(cells(outside(area, holes)).sort()).toEqual(
          cells([area])
            .filter((cell) => !covered.has(cell))
            .sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('pieces', () => {
  test('a ragged block leaves the missing cells alone and empties the null ones', () => {
    expect(valuePieces({ row: 2, column: 1, rows: [['a'], [null, 2, '=x']] })).toEqual([
      {
        kind: 'values',
        row: 2,
        column: 1,
        cells: [
          ['a', null, null],
          ['', 2, "'=x"],
        ],
      },
    ]);
  });

  test('formulas are written in their own runs, their sheet names translated', () => {
    const block = {
      row: 1,
      column: 0,
      rows: [
        ['Titre', { value: 1, formula: "='SPASER Données'!A1" }],
        ['Autre', { value: 2, formula: '=1+1' }],
      ],
    };
    expect(formulaPieces(block, (formula) => formula.replace('Données', 'Données (2)'))).toEqual([
      { kind: 'formulas', row: 1, column: 1, cells: [["='SPASER Données (2)'!A1"], ['=1+1']] },
    ]);
  });

  test('a formula too long for Excel is left as its value', () => {
    const formula = `=${'1+'.repeat(5000)}1`;
    expect(formulaPieces({ row: 0, column: 0, rows: [[{ value: 1, formula }]] }, (text) => text)).toEqual([]);
  });

  test('batches keep under the limit, in order, without losing a row', () => {
    const cells = Array.from({ length: 100 }, (_, row) => [`ligne ${row}`, row]);
    const cut = batches([{ kind: 'values', row: 5, column: 0, cells }], 300);
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.flat().flatMap((piece) => piece.cells)).toEqual(cells);
    for (const batch of cut) expect(jsonBytes(batch.map((piece) => piece.cells))).toBeLessThanOrEqual(310);
    expect(cut.flat().map(({ row }) => row)).toEqual(
      [...new Set(cut.flat().map(({ row }) => row))].sort((a, b) => a - b),
    );
  });

  test('only the changed runs of a column are written, near ones joined', () => {
    const cells = Array.from({ length: 60 }, (_, at) => at);
    const changed = new Set([0, 3, 50]);
    expect(columnPieces(4, 10, cells, (at) => changed.has(at)).map(({ row, cells: run }) => [row, run.length])).toEqual(
      [
        [10, 4],
        [60, 1],
      ],
    );
    // A row that the plan says nothing of is never written, however near.
    const holed = [0, undefined, 2];
    expect(columnPieces(4, 10, holed, (at) => at !== 1).map(({ row, cells: run }) => [row, run.length])).toEqual([
      [10, 1],
      [12, 1],
    ]);
  });

  test('wide blocks are prepared in slices of 5,000 cells, a batch holds 20,000', () => {
    const rows = Array.from({ length: 1_000 }, () => Array.from({ length: 80 }, () => 1));
    const cut = slices([{ row: 0, column: 0, rows }]);
    expect(cut.map((group) => group.map((block) => block.rows.length))).toEqual([
      ...Array<number[]>(16).fill([62]),
      [8],
    ]);
    const cells = batches([{ kind: 'values', row: 0, column: 0, cells: rows }], 10_000_000);
    expect(cells.map((batch) => batch.map((piece) => piece.cells.length))).toEqual([[250], [250], [250], [250]]);
  });

  test('large blocks are prepared in slices of 2,000 rows, small ones together', () => {
    const rows = (count: number) => Array.from({ length: count }, () => [1]);
    const cut = slices([
      { row: 0, column: 0, rows: rows(1) },
      { row: 2, column: 0, rows: rows(10) },
      { row: 20, column: 0, rows: rows(4500) },
    ]);
    expect(cut.map((group) => group.map((block) => [block.row, block.rows.length]))).toEqual([
      [
        [0, 1],
        [2, 10],
      ],
      [[20, 2000]],
      [[2020, 2000]],
      [[4020, 500]],
    ]);
  });
});

describe('reading in blocks', () => {
  test('rows come in order, whatever is refused or comes back empty', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [at, 'x'.repeat(at % 50)]);
    const asked: number[] = [];
    const read: unknown[][] = [];
    await readInBlocks(
      rows.length,
      2,
      20_000,
      (first, count) => {
        asked.push(count);
        if (count > 900)
          return Promise.reject(Object.assign(new Error('too large'), { code: 'ResponsePayloadSizeLimitExceeded' }));
        return Promise.resolve(count > 400 ? null : rows.slice(first, first + count));
      },
      (block) => read.push(...block),
    );
    expect(read).toEqual(rows);
    expect(Math.max(...asked.slice(6))).toBeLessThan(900);
  });

  test('any other refusal is not tried again', async () => {
    let calls = 0;
    const refused = readInBlocks(
      10,
      2,
      1000,
      () => Promise.reject(Object.assign(new Error(), { code: 'AccessDenied', calls: ++calls })),
      () => undefined,
    );
    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(calls).toBe(1);
  });
});

describe('memory', () => {
  const json = fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)) as Parameters<typeof toXml>[0]);

  test('any value comes back from its XML, which holds no stray mark', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.string({ unit: 'binary' })), (value) => {
        const xml = toXml(value);
        const inside = xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('<'));
        expect(inside).not.toMatch(/[<>\r\u0000-\u0008\ufffe\uffff]/);
        expect(fromXml(xml)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });

  test.each(['', '<autre/>', '<memory xmlns="urn:spaser:memory">{</memory>'])('%j is no memory', (xml) => {
    expect(fromXml(xml)).toBeNull();
  });

  test('a part with a declaration, a prefix or CDATA is read too', () => {
    expect(
      fromXml('<?xml version="1.0"?>\n<s:memory xmlns:s="urn:spaser:memory">{"a":"&lt;&#233;"}</s:memory>'),
    ).toEqual({ a: '<é' });
    expect(fromXml('<memory xmlns="urn:spaser:memory"><![CDATA[{"a":"<&amp;"}]]></memory>')).toEqual({ a: '<&amp;' });
  });
});

describe('names', () => {
  test('every role is told back from its anchor', () => {
    for (const role of [...SHEET_ROLES, 'committee:2026-T3'] as const)
      expect(roleOfAnchor(anchorName(role))).toBe(role);
    expect(roleOfAnchor('SPASER_col_social')).toBeNull();
  });

  test.each([
    ["='SPASER Données'!$A$1", { sheet: 'SPASER Données', row: 0, column: 0 }],
    ["='L''an 2024'!$AB$12", { sheet: "L'an 2024", row: 11, column: 27 }],
    ['=Registre!$D$3', { sheet: 'Registre', row: 2, column: 3 }],
    ['=#REF!$A$1', null],
    ['=#REF!', null],
    ["='A'!$A$1:$B$2", null],
  ])('%s points at %j', (formula, place) => {
    expect(placeOf(formula)).toEqual(place);
    if (place !== null) expect(placeOf(formulaOf(place.sheet, place.row, place.column))).toEqual(place);
  });

  test('a taken name gets a number, within 31 characters', () => {
    const long = 'SPASER Tableau de bord de la ville';
    expect(freeSheetName('SPASER Données', new Set())).toBe('SPASER Données');
    expect(freeSheetName('SPASER Données', new Set(['spaser données', 'spaser données (2)']))).toBe(
      'SPASER Données (3)',
    );
    expect(freeSheetName(long, new Set([long.slice(0, 31).toLowerCase()]))).toHaveLength(31);
  });
});

describe('looks', () => {
  test('a header without codes is centred, codes part it', () => {
    expect(sections('Page &P / &N')).toEqual({ left: '', center: 'Page &P / &N', right: '' });
    expect(sections('&LVille&CPage &P&R&D')).toEqual({ left: 'Ville', center: 'Page &P', right: '&D' });
  });

  test('8.43 characters are Excel’s standard 48 points', () => {
    expect(widthInPoints(8.43)).toBeCloseTo(48, 0);
  });
});

test('equal plans have one digest, whatever the order of their keys', () => {
  expect(digestOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digestOf({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }));
});

describe('errors', () => {
  test.each([
    ['AccessDenied', 'sheet.protected'],
    ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
    ['ItemNotFound', 'sheetMissing'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['FilteredRangeConflict', 'sheet.filtered'],
    ['ItemAlreadyExists', 'nameTaken'],
    ['ApiNotFound', 'hostTooOld'],
    ['ActivityLimitReached', 'hostBusy'],
    ['GeneralException', 'hostRefused'],
  ])('%s becomes a sentence (%s)', (code, ours) => {
    const error = toUserError(Object.assign(new Error('x'), { code }), { sheet: 'Registre' });
    expect(error.code).toBe(ours);
    for (const language of ['fr', 'en'] as const) expect(error.sentence(language)).toMatch(/^[A-ZÀ-Ý].*\.$/);
    expect(error.sentence('fr')).not.toMatch(/[^\u202f][:;!?»]|«[^\u202f]/);
    expect(toUserError(error)).toBe(error);
  });

  test('an interrupted write says whether it left anything half-way', () => {
    const error = toUserError(Object.assign(new Error('x'), { code: 'AccessDenied' }), { sheet: 'Registre' });
    expect(interruptedError(error, false).sentence('fr')).toContain('Rien n’a été changé.');
    expect(interruptedError(error, true).sentence('en')).toContain('incomplete. Remove the protection');
    expect(interruptedError(error, true).sentence('en')).toContain('Writing again completes it.');
  });
});
