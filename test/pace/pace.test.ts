import * as fc from 'fast-check';
import { atOnce, byTurns, stepping, turnEvery, within, type Steps } from '../../src/pace';

function* count(upTo: number): Steps<number> {
  for (let at = 1; at <= upTo; at += 1) yield at / upTo;
  return upTo;
}

describe('pace', () => {
  test('the result is the same at once and by turns, whenever it stops for breath', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (items, every) => {
        const work = (): Steps<number[]> => stepping(items, every, (item) => item * 2);
        let asked = 0;
        const turn = () => ((asked += 1) % 3 === 0 ? Promise.resolve() : null);
        const doubled = items.map((item) => item * 2);
        expect(atOnce(work())).toEqual(doubled);
        expect(await byTurns(work(), { turn })).toEqual(doubled);
      }),
      { numRuns: 200 },
    );
  });

  test('it tells how far it is before each pause, never backwards', async () => {
    const told: number[] = [];
    await byTurns(count(5), { turn: () => Promise.resolve(), reached: (share) => told.push(share) });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  test('a part of a longer work tells its share of the whole', () => {
    expect([...within(count(4), 0.5, 1)]).toEqual([0.625, 0.75, 0.875, 1]);
    expect(atOnce(within(count(4), 0.5, 1))).toBe(4);
  });

  test('an aborted work stops after the step under way', async () => {
    const controller = new AbortController();
    let steps = 0;
    function* work(): Steps<void> {
      for (;;) {
        steps += 1;
        if (steps === 3) controller.abort();
        yield 0;
      }
    }
    await expect(byTurns(work(), { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps).toBe(3);
  });

  test('a turn ends when its slice of the clock is over, and the next begins after the pause', async () => {
    let clock = 0;
    const turn = turnEvery(
      10,
      () => clock,
      async () => {
        clock += 100;
      },
    );
    expect(turn()).toBeNull();
    clock = 9;
    expect(turn()).toBeNull();
    clock = 10;
    await turn();
    expect(turn()).toBeNull();
    clock = 119;
    expect(turn()).toBeNull();
    clock = 120;
    expect(turn()).not.toBeNull();
  });

  test('an error of the work comes out as it is', async () => {
    function* broken(): Steps<never> {
      yield 0;
      throw new RangeError('broken');
    }
    await expect(byTurns(broken(), {})).rejects.toThrow(RangeError);
  });
});
