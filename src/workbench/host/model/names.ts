import { areaAddress, quoteSheetName } from '../../../workbook';
import { touchStructure } from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import type { HostName, HostSheet } from '../data';
import { itemAlreadyExists, itemNotFound } from '../errors';
import { checkFormula } from '../formulaCheck';
import { checkDefinedName } from '../limits';
import { checkNameFormula } from '../localReading';
import { flag, text } from './arguments';
import type { Model } from './context';
import { rangeClass } from './range';
import { fullAddress, valueGrid } from './rangeContent';
import { rangeOfFormula } from './references';
import { worksheetClass } from './worksheet';

/** The names of the workbook (`sheet` null) or those of one sheet. */
export type NamesTarget = { readonly model: Model; readonly sheet: HostSheet | null };
type NameTarget = NamesTarget & { readonly item: HostName };

const listOf = ({ model, sheet }: NamesTarget): HostName[] => (sheet === null ? model.workbook.names : sheet.names);

const rangeOf = ({ model, item }: NameTarget): HostObject | null => {
  const range = rangeOfFormula(model, item.formula);
  return range === null ? null : rangeClass.of(range);
};

const nameClass = defineClass<NameTarget>(
  'NamedItem',
  {
    Name: reads('1.1', ({ item }) => item.name),
    Type: reads('1.1', (target) => (rangeOfFormula(target.model, target.item.formula) === null ? 'String' : 'Range')),
    Value: reads('1.1', ({ model, item }) => {
      const range = rangeOfFormula(model, item.formula);
      if (range === null) return item.formula;
      if (range.area.rows === 1 && range.area.columns === 1) return valueGrid(range)?.[0]?.[0] ?? '';
      return fullAddress(range);
    }),
    Visible: readsAndWrites(
      '1.1',
      ({ item }) => item.visible,
      ({ item }, value) => {
        item.visible = flag(value);
      },
    ),
    Scope: reads('1.4', ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet')),
    Comment: readsAndWrites(
      '1.4',
      ({ item }) => item.comment,
      ({ item }, value) => {
        item.comment = text(value);
      },
    ),
    Formula: readsAndWrites(
      '1.7',
      ({ item }) => item.formula,
      (target, value) => {
        const formula = checkNameFormula(target.model.profile(), checkFormula(text(value, 'formula')));
        target.item.formula = formula.startsWith('=') ? formula : `=${formula}`;
        touchStructure(target.model.workbook);
      },
    ),
    Worksheet: links('1.4', ({ model, sheet }) => {
      if (sheet === null) throw itemNotFound('The name belongs to the workbook.');
      return worksheetClass.of({ model, sheet });
    }),
    WorksheetOrNullObject: links('1.4', ({ model, sheet }) =>
      sheet === null ? null : worksheetClass.of({ model, sheet }),
    ),
    GetRange: calls('1.1', (target) => {
      const range = rangeOf(target);
      if (range === null) throw itemNotFound('The name is not a range.');
      return range;
    }),
    GetRangeOrNullObject: calls('1.4', rangeOf),
    Delete: calls('1.4', (target) => {
      const list = listOf(target);
      list.splice(list.indexOf(target.item), 1);
      touchStructure(target.model.workbook);
    }),
  },
  { identity: ({ item }) => ({ Name: item.name }) },
);

const find = (target: NamesTarget, name: unknown): HostObject | null => {
  const asked = text(name, 'name').toLowerCase();
  const item = listOf(target).find((candidate) => candidate.name.toLowerCase() === asked);
  return item === undefined ? null : nameClass.of({ ...target, item });
};

function add(target: NamesTarget, [name, reference, comment]: readonly unknown[]): HostObject {
  const asked = checkDefinedName(name);
  if (find(target, asked) !== null) throw itemAlreadyExists(`Name « ${asked} ».`);
  const range = rangeClass.targetOf(reference);
  const formula =
    range === null
      ? checkNameFormula(target.model.profile(), checkFormula(text(reference, 'reference')))
      : `=${quoteSheetName(range.sheet.name)}!${areaAddress(range.area, true)}`;
  const item: HostName = {
    name: asked,
    formula: formula.startsWith('=') ? formula : `="${formula.replace(/"/g, '""')}"`,
    visible: true,
    comment: comment === undefined || comment === null ? '' : text(comment, 'comment'),
  };
  listOf(target).push(item);
  touchStructure(target.model.workbook);
  return nameClass.of({ ...target, item });
}

const members: Record<string, Member<NamesTarget>> = {
  Add: calls('1.4', add),
  GetCount: calls('1.4', (target) => listOf(target).length),
  GetItem: calls('1.1', (target, [name]) => {
    const found = find(target, name);
    if (found === null) throw itemNotFound(`Name « ${String(name)} ».`);
    return found;
  }),
  GetItemOrNullObject: calls('1.4', (target, [name]) => find(target, name)),
};

export const namesClass = defineClass<NamesTarget>('NamedItemCollection', members, {
  items: (target) => listOf(target).map((item) => nameClass.of({ ...target, item })),
});

export const sheetNamesClass = {
  of: (target: { readonly model: Model; readonly sheet: HostSheet }) => namesClass.of(target),
};
