import {
  FIELD_IDS,
  FIELD_LABELS,
  chooseRegister,
  correctColumn,
  correctionsOf,
  settledCorrections,
  groupIssues,
  readRegister,
  recogniseTables,
  recogniseTablesWith,
} from '../../src/register';
import type { ColumnCorrection, FieldId, Issue, RecognisedTable, Vocabulary } from '../../src/register';
import type { CellValue, SheetGrid } from '../../src/workbook';
import { area, gridOf } from './grid';

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['2024-01', 'Nettoyage des écoles', 'PROPRE SARL', 12000, '15/03/2024'],
  ['2024-02', 'Fourniture de papier', 'DUPONT SAS', 8500.5, '02/04/2024'],
  ['2024-03', 'Peinture des locaux', 'COLOR SA', 3000, '03/04/2024'],
];
const OPTIONS = { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' } as const;

function fields(table: RecognisedTable | undefined): (FieldId | null)[] {
  return (table?.columns ?? []).map((column) => column.field);
}

function only(grid: SheetGrid): RecognisedTable {
  const [table] = recogniseTables(grid);
  if (table === undefined) throw new Error('no table');
  return table;
}

it('what we wrote in our own columns is no heading, even once their headings were emptied', () => {
  const ours = [
    'Clause sociale',
    'déclaré',
    'Clause environnementale',
    'proposé',
    'Énergie',
    'objet : « papier »',
    'S1',
  ];
  const keys = ['social', 'socialStatus', 'environmental', 'environmentalStatus', 'themes', 'justification', 'code'];
  const grid = gridOf([HEADINGS, ...ROWS.map((row) => [...row, ...ours])], {
    ownColumns: keys.map((key, at) => ({ key, row: 0, column: HEADINGS.length + at })),
  });
  const silent = { ...grid, values: grid.values.map((row) => row.map((cell, at) => (at === 3 ? null : cell))) };
  for (const each of [grid, silent]) expect(recogniseTables(each).map(({ body }) => body.rows)).toEqual([3]);
});

describe('a value far below the register', () => {
  const far = (gap: number, ...rows: readonly (readonly CellValue[])[]) =>
    gridOf([HEADINGS, ...ROWS, ...Array.from({ length: gap }, (): CellValue[] => []), ...rows]);
  const read = (grid: SheetGrid) => readRegister([{ table: only(grid), grid }], OPTIONS);

  it('is told with its cell, and the blank rows above it are neither read nor listed', () => {
    const reading = read(far(5000, [1], [null, null, 'x']));
    expect(reading).toMatchObject({ rowsRead: 3, excluded: [] });
    expect(reading.contracts).toHaveLength(3);
    expect(reading.issues.filter(({ code }) => code === 'strayBelow').map(({ row, column }) => [row, column])).toEqual([
      [5005, 'A'],
      [5006, 'C'],
    ]);
  });

  it('is a row like another when it looks like one, or when only a few blank rows part it', () => {
    const contract = ['2024-04', 'Location de bennes', 'BENNES SA', 900, '04/04/2024'];
    expect(read(far(300, contract)).contracts).toHaveLength(4);
    expect(read(far(300, contract)).issues.map(({ code }) => code)).not.toContain('strayBelow');
    expect(read(far(3, ['2024-05', 'Reprographie'])).rowsRead).toBe(7);
  });
});

describe('recogniseTables', () => {
  it('places the table in the sheet when the grid begins further down', () => {
    const table = only(gridOf([HEADINGS, ...ROWS], { row: 10, column: 3 }));
    expect(table).toMatchObject({ headerRow: 10, headerFirstRow: 10, body: area(11, 3, 3, 5), role: 'register' });
    expect(table.columns[0]).toMatchObject({ column: 3, letter: 'D', field: 'contractId' });
    const reading = readRegister([{ table, grid: gridOf([HEADINGS, ...ROWS], { row: 10, column: 3 }) }], OPTIONS);
    expect(reading.contracts.map((contract) => contract.row)).toEqual([12, 13, 14]);
  });

  it('finds nothing where there is nothing', () => {
    for (const rows of [
      [],
      [[]],
      [[null, null]],
      [['Bonjour']],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]) {
      expect(recogniseTables(gridOf(rows))).toEqual([]);
    }
  });

  it('knows the Excel Table that the register is', () => {
    const grid = gridOf([['Registre 2024'], [], HEADINGS, ...ROWS], {
      tables: [{ name: 'tRegistre', area: area(2, 0, 4, 5) }],
    });
    expect(only(grid)).toMatchObject({ tableName: 'tRegistre', headerRow: 2, body: area(3, 0, 3, 5) });
    expect(only(gridOf([HEADINGS, ...ROWS])).tableName).toBeNull();
  });

  it('shows samples and how sure it is', () => {
    const table = only(gridOf([HEADINGS, ...ROWS]));
    expect(table.columns[1]?.samples).toEqual(['Nettoyage des écoles', 'Fourniture de papier', 'Peinture des locaux']);
    for (const column of table.columns) expect(column.confidence).toBeGreaterThan(0.8);
    expect(table.likelihood).toBeGreaterThan(0.7);
  });

  it('tells two tables side by side', () => {
    const grid = gridOf([
      [...HEADINGS, null, ...HEADINGS],
      ...ROWS.map((row) => [...row, null, ...row.map((cell) => (cell === '2024-01' ? 'X' : cell))]),
    ]);
    const tables = recogniseTables(grid);
    expect(tables.map((table) => table.body.column).sort()).toEqual([0, 6]);
  });

  it('keeps the data lines that use words of headings inside their table', () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      `M${index}`,
      'Procédure adaptée',
      'Travaux',
      'Code postal',
      'Commune de Lille',
      'Marché',
    ]);
    const tables = recogniseTables(
      gridOf([['id', 'procédure', 'type de marché', 'lieu exécution type code', 'acheteur', 'objet'], ...rows]),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.body.rows).toBe(12);
  });
});

describe('a sheet whose headings nobody knows', () => {
  const rows = [
    ['Zug', 'Gegenstand', 'Auftragnehmer', 'Geld', 'Tag'],
    ['1', 'Nettoyage des écoles de la ville', 'PROPRE SARL', '12 000', '15/03/2024'],
    ['2', 'Fourniture de papier recyclé', 'DUPONT SAS', '8 500', '02/04/2024'],
    ['3', 'Peinture des locaux du stade', 'COLOR SAS', '3 000', '03/04/2024'],
  ];

  it('is given as a table, for a person to name its columns', () => {
    const [table] = recogniseTables(gridOf([['Tableau'], [], ...rows]));
    expect(table).toMatchObject({ headerRow: 2, body: area(3, 0, 3, 5) });
    expect(fields(table)).toEqual([null, 'title', 'supplier', null, null]);
    expect(table?.columns[1]?.flags).toContain('guessed');
    expect(chooseRegister(table === undefined ? [] : [table])).toEqual([]);
  });

  it('is the register once they are named', () => {
    const grid = gridOf(rows);
    const [table] = recogniseTables(grid);
    if (table === undefined) throw new Error('no table');
    const named = correctColumn(correctColumn(table, 3, 'amountHt'), 4, 'notificationDate');
    const again = chooseRegister(recogniseTables(grid, correctionsOf([named])));
    expect(again).toHaveLength(1);
    expect(readRegister([{ table: named, grid }], OPTIONS).contracts.map((contract) => contract.amount)).toEqual([
      12000, 8500, 3000,
    ]);
  });
});

describe('chooseRegister', () => {
  const sheet = (sheetName: string, rows: readonly (readonly CellValue[])[] = ROWS): RecognisedTable[] =>
    recogniseTables(gridOf([HEADINGS, ...rows], { sheetName }));

  it('takes sheets of the same shape together, in the order of their names', () => {
    const tables = [...sheet('2024'), ...sheet('2023'), ...sheet('2022')];
    expect(chooseRegister(tables).map((table) => table.sheetName)).toEqual(['2022', '2023', '2024']);
  });

  it('leaves copies, empty models and other shapes aside', () => {
    const tables = [
      ...sheet('Registre'),
      ...sheet('Copie de Registre'),
      ...sheet('Modèle', []),
      ...recogniseTables(
        gridOf(
          [
            ['Objet', 'Titulaire', 'SIRET', 'Montant TTC', 'Date de signature', 'CPV'],
            ['a', 'b', null, 1, null, null],
          ],
          { sheetName: 'Autre' },
        ),
      ),
    ];
    expect(chooseRegister(tables).map((table) => table.sheetName)).toEqual(['Registre']);
  });

  it('chooses nothing among invoices and lists', () => {
    const invoices = recogniseTables(
      gridOf([
        ['N° facture', 'Fournisseur', 'Date de facture', 'Date de paiement', 'Montant TTC'],
        ['F1', 'A', '01/01/2024', '15/01/2024', 100],
      ]),
    );
    expect(invoices[0]?.role).toBe('invoices');
    const suppliers = recogniseTables(
      gridOf([
        ['Fournisseur', 'SIRET', 'Code postal', 'Ville'],
        ['A', '42399908500057', '35000', 'Rennes'],
      ]),
    );
    expect(suppliers[0]?.role).toBe('other');
    expect(chooseRegister([...invoices, ...suppliers])).toEqual([]);
  });
});

describe('corrections', () => {
  const rows = ROWS.map((row) => [...row, 'Direction A', 'DIR-1']);
  const headings = [...HEADINGS, 'Entité payeuse', 'Truc'];

  it('are kept by heading and found again after the column moved', () => {
    const corrected = correctColumn(only(gridOf([headings, ...rows])), 6, 'department');
    expect(corrected.columns[6]).toMatchObject({ field: 'department', confidence: 1, flags: ['corrected'] });
    const corrections = correctionsOf([corrected]);
    expect(corrections).toEqual([{ heading: 'truc', occurrence: 0, field: 'department', sheet: 'Registre' }]);

    const moved = gridOf([['Truc', ...HEADINGS], ...rows.map((row) => ['DIR-1', ...row.slice(0, 5)])]);
    const [again] = recogniseTables(moved, corrections);
    expect(again?.columns[0]).toMatchObject({ field: 'department', flags: ['corrected'] });
    expect(correctionsOf(again === undefined ? [] : [again])).toEqual(corrections);
  });

  it('take the field from the column that had it', () => {
    const table = only(gridOf([[...HEADINGS, 'Attribution finale'], ...ROWS.map((row) => [...row, 'AUTRE SAS'])]));
    const other = correctColumn(table, 5, 'title');
    expect(fields(other)).toEqual(['contractId', null, 'supplier', 'amountHt', 'notificationDate', 'title']);
    // Several columns may hold holders: the first keeps its part.
    expect(fields(correctColumn(table, 5, 'supplier'))[2]).toBe('supplier');
  });

  it('can set a column aside', () => {
    const table = correctColumn(only(gridOf([HEADINGS, ...ROWS])), 3, null);
    expect(fields(table)[3]).toBeNull();
    const [again] = recogniseTables(gridOf([HEADINGS, ...ROWS]), correctionsOf([table]));
    expect(fields(again)[3]).toBeNull();
  });

  it('tell the second column of a heading from the first', () => {
    const twice = gridOf([[...HEADINGS, 'Divers', 'Divers'], ...ROWS.map((row) => [...row, 'a', 'b'])]);
    const table = correctColumn(only(twice), 6, 'remarks');
    expect(correctionsOf([table])).toEqual([{ heading: 'divers', occurrence: 1, field: 'remarks', sheet: 'Registre' }]);
    expect(fields(recogniseTables(twice, correctionsOf([table]))[0]).slice(5)).toEqual([null, 'remarks']);
  });

  it('leave nothing behind once another one is made: the column that lost its field has it back', () => {
    const grid = gridOf([[...HEADINGS, 'Attribution finale'], ...ROWS.map((row) => [...row, 'AUTRE SAS'])]);
    const table = only(grid);
    const wrong = correctColumn(table, 5, 'title');
    expect(wrong.columns[1]).toMatchObject({ field: null, flags: ['fieldTaken'] });
    const right = correctColumn(wrong, 5, 'remarks');
    expect(right.columns[1]).toEqual(table.columns[1]);
    // The screen and the reading agree: both start from the proposal.
    expect(fields(recogniseTables(grid, correctionsOf([right]))[0])).toEqual(fields(right));
  });

  it('of two that give one field, the later holds and the first is void', () => {
    const grid = gridOf([[...HEADINGS, 'Truc', 'Chose'], ...ROWS.map((row) => [...row, 'DIR-1', 'DIR-2'])]);
    const table = correctColumn(correctColumn(only(grid), 5, 'department'), 6, 'department');
    expect(fields(table).slice(5)).toEqual([null, 'department']);
  });

  it('hold in their own sheet, and a word for every sheet gives way to it', () => {
    const grid = (sheetName: string): SheetGrid =>
      gridOf([[...HEADINGS, 'Truc'], ...ROWS.map((row) => [...row, 'DIR-1'])], { sheetName });
    const said = { heading: 'truc', occurrence: 0, sheet: '2024' } as const;
    const fieldIn = (sheetName: string, corrections: readonly ColumnCorrection[]) =>
      fields(recogniseTables(grid(sheetName), corrections)[0])[5];
    expect(fieldIn('2024', [{ ...said, field: 'department' }])).toBe('department');
    expect(fieldIn('2023', [{ ...said, field: 'department' }])).toBeNull();
    const everywhere: ColumnCorrection = { heading: 'truc', occurrence: 0, field: 'category' };
    expect(fieldIn('2023', [everywhere, { ...said, field: 'department' }])).toBe('category');
    expect(fieldIn('2024', [{ ...said, field: 'department' }, everywhere])).toBe('department');
    expect(fieldIn('2024', [everywhere, { ...said, field: null, withdrawn: true }])).toBeNull();
    // A sheet that was renamed: what was said of it holds everywhere.
    expect(fieldIn('2023', settledCorrections([{ ...said, field: 'department' }], ['2023']))).toBe('department');
  });

  it('change the unit with the field', () => {
    const grid = gridOf([
      ['Objet', 'Titulaire', 'Date de notification', 'Enveloppe (k€)'],
      ['Papier', 'A SARL', '01/03/2024', 12],
    ]);
    const table = correctColumn(only(grid), 3, 'amountHt');
    expect(table.columns[3]).toMatchObject({ scale: 1000, flags: ['unitThousands', 'corrected'] });
    expect(readRegister([{ table, grid }], OPTIONS).contracts[0]?.amount).toBe(12000);
  });
});

describe('readRegister', () => {
  it('reads a filtered sheet whole and says so', () => {
    const grid = gridOf([HEADINGS, ...ROWS], { filtered: true });
    const reading = readRegister([{ table: only(grid), grid }], OPTIONS);
    expect(reading.contracts).toHaveLength(3);
    expect(reading.issues.map((issue) => issue.code)).toEqual(['filteredRead']);
  });

  it('counts a row repeated on another sheet once', () => {
    const grids = ['2023', '2024'].map((sheetName) => gridOf([HEADINGS, ...ROWS], { sheetName }));
    const reading = readRegister(
      grids.map((grid) => ({ table: only(grid), grid })),
      OPTIONS,
    );
    expect(reading.contracts.map((contract) => contract.sheet)).toEqual(['2023', '2023', '2023']);
    expect(reading.excluded.map((row) => row.reason)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(reading.rowsRead).toBe(6);
  });

  it('says which fields each sheet has', () => {
    const first = gridOf([HEADINGS, ...ROWS], { sheetName: '2023' });
    const second = gridOf(
      [
        [...HEADINGS, 'Clause sociale'],
        ['9', 'Ménage', 'A SARL', 10, '01/01/2024', 'Oui'],
      ],
      { sheetName: '2024' },
    );
    const reading = readRegister(
      [first, second].map((grid) => ({ table: only(grid), grid })),
      OPTIONS,
    );
    expect(reading.fieldsBySheet.get('2023')?.has('socialClause')).toBe(false);
    expect(reading.fieldsBySheet.get('2024')?.has('socialClause')).toBe(true);
    expect(reading.fields.has('socialClause')).toBe(true);
  });

  it('counts subsequent contracts when asked', () => {
    const grid = gridOf([
      [...HEADINGS, 'Nature'],
      ['MS1', 'Papier', 'A SARL', 1000, '01/03/2024', 'Marché subséquent'],
      ['M2', 'Encre', 'A SARL', 1000, '02/03/2024', 'Marché'],
    ]);
    const table = only(grid);
    expect(readRegister([{ table, grid }], OPTIONS).contracts).toHaveLength(1);
    expect(readRegister([{ table, grid }], { ...OPTIONS, includeSubsequentContracts: true }).contracts).toHaveLength(2);
  });

  it('follows the value rule for frameworks only', () => {
    const grid = gridOf([
      ['N° marché', 'Objet', 'Titulaire', 'Estimation HT', 'Mini HT', 'Maxi HT', 'Montant HT', 'Date de notification'],
      ['AC', 'Papier', 'A SARL', 30000, 10000, 50000, null, '01/03/2024'],
      ['M', 'Toiture', 'B SARL', 90000, null, null, 85000, '01/03/2024'],
    ]);
    const table = only(grid);
    const amounts = (valueRule: 'maximum' | 'estimated' | 'minimum'): (number | null)[] =>
      readRegister([{ table, grid }], { ...OPTIONS, valueRule }).contracts.map((contract) => contract.amount);
    expect(amounts('maximum')).toEqual([50000, 85000]);
    expect(amounts('estimated')).toEqual([30000, 85000]);
    expect(amounts('minimum')).toEqual([10000, 85000]);
  });

  it('gives keys that survive a sort', () => {
    const rows = [
      ...ROWS,
      ['2024-01', 'Nettoyage des gymnases', 'PROPRE SARL', 500, '15/03/2024'],
      [null, 'Sans numéro', 'A SARL', 900, '15/03/2024'],
    ];
    const keys = (order: readonly (readonly CellValue[])[]): Map<string | null, string> => {
      const grid = gridOf([HEADINGS, ...order]);
      return new Map(
        readRegister([{ table: only(grid), grid }], OPTIONS).contracts.map((contract) => [
          contract.title,
          contract.key,
        ]),
      );
    };
    expect(keys([...rows].reverse())).toEqual(keys(rows));
    expect(new Set(keys(rows).values()).size).toBe(5);
  });
});

describe('groupIssues', () => {
  it('counts by kind, the gravest first', () => {
    const grid = gridOf([HEADINGS, ['M1', 'Papier', 'A SARL', 1000, null], ['M2', 'Encre', 'A SARL', 'BPU', null]]);
    const groups = groupIssues(readRegister([{ table: only(grid), grid }], OPTIONS).issues);
    expect(groups.map((group) => group.label.fr)).toEqual([
      '1 × montant illisible',
      '2 × date de notification absente',
    ]);
    expect(groups[1]?.issues.map((issue) => issue.row)).toEqual([2, 3]);
    expect(groups[1]?.issues[0]).toMatchObject({ column: 'E', sheet: 'Registre', severity: 'warning' });
  });

  it('quotes no row’s words for a group of several', () => {
    const issue = (row: number, words: string): Issue => ({
      sheet: 'Registre',
      row,
      column: null,
      code: 'conflict',
      severity: 'warning',
      value: words,
      message: {
        fr: `Le texte dit « ${words} » ; la colonne est retenue.`,
        en: `The text says “${words}”; the column stands.`,
      },
      advice: { fr: 'Vérifiez.', en: 'Check.' },
    });
    const label = (...issues: Issue[]) => groupIssues(issues)[0]?.label;
    expect(label(issue(2, 'SIAE'), issue(3, 'insertion'))).toEqual({
      fr: '2 × le texte dit «\u202f…\u202f» ; la colonne est retenue.',
      en: '2 × the text says “…”; the column stands.',
    });
    expect(label(issue(2, 'SIAE'))?.fr).toBe('1 × le texte dit « SIAE » ; la colonne est retenue.');
    const other = { ...issue(3, 'x'), message: { fr: 'Autre chose.', en: 'Something else.' } };
    expect(label(issue(2, 'SIAE'), other)?.en).toBe('2 × for example: The text says “SIAE”; the column stands.');
  });
});

describe('a number used again', () => {
  const LOTS = ['N° marché', 'N° lot', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
  const issuesOf = (...rows: CellValue[][]) => {
    const grid = gridOf([LOTS, ...rows]);
    return readRegister([{ table: only(grid), grid }], OPTIONS).issues.map(({ code, severity, row }) => [
      code,
      severity,
      row,
    ]);
  };
  const lot = (number: CellValue, title: string, amount = 1000): CellValue[] => [
    'M1',
    number,
    title,
    'A SARL',
    amount,
    '01/03/2024',
  ];

  it('by another lot is for information', () => {
    expect(issuesOf(lot(1, 'Gros œuvre'), lot(2, 'Peinture', 2000), lot(3, 'Toiture', 3000))).toEqual([
      ['contractIdOfLots', 'info', 3],
      ['contractIdOfLots', 'info', 4],
    ]);
  });

  it('by the same lot, or by a row without one, is a warning', () => {
    expect(issuesOf(lot(1, 'Gros œuvre'), lot('01', 'Peinture'), lot(null, 'Toiture'), lot(4, 'Sols'))).toEqual([
      ['contractIdRepeated', 'warning', 3],
      ['contractIdRepeated', 'warning', 4],
      ['contractIdRepeated', 'warning', 5],
    ]);
  });
});

describe('our own columns', () => {
  it.each([
    ['Social – statut', 'Environnement – statut', 'Thèmes'],
    ['Social – status', 'Environment – status', 'Themes'],
  ])('are found again under « %s »', (...own) => {
    const grid = gridOf([[...HEADINGS, ...own], ...ROWS.map((row) => [...row, 'proposé', 'proposé', 'Eau'])]);
    expect(fields(only(grid)).slice(HEADINGS.length)).toEqual([
      'ownSocialStatus',
      'ownEnvironmentalStatus',
      'ownThemes',
    ]);
  });
});

describe('another vocabulary', () => {
  it('is read by the same code', () => {
    const vocabulary: Vocabulary<'number' | 'paid' | 'amount'> = {
      entries: [
        { field: 'number', kind: 'code', names: ['n° facture'] },
        { field: 'paid', kind: 'date', names: ['date de paiement'] },
        { field: 'amount', kind: 'amount', names: ['montant TTC'] },
      ],
    };
    const [table] = recogniseTablesWith(
      vocabulary,
      gridOf([['Factures'], ['N° facture', 'Date paiement', 'Montant TTC'], ['F1', '01/02/2024', 12]]),
    );
    expect(table?.columns.map((column) => column.field)).toEqual(['number', 'paid', 'amount']);
    expect(table?.headerRow).toBe(1);
  });
});

describe('FIELD_LABELS', () => {
  it('names every field in both languages', () => {
    for (const field of FIELD_IDS) {
      expect(FIELD_LABELS[field].fr.length).toBeGreaterThan(1);
      expect(FIELD_LABELS[field].en.length).toBeGreaterThan(1);
    }
  });
});

describe('what a person checks a column by', () => {
  it('its dates are written as dates, and a column that nobody understood says what it looks like', () => {
    const grid = {
      ...gridOf([
        ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Zzz', 'Notifié le'],
        ['1', 'Travaux de voirie', 'A SARL', 1000, 45_000, 45_010],
        ['2', 'Fourniture de papier', 'B SAS', 2000, 45_001, 45_011],
        ['3', 'Nettoyage des locaux', 'C SARL', 3000, 45_002, 45_012],
      ]),
      columnFormats: [null, null, null, null, 'dd/mm/yyyy', 'dd/mm/yyyy'],
    };
    const [, , , , unknown, notified] = only(grid).columns;
    expect(unknown).toMatchObject({ field: null, looks: 'date', samples: ['15/03/2023', '16/03/2023', '17/03/2023'] });
    expect(notified).toMatchObject({ field: 'notificationDate', samples: ['25/03/2023', '26/03/2023', '27/03/2023'] });
    expect(notified?.looks).toBeUndefined();
  });
});
