/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { createBenchStore } from '../../src/workbench/page/bench';
import type { BenchStore } from '../../src/workbench/page/bench';
import { createAxis, visibleIndexes } from '../../src/workbench/page/grid/axis';
import { createScale, lines, stacked } from '../../src/workbench/page/charts/scale';
import { gathered } from '../../src/workbench/page/gathered';
import { Workbench } from '../../src/workbench/page/Workbench';
import { newChart, newSeries, putCell } from '../../src/workbench/host';

describe('sizes along the grid', () => {
  const axis = createAxis(100, (index) => (index === 3 ? 0 : 10));

  it('tell where an index stands and which stands there', () => {
    expect([axis.total, axis.offset(4), axis.size(3), axis.indexAt(0), axis.indexAt(30), axis.indexAt(5_000)]).toEqual([
      990, 30, 0, 0, 4, 99,
    ]);
  });

  it('show the frozen ones, then those in view, without the hidden ones', () => {
    expect(visibleIndexes(axis, 2, 100, 30)).toEqual([0, 1, 13, 14]);
    expect(visibleIndexes(axis, 0, 0, 40)).toEqual([0, 1, 2, 4, 5]);
  });
});

describe('scales of charts', () => {
  it('go from zero to a round mark unless told', () => {
    expect(createScale([3, 17], { minimum: null, maximum: null }).marks).toEqual([0, 5, 10, 15, 20]);
    expect(createScale([0.2, 0.53], { minimum: 0, maximum: 1 }).marks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(createScale([], { minimum: null, maximum: null }).maximum).toBe(1);
  });

  it('stack values, or their shares', () => {
    const series = [
      [1, null],
      [3, 0],
    ];
    expect(stacked(series, false)[1]).toEqual([
      { from: 1, to: 4 },
      { from: 0, to: 0 },
    ]);
    expect(stacked(series, true)[0]?.[0]).toEqual({ from: 0, to: 0.25 });
  });

  it('cut titles between words', () => {
    expect(lines('un titre assez long pour deux lignes', 20, 2)).toEqual(['un titre assez long', 'pour deux lignes']);
    expect(lines('bien trop de mots pour une ligne', 9, 1)).toEqual(['bien tro…']);
  });
});

describe('gathered redraws', () => {
  it('wait for a pause, but not for ever', () => {
    jest.useFakeTimers();
    let runs = 0;
    const later = gathered(50, 200);
    for (let time = 0; time < 400; time += 20) {
      later(() => {
        runs += 1;
      });
      jest.advanceTimersByTime(20);
    }
    jest.advanceTimersByTime(60);
    expect(runs).toBeGreaterThanOrEqual(2);
    expect(runs).toBeLessThanOrEqual(3);
    jest.useRealTimers();
  });
});

describe('the page', () => {
  let root: Root;
  let store: BenchStore;
  const box = document.createElement('div');

  beforeAll(() => {
    // jsdom lays nothing out: the grid is given a size.
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 800 });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 400 });
    Object.assign(globalThis, {
      IS_REACT_ACT_ENVIRONMENT: true,
      ResizeObserver: class {
        observe() {}
        disconnect() {}
      },
    });
    document.body.append(box);
  });

  beforeEach(async () => {
    store = createBenchStore((run) => run());
    const { workbook } = store.bench().host;
    const [sheet] = workbook.sheets;
    if (sheet !== undefined) {
      putCell(sheet, 0, 0, { value: 'Objet' });
      putCell(sheet, 1, 0, { value: 'Voirie' });
      putCell(sheet, 1, 1, { value: 1234.5 });
      sheet.cells.set(16_385, { value: 1234.5, format: { numberFormat: '#,##0.00' } });
    }
    root = createRoot(box);
    await act(async () => root.render(<Workbench store={store} />));
  });

  afterEach(async () => {
    await act(async () => root.unmount());
  });

  const cell = (row: number, column: number) => box.querySelector(`#cell-${row}-${column}`)?.textContent;
  const type = async (target: Element | null, value: string) =>
    act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(target, value);
      target?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = async (target: Element | null, key: string) =>
    act(async () => {
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  const grid = () => box.querySelector('[role="grid"]');

  it('shows the cells of the active sheet as a person reads them', () => {
    expect([cell(0, 0), cell(1, 0), cell(1, 1)]).toEqual(['Objet', 'Voirie', '1\u202f234,50']);
    expect(box.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Feuil1');
  });

  it('edits a cell from the keyboard, then goes down', async () => {
    await press(grid(), 'ArrowDown');
    await press(grid(), 'F2');
    const editor = box.querySelector('.editor');
    expect(editor).toHaveProperty('value', 'Voirie');
    await type(editor, '12,5');
    await press(editor, 'Enter');
    expect([cell(1, 0), box.querySelector('.name-box')?.textContent]).toEqual(['12,5', 'A3']);
    expect(store.bench().host.workbook.editing).toBe(false);
  });

  it('gives a cell back as it was on Escape', async () => {
    await press(grid(), 'x');
    await press(box.querySelector('.editor'), 'Escape');
    expect([cell(0, 0), store.bench().host.workbook.editing]).toEqual(['Objet', false]);
  });

  it('empties the selection', async () => {
    await press(grid(), 'Delete');
    expect(cell(0, 0)).toBe('');
  });

  it('says why a protected sheet refuses', async () => {
    const [sheet] = store.bench().host.workbook.sheets;
    if (sheet !== undefined) sheet.protection = { protected: true, options: {}, password: null };
    await press(grid(), 'Delete');
    expect(box.querySelector('p[role="status"]')?.textContent).toMatch(/protégée/);
    expect(cell(0, 0)).toBe('Objet');
  });

  it('changes a cell from the formula bar and shows what follows from it', async () => {
    const { person, workbook } = store.bench().host;
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    await act(async () => person.enter(sheet, 4, 0, '=B2*2'));
    expect(cell(4, 0)).toBe('2469');
    await act(async () => person.select(sheet, { row: 1, column: 1, rows: 1, columns: 1 }));
    const bar = box.querySelector('.formula-bar input');
    await type(bar, '10');
    await press(bar, 'Enter');
    expect([cell(1, 1), cell(4, 0)]).toEqual(['10,00', '20']);
  });

  it('draws a chart with its title and its alternative text', async () => {
    const { workbook, person } = store.bench().host;
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const chart = newChart('1', 'essai', 'ColumnClustered');
    chart.title.text = 'La voirie mène';
    chart.altText = 'Une seule barre.';
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    const categories = { sheet, area: { ...area, column: 0 } };
    chart.series = [{ ...newSeries('Montant'), values: { sheet, area }, categories, fill: '#7B4FA3' }];
    sheet.charts.push(chart);
    await act(async () => person.select(sheet, area));
    const drawn = box.querySelector('[data-chart="essai"] svg');
    expect(drawn?.querySelector('title')?.textContent).toBe('La voirie mène');
    expect(drawn?.querySelector('desc')?.textContent).toBe('Une seule barre.');
    expect(drawn?.querySelectorAll('rect[fill="#7B4FA3"]').length).toBe(2);
  });
});

test('the bench becomes another Excel over the same workbook, and the pane opens anew', () => {
  const store = createBenchStore((run) => run());
  const { file, opened } = store.bench();
  expect(store.profile()).toBe('windows-fr');
  store.setProfile('mac-fr');
  expect(store.bench().host.profile()).toMatchObject({ name: 'mac-fr', keepsXmlParts: false });
  expect(store.bench().file).toBe(file);
  expect(store.bench().opened).toBe(opened + 1);
});
