import { buildPlan } from '../../src/report';
import { contract, reportInput, sideTag, tagged } from './support/fixture';

/** Twenty services of six contracts and more; the smallest alone carry a social consideration. */
const contracts = Array.from({ length: 20 }, (_, service) =>
  Array.from({ length: 26 - service }, (__, nth) =>
    tagged(
      contract({
        row: 5 + service * 40 + nth,
        department: `Service ${service + 1}`,
        notificationDate: { date: '2025-05-12', precision: 'day' },
      }),
      { social: sideTag(service === 18 ? 'yes' : 'no') },
    ),
  ),
).flat();

it('the title of the chart by service looks at every service', () => {
  const plan = buildPlan(reportInput(contracts, { period: '2025', measures: [] }));
  const chart = plan.sheets.flatMap(({ charts }) => charts).find(({ key }) => key === 'groups');
  expect(chart?.title).toContain('Service 19 est en tête pour le social');
  expect(chart?.categories.area.rows).toBeLessThanOrEqual(9);
});
