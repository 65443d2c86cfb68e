import { quoteSheetName } from '../../index';
import type { SheetArea, SheetPlan } from '../../index';
import type { DateSystem } from '../../../calendar';
import type { PackageEditor } from '../package/editor';
import { child, parseXml } from '../package/xml';
import { sheetFrame } from '../read/xlsx';
import { chartXml } from './chartXml';
import type { ChartData } from './chartXml';
import { chartAnchorXml, drawingXml } from './drawingXml';
import { headingsOf } from './sheetCells';
import type { CellGrid } from './sheetCells';
import { areaReference, sheetPieces } from './sheetXml';
import type { StyleBook } from './stylesPart';
import { tableXml } from './tableXml';

const TYPES = {
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
} as const;

/** A sheet of the plan that is about to be written. */
export type SheetTarget = {
  readonly plan: SheetPlan;
  readonly grid: CellGrid;
  /** Name that the sheet has or will have in the workbook. */
  readonly name: string;
  readonly path: string;
  readonly isNew: boolean;
};

export type SheetSurroundings = {
  readonly editor: PackageEditor;
  readonly styles: StyleBook;
  readonly dateSystem: DateSystem;
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly tableNames: ReadonlyMap<string, string>;
  /** Ids of tables by lower-case name, and the next one that is free. */
  readonly tableIds: { readonly known: ReadonlyMap<string, number>; next: number };
  /** What stands in an area of a sheet of ours; null when there is no such sheet. */
  readonly dataOf: (area: SheetArea) => ChartData | null;
  /** Whether the sheet is the one shown; null leaves that as it was. */
  readonly select: boolean | null;
};

/** Parts of the sheet as it was, to be used again. */
type Former = {
  readonly drawing: string | null;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  readonly selected: boolean;
  readonly legacyDrawing: string | null;
};

function formerParts({ path, isNew }: SheetTarget, editor: PackageEditor): Former {
  const text = isNew ? null : editor.read(path);
  if (text === null) return { drawing: null, charts: [], tables: [], selected: false, legacyDrawing: null };
  const relationships = editor.relationships(path);
  const drawing = relationships.find(({ type }) => type === 'drawing')?.path ?? null;
  const { root } = sheetFrame(text);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const paths = (base: string, type: string) =>
    editor.relationships(base).flatMap((entry) => (entry.type === type && entry.path !== null ? [entry.path] : []));
  return {
    drawing,
    charts: drawing === null ? [] : paths(drawing, 'chart'),
    tables: paths(path, 'table'),
    selected: view?.attributes.get('tabSelected') === '1',
    // A remark that someone put on a cell of ours stays.
    legacyDrawing:
      [...(child(root, 'legacyDrawing')?.attributes ?? [])].find(([name]) => /(^|:)id$/.test(name))?.[1] ?? null,
  };
}

/** Writes the charts of a sheet and the drawing that carries them; gives the drawing's path, null without charts. */
function writeDrawing(target: SheetTarget, former: Former, around: SheetSurroundings): string | null {
  const { editor, dataOf } = around;
  const charts = target.plan.charts.filter(
    (chart) => dataOf(chart.categories) !== null && chart.series.every((series) => dataOf(series.values) !== null),
  );
  former.charts.slice(charts.length).forEach((path) => editor.remove(path));
  if (charts.length === 0) {
    if (former.drawing !== null) editor.remove(former.drawing);
    return null;
  }
  const drawing = former.drawing ?? editor.freePath('xl/drawings/drawing');
  const paths = charts.map((chart, index) => {
    const path = former.charts[index] ?? editor.freePath('xl/charts/chart');
    editor.write(
      path,
      chartXml(chart, (area) => dataOf(area) ?? { reference: '', values: [], format: 'General' }),
      TYPES.chart,
    );
    // What Excel hangs on a chart (its style and colour parts) belongs to the old one.
    editor.relationships(path).forEach((entry) => {
      if (entry.path !== null) editor.remove(entry.path);
    });
    editor.setRelationships(path, [], []);
    return path;
  });
  const anchors = charts.map((chart, index) => chartAnchorXml(chart, index + 2, `rId${index + 1}`)).join('');
  editor.write(drawing, drawingXml(anchors), TYPES.drawing);
  editor.setRelationships(
    drawing,
    [],
    paths.map((path, index) => ({ id: `rId${index + 1}`, type: 'chart', path })),
  );
  return drawing;
}

function writeTables(target: SheetTarget, former: Former, around: SheetSurroundings): readonly string[] {
  const { editor, tableIds, tableNames } = around;
  const { plan, grid } = target;
  former.tables.slice(plan.tables.length).forEach((path) => editor.remove(path));
  return plan.tables.map((table, index) => {
    const path = former.tables[index] ?? editor.freePath('xl/tables/table');
    const name = tableNames.get(table.name) ?? table.name;
    const id = tableIds.known.get(name.toLowerCase()) ?? tableIds.next++;
    editor.write(path, tableXml(table, name, id, headingsOf(grid, table)), TYPES.table);
    return path;
  });
}

/** Writes a sheet of ours with its drawing, charts and tables, in the parts that it had before if any. */
export function writeSheet(target: SheetTarget, around: SheetSurroundings): void {
  const { editor } = around;
  const former = formerParts(target, editor);
  const drawing = writeDrawing(target, former, around);
  const tables = writeTables(target, former, around);
  const kept = target.isNew
    ? []
    : editor.relationships(target.path).filter(({ type }) => type !== 'drawing' && type !== 'table');
  const keptIds = new Set(kept.map((entry) => entry.id));
  let number = 0;
  const nextId = () => {
    do number += 1;
    while (keptIds.has(`rId${number}`));
    return `rId${number}`;
  };
  const added = [
    ...(drawing === null ? [] : [{ id: nextId(), type: 'drawing', path: drawing }]),
    ...tables.map((path) => ({ id: nextId(), type: 'table', path })),
  ];
  editor.setRelationships(target.path, kept, added);
  editor.write(
    target.path,
    sheetPieces(target.plan, target.grid, {
      styles: around.styles,
      dateSystem: around.dateSystem,
      names: { sheets: around.sheetNames, tables: around.tableNames, table: null },
      reference: (area) => around.dataOf(area)?.reference ?? null,
      selected: around.select ?? former.selected,
      drawing: drawing === null ? null : (added[0]?.id ?? null),
      legacyDrawing: former.legacyDrawing !== null && keptIds.has(former.legacyDrawing) ? former.legacyDrawing : null,
      tables: added.filter(({ type }) => type === 'table').map(({ id }) => id),
    }),
    TYPES.sheet,
  );
}

/** Ids of the tables of a package by lower-case name, and the names taken. */
export function readTableIds(texts: readonly string[]): Map<string, number> {
  const ids = new Map<string, number>();
  for (const text of texts) {
    const { attributes } = parseXml(text);
    const name = attributes.get('displayName') ?? attributes.get('name') ?? '';
    ids.set(name.toLowerCase(), Number(attributes.get('id') ?? 0));
  }
  return ids;
}

/** Reference of an area as formulas of other sheets write it. */
export function sheetAreaReference(sheetName: string, area: SheetArea['area']): string {
  return areaReference(quoteSheetName(sheetName), area);
}
