/** @jest-environment jsdom */
import type { WorkbookPlan } from '../../../src/workbook';
import {
  CHART,
  REGISTER,
  bootBench,
  cellsOf,
  dashboardSheet,
  dataSheet,
  indicatorSheet,
  planOf,
  registerColumns,
} from './support';
import type { Bench } from './support';

let bench: Bench;
let plan: WorkbookPlan;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => {
  bench.open({ Registre: REGISTER });
  plan = planOf({
    sheets: [dashboardSheet([CHART]), indicatorSheet(12), dataSheet(12)],
    register: [registerColumns(bench.sheet('Registre').id)],
  });
});

const everything = () => bench.book.sheets.map((sheet) => [sheet.name, [...cellsOf(sheet)]]);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'written',
    (error: unknown) => error,
  );

describe('told before anything is written', () => {
  const refused = async (obstacle: { code: string; sheet: string }, changed = plan) => {
    const before = everything();
    expect((await bench.adapter().preview(changed)).obstacles).toEqual([obstacle]);
    expect(await refusal(bench.adapter().apply(changed))).toMatchObject({
      name: 'UserError',
      code: `sheet.${obstacle.code}`,
      place: { sheet: obstacle.sheet },
    });
    expect(everything()).toEqual(before);
    expect(bench.writes()).toEqual([]);
  };

  test('a protected register', async () => {
    bench.sheet('Registre').protection.protected = true;
    await refused({ code: 'protected', sheet: 'Registre' });
  });

  test('a filtered register', async () => {
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Registre');
      sheet.autoFilter.apply('A1:C4', 0, { filterOn: 'Values', values: ['Nettoyage des locaux'] });
      await context.sync();
    });
    bench.writes();
    await refused({ code: 'filtered', sheet: 'Registre' });
  });

  test('one of our sheets that a person protected', async () => {
    await bench.adapter().apply(plan);
    bench.sheet('SPASER Données').protection.protected = true;
    bench.writes();
    await refused({ code: 'protected', sheet: 'SPASER Données' }, { ...plan, sheets: [dataSheet(13)] });
  });

  test('a workbook whose structure is protected, when a sheet is to be made', async () => {
    bench.book.structureProtected = true;
    await refused({ code: 'protected', sheet: bench.book.name });
  });

  test('a read-only workbook', async () => {
    bench.book.readOnly = true;
    await refused({ code: 'readOnly', sheet: bench.book.name });
  });

  test('a protected register is no obstacle when nothing is to be written in it', async () => {
    await bench.adapter().apply(plan);
    bench.sheet('Registre').protection.protected = true;
    expect((await bench.adapter().preview(plan)).obstacles).toEqual([]);
    expect(await bench.adapter().apply(plan)).toMatchObject({ changed: false });
  });
});

describe('a cell being edited', () => {
  test('is waited for, with a word to the person', async () => {
    let asked = 0;
    const adapter = bench.adapter({
      onCellEdited: () => {
        asked += 1;
        if (asked === 2) bench.book.editing = false;
      },
    });
    bench.book.editing = true;
    expect(await adapter.apply(plan)).toMatchObject({ changed: true });
    expect(asked).toBe(2);
  });

  test('for too long ends in a sentence', async () => {
    bench.book.editing = true;
    const waits: number[] = [];
    const adapter = bench.adapter({
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });
    const error = await refusal(adapter.describe());
    bench.book.editing = false;
    expect(error).toMatchObject({ name: 'UserError', code: 'cellBeingEdited' });
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000]);
  });
});

describe('interrupted', () => {
  const contents = () =>
    bench.book.sheets.map((sheet) => [
      sheet.name,
      [...cellsOf(sheet)].sort(),
      sheet.tables.map(({ name, area }) => [name, area]),
      sheet.charts.map(({ name }) => name),
    ]);

  async function complete() {
    await bench.adapter().apply(plan);
    return contents();
  }

  test('by the person at any step: the list of what was done, and a second run completes it', async () => {
    const steps: string[] = [];
    await bench.adapter().apply(plan, { report: (step, done, total) => steps.push(`${done}/${total} ${step}`) });
    expect(steps[0]).toMatch(/^0\/\d+ SPASER Tableau de bord$/);
    expect(steps).toContainEqual(expect.stringContaining('Colonnes de Registre'));
    const wanted = contents();
    for (let stopAt = 0; stopAt < steps.length; stopAt++) {
      bench.open({ Registre: REGISTER });
      const controller = new AbortController();
      const error = await refusal(
        bench.adapter().apply(plan, {
          signal: controller.signal,
          report: (_step, done) => {
            if (done === stopAt) controller.abort();
          },
        }),
      );
      // The last step has nothing between which to stop.
      if (error !== 'written' && typeof error === 'object') expect(error).toMatchObject({ code: 'interrupted' });
      expect(await complete()).toEqual(wanted);
      expect(await bench.adapter().apply(plan)).toMatchObject({ changed: false });
    }
  });

  test('by Excel in the middle: nothing was changed, and it says so', async () => {
    const adapter = bench.adapter();
    const before = contents();
    const error = await refusal(
      adapter.apply(plan, {
        report: (step) => {
          if (step === 'Colonnes de Registre') bench.sheet('Registre').protection.protected = true;
        },
      }),
    );
    expect(error).toMatchObject({ code: 'sheet.protected', place: { sheet: 'Registre' } });
    const sentence = (error as { sentence: (language: 'fr') => string }).sentence('fr');
    expect(sentence).toContain('La feuille «\u202fRegistre\u202f» refuse l’écriture');
    expect(sentence).toContain('Rien n’a été changé.');
    expect(contents()).toEqual(before);
    bench.sheet('Registre').protection.protected = false;
    expect(await adapter.apply(plan)).toMatchObject({ changed: true });
    expect(await adapter.apply(plan)).toMatchObject({ changed: false });
  });

  test('our own writes are no news to the pane, those of others are, during and after', async () => {
    const seen: string[] = [];
    const adapter = bench.adapter();
    const stop = await adapter.watchChanges(({ address }) => seen.push(address));
    await adapter.apply(plan);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([]);
    await bench.office.run(async (context) => {
      context.workbook.worksheets.getItem('Registre').getRange('A2').values = [['autre']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['A2']);
    await stop();
  });
});

test('a plan for a sheet that was deleted is refused in a sentence', async () => {
  const stale = planOf({ register: [registerColumns('{00000000-0001-0000-00FF-000000000000}')] });
  expect(await refusal(bench.adapter().preview(stale))).toMatchObject({
    code: 'sheetMissing',
    place: { sheet: 'Registre' },
  });
});
