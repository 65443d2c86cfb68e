import type { HostWorkbook } from './data';

/** Keeps the values of formula cells up to date. */
export function createCalculator(workbook: HostWorkbook): { readonly update: (force: boolean) => void } {
  let calculated = -1;
  return {
    update: (force) => {
      if (!force && calculated === workbook.revision) return;
      calculated = workbook.revision;
    },
  };
}
