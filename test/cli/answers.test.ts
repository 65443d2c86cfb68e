import { analyseInvoices, openWorkbook, prepare, type Context } from '../../src/app';
import { ColumnAnswers, readColumnAnswer } from '../../src/cli/answers';
import { openFile } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: '0.0.0', language: 'fr' };
const LINES = [
  'N° facture;Fournisseur;Date de dépôt;Date de paiement;Montant TTC;Zzz',
  'F1;A SARL;02/01/2026;20/02/2026;1200;13/02/2026',
  'F2;B SAS;05/01/2026;25/02/2026;2400;18/02/2026',
  'F3;C SARL;09/01/2026;01/03/2026;3600;22/02/2026',
  'F4;C SARL;09/09/2026;;3600;22/09/2026',
];

function opened() {
  return openFile(new TextEncoder().encode(LINES.join('\r\n')), 'factures.csv');
}

async function lateWith(...columns: readonly string[]): Promise<number | null | undefined> {
  const workbook = opened();
  const answers = new ColumnAnswers(columns.map(readColumnAnswer));
  const opening = answers.given(await openWorkbook(workbook, CONTEXT));
  answers.refuseUnused();
  const { payments } = await analyseInvoices(workbook, opening, CONTEXT);
  return payments?.measures.find(({ id, basis, period }) => id === 'FIN-05' && basis === 'count' && period === 'all')
    ?.value;
}

describe('a column answered on the command line', () => {
  test('nothing is told of what is late until a date is named', async () => {
    await expect(lateWith()).resolves.toBeNull();
    await expect(lateWith('F=availableDate')).resolves.toBe(0);
    await expect(lateWith('factures!f=Date de mise à disposition')).resolves.toBe(0);
    await expect(lateWith('F=rien')).resolves.toBe(3);
  });

  test.each([
    ['Z=availableDate', 'n’a de colonne Z'],
    ['Ailleurs!F=availableDate', 'n’a de colonne Ailleurs!F'],
    ['F=hier', 'aucun champ ne s’appelle'],
    ['availableDate', 'attend FEUILLE!LETTRE=CHAMP'],
  ])('%s is refused, never forgotten', async (answer, sentence) => {
    await expect(lateWith(answer)).rejects.toThrow(sentence);
  });
});

test('while a date waits for an answer, the small lines under the figures are silent too', async () => {
  const workbook = opened();
  const opening = await openWorkbook(workbook, CONTEXT);
  const { plan } = await prepare(workbook, await analyseInvoices(workbook, opening, CONTEXT), CONTEXT);
  const shown = JSON.stringify(plan);
  expect(shown).toContain('Intérêts et indemnités');
  for (const told of ['intérêts\u202f: 0', '0 échue', '0 en retard', '0 à payer sous 10 jours', 'en plus\u202f: 0'])
    expect([told, shown.includes(told)]).toEqual([told, false]);
});
