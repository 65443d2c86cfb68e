/** @jest-environment jsdom */
import { createExcelWorkbook, waysOf } from '../../../src/workbook/excel';
import { PROFILE_NAMES, PROFILES } from '../../../src/workbench/host';
import { REGISTER, bootBench, dataSheet, indicatorSheet, planOf, registerColumns } from './support';
import type { Bench } from './support';

/* Refusals that come and go, what Ctrl+Z takes back, what saving loses. */

type Execute = Bench['office']['host']['execute'];
type Request = Parameters<Execute>[0];

let bench: Bench;
/** The code with which a request is answered although it was done, or null to answer it. */
let fails: (request: Request) => string | null = () => null;
const asked: string[] = [];
beforeAll(async () => {
  bench = await bootBench();
  const { host } = bench.office;
  const { execute } = host;
  const spoilt: Execute = (request) => {
    const answer = execute(request);
    asked.push(JSON.stringify(request));
    const code = fails(request);
    if (code === null) return answer;
    return { ...answer, Error: { ActionIndex: 0, Code: code, Message: '', Location: '', HttpStatusCode: 500 } };
  };
  Object.assign(host, { execute: spoilt });
});
beforeEach(() => {
  bench.open({ Registre: REGISTER });
  asked.length = 0;
});
afterEach(() => {
  fails = () => null;
  bench.office.host.play('windows-fr');
});

const plan = () =>
  planOf({ sheets: [indicatorSheet(), dataSheet(4)], register: [registerColumns(bench.sheet('Registre').id)] });

const isCommit = (request: Request) =>
  JSON.stringify(request).includes('SPASER_writing') && request.Actions.length > 20;

/** Answers the first request that `chosen` picks with a refusal, after it was done. */
function once(chosen: (request: Request) => boolean, code: string): () => boolean {
  let done = false;
  fails = (request) => {
    if (done || !chosen(request)) return null;
    done = true;
    return code;
  };
  return () => done;
}

const STAGES: readonly (readonly [string, (request: Request) => boolean])[] = [
  ['a reading', (request) => JSON.stringify(request).includes('"formulas"')],
  ['values out of sight', (request) => request.Actions.some(({ Name }) => Name === 'Values')],
  ['formulas out of sight', (request) => request.Actions.some(({ Name }) => Name === 'Formulas')],
  ['looks', (request) => request.Actions.some(({ Name }) => Name === 'ColumnWidth') && !isCommit(request)],
];

describe.each(['GeneralException', 'RequestAborted'])('%s', (code) => {
  test.each(STAGES)('%s that is refused once is done again, and nothing is said', async (_stage, chosen) => {
    const happened = once(chosen, code);
    const result = await bench.adapter().apply(plan());
    expect([happened(), result.changed, result.differences]).toEqual([true, true, undefined]);
    expect((await bench.adapter().apply(plan())).changed).toBe(false);
  });

  test('the request that a person sees is never sent again: what was done is looked at', async () => {
    const happened = once(isCommit, code);
    expect(await bench.adapter().apply(plan())).toMatchObject({ changed: true });
    expect([happened(), asked.filter((text) => isCommit(JSON.parse(text) as Request)).length]).toEqual([true, 1]);
    expect(bench.sheet('SPASER Indicateurs').visibility).toBe('Visible');
    expect(bench.book.names.filter(({ name }) => /pending|writing/.test(name))).toEqual([]);
    expect((await bench.adapter().apply(plan())).changed).toBe(false);
  });

  test('nor that of a removal', async () => {
    await bench.adapter().apply(plan());
    asked.length = 0;
    const happened = once((request) => JSON.stringify(request).includes('SPASER_writing'), code);
    expect((await bench.adapter().remove({ keep: [] })).changed).toBe(true);
    expect(happened()).toBe(true);
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
  });

  test('a write of which nothing would tell is said to be perhaps incomplete', async () => {
    await bench.adapter().apply(plan());
    once((request) => JSON.stringify(request).includes('SPASER_writing'), code);
    const { message } = await bench
      .adapter()
      .apply(planOf({ ...plan(), memory: { run: 2 } }))
      .then(
        () => ({ message: '' }),
        (error: Error) => error,
      );
    expect(message).toContain('L’écriture est incomplète');
    expect(await bench.adapter().readMemory()).toEqual({ run: 2 });
  });
});

test('a refusal that lasts is told, and nothing was changed', async () => {
  fails = (request) => (request.Actions.some(({ Name }) => Name === 'Formulas') ? 'GeneralException' : null);
  await expect(bench.adapter().apply(plan())).rejects.toThrow('Rien n’a été changé');
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
});

describe('what Ctrl+Z takes back', () => {
  /** The adapter over an Excel whose `run` is watched. */
  function watched(groupsUndo: boolean, refused = false) {
    const grouped: boolean[] = [];
    type Batch = (context: Excel.RequestContext) => Promise<unknown>;
    const run = (first: Batch | Excel.RunOptions, second?: Batch) => {
      const group = typeof first !== 'function';
      grouped.push(group && first.mergeUndoGroup === true);
      if (group && refused) {
        return Promise.reject(Object.assign(new Error('no undo'), { code: 'UndoNotSupported' }));
      }
      return bench.office.Excel.run((group ? second : first) as Batch);
    };
    const excel = new Proxy(bench.office.Excel, {
      get: (target, name) => (name === 'run' ? run : Reflect.get(target, name)),
    });
    return { grouped, workbook: createExcelWorkbook(excel, { wait: () => Promise.resolve(), groupsUndo }) };
  }

  test('an Excel that does not group undo steps is never asked to', async () => {
    const { grouped, workbook } = watched(false);
    await workbook.apply(plan());
    expect(grouped).not.toContain(true);
  });

  test('one that does is asked to for the page, sheet by sheet', async () => {
    const { grouped, workbook } = watched(true);
    expect((await workbook.apply(plan())).differences).toBeUndefined();
    expect(grouped.filter(Boolean)).toHaveLength(2);
  });

  test('one that groups but not these calls does them one by one', async () => {
    const { grouped, workbook } = watched(true, true);
    expect((await workbook.apply(plan())).differences).toBeUndefined();
    expect(grouped.filter(Boolean)).toHaveLength(2);
  });

  test.each(PROFILE_NAMES)('%s: asked by what it says of itself', (name) => {
    const { otherSets } = PROFILES[name];
    const requirements = { isSetSupported: (set: string) => otherSets[set] !== undefined };
    expect(waysOf({ requirements, platform: 'PC' })).toEqual({
      groupsUndo: 'ExcelUndoApiAll' in otherSets,
      copiesMemory: false,
    });
  });

  test('nothing is taken for granted of an Excel that says nothing', () => {
    expect(waysOf(undefined)).toEqual({ groupsUndo: false, copiesMemory: false });
    expect(waysOf({ platform: 'Mac' }).copiesMemory).toBe(true);
  });
});

describe('what saving loses', () => {
  beforeEach(() => bench.office.host.play('mac-fr'));
  const { reopen } = { reopen: () => bench.office.host.person.reopen() };
  const memory = { run: 1, quarters: Array.from({ length: 4_000 }, (_, at) => `T${at} « é »`) };

  test('without a copy in cells, what is remembered goes with the XML parts', async () => {
    await bench.adapter().apply(planOf({ ...plan(), memory }));
    reopen();
    expect(await bench.adapter().readMemory()).toBeNull();
  });

  test('with it, it comes back whole, follows each write, and goes with the rest', async () => {
    const workbook = bench.adapter({ copiesMemory: true });
    await workbook.apply(planOf({ ...plan(), memory }));
    reopen();
    expect(await workbook.readMemory()).toEqual(memory);
    expect(bench.sheet('SPASER Mémoire').visibility).toBe('Hidden');
    await workbook.apply(planOf({ ...plan(), memory: { run: 2 } }));
    reopen();
    // Whoever opens it: a copy that is there is read, and kept up.
    const elsewhere = bench.adapter();
    expect(await elsewhere.readMemory()).toEqual({ run: 2 });
    await elsewhere.apply(planOf({ ...plan(), memory: { run: 3 } }));
    reopen();
    expect(await workbook.readMemory()).toEqual({ run: 3 });
    await workbook.remove({ keep: [] });
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
  });

  test('a copy that a person cut short says nothing', async () => {
    const workbook = bench.adapter({ copiesMemory: true });
    await workbook.apply(planOf({ ...plan(), memory }));
    reopen();
    bench.office.host.person.clear(bench.sheet('SPASER Mémoire'), { row: 1, column: 0, rows: 1, columns: 1 });
    expect(await workbook.readMemory()).toBeNull();
  });
});

describe('a memory heavier than the last request should carry', () => {
  const heavy = (run: number, texts: number) => ({
    run,
    own: Array.from({ length: texts }, (_, at) => `${at} Clause sociale « é » & <${run}> `.repeat(200)),
  });
  const bytes = (text: string) => Buffer.byteLength(text);

  test.each([
    [100, 2],
    [500, 20],
  ])('travels before it, and is read whole (%i long texts)', async (texts, parts) => {
    for (const run of [1, 2]) {
      asked.length = 0;
      const memory = heavy(run, texts);
      expect((await bench.adapter().apply(planOf({ ...plan(), memory }))).differences).toBeUndefined();
      expect(await bench.adapter().readMemory()).toEqual(memory);
      const commits = asked.filter((text) => isCommit(JSON.parse(text) as Request) || text.includes('SPASER_writing'));
      expect(Math.max(...commits.map(bytes))).toBeLessThan(200_000);
      expect((await bench.adapter().apply(planOf({ ...plan(), memory }))).changed).toBe(false);
    }
    // Its former parts are gone: one part where one can hold it, as files keep it.
    expect(bench.book.xmlParts.length).toBeLessThanOrEqual(parts);
    await bench.adapter().remove({ keep: [] });
    expect(bench.book.xmlParts).toEqual([]);
  });

  test('leaves the former one when the write is refused', async () => {
    const former = heavy(1, 100);
    await bench.adapter().apply(planOf({ ...plan(), memory: former }));
    const { host } = bench.office;
    const { execute } = host;
    // Refused before anything of it is done.
    const refusing: Execute = (request) =>
      isCommit(request)
        ? {
            Results: [],
            Error: { ActionIndex: 0, Code: 'AccessDenied', Message: '', Location: '', HttpStatusCode: 403 },
          }
        : execute(request);
    Object.assign(host, { execute: refusing });
    const next = planOf({ ...plan(), sheets: [indicatorSheet(9), dataSheet(9)], memory: heavy(2, 100) });
    await expect(bench.adapter().apply(next)).rejects.toThrow('Rien n’a été changé');
    Object.assign(host, { execute });
    expect(await bench.adapter().readMemory()).toEqual(former);
    expect((await bench.adapter().apply(next)).differences).toBeUndefined();
    expect(bench.book.xmlParts).toHaveLength(2);
  });
});

test('nothing to remember, nothing remembered: nothing to write', async () => {
  const bare = () => planOf({ sheets: [dataSheet(2)], memory: null });
  expect((await bench.adapter().apply(bare())).differences).toBeUndefined();
  expect((await bench.adapter().apply(bare())).changed).toBe(false);
});
