import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HyperFormula } from 'hyperformula';
import { toSerial } from '../../src/calendar';
import { PAYMENT_INDICATORS, type PaymentIndicatorId } from '../../src/payments';
import { buildPlan } from '../../src/report';
import { cellValue } from '../../src/report/measure';
import { columnLetter, type CellValue } from '../../src/workbook';
import { reportInput } from '../report/support/fixture';
import { CLOSING, example, figureOf, FIN_PAGES, finPage } from './finPages';

const PAGES = join(__dirname, '..', '..', 'docs', 'indicators');
const IDS = Object.keys(PAYMENT_INDICATORS) as PaymentIndicatorId[];
const own = example();

/** `UPDATE_PAGES=1 npx jest test/payments/pages` writes the pages anew. */
test.each(IDS)('the page of %s says what is computed', (id) => {
  const path = join(PAGES, `${id}.md`);
  const text = finPage(id, own);
  if (process.env['UPDATE_PAGES'] === '1') writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(text);
});

/** The invoices of the example as SPASER Factures holds them: headings, then rows. */
function invoiceRows(): CellValue[][] {
  const plan = buildPlan(reportInput([], { measures: [], payments: own }));
  const sheet = plan.sheets.find(({ role }) => role === 'invoices');
  const [list] = sheet?.tables ?? [];
  if (sheet === undefined || list === undefined) throw new Error('no invoices');
  const blocks = sheet.blocks.filter(({ row }) => row >= list.area.row);
  return blocks.flatMap(({ rows }) => rows.map((cells) => cells.map(cellValue)));
}

test('the formulas of the pages give the figures of the engine', () => {
  const rows = invoiceRows();
  const [headings = []] = rows;
  const engine = HyperFormula.buildFromSheets(
    { Factures: rows.map((cells) => [...cells]), Calcul: [[], [], [], [null, toSerial(CLOSING)], []] },
    { licenseKey: 'gpl-v3', useArrayArithmetic: true },
  );
  const computed = (formula: string): unknown => {
    const placed = formula.replace(/tFactures\[([^\]]+)\]/g, (_whole, heading: string) => {
      const letter = columnLetter(headings.indexOf(heading));
      return `Factures!$${letter}$2:$${letter}$${rows.length}`;
    });
    const sheet = engine.getSheetId('Calcul') ?? 1;
    engine.setCellContents({ sheet, row: 4, col: 0 }, placed);
    return engine.getCellValue({ sheet, row: 4, col: 0 });
  };
  const apart = IDS.flatMap((id) =>
    FIN_PAGES[id].parts.flatMap(({ basis, part, formula }) => {
      const [stored, found] = [figureOf(id, basis, own)[part], computed(formula)];
      const same = typeof stored === 'number' && typeof found === 'number' && Math.abs(stored - found) < 1e-6;
      return same ? [] : [{ id, basis, part, stored, found }];
    }),
  );
  engine.destroy();
  expect(apart).toEqual([]);
});

test('the examples in words are those of the engine', () => {
  const value = (id: PaymentIndicatorId, basis: Parameters<typeof figureOf>[1]) => figureOf(id, basis, own).value;
  expect([value('FIN-04', 'count'), value('FIN-05', 'count'), value('FIN-06', 'sum'), value('FIN-07', 'sum')]).toEqual([
    0.5, 2, 47.04, 80,
  ]);
  expect([value('FIN-08', 'count'), value('FIN-09', 'count'), value('FIN-10', 'count')]).toEqual([3, 1, 1]);
  const late = [...own.reading.paid, ...own.reading.unpaid].filter(({ lateDays }) => lateDays > 0);
  expect(late.map(({ invoice, lateDays, interest }) => [invoice.id, lateDays, interest])).toEqual([
    ['F-2', 15, 45.82],
    ['F-4', 2, 1.22],
    ['F-5', 26, expect.any(Number)],
  ]);
});
