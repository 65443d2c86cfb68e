import { touch } from '../cells';
import { calls, defineClass, reads } from '../classes';
import { accessDenied, invalidOperation } from '../errors';
import { record } from './arguments';
import type { Model, SheetTarget } from './context';
import { checkAlive } from './context';

export const sheetProtectionClass = defineClass<SheetTarget>('WorksheetProtection', {
  Protected: reads('1.2', ({ sheet }) => sheet.protection.protected),
  Options: reads('1.2', ({ sheet }) => (sheet.protection.protected ? sheet.protection.options : null)),
  Protect: calls('1.2', (target, [options, password]) => {
    checkAlive(target.sheet);
    if (target.sheet.protection.protected) throw invalidOperation('The worksheet is already protected.');
    target.sheet.protection = {
      protected: true,
      options: options === undefined || options === null ? {} : record(options),
      password: typeof password === 'string' && password !== '' ? password : null,
    };
    touch(target.model.workbook);
  }),
  Unprotect: calls('1.7', (target, [password]) => {
    checkAlive(target.sheet);
    const { protection } = target.sheet;
    if (protection.password !== null && protection.password !== password) throw accessDenied('The password is wrong.');
    target.sheet.protection = { protected: false, options: {}, password: null };
    touch(target.model.workbook);
  }),
});

export const workbookProtectionClass = defineClass<{ readonly model: Model }>('WorkbookProtection', {
  Protected: reads('1.7', ({ model }) => model.workbook.structureProtected),
  Protect: calls('1.7', ({ model }) => {
    if (model.workbook.structureProtected) throw invalidOperation('The workbook is already protected.');
    model.workbook.structureProtected = true;
  }),
  Unprotect: calls('1.7', ({ model }) => {
    model.workbook.structureProtected = false;
  }),
});

/** A protected structure refuses new, moved, renamed and deleted sheets. */
export function checkStructure(model: Model): void {
  if (model.workbook.structureProtected) throw accessDenied('The structure of the workbook is protected.');
}
