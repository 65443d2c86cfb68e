/** @jest-environment jsdom */
import type { UserError } from '../../../src/language';
import type { WorkbookPlan } from '../../../src/workbook';
import type { HostWorkbook } from '../../../src/workbench/host';
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
  sheetPlan,
} from './support';
import type { Bench } from './support';

/*
 * A write that is stopped, or refused, at each of its exchanges with Excel: the
 * whole workbook is then as before, or wholly written. Nothing in between.
 */

let bench: Bench;
let onRequest: (number: number) => void = () => undefined;
beforeAll(async () => {
  bench = await bootBench();
  let count = 0;
  const { host } = bench.office;
  const { execute } = host;
  Object.assign(host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      // The client lets go of the ranges it tracked in a request of its own, which changes nothing.
      if (request.Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference')) {
        count += 1;
        onRequest(count);
      }
      return execute(request);
    },
  });
  restart = () => (count = 0);
});
let restart = (): number => 0;
afterEach(() => (onRequest = () => undefined));

const NAMES: WorkbookPlan['names'] = [
  {
    name: 'SPASER_periode',
    target: { role: 'indicators', area: { row: 3, column: 0, rows: 1, columns: 1 } },
    visible: true,
  },
];

/** Everything that a workbook holds and a person could find changed; ids and the order of cells apart. */
function everything(): unknown {
  const { book } = bench;
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...cellsOf(sheet)].sort(),
      tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
      charts: sheet.charts.map(({ id: _id, series, ...chart }) => ({
        ...chart,
        series: series.map(({ values, categories, ...one }) => ({
          ...one,
          values: [values?.sheet.name, values?.area],
          categories: [categories?.sheet.name, categories?.area],
        })),
        title: { ...chart.title, from: [chart.title.from?.sheet.name, chart.title.from?.area] },
      })),
      widths: [...sheet.columnWidths].sort(),
      heights: [...sheet.rowHeights].sort(),
      rules: [sheet.validations, sheet.conditionalFormats.map(({ id: _id, ...format }) => format)],
      view: [sheet.tabColour, sheet.showGridlines, sheet.frozen, sheet.filter, sheet.merges],
      protection: sheet.protection,
    })),
    names: book.names.map(({ name, formula, visible }) => [name, formula, visible]).sort(),
    // Stamps only spare work to the next run: they are no content of the workbook.
    memory: book.xmlParts.filter(({ xml }) => xml.includes('urn:spaser:memory')).map(({ xml }) => xml),
  };
}

type Scene = { readonly open: () => Promise<void>; readonly plan: () => WorkbookPlan };

const first: Scene = {
  open: () => {
    bench.open({ Registre: REGISTER, Notes: [['à moi', 1]] });
    return Promise.resolve();
  },
  plan: () =>
    planOf({
      sheets: [dashboardSheet(), indicatorSheet(6), dataSheet(6)],
      register: [registerColumns(bench.sheet('Registre').id)],
      names: NAMES,
      activate: 'dashboard',
    }),
};

/** A second quarter: a table with other headings, another chart, a new sheet, other decisions. */
const second: Scene = {
  open: async () => {
    await first.open();
    await bench.adapter().apply(first.plan());
  },
  plan: () => {
    const columns = registerColumns(bench.sheet('Registre').id);
    return planOf({
      sheets: [
        dashboardSheet([
          { ...CHART, title: 'Autre titre' },
          { ...CHART, key: 'second' },
        ]),
        indicatorSheet(),
        dataSheet(9, ['Ligne', 'Année', 'Social', 'Environnement']),
        sheetPlan('issues', 'SPASER Contrôles', [{ row: 0, column: 0, rows: [['Rien à signaler']] }], {
          columnWidths: [40],
        }),
      ],
      register: [
        {
          ...columns,
          columns: columns.columns.map((column) => ({
            ...column,
            isNew: false,
            values: column.values.map(({ row }) => ({ row, value: `décidé ${row}` })),
          })),
        },
      ],
      names: NAMES,
      memory: { run: 2 },
    });
  },
};

type Trouble = {
  /** Nothing to strike in a first write, which finds no sheet of ours. */
  readonly later?: true;
  readonly name: string;
  readonly strike: (controller: AbortController) => void;
};

const exists = (name: string) => bench.book.sheets.some((sheet) => sheet.name === name);
const protect = (name: string) => () => {
  if (exists(name)) bench.sheet(name).protection.protected = true;
};
const lose = (name: string) => () => {
  if (!exists(name)) return;
  const sheet = bench.sheet(name);
  sheet.alive = false;
  bench.book.sheets.splice(bench.book.sheets.indexOf(sheet), 1);
};

const TROUBLES: readonly Trouble[] = [
  { name: 'the person stops it', strike: (controller) => controller.abort() },
  { name: 'the register becomes protected', strike: protect('Registre') },
  { name: 'a sheet of ours becomes protected', later: true, strike: protect('SPASER Données') },
  { name: 'a sheet of ours is lost', later: true, strike: lose('SPASER Indicateurs') },
  { name: 'the register is lost', strike: lose('Registre') },
];

/** A deep copy of plain data, lists, maps and sets, whatever points back within it. */
function copyOf<T>(value: T, seen = new Map<unknown, unknown>()): T {
  const copy = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    const known = seen.get(inner);
    if (known !== undefined) return known;
    const made: unknown =
      inner instanceof Map ? new Map() : inner instanceof Set ? new Set() : Array.isArray(inner) ? [] : {};
    seen.set(inner, made);
    if (inner instanceof Map) for (const [key, one] of inner) (made as Map<unknown, unknown>).set(key, copy(one));
    else if (inner instanceof Set) for (const one of inner) (made as Set<unknown>).add(copy(one));
    else for (const [key, one] of Object.entries(inner)) (made as Record<string, unknown>)[key] = copy(one);
    return made;
  };
  return copy(value) as T;
}

const SIGNAL = (controller: AbortController) => ({ signal: controller.signal });

/** The workbook once `work` is done to the scene, told whole. */
async function after(start: HostWorkbook, work: () => unknown): Promise<string> {
  reopen(start);
  await work();
  return told();
}

const told = () => JSON.stringify(everything());

/** The same workbook again, cell for cell. */
function reopen(start: HostWorkbook): void {
  const { revision } = bench.book;
  Object.assign(bench.book, copyOf(start), { revision: revision + 1 });
}

describe.each([
  ['a first write', first],
  ['a second write', second],
] as const)('%s', (_name, scene) => {
  let start: HostWorkbook;
  let exchanges = 0;
  beforeAll(async () => {
    await scene.open();
    start = copyOf(bench.book);
    restart();
    onRequest = (number) => (exchanges = number);
    await bench.adapter().apply(scene.plan());
    onRequest = () => undefined;
  });

  const troubles = TROUBLES.filter(({ later }) => scene === second || later !== true);

  test.each(troubles)('$name, at any exchange: as before, or wholly written', async ({ strike }) => {
    const controller = new AbortController();
    const hit = () => strike(controller);
    const write = () => bench.adapter().apply(plan);
    const before = await after(start, hit);
    reopen(start);
    const plan = scene.plan();
    const wholes = [
      // The trouble came too late to be met.
      await after(start, write),
      await after(start, async () => {
        await write();
        hit();
      }),
      // What the trouble took away comes back with a write that had not looked yet.
      await after(start, async () => {
        hit();
        await write().catch(() => undefined);
      }),
    ];
    const outcomes: string[] = [];
    for (let at = 1; at <= exchanges; at++) {
      reopen(start);
      const stop = new AbortController();
      restart();
      onRequest = (number) => {
        if (number === at) strike(stop);
      };
      const outcome = await bench
        .adapter()
        .apply(plan, SIGNAL(stop))
        .then(
          () => 'written',
          (error: UserError) => {
            expect(error.sentence('fr')).not.toContain('incomplète');
            return 'refused';
          },
        );
      onRequest = () => undefined;
      outcomes.push(outcome);
      if (outcome === 'refused') expect([at, JSON.parse(told())]).toEqual([at, JSON.parse(before)]);
      else if (!wholes.includes(told())) expect([at, JSON.parse(told())]).toEqual([at, JSON.parse(wholes[0] ?? '')]);
    }
    expect(outcomes).toContain('refused');
  });

  test('a structure that becomes protected leaves hidden sheets at most, which the next write takes away', async () => {
    const whole = await after(start, () => bench.adapter().apply(scene.plan()));
    const visible = (text: string) => {
      const { sheets, names, ...rest } = JSON.parse(text) as Told;
      return {
        ...rest,
        sheets: sheets.filter(({ visibility }) => visibility === 'Visible'),
        names: names.filter(([name]) => !name.startsWith('SPASER_pending_')),
      };
    };
    const before = visible(await after(start, () => undefined));
    for (let at = 1; at <= exchanges; at++) {
      reopen(start);
      const plan = scene.plan();
      restart();
      onRequest = (number) => {
        if (number === at) bench.book.structureProtected = true;
      };
      const outcome = await bench
        .adapter()
        .apply(plan)
        .then(
          () => 'written',
          () => 'refused',
        );
      onRequest = () => undefined;
      bench.book.structureProtected = false;
      const seen = visible(told());
      expect([at, seen]).toEqual([at, outcome === 'refused' ? before : visible(whole)]);
      expect((await bench.adapter().describe()).sheets.every(({ visible: shown }) => shown)).toBe(true);
      if (!told().includes('SPASER_pending_')) continue;
      await bench.adapter().apply(plan);
      if (told() !== whole) expect([at, JSON.parse(told())]).toEqual([at, JSON.parse(whole)]);
    }
  });
});

type Told = {
  readonly sheets: readonly { readonly visibility: string }[];
  readonly names: readonly (readonly [string, string, boolean])[];
};
