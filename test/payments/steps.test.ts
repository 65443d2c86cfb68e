import {
  measurePayments,
  measurePaymentsSteps,
  readPayments,
  readPaymentsSteps,
  recogniseInvoices,
  recogniseInvoicesSteps,
} from '../../src/payments';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetGrid } from '../../src/workbook';
import { sharesOf } from '../support/steps';

const HEADINGS = ['N° facture', 'Fournisseur', 'Service', 'Date de dépôt', 'Date de paiement', 'Montant TTC'];
const COUNT = 1200;
const grid: SheetGrid = {
  sheetId: 'f',
  sheetName: 'Factures',
  dateSystem: 1900,
  row: 0,
  column: 0,
  values: [
    HEADINGS,
    ...Array.from({ length: COUNT }, (_, index): CellValue[] => [
      `F-${index}`,
      index % 2 === 0 ? `Société ${index % 90}` : `SOCIETE ${index % 90}`,
      `Direction ${index % 7}`,
      45_000 + (index % 300),
      index % 11 === 0 ? null : 45_000 + (index % 300) + 5 + (index % 50),
      100 + index / 100,
    ]),
  ],
  columnFormats: HEADINGS.map((heading) => (heading.startsWith('Date') ? 'dd/mm/yyyy' : null)),
  merges: [],
  tables: [],
  hasHiddenRows: false,
  hasHiddenColumns: false,
  filtered: false,
};

describe('payments in steps', () => {
  const sources = recogniseInvoices(grid).map((table) => ({ table, grid }));
  const reading = readPayments(sources, DEFAULT_SETTINGS, '2024-06-30');

  test('recognise, read and measure what they do in one go', () => {
    expect(sharesOf(recogniseInvoicesSteps(grid)).result).toEqual(recogniseInvoices(grid));
    const read = sharesOf(readPaymentsSteps(sources, DEFAULT_SETTINGS, '2024-06-30'));
    expect(read.result).toEqual(reading);
    expect(read.shares.length).toBeGreaterThanOrEqual(COUNT / 30);
    const measured = sharesOf(measurePaymentsSteps(reading, DEFAULT_SETTINGS));
    expect(measured.result).toEqual(measurePayments(reading, DEFAULT_SETTINGS));
    expect(measured.shares.length).toBeGreaterThan(50);
  });

  test('two spellings of a supplier are one group, named as its first row', () => {
    const names = measurePayments(reading, DEFAULT_SETTINGS)
      .filter(
        ({ id, basis, period, group }) =>
          id === 'FIN-05' && basis === 'count' && period === 'all' && group?.by === 'supplier',
      )
      .map(({ group }) => group?.key);
    expect(new Set(names).size).toBe(90);
    expect(names.every((name) => /^(?:Société|SOCIETE) \d+$/.test(name ?? ''))).toBe(true);
  });
});
