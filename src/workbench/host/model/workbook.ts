import type { Area } from '../../../workbook';
import { touchStructure } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { createSheet, nextId } from '../create';
import { HostError, itemAlreadyExists, itemNotFound } from '../errors';
import { EVENT, WORKBOOK_EVENTS } from '../events';
import { checkSheetName } from '../limits';
import { flag, oneOf, text } from './arguments';
import type { Model } from './context';
import { customXmlPartsClass } from './customXml';
import { documentPropertiesClass } from './documentProperties';
import { functionsClass } from './functions';
import { namesClass } from './names';
import { checkStructure, workbookProtectionClass } from './protection';
import { rangeClass } from './range';
import { settingsClass } from './settings';
import { tablesClass } from './tables';
import { worksheetClass } from './worksheet';

type WorkbookTarget = { readonly model: Model };

const findSheet = ({ model }: WorkbookTarget, key: unknown): HostObject | null => {
  const asked = text(key, 'worksheet').toLowerCase();
  const sheet = model.workbook.sheets.find(
    ({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === asked,
  );
  return sheet === undefined ? null : worksheetClass.of({ model, sheet });
};

function addSheet({ model }: WorkbookTarget, [asked]: readonly unknown[]): HostObject {
  checkStructure(model);
  const { workbook } = model;
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let name = 'Feuil1';
  if (asked === undefined || asked === null || asked === '') {
    for (let index = 1; taken.has(name.toLowerCase()); index += 1) name = `Feuil${index}`;
  } else {
    name = checkSheetName(asked);
    if (taken.has(name.toLowerCase())) throw itemAlreadyExists(`Worksheet « ${name} ».`);
  }
  const sheet = createSheet(name, nextId(workbook));
  workbook.sheets.push(sheet);
  touchStructure(workbook);
  model.events.raise({
    type: EVENT.worksheetAdded,
    targetId: WORKBOOK_EVENTS,
    payload: { worksheetId: sheet.id, source: 'Local' },
  });
  return worksheetClass.of({ model, sheet });
}

function edge({ model }: WorkbookTarget, sheets: readonly { visibility: string }[], visibleOnly: unknown): HostObject {
  const wanted = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
  const sheet = model.workbook.sheets.find((candidate) => candidate === wanted);
  if (sheet === undefined) throw itemNotFound();
  return worksheetClass.of({ model, sheet });
}

const nothing = calls<WorkbookTarget>('1.7', () => undefined);

const worksheetsMembers: Record<string, Member<WorkbookTarget>> = {
  Add: calls('1.1', addSheet),
  GetCount: calls('1.4', ({ model }, [visibleOnly]) => {
    const counted = model.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
    return counted.length;
  }),
  GetActiveWorksheet: calls('1.1', ({ model }) => worksheetClass.of({ model, sheet: model.workbook.active })),
  GetFirst: calls('1.5', (target, [visibleOnly]) => edge(target, target.model.workbook.sheets, visibleOnly)),
  GetLast: calls('1.5', (target, [visibleOnly]) =>
    edge(target, [...target.model.workbook.sheets].reverse(), visibleOnly),
  ),
  GetItem: calls('1.1', (target, [key]) => {
    const found = findSheet(target, key);
    if (found === null) throw itemNotFound(`Worksheet « ${String(key)} ».`);
    return found;
  }),
  GetItemOrNullObject: calls('1.4', (target, [key]) => findSheet(target, key)),
  _RegisterAddedEvent: nothing,
  _UnregisterAddedEvent: nothing,
  _RegisterDeletedEvent: nothing,
  _UnregisterDeletedEvent: nothing,
  _RegisterActivatedEvent: nothing,
  _UnregisterActivatedEvent: nothing,
  _RegisterDeactivatedEvent: nothing,
  _UnregisterDeactivatedEvent: nothing,
  _RegisterDataChangedEvent: calls('1.9', () => undefined),
  _UnregisterDataChangedEvent: calls('1.9', () => undefined),
  _RegisterSelectionChangedEvent: calls('1.9', () => undefined),
  _UnregisterSelectionChangedEvent: calls('1.9', () => undefined),
};

const worksheetsClass = defineClass<WorkbookTarget>('WorksheetCollection', worksheetsMembers, {
  items: ({ model }) => model.workbook.sheets.map((sheet) => worksheetClass.of({ model, sheet })),
});

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

const applicationClass = defineClass<WorkbookTarget>('Application', {
  CalculationMode: readsAndWrites(
    '1.1',
    ({ model }) => model.workbook.calculationMode,
    ({ model }, value) => {
      model.workbook.calculationMode = oneOf(value, MODES);
    },
  ),
  CalculationState: reads('1.9', () => 'Done'),
  CalculationEngineVersion: reads('1.9', () => 191_029),
  Calculate: calls('1.1', ({ model }, [type]) => {
    oneOf(type, ['Recalculate', 'Full', 'FullRebuild']);
    model.calculate(true);
  }),
  // A host without a screen of its own has nothing to hold back: both are accepted, as a hint.
  SuspendApiCalculationUntilNextSync: calls('1.6', () => undefined),
  SuspendScreenUpdatingUntilNextSync: calls('1.9', () => undefined),
});

const runtimeClass = defineClass<WorkbookTarget>('Runtime', {
  EnableEvents: readsAndWrites(
    '1.8',
    ({ model }) => model.events.acting.enabled,
    ({ model }, value) => {
      model.events.acting.enabled = flag(value);
    },
  ),
});

const selected = ({ model }: WorkbookTarget, area: Area): HostObject =>
  rangeClass.of({ model, sheet: model.workbook.active, area });

export const workbookClass = defineClass<WorkbookTarget>('Workbook', {
  Name: reads('1.7', ({ model }) => model.workbook.name),
  ReadOnly: reads('1.8', ({ model }) => model.workbook.readOnly),
  AutoSave: reads('1.9', () => false),
  IsDirty: reads('1.9', ({ model }) => model.workbook.revision > 0),
  PreviouslySaved: reads('1.9', () => true),
  CalculationEngineVersion: reads('1.9', () => 191_029),
  Worksheets: links('1.1', (target) => worksheetsClass.of(target)),
  Tables: links('1.1', ({ model }) => tablesClass.of({ model, sheet: null })),
  Names: links('1.1', ({ model }) => namesClass.of({ model, sheet: null })),
  Application: links('1.1', (target) => applicationClass.of(target)),
  Functions: links('1.2', (target) => functionsClass.of(target)),
  Settings: links('1.4', (target) => settingsClass.of(target)),
  CustomXmlParts: links('1.5', (target) => customXmlPartsClass.of(target)),
  Properties: links('1.7', (target) => documentPropertiesClass.of(target)),
  Protection: links('1.7', (target) => workbookProtectionClass.of(target)),
  _Runtime: links('1.5', (target) => runtimeClass.of(target)),
  GetActiveCell: calls('1.7', (target) => {
    const { row, column } = target.model.workbook.selection;
    return selected(target, { row, column, rows: 1, columns: 1 });
  }),
  GetSelectedRange: calls('1.1', (target) => selected(target, target.model.workbook.selection)),
  _RemoveAllReferences: calls('1.1', () => undefined),
  Close: calls('1.11', () => {
    throw new HostError('UnsupportedOperation', 'The embedded host does not close its workbook.');
  }),
});
