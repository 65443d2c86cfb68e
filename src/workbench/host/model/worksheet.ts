import { areaAddress } from '../../../workbook';
import type { Area } from '../../../workbook';
import { checkArea, parseArea } from '../areas';
import { usedArea, touch, touchStructure } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../create';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../errors';
import { EVENT, WORKBOOK_EVENTS, raiseOfSheet } from '../events';
import { LIMITS, checkSheetName } from '../limits';
import { colour, flag, integer, oneOf, text } from './arguments';
import { sheetFilterClass } from './autoFilter';
import { chartsClass } from './charts';
import type { SheetTarget } from './context';
import { checkAlive, clearUndo } from './context';
import { freezePanesClass } from './freezePanes';
import { sheetNamesClass } from './names';
import { pageLayoutClass } from './pageLayout';
import { checkStructure, sheetProtectionClass } from './protection';
import { rangeArgument, rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';
import { renameInFormulas } from './references';
import { shapesClass } from './shapes';
import { sheetPropertiesClass } from './sheetProperties';
import { sheetTablesClass } from './tables';

const WHOLE_SHEET = { row: 0, column: 0, rows: LIMITS.rows, columns: LIMITS.columns };

/** A range by address, by the name of a table or of a defined name, or the whole sheet when nothing is asked. */
function rangeOf(target: SheetTarget, asked: unknown): HostObject {
  checkAlive(target.sheet);
  if (asked === undefined || asked === null || asked === '') return rangeClass.of({ ...target, area: WHOLE_SHEET });
  const address = text(asked, 'address');
  const area = parseArea(address.includes('!') ? address.slice(address.lastIndexOf('!') + 1) : address);
  if (area !== null) checkFormat(target, area);
  if (area !== null) return rangeClass.of({ ...target, area });
  const table = target.sheet.tables.find(({ name }) => name.toLowerCase() === address.toLowerCase());
  if (table === undefined) throw invalidArgument(`Address: ${address}.`);
  const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  return rangeClass.of({ ...target, area: table.showHeaders ? body : table.area });
}

/** Refuses cells that the format of the file has not (256 columns and 65,536 rows in a .xls). */
function checkFormat({ model }: SheetTarget, area: Area): void {
  const { rows, columns } = model.profile();
  const whole = area.rows === LIMITS.rows || area.columns === LIMITS.columns;
  if (!whole && (area.row + area.rows > rows || area.column + area.columns > columns)) {
    throw invalidArgument('The range lies beyond the last cell of the sheet.');
  }
}

function used(target: SheetTarget, valuesOnly: unknown): HostObject | null {
  checkAlive(target.sheet);
  const area = usedArea(target.sheet, undefined, valuesOnly === true);
  return area === null ? null : rangeClass.of({ ...target, area });
}

/** Gives a sheet another name, in formulas too. */
export function rename(target: SheetTarget, value: unknown): void {
  checkAlive(target.sheet);
  checkStructure(target.model);
  const { model, sheet } = target;
  const name = checkSheetName(value);
  const taken = model.workbook.sheets.some(
    (other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw itemAlreadyExists(`Worksheet « ${name} ».`);
  if (name === sheet.name) return;
  renameInFormulas(model.workbook, sheet.name, name);
  sheet.name = name;
  touchStructure(model.workbook);
}

function move(target: SheetTarget, value: unknown): void {
  checkAlive(target.sheet);
  checkStructure(target.model);
  const { sheets } = target.model.workbook;
  const position = integer(value, 'position');
  if (position < 0 || position >= sheets.length) throw invalidArgument(`Position ${position}.`);
  sheets.splice(sheets.indexOf(target.sheet), 1);
  sheets.splice(position, 0, target.sheet);
  touch(target.model.workbook);
}

/** At least one sheet stays visible. */
function checkOneVisible(target: SheetTarget): void {
  const others = target.model.workbook.sheets.filter(
    (sheet) => sheet !== target.sheet && sheet.visibility === 'Visible',
  );
  if (others.length === 0) throw invalidOperation('A workbook must contain at least one visible worksheet.');
}

function showFirstOther(target: SheetTarget): void {
  const { workbook } = target.model;
  if (workbook.active !== target.sheet) return;
  const next = workbook.sheets.find((sheet) => sheet !== target.sheet && sheet.visibility === 'Visible');
  if (next !== undefined) activate({ model: target.model, sheet: next });
}

/** Deletes a sheet; what pointed at it is lost. */
export function remove(target: SheetTarget): void {
  checkAlive(target.sheet);
  checkStructure(target.model);
  const { model, sheet } = target;
  if (sheet.visibility === 'VeryHidden') throw invalidOperation('A very hidden worksheet cannot be deleted.');
  checkOneVisible(target);
  showFirstOther(target);
  model.workbook.sheets.splice(model.workbook.sheets.indexOf(sheet), 1);
  sheet.alive = false;
  clearUndo(model);
  touchStructure(model.workbook);
  model.events.raise({
    type: EVENT.worksheetDeleted,
    targetId: WORKBOOK_EVENTS,
    payload: { worksheetId: sheet.id, source: 'Local' },
  });
}

export function activate(target: SheetTarget): void {
  checkAlive(target.sheet);
  const { model, sheet } = target;
  if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
  const before = model.workbook.active;
  if (before === sheet) return;
  model.workbook.active = sheet;
  model.workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  touch(model.workbook);
  raiseOfSheet(model.events, EVENT.worksheetDeactivated, before.id, {});
  raiseOfSheet(model.events, EVENT.worksheetActivated, sheet.id, {});
}

const isVisible = (target: SheetTarget) => target.sheet.visibility === 'Visible';

function neighbour(target: SheetTarget, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  checkAlive(target.sheet);
  const { sheets } = target.model.workbook;
  for (let index = sheets.indexOf(target.sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const sheet = sheets[index];
    if (sheet !== undefined && (visibleOnly !== true || isVisible({ ...target, sheet }))) {
      return worksheetClass.of({ model: target.model, sheet });
    }
  }
  return null;
}

const required = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const shown = (key: 'showGridlines' | 'showHeadings'): Member<SheetTarget> =>
  readsAndWrites(
    '1.8',
    ({ sheet }) => sheet[key],
    (target, value) => {
      checkAlive(target.sheet);
      target.sheet[key] = flag(value);
      touch(target.model.workbook);
    },
  );

const gridlines = shown('showGridlines');
const headings = shown('showHeadings');

const scalars: Record<string, Member<SheetTarget>> = {
  Id: reads('1.1', ({ sheet }) => sheet.id),
  Name: readsAndWrites('1.1', ({ sheet }) => sheet.name, rename),
  Position: readsAndWrites('1.1', ({ model, sheet }) => model.workbook.sheets.indexOf(sheet), move),
  Visibility: readsAndWrites(
    '1.1',
    ({ sheet }) => sheet.visibility,
    (target, value) => {
      checkAlive(target.sheet);
      checkStructure(target.model);
      const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
      if (visibility !== 'Visible') {
        checkOneVisible(target);
        showFirstOther(target);
      }
      target.sheet.visibility = visibility;
      clearUndo(target.model);
      touch(target.model.workbook);
    },
  ),
  TabColor: readsAndWrites(
    '1.7',
    ({ sheet }) => sheet.tabColour,
    (target, value) => {
      checkAlive(target.sheet);
      target.sheet.tabColour = value === '' ? '' : colour(value);
      touch(target.model.workbook);
    },
  ),
  ShowGridlines: gridlines,
  ShowHeadings: headings,
  // The client reads one name and writes the other.
  Gridlines: gridlines,
  Headings: headings,
  // In characters, unlike the width of a column.
  StandardWidth: reads('1.7', () => STANDARD_WIDTH / 5.694),
  StandardHeight: reads('1.7', () => STANDARD_HEIGHT),
};

const navigation: Record<string, Member<SheetTarget>> = {
  Tables: links('1.1', (target) => sheetTablesClass.of(target)),
  Charts: links('1.1', (target) => chartsClass.of(target)),
  Shapes: links('1.9', (target) => shapesClass.of(target)),
  Names: links('1.4', (target) => sheetNamesClass.of(target)),
  AutoFilter: links('1.9', (target) => sheetFilterClass.of(target)),
  Protection: links('1.2', (target) => sheetProtectionClass.of(target)),
  FreezePanes: links('1.7', (target) => freezePanesClass.of(target)),
  PageLayout: links('1.9', (target) => pageLayoutClass.of(target)),
  CustomProperties: links('1.12', (target) => sheetPropertiesClass.of(target)),
};

const methods: Record<string, Member<SheetTarget>> = {
  GetRange: calls('1.1', (target, [address]) => rangeOf(target, address)),
  GetRanges: calls('1.9', (target, [addresses]) => {
    checkAlive(target.sheet);
    const { listSeparator } = target.model.profile();
    const areas = text(addresses, 'addresses')
      .split(listSeparator)
      .map((address) => rangeArgument(target, address.trim()).area);
    return rangeAreasClass.of({ ...target, areas });
  }),
  GetRangeByIndexes: calls('1.7', (target, [row, column, rows, columns]) => {
    checkAlive(target.sheet);
    const area = { row: integer(row), column: integer(column), rows: integer(rows), columns: integer(columns) };
    return rangeClass.of({ ...target, area: checkArea(area) });
  }),
  GetCell: calls('1.1', (target, [row, column]) => {
    checkAlive(target.sheet);
    return rangeClass.of({
      ...target,
      area: checkArea({ row: integer(row), column: integer(column), rows: 1, columns: 1 }),
    });
  }),
  GetUsedRange: calls(
    '1.2',
    (target, [valuesOnly]) =>
      used(target, valuesOnly) ?? rangeOf(target, areaAddress({ row: 0, column: 0, rows: 1, columns: 1 })),
  ),
  GetUsedRangeOrNullObject: calls('1.4', (target, [valuesOnly]) => used(target, valuesOnly)),
  GetNext: calls('1.5', (target, [visibleOnly]) => required(neighbour(target, 1, visibleOnly))),
  GetNextOrNullObject: calls('1.5', (target, [visibleOnly]) => neighbour(target, 1, visibleOnly)),
  GetPrevious: calls('1.5', (target, [visibleOnly]) => required(neighbour(target, -1, visibleOnly))),
  GetPreviousOrNullObject: calls('1.5', (target, [visibleOnly]) => neighbour(target, -1, visibleOnly)),
  _GetSheetById: calls('1.7', (target, [id]) => {
    const sheet = target.model.workbook.sheets.find((other) => other.id === id);
    return sheet === undefined ? null : worksheetClass.of({ model: target.model, sheet });
  }),
  Activate: calls('1.1', activate),
  Calculate: calls('1.6', ({ model }) => model.calculate(true)),
  Delete: calls('1.1', remove),
  _RegisterDataChangedEvent: calls('1.7', () => undefined),
  _UnregisterDataChangedEvent: calls('1.7', () => undefined),
  _RegisterSelectionChangedEvent: calls('1.7', () => undefined),
  _UnregisterSelectionChangedEvent: calls('1.7', () => undefined),
  _RegisterActivatedEvent: calls('1.7', () => undefined),
  _UnregisterActivatedEvent: calls('1.7', () => undefined),
  _RegisterDeactivatedEvent: calls('1.7', () => undefined),
  _UnregisterDeactivatedEvent: calls('1.7', () => undefined),
};

export const worksheetClass = defineClass<SheetTarget>(
  'Worksheet',
  { ...scalars, ...navigation, ...methods },
  { identity: ({ sheet }) => ({ Id: sheet.id }) },
);
