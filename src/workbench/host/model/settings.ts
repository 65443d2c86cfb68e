import type { HostObject } from '../classes';
import { calls, defineClass, reads, readsAndWrites } from '../classes';
import { invalidArgument, itemNotFound } from '../errors';
import { text } from './arguments';
import type { Model } from './context';

type SettingsTarget = { readonly model: Model };
type SettingTarget = SettingsTarget & { readonly key: string };

/** Excel fails above about one megabyte of settings. */
const MAXIMUM = 1024 * 1024;

function store({ model, key }: SettingTarget, value: unknown): void {
  const others = [...model.workbook.settings].filter(([other]) => other !== key);
  const size = [...others, [key, value]].reduce((total, entry) => total + JSON.stringify(entry).length, 0);
  if (size > MAXIMUM) throw invalidArgument('The settings of a workbook hold about one megabyte at most.');
  model.workbook.settings.set(key, value);
}

const settingClass = defineClass<SettingTarget>(
  'Setting',
  {
    Key: reads('1.4', ({ key }) => key),
    Value: readsAndWrites('1.4', ({ model, key }) => model.workbook.settings.get(key) ?? null, store),
    Delete: calls('1.4', ({ model, key }) => {
      model.workbook.settings.delete(key);
    }),
  },
  { identity: ({ key }) => ({ Key: key }) },
);

const find = (target: SettingsTarget, asked: unknown): HostObject | null => {
  const key = text(asked, 'key');
  return target.model.workbook.settings.has(key) ? settingClass.of({ ...target, key }) : null;
};

export const settingsClass = defineClass<SettingsTarget>(
  'SettingCollection',
  {
    Add: calls('1.4', (target, [asked, value]) => {
      const key = text(asked, 'key');
      store({ ...target, key }, value);
      return settingClass.of({ ...target, key });
    }),
    GetCount: calls('1.4', ({ model }) => model.workbook.settings.size),
    GetItem: calls('1.4', (target, [key]) => {
      const found = find(target, key);
      if (found === null) throw itemNotFound(`Setting « ${String(key)} ».`);
      return found;
    }),
    GetItemOrNullObject: calls('1.4', (target, [key]) => find(target, key)),
  },
  { items: (target) => [...target.model.workbook.settings.keys()].map((key) => settingClass.of({ ...target, key })) },
);
