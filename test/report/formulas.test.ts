import { buildPlan } from '../../src/report';
import { randomContracts, reportInput } from './support/fixture';
import { differences } from './support/recalculate';

describe('formulas of the written sheets', () => {
  it.each(['2025', '2025-T2', 'all', '2024-2027', '2019'])('hold the values stored, period %s', (period) => {
    const plan = buildPlan(reportInput(randomContracts(60, 7), { period }));
    const { formulas, found } = differences(plan);
    expect(formulas).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
