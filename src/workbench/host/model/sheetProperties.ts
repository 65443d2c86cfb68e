import type { HostObject } from '../classes';
import { calls, defineClass, reads, readsAndWrites } from '../classes';
import { itemNotFound } from '../errors';
import { text } from './arguments';
import type { SheetTarget } from './context';

type PropertyTarget = SheetTarget & { readonly key: string };

const propertyClass = defineClass<PropertyTarget>(
  'WorksheetCustomProperty',
  {
    Key: reads('1.12', ({ key }) => key),
    Value: readsAndWrites(
      '1.12',
      ({ sheet, key }) => sheet.properties.get(key) ?? '',
      ({ sheet, key }, value) => {
        sheet.properties.set(key, text(value));
      },
    ),
    Delete: calls('1.12', ({ sheet, key }) => {
      sheet.properties.delete(key);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

const find = (target: SheetTarget, asked: unknown): HostObject | null => {
  const key = text(asked, 'key');
  return target.sheet.properties.has(key) ? propertyClass.of({ ...target, key }) : null;
};

export const sheetPropertiesClass = defineClass<SheetTarget>(
  'WorksheetCustomPropertyCollection',
  {
    Add: calls('1.12', (target, [key, value]) => {
      target.sheet.properties.set(text(key, 'key'), text(value, 'value'));
      return propertyClass.of({ ...target, key: text(key, 'key') });
    }),
    GetCount: calls('1.12', ({ sheet }) => sheet.properties.size),
    GetItem: calls('1.12', (target, [key]) => {
      const found = find(target, key);
      if (found === null) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: calls('1.12', (target, [key]) => find(target, key)),
  },
  { items: (target) => [...target.sheet.properties.keys()].map((key) => propertyClass.of({ ...target, key })) },
);
