import fc from 'fast-check';
import { addDays, toSerial } from '../../src/calendar';
import { measurePayments, percentile, readPayments, readStatus, recogniseInvoices } from '../../src/payments';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetGrid } from '../../src/workbook';

const CLOSING = '2026-11-22';

const HEADINGS = [
  'N° facture',
  'Fournisseur',
  'SIRET',
  'Service exécutant',
  'Date facture',
  'Date de dépôt',
  'Date de mise à disposition',
  'Date de suspension',
  'Date de fin de suspension',
  'Date de suspension',
  'Date de paiement',
  'Montant TTC',
  'Statut',
];

function grid(rows: readonly (readonly CellValue[])[], headings: readonly string[] = HEADINGS): SheetGrid {
  const width = headings.length;
  const values = [headings, ...rows].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return {
    sheetId: 's',
    sheetName: 'Factures',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values,
    columnFormats: headings.map(() => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}

function read(sheet: SheetGrid) {
  return readPayments(
    recogniseInvoices(sheet).map((table) => ({ table, grid: sheet })),
    DEFAULT_SETTINGS,
    CLOSING,
  );
}

type Facts = {
  readonly id?: string;
  readonly issued?: string;
  readonly deposited?: string;
  readonly available?: string;
  readonly paid?: CellValue;
  readonly amount?: CellValue;
  readonly status?: string;
  readonly suspended?: readonly [string, string | null, string?];
  readonly department?: string;
};

const serial = (date: string | undefined | null): CellValue =>
  date === undefined || date === null ? null : toSerial(date);

function row(facts: Facts): CellValue[] {
  const [notice, complete, again] = facts.suspended ?? [];
  return [
    facts.id ?? 'F1',
    'Imprimerie des Quais',
    '99911147000011',
    facts.department ?? 'Moyens généraux',
    serial(facts.issued),
    serial(facts.deposited),
    serial(facts.available),
    serial(notice),
    serial(complete),
    serial(again),
    typeof facts.paid === 'string' && /^\d{4}-/.test(facts.paid) ? toSerial(facts.paid) : (facts.paid ?? null),
    facts.amount ?? 1200,
    facts.status ?? null,
  ];
}

const usual: Facts = {
  id: 'F0',
  issued: '2025-03-01',
  deposited: '2025-03-03',
  available: '2025-03-03',
  paid: '2025-03-25',
};

describe('every row is in exactly one list', () => {
  test.each<[string, Facts, string]>([
    ['rejected', { ...usual, paid: null, status: 'Rejetée' }, 'rejected'],
    ['recycled', { ...usual, paid: null, status: 'À recycler' }, 'recycled'],
    ['credit note', { ...usual, amount: -35.5 }, 'credit_note'],
    ['credit note as text', { ...usual, amount: '-35,50 €' }, 'credit_note'],
    ['paid before the invoice', { ...usual, paid: '2025-02-27' }, 'paid_before_invoice'],
    ['said paid, no date', { ...usual, paid: null, status: 'Mise en paiement' }, 'paid_without_date'],
  ])('%s', (_name, facts, reason) => {
    const reading = read(grid([row({ ...usual, id: 'other' }), row({ ...facts, id: 'odd' })]));
    expect(reading.apart).toEqual([{ sheet: 'Factures', row: 3, reason }]);
    expect(reading.paid).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['Suspendue', 'suspended_without_date'],
    ['SUSPENDU', 'suspended_without_date'],
    ['En suspension', 'suspended_without_date'],
    ['Mandatée', 'ordered'],
    ['Mise à disposition comptable', 'ordered'],
  ])('%s without a payment is not to be paid now: apart, with no interest', (status, reason) => {
    const reading = read(grid([row({ ...usual, paid: null, status }), row({ ...usual, id: 'F1', paid: null })]));
    expect(reading.apart).toMatchObject([{ sheet: 'Factures', row: 2, reason, invoice: { id: 'F0' } }]);
    expect(reading.unpaid.map(({ invoice }) => invoice.id)).toEqual(['F1']);
    expect(reading.issues.some(({ code }) => code === 'suspendedWithoutDate')).toBe(reason !== 'ordered');
  });

  test('a dated suspension keeps its invoice among the unpaid, its delay stopped; a payment counts whatever the status', () => {
    const dated = { ...usual, id: 'F2', paid: null, status: 'Suspendue', suspended: ['2025-03-10', null] } as const;
    const reading = read(grid([row(dated), row({ ...usual, status: 'Mandatée' })]));
    expect(reading.unpaid).toMatchObject([{ due: null, interest: 0 }]);
    expect(reading.paid).toHaveLength(1);
    expect(reading.apart).toEqual([]);
  });

  test('the same invoice twice is counted once, another amount is another invoice', () => {
    const reading = read(grid([row(usual), row(usual), row({ ...usual, amount: 1300 })]));
    expect(reading.paid.map((each) => each.invoice.row)).toEqual([2, 4]);
    expect(reading.apart).toEqual([{ sheet: 'Factures', row: 3, reason: 'duplicate' }]);
  });

  test('totals and blank rows are listed, not computed', () => {
    const total: CellValue[] = ['TOTAL', ...Array.from({ length: 10 }, () => null), 2400, null];
    const reading = read(grid([row(usual), [], row({ ...usual, id: 'F9' }), total]));
    expect(reading.rowsRead).toBe(reading.paid.length + reading.unpaid.length + reading.apart.length);
    expect(reading.paid).toHaveLength(2);
  });

  test('whatever the rows hold', () => {
    const date = fc.option(
      fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days)),
      { nil: undefined },
    );
    const facts = fc.record({
      id: fc.constantFrom('F1', 'F2', 'F3'),
      issued: date,
      deposited: date,
      available: date,
      paid: fc.oneof(
        date.map((each) => each ?? null),
        fc.constantFrom<CellValue>('31/02/2025', 'hier', null),
      ),
      amount: fc.oneof(fc.integer({ min: -5000, max: 90_000 }), fc.constantFrom<CellValue>('12,5 k€', '??', null)),
      status: fc.constantFrom('', 'Rejetée', 'À recycler', 'Mandatée', 'Mise en paiement', 'non payée', '???'),
    });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 2, maxLength: 12 }), (list) => {
        const rows = list.map((each) => row(each as Facts));
        const reading = read(grid([row(usual), ...rows]));
        const places = [...reading.paid, ...reading.unpaid].map((each) => each.invoice.row);
        const all = [...places, ...reading.apart.map((each) => each.row)].sort((left, right) => left - right);
        expect(all).toEqual(Array.from({ length: reading.rowsRead }, (_, index) => index + 2));
        const owed = measurePayments(reading, DEFAULT_SETTINGS).find(
          (each) => each.id === 'FIN-06' && each.period === 'all' && each.group === null,
        );
        const rowsSum = reading.paid.reduce((total, each) => total + each.interest, 0);
        expect(owed?.value ?? 0).toBeCloseTo(rowsSum, 6);
      }),
      { numRuns: 300 },
    );
  });
});

test('two suspensions: the first counts, the second is told', () => {
  const reading = read(
    grid([
      row({
        ...usual,
        available: '2025-03-01',
        suspended: ['2025-03-05', '2025-03-20', '2025-03-25'],
        paid: '2025-04-19',
      }),
    ]),
  );
  expect(reading.paid[0]).toMatchObject({ due: '2025-04-19', lateDays: 0, interrupted: true });
  expect(reading.issues.map((issue) => issue.code)).toContain('interruptionRepeated');
});

test('a payment after the closing date is not yet one', () => {
  const reading = read(grid([row({ ...usual, available: '2026-11-01', paid: '2026-12-10' })]));
  expect(reading.unpaid).toHaveLength(1);
  expect(reading.issues.map((issue) => issue.code)).toContain('paymentInFuture');
});

test('mean, weighted mean, median and P90 of a few invoices, by hand', () => {
  const paidAfter = (days: number, amount: number, id: string): CellValue[] =>
    row({
      id,
      issued: '2025-01-01',
      deposited: '2025-01-10',
      available: '2025-01-10',
      paid: addDays('2025-01-10', days),
      amount,
    });
  const reading = read(
    grid([paidAfter(10, 100, 'a'), paidAfter(20, 300, 'b'), paidAfter(30, 100, 'c'), paidAfter(40, 500, 'd')]),
  );
  const figure = (basis: string): number | null | undefined =>
    measurePayments(reading, DEFAULT_SETTINGS).find(
      (each) => each.id === 'FIN-01' && each.basis === basis && each.period === '2025' && each.group === null,
    )?.value;
  expect(figure('mean')).toBe(25);
  // (10×100 + 20×300 + 30×100 + 40×500) ÷ 1000
  expect(figure('weightedMean')).toBe(30);
  expect(figure('median')).toBe(25);
  expect(figure('p90')).toBe(37);
});

test('departments sum to the whole', () => {
  const rows = ['Voirie', 'VOIRIE', 'Écoles', 'écoles'].map((department, index) =>
    row({ ...usual, id: `F${index}`, department, paid: addDays('2025-04-20', index) }),
  );
  const measures = measurePayments(read(grid(rows)), DEFAULT_SETTINGS).filter(
    (each) => each.id === 'FIN-05' && each.basis === 'count',
  );
  const whole = measures.find((each) => each.period === 'all' && each.group === null);
  const parts = measures.filter((each) => each.period === 'all' && each.group?.by === 'department');
  expect(parts).toHaveLength(2);
  expect(parts.reduce((total, each) => total + (each.value ?? 0), 0)).toBe(whole?.value);
});

describe('bad input says what can and what cannot be computed', () => {
  test('no payment date column', () => {
    const headings = ['N° facture', 'Fournisseur', 'Date de dépôt', 'Date facture', 'Montant TTC'];
    const reading = read(
      grid(
        [
          ['F1', 'X', toSerial('2026-09-01'), toSerial('2026-08-30'), 100],
          ['F2', 'Y', toSerial('2026-11-10'), toSerial('2026-11-09'), 100],
        ],
        headings,
      ),
    );
    const possible = new Map(reading.capabilities.map((each) => [each.code, each.possible]));
    expect([possible.get('fin01'), possible.get('legalDelay'), possible.get('interest')]).toEqual([false, true, true]);
    expect(reading.unpaid.map((each) => each.lateDays > 0)).toEqual([true, false]);
  });

  test('text dates are read, text amounts told', () => {
    const sheet = grid([
      row({ ...usual, paid: '25/03/2025', amount: 'voir pièce' }),
      row({ ...usual, id: 'F2', paid: 'mars 2025' }),
    ]);
    const reading = read(sheet);
    expect(reading.paid[0]).toMatchObject({ daysFromDeposit: 22, invoice: { amount: null } });
    expect(reading.issues.map((issue) => [issue.row, issue.code])).toEqual(
      expect.arrayContaining([
        [2, 'invoiceAmountUnreadable'],
        [3, 'invoiceDateUnreadable'],
      ]),
    );
  });

  test('only amounts excluding tax: no interest is invented', () => {
    const headings = ['N° facture', 'Fournisseur', 'Date de dépôt', 'Date de paiement', 'Montant HT'];
    const reading = read(grid([['F1', 'X', toSerial('2025-01-02'), toSerial('2025-04-02'), 1000]], headings));
    expect(reading.paid[0]).toMatchObject({ lateDays: 60, interest: 0, indemnity: 40 });
    expect(reading.capabilities.find((each) => each.code === 'interest')?.possible).toBe(false);
  });

  test('a register of contracts is not taken for invoices', () => {
    const headings = ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT'];
    expect(recogniseInvoices(grid([['2025-01', 'Travaux', 'X', toSerial('2025-01-02'), 1000]], headings))).toEqual([]);
  });
});

test.each([
  ['MISE_EN_PAIEMENT', 'paid'],
  ['Mise à disposition', 'available'],
  ['Mise à disposition comptable', 'accountant'],
  ['À recycler', 'recycle'],
  ['REJETEE', 'rejected'],
  ['Mandatée le 3', 'ordered'],
  ['non payée', null],
  ['en attente de mise en paiement', null],
  ['Complétée', 'completed'],
  ['xyz', null],
])('the status %j is %j', (words, expected) => {
  expect(readStatus(words)).toBe(expected);
});

test('percentiles as PERCENTILE.INC gives them', () => {
  expect(percentile([], 0.9)).toBeNull();
  expect(percentile([7], 0.9)).toBe(7);
  expect(percentile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
});
