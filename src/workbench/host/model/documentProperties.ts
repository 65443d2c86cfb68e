import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { invalidArgument, itemNotFound } from '../errors';
import { text } from './arguments';
import type { Model } from './context';

type PropertiesTarget = { readonly model: Model };
type PropertyTarget = PropertiesTarget & { readonly key: string };

const typeName = (value: unknown): string => {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

function checkValue(value: unknown): unknown {
  if (!['string', 'number', 'boolean'].includes(typeof value))
    throw invalidArgument('A property is a text, a number or true/false.');
  return value;
}

const propertyClass = defineClass<PropertyTarget>(
  'CustomProperty',
  {
    Key: reads('1.7', ({ key }) => key),
    Type: reads('1.7', ({ model, key }) => typeName(model.workbook.customProperties.get(key))),
    Value: readsAndWrites(
      '1.7',
      ({ model, key }) => model.workbook.customProperties.get(key) ?? null,
      ({ model, key }, value) => {
        model.workbook.customProperties.set(key, checkValue(value));
      },
    ),
    Delete: calls('1.7', ({ model, key }) => {
      model.workbook.customProperties.delete(key);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

const find = (target: PropertiesTarget, asked: unknown): HostObject | null => {
  const key = text(asked, 'key');
  return target.model.workbook.customProperties.has(key) ? propertyClass.of({ ...target, key }) : null;
};

const customClass = defineClass<PropertiesTarget>(
  'CustomPropertyCollection',
  {
    Add: calls('1.7', (target, [asked, value]) => {
      const key = text(asked, 'key');
      target.model.workbook.customProperties.set(key, checkValue(value));
      return propertyClass.of({ ...target, key });
    }),
    DeleteAll: calls('1.7', ({ model }) => model.workbook.customProperties.clear()),
    GetCount: calls('1.7', ({ model }) => model.workbook.customProperties.size),
    GetItem: calls('1.7', (target, [key]) => {
      const found = find(target, key);
      if (found === null) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: calls('1.7', (target, [key]) => find(target, key)),
  },
  {
    items: (target) =>
      [...target.model.workbook.customProperties.keys()].map((key) => propertyClass.of({ ...target, key })),
  },
);

const plain = (key: string): Member<PropertiesTarget> =>
  readsAndWrites(
    '1.7',
    ({ model }) => model.workbook.properties.get(key) ?? '',
    ({ model }, value) => {
      model.workbook.properties.set(key, text(value));
    },
  );

export const documentPropertiesClass = defineClass<PropertiesTarget>('DocumentProperties', {
  Author: plain('author'),
  Category: plain('category'),
  Comments: plain('comments'),
  Company: plain('company'),
  Keywords: plain('keywords'),
  Manager: plain('manager'),
  Subject: plain('subject'),
  Title: plain('title'),
  LastAuthor: reads('1.7', ({ model }) => model.workbook.properties.get('lastAuthor') ?? ''),
  Custom: links('1.7', (target) => customClass.of(target)),
});
