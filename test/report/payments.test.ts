import { toSerial } from '../../src/calendar';
import { measurePayments, readPayments, recogniseInvoices, type PaymentMeasure } from '../../src/payments';
import { buildPlan, type ReportInput } from '../../src/report';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../src/settings';
import type { CellValue, SheetGrid, SheetPlan, WorkbookPlan } from '../../src/workbook';
import { cellsOf, cutCells, valuesOf } from './support/cells';
import { contract, random, reportInput, tagged } from './support/fixture';
import { differences } from './support/recalculate';

const CLOSING = '2026-11-22';
const HEADINGS = [
  'N° facture',
  'Fournisseur',
  'SIRET',
  'Catégorie entreprise',
  'Service',
  'N° marché',
  'Date facture',
  'Date de dépôt',
  'Date de mise à disposition',
  'Date de service fait',
  'Date de mandatement',
  'Date de paiement',
  'Montant TTC',
  'Statut',
];
const SUPPLIERS: readonly (readonly [string, string])[] = [
  ['Imprimerie des Quais', '99911147900013'],
  ['IMPRIMERIE DES QUAIS', '99911147900021'],
  ['Imprimerie des Quais', '99922247400010'],
  ['Atelier*Bois', '99933347900015'],
  ['Maçonnerie du Val', '99944447400012'],
];

/** Invoices of every kind: late, unpaid, rejected, repeated, negative, with missing dates and awkward names. */
function invoiceRows(count: number, seed: number): CellValue[][] {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const first = toSerial('2025-10-01');
  return Array.from({ length: count }, (_, index) => {
    const deposit = first + Math.floor(next() * 400);
    const available = next() > 0.1 ? deposit + Math.floor(next() * 6) : null;
    const paid = next() > 0.15 ? deposit + 3 + Math.floor(next() * 80) : null;
    const [supplier, siret] = pick(SUPPLIERS);
    return [
      `F-${index}`,
      supplier,
      next() > 0.1 ? siret : null,
      pick(['PME', 'GE', 'ETI', null]),
      pick(['Voirie', 'voirie', 'Écoles', 'DSI', null]),
      pick(['2024-5', '2024-6', null]),
      deposit - 2,
      next() > 0.08 ? deposit : null,
      available,
      next() > 0.8 ? deposit + 10 : null,
      paid === null ? null : paid - 2,
      paid,
      next() > 0.06 ? Math.round(next() * 2_000_000) / 100 - 500 : null,
      pick(['', '', '', '', 'Rejetée', 'Mise en paiement']),
    ];
  });
}

function grid(rows: readonly (readonly CellValue[])[], headings: readonly string[] = HEADINGS): SheetGrid {
  return {
    sheetId: 'f',
    sheetName: "Factures d'achat",
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: [headings, ...rows],
    columnFormats: headings.map(() => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
  };
}

function paymentsOf(sheet: SheetGrid, settings: BuyerSettings = DEFAULT_SETTINGS) {
  const sources = recogniseInvoices(sheet).map((table) => ({ table, grid: sheet }));
  const reading = readPayments(sources, settings, CLOSING);
  return { reading, measures: measurePayments(reading, settings) };
}

const CONTRACTS = [5, 6, 7].map((row) => tagged(contract({ row })));

function planOf(sheet: SheetGrid, overrides: Partial<ReportInput> = {}): WorkbookPlan {
  const payments = paymentsOf(sheet, overrides.settings);
  return onlyPayments(buildPlan(reportInput(CONTRACTS, { measures: [], payments, ...overrides })));
}

/** The two payment sheets with what they lean on; the others have their own tests. */
function onlyPayments(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.filter(({ role }) => ['payments', 'late', 'invoices'].includes(role)) };
}

function sheetOf(plan: WorkbookPlan, role: SheetPlan['role']): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.role === role);
  if (found === undefined) throw new Error(`No sheet ${role}`);
  return found;
}

const settings: BuyerSettings = {
  ...DEFAULT_SETTINGS,
  targets: [{ indicator: 'FIN-01', year: null, value: 25, verified: true }],
};
const sheet = grid(invoiceRows(150, 5));
const french = planOf(sheet, { settings });
const english = planOf(sheet, { language: 'en' });

describe('the payment sheets', () => {
  it('are written only when there are invoices', () => {
    const without = buildPlan(reportInput(CONTRACTS, { measures: [], payments: null }));
    expect(without.sheets.some(({ role }) => ['payments', 'late', 'invoices'].includes(role))).toBe(false);
    expect(french.sheets.map(({ name }) => name)).toEqual(['SPASER Paiements', 'SPASER Retards', 'SPASER Factures']);
    expect(english.sheets.map(({ name }) => name)).toEqual([
      'SPASER Payments',
      'SPASER Late invoices',
      'SPASER Invoices',
    ]);
  });

  it.each([
    ['in French, with a target', french],
    ['in English', english],
    [
      'without an invoice that counts',
      planOf(grid([invoiceRows(1, 2)[0]?.map((cell, at) => (at === 13 ? 'Rejetée' : cell)) ?? []])),
    ],
    [
      'on few columns',
      planOf(
        grid(
          invoiceRows(30, 9).map((row) => [row[0] ?? null, row[6] ?? null, row[11] ?? null]),
          ['N° facture', 'Date facture', 'Date de paiement'],
        ),
      ),
    ],
  ])('hold the values of their formulas, %s', (_, plan) => {
    const { formulas, found } = differences(plan);
    expect(formulas).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it.each([
    ['French', french],
    ['English', english],
  ])('cut no text and write no block over another, %s', (_, plan) => {
    expect(plan.sheets.flatMap(cutCells)).toEqual([]);
    for (const one of plan.sheets) {
      const places = cellsOf(one).map(({ row, column }) => `${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('SPASER Factures', () => {
  const { reading } = paymentsOf(sheet);
  const invoices = sheetOf(french, 'invoices');
  const area = invoices.tables[0]?.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const [heads = [], ...rows] = valuesOf(invoices, area);
  const column = (heading: string): CellValue[] => rows.map((cells) => cells[heads.indexOf(heading)] ?? null);

  it('has a row for every invoice paid or unpaid, in the order of the sheet', () => {
    const read = [...reading.paid, ...reading.unpaid].map(({ invoice }) => invoice.row).sort((a, b) => a - b);
    expect(column('Ligne')).toEqual(read);
  });

  it('says for each whether it is paid, and in time', () => {
    const results = new Map([...reading.paid, ...reading.unpaid].map((result) => [result.invoice.row, result]));
    const wanted = column('Ligne').map((row) => {
      const result = results.get(Number(row));
      const late = (result?.lateDays ?? 0) > 0;
      if (result?.paid !== true) return late ? 'En attente, échue' : 'En attente';
      return late ? 'Payée en retard' : result.due === null ? 'Payée, échéance inconnue' : 'Payée à temps';
    });
    expect(column('Statut')).toEqual(wanted);
    expect(new Set(wanted).size).toBeGreaterThanOrEqual(3);
  });

  it('writes one name for a company under two spellings, and two for two companies of one name', () => {
    const names = [...new Set(column('Fournisseur'))].map((name) => String(name).toLowerCase());
    const printers = names.filter((name) => name.startsWith('imprimerie des quais')).sort();
    expect(printers).toEqual([
      'imprimerie des quais',
      'imprimerie des quais (999222474)',
      'imprimerie des quais (sans siret)',
    ]);
    expect([...new Set(column('Service'))].filter((name) => String(name).toLowerCase() === 'voirie')).toHaveLength(1);
  });

  it('names the contract of an invoice, in plain values on a sheet out of sight', () => {
    expect(column('Marché').filter((value) => value !== null && value !== '').length).toBeGreaterThan(0);
    expect(invoices.hidden).toBe(true);
    const formulas = cellsOf(invoices).filter(({ cell }) => typeof cell === 'object' && cell?.formula !== undefined);
    expect(formulas).toEqual([]);
  });

  it('adds up to what the engine says is owed', () => {
    const sum = (values: readonly CellValue[]): number =>
      values.reduce<number>((cents, value) => cents + Math.round(Number(value ?? 0) * 100), 0) / 100;
    const owed = [...reading.paid, ...reading.unpaid].map(({ interest }) => interest);
    expect(sum(column('Intérêts'))).toBe(sum(owed));
    expect(sum(column('Intérêts'))).toBeGreaterThan(0);
  });
});

describe('SPASER Paiements', () => {
  const { measures, reading } = paymentsOf(sheet, settings);
  const payments = sheetOf(french, 'payments');
  const cells = cellsOf(payments);
  const rowOf = (label: string): CellValue[] => {
    const found = cells.find(({ column, value }) => column === 0 && value === label);
    if (found === undefined) throw new Error(`No row ${label}`);
    return valuesOf(payments, { row: found.row, column: 0, rows: 1, columns: 12 })[0] ?? [];
  };
  const measure = (
    id: string,
    basis: string,
    period = 'all',
    group: string | null = null,
  ): PaymentMeasure | undefined =>
    measures.find(
      (one) => one.id === id && one.basis === basis && one.period === period && (one.group?.key ?? null) === group,
    );

  it('shows the figures of the engine for every clock', () => {
    for (const [id, label] of [
      ['FIN-01', 'Délai entre dépôt sur Chorus et règlement'],
      ['FIN-02', 'Délai global de paiement'],
      ['FIN-12', 'Part du comptable (repère de gestion)'],
    ] as const) {
      const bases = ['mean', 'weightedMean', 'median', 'p90'] as const;
      expect(rowOf(label).slice(4, 8)).toEqual(bases.map((basis) => measure(id, basis)?.value));
    }
  });

  it('shows the figures of the engine for a quarter, a month and a service', () => {
    for (const [label, period] of [
      ['T1 2026', '2026-T1'],
      ['2026-02', '2026-02'],
    ] as const) {
      const row = rowOf(label);
      expect(row[5]).toBeCloseTo(measure('FIN-01', 'mean', period)?.value ?? NaN, 9);
      expect(row[9]).toBeCloseTo(measure('FIN-04', 'count', period)?.value ?? NaN, 9);
      expect(row[10]).toBeCloseTo(measure('FIN-05', 'value', period)?.value ?? NaN, 6);
    }
    const row = rowOf('DSI');
    expect(row[2]).toBe(measure('FIN-05', 'count', 'all', 'DSI')?.denominator);
    expect(row[7]).toBeCloseTo(measure('FIN-05', 'value', 'all', 'DSI')?.value ?? NaN, 6);
    expect(row[8]).toBeCloseTo(measure('FIN-06', 'sum', 'all', 'DSI')?.value ?? NaN, 6);
  });

  it('lists every late invoice once for the accountant, in an area with a name of its own', () => {
    const late = [...reading.paid, ...reading.unpaid].filter(({ lateDays }) => lateDays > 0);
    const list = sheetOf(french, 'late');
    const table = list.tables.find(({ name }) => name === 'tRetards');
    expect(table?.area.rows).toBe(late.length + 1);
    const slip = cellsOf(list).find(({ value }) => value === 'Intérêts et indemnités, en tout (€)');
    const due = late.reduce((sum, { interest, indemnity }) => sum + Math.round((interest + indemnity) * 100), 0) / 100;
    expect(cellsOf(list).find(({ row, column }) => row === slip?.row && column === 2)?.value).toBeCloseTo(due, 6);
    expect(cutCells(list)).toEqual([]);
    const target = french.names.find(({ name }) => name === 'SPASER_factures_en_retard')?.target;
    expect(target?.role).toBe('late');
    expect((target?.area.row ?? 0) + (target?.area.rows ?? 0)).toBe((table?.area.row ?? 0) + late.length + 1);
  });

  it('lists every row set apart, with its reason in words', () => {
    const reasons = valuesOf(payments, { row: 0, column: 4, rows: 2000, columns: 1 }).flat();
    const rejected = reading.apart.filter(({ reason }) => reason === 'rejected').length;
    expect(rejected).toBeGreaterThan(0);
    expect(reasons.filter((words) => words === 'Facture rejetée : rien n’est à payer.')).toHaveLength(rejected);
    expect(cells.some(({ value }) => value === '✓ Le compte est juste')).toBe(true);
  });

  it('draws the days, the trend against the legal delay and the late amounts', () => {
    expect(payments.charts.map(({ key }) => key)).toEqual(['paymentDays', 'paymentTrend', 'paymentLate']);
    const legal = payments.charts[1]?.series.find(({ name }) => name === 'Délai légal');
    expect(legal).toMatchObject({ as: 'line', dashed: true });
    for (const chart of payments.charts) expect(chart.altText.length).toBeGreaterThan(20);
  });

  it('says what the columns at hand do not allow', () => {
    const few = planOf(
      grid(
        invoiceRows(30, 9).map((row) => [row[0] ?? null, row[6] ?? null, row[11] ?? null]),
        ['N° facture', 'Date facture', 'Date de paiement'],
      ),
    );
    const texts = cellsOf(sheetOf(few, 'payments')).map(({ value }) => value);
    expect(texts.some((text) => typeof text === 'string' && text.startsWith('✗ Intérêts moratoires'))).toBe(true);
  });
});
