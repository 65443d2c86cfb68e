import { columnQuestions, questionIssues } from '../../src/indicators';
import { correctColumn, correctionsOf, recogniseTables, type RecognisedTable } from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { gridOf } from '../register/grid';

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['2024-01', 'Nettoyage des écoles', 'PROPRE SARL', 12000, '15/03/2024'],
  ['2024-02', 'Fourniture de papier', 'DUPONT SAS', 8500.5, '02/04/2024'],
  ['2024-03', 'Peinture des locaux', 'COLOR SA', 3000, '03/04/2024'],
];

function tableOf(headings: readonly string[], extra: readonly (readonly CellValue[])[], sheetName = 'Registre') {
  const kept = HEADINGS.map((heading, index) => ({ heading, index })).filter(
    ({ heading }) => !headings.includes(`-${heading}`),
  );
  const added = headings.filter((heading) => !heading.startsWith('-'));
  const rows = ROWS.map((row, at) => [...kept.map(({ index }) => row[index] ?? null), ...(extra[at] ?? [])]);
  const [table] = recogniseTables(gridOf([[...kept.map(({ heading }) => heading), ...added], ...rows], { sheetName }));
  if (table === undefined) throw new Error('no table');
  return table;
}

function asked(tables: readonly RecognisedTable[], corrections = correctionsOf(tables)) {
  return columnQuestions(tables, corrections).map(({ column, field, why }) => [column.letter, field, why]);
}

test('a register whose headings and values agree asks nothing', () => {
  expect(asked([tableOf([], [])])).toEqual([]);
});

test('values that speak under a heading that says nothing are asked, with the indicators they make', () => {
  const table = tableOf(['Zzz'], [['PME'], ['ETI'], ['GE']]);
  const [question] = columnQuestions([table]);
  expect(question).toMatchObject({ field: 'supplierSize', indicators: ['ECO-01'], otherSheet: null });
  expect(question?.column).toMatchObject({ letter: 'F', samples: ['PME', 'ETI', 'GE'] });
});

test('a date that nobody understood is asked only where no column holds the notification', () => {
  const days = [['15/03/2024'], ['02/04/2024'], ['03/04/2024']];
  expect(asked([tableOf(['Zzz'], days)])).toEqual([]);
  expect(asked([tableOf(['-Date de notification', 'Zzz'], days)])).toEqual([
    ['E', 'notificationDate', 'notUnderstood'],
  ]);
});

test('an amount that nobody understood is asked only where no column holds one', () => {
  const amounts = [[12_000], [250_000], [3_500_000]];
  expect(asked([tableOf(['Zzz'], amounts)])).toEqual([]);
  expect(asked([tableOf(['-Montant HT', 'Zzz'], amounts)])).toEqual([['E', 'amountHt', 'notUnderstood']]);
});

test('an unsure column that moves no figure is not asked; one that does is, the weightiest first', () => {
  const table = tableOf(
    ['Qui suit', 'Plis'],
    [
      ['Anne', 3],
      ['Paul', 4],
      ['Léa', 1],
    ],
  );
  const unsure: RecognisedTable = {
    ...table,
    columns: table.columns.map((column) => ({ ...column, confidence: 0.5, flags: [] })),
  };
  const found = columnQuestions([unsure]);
  expect(found.map(({ field }) => field)).not.toContain('buyerAgent');
  expect(found[0]?.field).toBe('notificationDate');
  const sizes = found.map(({ indicators }) => indicators.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test('an answer ends the question', () => {
  const table = tableOf(['Zzz'], [['PME'], ['ETI'], ['GE']]);
  expect(asked([correctColumn(table, 5, 'supplierSize')])).toEqual([]);
  expect(asked([correctColumn(table, 5, null)])).toEqual([]);
});

test('a heading named in one sheet is offered in the others, once', () => {
  const extra = [['A'], ['B'], ['C']];
  const said = correctColumn(tableOf(['Truc'], extra, '2024'), 5, 'department');
  const other = tableOf(['Truc'], extra, '2023');
  expect(asked([said, other])).toEqual([['F', 'department', 'otherSheet']]);
  expect(columnQuestions([said, other], correctionsOf([said]))[0]?.otherSheet).toBe('2024');
  expect(asked([said, correctColumn(other, 5, 'department')])).toEqual([]);
  expect(asked([said, correctColumn(other, 5, null)])).toEqual([['F', 'department', 'otherSheet']].slice(1));
});

test('every question is an issue of its column, but for a heading that its values contradict: that one is told already', () => {
  const table = tableOf(['Zzz'], [['PME'], ['ETI'], ['GE']]);
  expect(questionIssues(columnQuestions([table]))).toMatchObject([
    { sheet: 'Registre', row: null, column: 'F', code: 'columnUnsure', value: 'Zzz' },
  ]);
  const lying: RecognisedTable = {
    ...table,
    columns: table.columns.map((column) => ({ ...column, flags: ['headingContradicted'] })),
  };
  expect(columnQuestions([lying]).length).toBeGreaterThan(0);
  expect(questionIssues(columnQuestions([lying]))).toEqual([]);
});
