/** @jest-environment jsdom */
import { analyse, openWorkbook, prepare, prepareCommittee, write, type Analysis } from '../../src/app';
import { bootBench, type Bench, type Grid } from '../workbook/excel/support';
import { CONTEXT } from './support/typed';

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Service', 'Date de notification', 'Montant HT', 'Clause sociale'];
const ROW = ['2026-01', 'Nettoyage des locaux', 'Propre & Net', 'Moyens généraux', 46056, 12000, 'Oui'];
const INVOICES = ['N° facture', 'Fournisseur', 'Montant TTC', 'Date de dépôt', 'Date de paiement'];

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const analysed = async (): Promise<Analysis> => {
  const adapter = bench.adapter();
  return analyse(adapter, await openWorkbook(adapter, CONTEXT), CONTEXT);
};

/** Writes the report over these sheets, then once more. */
async function writtenTwice(sheets: Readonly<Record<string, Grid>>) {
  bench.open(sheets);
  const first = await write(bench.adapter(), await prepare(bench.adapter(), await analysed(), CONTEXT));
  const second = await write(bench.adapter(), await prepare(bench.adapter(), await analysed(), CONTEXT));
  return { first, second };
}

describe('a register of hardly any row is written like another', () => {
  test.each([
    ['its headings alone', [HEADINGS]],
    ['one contract', [HEADINGS, ROW]],
    ['one row that is no contract', [HEADINGS, ['', '', '', '', '', 1200, '']]],
    ['one contract without a date', [HEADINGS, ROW.map((cell, at) => (at === 4 ? null : cell))]],
  ])('%s', async (_name, rows) => {
    const { first, second } = await writtenTwice({ Registre: rows });
    expect(first.changed).toBe(true);
    expect(first.differences ?? []).toEqual([]);
    expect(second.changed).toBe(false);
  });

  test('and with invoices: headings alone, or one', async () => {
    for (const invoices of [[INVOICES], [INVOICES, ['F1', 'Propre & Net', 1200, 46100, 46120]]]) {
      const { first, second } = await writtenTwice({ Registre: [HEADINGS, ROW], Factures: invoices });
      expect([first.changed, second.changed]).toEqual([true, false]);
    }
  });

  test('the committee’s sheet of one contract', async () => {
    bench.open({ Registre: [HEADINGS, ROW] });
    const prepared = await prepareCommittee(bench.adapter(), await analysed(), '2026-T1', CONTEXT, false);
    expect((await write(bench.adapter(), prepared)).changed).toBe(true);
  });
});
