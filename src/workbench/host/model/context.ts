import type { Area, CellValue } from '../../../workbook';
import type { HostSheet, HostTable, HostWorkbook } from '../data';
import { HostError, accessDenied, invalidOperation } from '../errors';
import type { HostEvents } from '../events';
import type { HostProfile } from '../profiles';

/** What every object of the model shares. */
export type Model = {
  readonly workbook: HostWorkbook;
  readonly events: HostEvents;
  /** Brings the values of formula cells up to date before they are read. */
  readonly calculate: (force?: boolean) => void;
  /** Value of a formula that stands in no cell, seen from a cell. */
  readonly valueAt: (formula: string, sheet: HostSheet, row: number, column: number) => CellValue;
  /** The Excel that is played. */
  readonly profile: () => HostProfile;
  /** What the person could still take back with Ctrl+Z. */
  readonly undo: { steps: number };
  /** What cells show, in the language of the host. */
  readonly display: (value: CellValue, numberFormat: string) => string;
};

export type SheetTarget = { readonly model: Model; readonly sheet: HostSheet };

export type RangeTarget = SheetTarget & { readonly area: Area };

/** Several areas of a sheet, changed together. */
export type AreasTarget = SheetTarget & { readonly areas: readonly Area[] };

export type TableTarget = SheetTarget & { readonly table: HostTable };

/** Refuses what points at a deleted sheet. */
export function checkAlive(sheet: HostSheet): void {
  if (!sheet.alive) throw new HostError('InvalidReference', `The worksheet « ${sheet.name} » was deleted.`);
}

/** Refuses writes in a protected sheet. */
export function checkWritable(target: SheetTarget): void {
  checkAlive(target.sheet);
  if (target.sheet.protection.protected) throw accessDenied(`The worksheet « ${target.sheet.name} » is protected.`);
}

/** The value that all areas share, null when they differ. */
export function shared<V>({ areas }: AreasTarget, read: (area: Area) => V | null): V | null {
  const values = new Set(areas.map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

/** Some calls empty the list of what a person can take back with Ctrl+Z. */
export function clearUndo({ undo, profile }: Model): void {
  if (profile().clearsUndo) undo.steps = 0;
}

/** Refuses to copy from, or to draw in, a very hidden sheet where no Excel was seen to. */
export function checkProven({ model, sheet }: SheetTarget): void {
  if (sheet.visibility === 'VeryHidden' && !model.profile().worksInVeryHidden) {
    throw invalidOperation(`The worksheet « ${sheet.name} » is very hidden.`);
  }
}
