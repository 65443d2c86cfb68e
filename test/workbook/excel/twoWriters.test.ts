/** @jest-environment jsdom */
import {
  WRITING_PROFILES,
  REGISTER,
  bootBench,
  cellsOf,
  dataSheet,
  indicatorSheet,
  planOf,
  registerColumns,
} from './support';
import type { Bench } from './support';

/*
 * The pane and the ribbon's command are two pages over one workbook; co-authors
 * see each other's names. One writes; the other is told, and nothing is lost.
 */

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
afterEach(() => bench.office.host.play('windows-fr'));

const plan = () =>
  planOf({
    sheets: [indicatorSheet(6), dataSheet(6)],
    register: [registerColumns(bench.sheet('Registre').id)],
  });

const MINUTE = 60_000;

test.each(WRITING_PROFILES)('%s: two adapters at once', async (profile) => {
  bench.office.host.play(profile);
  bench.open({ Registre: REGISTER });
  const [one, other] = await Promise.allSettled([bench.adapter().apply(plan()), bench.adapter().apply(plan())]);
  const refused = [one, other].filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ reason: { code: 'writeInProgress' } });
  expect(bench.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Registre', 'Visible'],
    ['SPASER Indicateurs', 'Visible'],
    ['SPASER Données', 'Visible'],
  ]);
  expect(bench.book.names.filter(({ name }) => /pending|writing/.test(name))).toEqual([]);
});

test('xls-fr: neither of two adapters writes, each says why, and nothing is left', async () => {
  bench.office.host.play('xls-fr');
  bench.open({ Registre: REGISTER });
  const before = cellsOf(bench.sheet('Registre'));
  const both = await Promise.allSettled([bench.adapter().apply(plan()), bench.adapter().apply(plan())]);
  expect(both).toMatchObject([
    { status: 'rejected', reason: { code: 'oldFormat' } },
    { status: 'rejected', reason: { code: 'oldFormat' } },
  ]);
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
  expect([bench.book.names, cellsOf(bench.sheet('Registre'))]).toEqual([[], before]);
});

test('a second writer that comes in the middle is told, and the first one ends its work', async () => {
  bench.open({ Registre: REGISTER });
  const told: string[] = [];
  await bench.adapter().apply(plan(), {
    report: (step, done) => {
      if (done !== 3) return;
      told.push(step);
      void bench
        .adapter()
        .apply(plan())
        .catch((error: { readonly code: string }) => told.push(error.code));
    },
  });
  expect(told[1]).toBe('writeInProgress');
  expect(bench.sheet('SPASER Indicateurs').visibility).toBe('Visible');
});

test('what a pane closed in the middle left is respected for a quarter of an hour, then taken away', async () => {
  bench.open({ Registre: REGISTER });
  let time = 1_700_000_000_000;
  const adapter = () => bench.adapter({ now: () => time });
  const { execute } = bench.office.host;
  // The pane is closed: nothing of what follows the third step reaches Excel any more.
  let closed = false;
  Object.assign(bench.office.host, {
    execute: (request: Parameters<typeof execute>[0]) => (closed ? { Results: [] } : execute(request)),
  });
  await adapter()
    .apply(plan(), { report: (_step, done) => void (closed = done >= 3) })
    .catch(() => undefined);
  closed = false;
  Object.assign(bench.office.host, { execute });
  expect(bench.book.names.some(({ name }) => name.startsWith('SPASER_pending_'))).toBe(true);

  time += 14 * MINUTE;
  await expect(adapter().apply(plan())).rejects.toMatchObject({ code: 'writeInProgress' });
  time += 2 * MINUTE;
  await adapter().apply(plan());
  expect(bench.book.names.filter(({ name }) => /pending|writing/.test(name))).toEqual([]);
  expect(bench.book.sheets.every(({ visibility }) => visibility === 'Visible')).toBe(true);
});
