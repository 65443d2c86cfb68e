import type { JournalEntry } from '../../src/indicators';
import { agecDeclarationCsv, buildPlan } from '../../src/report';
import { AGEC_CATEGORIES } from '../../src/settings';
import { cellsOf, cutCells } from './support/cells';
import { contract, reportInput, tagged } from './support/fixture';
import { differences } from './support/recalculate';

const TEXTILES = AGEC_CATEGORIES[0];
const entry = (kind: JournalEntry['kind'], detail: string, amount: number, date = '2025-06-30'): JournalEntry => ({
  key: `${kind} ${detail} ${date}`,
  date,
  kind,
  detail,
  label: null,
  about: null,
  quantity: null,
  amount,
});
const journal = [
  entry('agecTotal', TEXTILES, 10_000),
  entry('agecReused', TEXTILES, 600),
  entry('agecGift', TEXTILES, 100.5),
  entry('agecRecycled', TEXTILES, 2_500),
  entry('agecTotal', 'Papier', 999, '2024-12-31'),
];

test('the declaration has a line a category told in the year, in the words and fields of the schema', () => {
  expect(agecDeclarationCsv(journal, { buyerName: 'Ville, sur mer' }, 2025, '99911147900013')).toBe(
    [
      'annee,siret,raison_sociale,type_produit_acquis,montant_total,montant_reemploi_et_reutilisation,montant_produits_issus_don,montant_produits_recycles',
      `2025,99911147900013,"Ville, sur mer",${TEXTILES},10000.00,600.00,100.50,2500.00`,
      '',
    ].join('\n'),
  );
});

test('the crossings give amounts, shares, targets and gaps by category, and count the contracts that a CPV points at', () => {
  const contracts = ['18100000', '39110000', '39130000'].map((cpv, index) =>
    tagged(contract({ row: index + 5, cpv, notificationDate: { date: '2025-02-03', precision: 'day' } })),
  );
  const plan = buildPlan(reportInput(contracts, { period: '2025', measures: [], journal }));
  const sheet = plan.sheets.find(({ role }) => role === 'crossings');
  if (sheet === undefined) throw new Error('No crossings');
  const line = (label: string) => {
    const at = cellsOf(sheet).find(({ column, value }) => column === 0 && value === label)?.row;
    return cellsOf(sheet)
      .filter(({ row, column }) => row === at && column > 0)
      .map(({ value }) => value);
  };
  expect(line(TEXTILES)).toEqual([1, 10_000, 600, 100.5, 2_500, 0.06, 0.25, 0.08, 0.2, -2]);
  expect(line(AGEC_CATEGORIES[8]).slice(0, 2)).toEqual([2, 0]);
  expect(line('Papier').slice(0, 3)).toEqual([0, 0, 0]);
  expect(differences(plan).found).toEqual([]);
  expect(cutCells(sheet)).toEqual([]);
});
