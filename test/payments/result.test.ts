import fc from 'fast-check';
import { addDays } from '../../src/calendar';
import { computeInvoice, type Invoice } from '../../src/payments';
import { DEFAULT_SETTINGS, type BuyerSettings } from '../../src/settings';
import fixtures from './fixtures/invoices.json';
import { invoice } from './support';

type Given = (typeof fixtures)[number]['given'] & {
  readonly regime?: number;
  readonly closing?: string;
  readonly deposit?: string;
  readonly available?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly ordered?: string;
  readonly interruption?: string;
  readonly completion?: string;
  readonly contractDays?: number;
  readonly paid?: string;
  readonly amount: number | null;
};

function invoiceOf(given: Given): Invoice {
  return invoice({
    amount: given.amount,
    invoiceDate: given.invoice ?? null,
    depositDate: given.deposit ?? null,
    availableDate: given.available ?? null,
    serviceDate: given.service ?? null,
    orderDate: given.ordered ?? null,
    paymentDate: given.paid ?? null,
    interruptionDate: given.interruption ?? null,
    completionDate: given.completion ?? null,
    contractDays: given.contractDays ?? null,
  });
}

const settingsFor = (days: number): BuyerSettings => ({
  ...DEFAULT_SETTINGS,
  paymentDelayDays: days === 50 || days === 60 ? days : 30,
});

describe('an invoice, computed by hand', () => {
  test.each(fixtures.map((each) => [each.case, each] as const))('%s', (_name, { given, expected }) => {
    const facts: Given = given as Given;
    const result = computeInvoice(invoiceOf(facts), settingsFor(facts.regime ?? 30), facts.closing ?? '2026-11-22');
    expect({
      start: result.start,
      startArticle: result.startArticle,
      due: result.due,
      lateDays: result.lateDays,
      rate: result.rate,
      interest: result.interest,
      indemnity: result.indemnity,
    }).toEqual(expected);
  });
});

const day = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2020-01-01', offset));
const amount = fc.integer({ min: 1, max: 500_000_00 }).map((cents) => cents / 100);
const regime = fc.constantFrom(30, 50, 60);

describe('laws', () => {
  test('paying later never lowers interest', () => {
    fc.assert(
      fc.property(day, amount, regime, fc.nat(900), fc.nat(200), (start, euros, days, wait, more) => {
        const paidAfter = (delay: number): number =>
          computeInvoice(
            invoice({ amount: euros, availableDate: start, paymentDate: addDays(start, delay) }),
            settingsFor(days),
            '2030-01-01',
          ).interest;
        expect(paidAfter(wait + more)).toBeGreaterThanOrEqual(paidAfter(wait));
      }),
      { numRuns: 1000 },
    );
  });

  test('a complete file later never brings the due date forward', () => {
    fc.assert(
      fc.property(day, regime, fc.nat(70), fc.nat(90), fc.nat(60), (start, days, notice, file, more) => {
        const dueWith = (offset: number): string | null =>
          computeInvoice(
            invoice({
              availableDate: start,
              interruptionDate: addDays(start, notice),
              completionDate: addDays(start, notice + offset),
            }),
            settingsFor(days),
            '2030-01-01',
          ).due;
        expect((dueWith(file + more) ?? '') >= (dueWith(file) ?? '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('an interruption never shortens the delay', () => {
    fc.assert(
      fc.property(day, regime, fc.nat(70), fc.nat(90), (start, days, notice, file) => {
        const dueOf = (facts: Partial<Invoice>): string =>
          computeInvoice(invoice({ availableDate: start, ...facts }), settingsFor(days), '2030-01-01').due ?? '';
        const interrupted = dueOf({
          interruptionDate: addDays(start, notice),
          completionDate: addDays(start, notice + file),
        });
        expect(interrupted >= dueOf({})).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the explanation names the article, the due date, the rate to be checked and what is owed', () => {
  const result = computeInvoice(
    invoice({ amount: 10_000, availableDate: '2026-07-10', paymentDate: '2026-09-08' }),
    DEFAULT_SETTINGS,
    '2026-11-22',
  );
  for (const words of ['R. 2192-15', '09/08/2026', '30 jours de retard', '10,4', 'à vérifier', '85,48', '40']) {
    expect(result.explanation.fr).toContain(words);
  }
  expect(result.explanation.en).toContain('30 days late');
});
