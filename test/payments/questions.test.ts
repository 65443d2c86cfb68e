import { capabilitiesOf } from '../../src/payments/capabilities';
import {
  invoiceQuestions,
  INVOICE_FIELD_LABELS,
  INVOICE_VOCABULARY,
  measurePayments,
  readPayments,
  recogniseInvoices,
  recorrectedInvoices,
  type InvoiceField,
} from '../../src/payments';
import { correctionOf, type ColumnCorrection } from '../../src/register';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetGrid } from '../../src/workbook';
import { gridOf } from '../register/grid';

const CLOSING = '2026-11-22';
const KNOWN = ['N° facture', 'Fournisseur', 'Date de dépôt', 'Date de paiement', 'Montant TTC'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['F1', 'A SARL', '02/01/2026', '20/02/2026', 1200],
  ['F2', 'B SAS', '05/01/2026', '25/02/2026', 2400],
  ['F3', 'C SARL', '09/01/2026', '01/03/2026', 3600],
];
/** A week before each payment: counted from there, nothing is late; counted from the deposit, everything is. */
const ARRIVED = ['13/02/2026', '18/02/2026', '22/02/2026'];

function sheet(extra: readonly string[] = ARRIVED, sheetName = 'Factures', heading = 'Zzz'): SheetGrid {
  return gridOf([[...KNOWN, heading], ...ROWS.map((row, at) => [...row, extra[at] ?? null])], { sheetName });
}

function read(grids: readonly SheetGrid[], corrections: readonly ColumnCorrection<InvoiceField>[] = []) {
  const sources = grids.flatMap((grid) => recogniseInvoices(grid, corrections).map((table) => ({ table, grid })));
  return readPayments(sources, DEFAULT_SETTINGS, CLOSING, corrections);
}

function figure(reading: ReturnType<typeof read>, id: string, basis: string): number | null | undefined {
  const measures = measurePayments(reading, DEFAULT_SETTINGS);
  return measures.find((one) => one.id === id && one.basis === basis && one.period === 'all' && one.group === null)
    ?.value;
}

function answer(field: InvoiceField | null, sheetName = 'Factures'): ColumnCorrection<InvoiceField> {
  const [table] = recogniseInvoices(sheet(ARRIVED, sheetName));
  const correction = table === undefined ? null : correctionOf(table, 5, field);
  if (correction === null) throw new Error('no such column');
  return correction;
}

describe('a date that nobody understood', () => {
  const reading = read([sheet()]);

  test('is asked before any interest is told', () => {
    expect(reading.questions).toMatchObject([
      { field: 'availableDate', why: 'notUnderstood', silences: true, column: { letter: 'F', samples: ARRIVED } },
    ]);
    expect(reading.issues.map(({ code, column, row }) => [code, column, row])).toEqual([
      ['startColumnUnknown', 'F', null],
    ]);
    for (const { start, due, lateDays, interest, indemnity, explanation } of reading.paid) {
      expect([start, due, lateDays, interest, indemnity]).toEqual([null, null, 0, 0, 0]);
      expect(explanation.fr).toContain('attend une réponse');
    }
    expect(figure(reading, 'FIN-01', 'mean')).toBeCloseTo(50.33, 2);
    for (const [id, basis] of [
      ['FIN-04', 'count'],
      ['FIN-05', 'count'],
      ['FIN-05', 'value'],
      ['FIN-06', 'sum'],
      ['FIN-07', 'sum'],
    ] as const) {
      expect([id, basis, figure(reading, id, basis)]).toEqual([id, basis, null]);
    }
  });

  test('answered, the delay starts there', () => {
    const told = read([sheet()], [answer('availableDate')]);
    expect(told.questions).toEqual([]);
    expect(told.paid.map(({ start }) => start)).toEqual(['2026-02-13', '2026-02-18', '2026-02-22']);
    expect(figure(told, 'FIN-05', 'count')).toBe(0);
  });

  test('said to be of no use, the deposit starts the delay', () => {
    const told = read([sheet()], [answer(null)]);
    expect(told.questions).toEqual([]);
    expect(told.paid.map(({ start }) => start)).toEqual(['2026-01-02', '2026-01-05', '2026-01-09']);
    expect(figure(told, 'FIN-05', 'count')).toBe(3);
    expect(figure(told, 'FIN-06', 'sum')).toBeGreaterThan(0);
  });

  test('is not asked where no delay can start: after the payments, or before the invoices', () => {
    for (const days of [
      ['01/04/2026', '02/04/2026', '03/04/2026'],
      ['01/06/2024', '02/06/2024', '03/06/2024'],
    ]) {
      const told = read([sheet(days)]);
      expect(told.questions).toEqual([]);
      expect(figure(told, 'FIN-05', 'count')).toBe(3);
    }
  });

  test('a heading known to be of no use is no question', () => {
    expect(read([sheet(ARRIVED, 'Factures', 'Date d’échéance')]).questions).toEqual([]);
  });

  test('unpaid invoices say what waits, not what is overdue', () => {
    const unpaid = gridOf(
      [
        [...KNOWN, 'Zzz'],
        ...ROWS.map((row, at) => [
          ...row.slice(0, 3),
          at === 0 ? (row[3] ?? null) : null,
          row[4] ?? null,
          ARRIVED[at] ?? null,
        ]),
      ],
      { sheetName: 'Factures' },
    );
    const told = read([unpaid]);
    expect(figure(told, 'FIN-08', 'count')).toBe(2);
    expect(figure(told, 'FIN-09', 'count')).toBeNull();
    expect(figure(told, 'FIN-10', 'value')).toBeNull();
  });
});

describe('an answer that could not move a delay', () => {
  const known = [
    'N° facture',
    'Fournisseur',
    'Mise à disposition',
    'Service fait',
    'Date de paiement',
    'Montant TTC',
    'Zzz',
  ];
  const rowOf = (id: string, more: Readonly<Record<string, CellValue>> = {}): CellValue[] =>
    known.map((heading) => {
      const usual: Readonly<Record<string, CellValue>> = {
        'N° facture': id,
        Fournisseur: 'A SARL',
        'Mise à disposition': '02/01/2026',
        'Service fait': '02/01/2026',
        'Date de paiement': '20/02/2026',
        'Montant TTC': 1200,
      };
      return more[heading] ?? usual[heading] ?? null;
    });
  const reading = read([
    gridOf(
      [
        known,
        rowOf('blank'),
        // Whatever it is, it is not a suspension sent while the delay ran: the delay was over.
        rowOf('after', { Zzz: '10/02/2026' }),
        rowOf('while', { Zzz: '12/01/2026' }),
        rowOf('words', { Zzz: 'à voir' }),
        rowOf('late', { Zzz: '11/02/2026' }),
        rowOf('later', { Zzz: '12/02/2026' }),
      ],
      { sheetName: 'Factures' },
    ),
  ]);
  const told = new Map(reading.paid.map(({ invoice, due }) => [invoice.id, due]));

  test('keeps nothing silent: a blank cell, a day that changes neither start nor end', () => {
    expect(reading.questions).toMatchObject([{ why: 'notUnderstood', silences: true }]);
    for (const id of ['blank', 'after', 'late', 'later']) expect([id, told.get(id)]).toEqual([id, '2026-02-01']);
  });

  test('one that could keeps that row alone silent, and a cell that nobody can read as well', () => {
    for (const id of ['while', 'words']) expect([id, told.get(id)]).toEqual([id, null]);
  });
});

test('a start that the values contradict keeps silent too', () => {
  const [table] = recogniseInvoices(sheet(ARRIVED, 'Factures', 'Date d’échéance'));
  if (table === undefined) throw new Error('no table');
  const columns = table.columns.map((column) =>
    column.field === 'depositDate' ? { ...column, flags: ['headingContradicted'] } : column,
  );
  expect(invoiceQuestions([{ ...table, columns }])).toMatchObject([
    { field: 'depositDate', why: 'contradicted', silences: true },
  ]);
});

test('an answer is offered in the other sheets of the workbook, and taken back at will', () => {
  const said = answer('availableDate', 'Chorus 2025');
  const told = read([sheet(ARRIVED, 'Chorus 2025'), sheet(ARRIVED, 'Chorus 2026')], [said]);
  expect(told.questions).toMatchObject([
    { table: { sheetName: 'Chorus 2026' }, field: 'availableDate', why: 'otherSheet', otherSheet: 'Chorus 2025' },
  ]);
  const [table] = recogniseInvoices(sheet(), [answer('availableDate')]);
  if (table === undefined) throw new Error('no table');
  expect(table.columns[5]).toMatchObject({ field: 'availableDate', flags: ['corrected'] });
  expect(recorrectedInvoices(table, []).columns[5]).toMatchObject({ field: null, looks: 'date' });
});

test('every field has its label, and what the sheet allows is still told', () => {
  const fields = INVOICE_VOCABULARY.entries.flatMap(({ field }) => field ?? []);
  expect(Object.keys(INVOICE_FIELD_LABELS).sort()).toEqual([...new Set(fields)].sort());
  expect(capabilitiesOf(recogniseInvoices(sheet())).find(({ code }) => code === 'fin01')?.possible).toBe(true);
});
