import type { Area } from '../../../workbook';
import type { HostSheet, HostTable, HostWorkbook } from '../data';
import { HostError, accessDenied } from '../errors';
import type { HostEvents } from '../events';

/** What every object of the model shares. */
export type Model = {
  readonly workbook: HostWorkbook;
  readonly events: HostEvents;
  /** Brings the values of formula cells up to date before they are read. */
  readonly calculate: (force?: boolean) => void;
  /** What cells show, in the language of the host. */
  readonly display: (value: string | number | boolean | null, numberFormat: string) => string;
};

export type SheetTarget = { readonly model: Model; readonly sheet: HostSheet };

export type RangeTarget = SheetTarget & { readonly area: Area };

export type TableTarget = SheetTarget & { readonly table: HostTable };

/** Refuses what points at a deleted sheet. */
export function checkAlive(sheet: HostSheet): void {
  if (!sheet.alive) throw new HostError('InvalidReference', `The worksheet « ${sheet.name} » was deleted.`);
}

/** Refuses writes in a protected sheet or a read-only… workbook stays writable in memory, as in Excel. */
export function checkWritable(target: SheetTarget): void {
  checkAlive(target.sheet);
  if (target.sheet.protection.protected) throw accessDenied(`The worksheet « ${target.sheet.name} » is protected.`);
}
