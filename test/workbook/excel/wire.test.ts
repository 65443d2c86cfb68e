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
  const small = await wireTraffic(Excel, host, 100, 2);
  const long = await wireTraffic(Excel, host, 100, 17);
  const wide = await wireTraffic(Excel, host, 1_000, 2);
  for (const { first, refresh } of [small, long, wide]) {
    for (const traffic of [first, refresh]) {
      expect(traffic.commit).toBeGreaterThan(0);
      expect(traffic.commit).toBeLessThan(MEGABYTE);
      // Excel on the web refuses above 5 MB: none comes near.
      expect(traffic.largest).toBeLessThan(1.5 * MEGABYTE);
    }
    // What is known before: the first write brings sheets into view, and no formula.
    expect(first.commit).toBeLessThan(MEGABYTE / 2);
  }
  // Ten times the contracts: no more than the runs of changed cells of the register.
  expect(wide.first.commit).toBeLessThan(small.first.commit * 1.3);
  expect(wide.first.bytes).toBeGreaterThan(small.first.bytes);
});
