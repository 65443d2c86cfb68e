/** @jest-environment jsdom */
import { wireTraffic } from '../../../bench/wireTrace';
import { bootBench } from './support';
import type { Bench } from './support';

/*
 * The size of what travels, with the whole product: the request that changes
 * what a person sees depends on neither the contracts nor the years. The bench
 * `wire` measures 5,000 contracts over 17 years and 50,000 over 4.
 */

jest.setTimeout(600_000);

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const MEGABYTE = 1_000_000;

test('the last request stays under a megabyte, whatever the contracts and the years', async () => {
  const { Excel, host } = bench.office;
  // Long in years, then long in contracts: each ten times the other.
  for (const [count, years] of [
    [40, 17],
    [400, 2],
  ] as const) {
    const { first, refresh } = await wireTraffic(Excel, host, count, years);
    for (const traffic of [first, refresh]) {
      expect(traffic.commit).toBeGreaterThan(0);
      // Half a megabyte here leaves as much again to the registers that the bench measures.
      expect(traffic.commit).toBeLessThan(MEGABYTE / 2);
      // Excel on the web refuses above 5 MB: none comes near.
      expect(traffic.largest).toBeLessThan(1.5 * MEGABYTE);
    }
  }
});
