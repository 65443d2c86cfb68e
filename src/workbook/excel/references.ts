import type { SheetArea, SheetPlan, SheetRole } from '../plan';
import { areaAddress, quoteSheetName } from '../address';
import type { WorkbookInfo } from '../port';
import { freeSheetName } from '../sheetNames';

import { UserError, bilingual } from '../../language';

/**
 * The name that each role's sheet bears or will bear: the person may have
 * renamed it, or a sheet of theirs may hold the name that we would give.
 */
export function sheetNames(info: WorkbookInfo, plans: readonly SheetPlan[]): Map<SheetRole, string> {
  const names = new Map<SheetRole, string>();
  for (const sheet of info.sheets) if (sheet.role !== null) names.set(sheet.role, sheet.name);
  const taken = info.sheets.map((sheet) => sheet.name);
  for (const plan of plans) {
    if (names.has(plan.role)) continue;
    const name = freeSheetName(plan.name, taken);
    names.set(plan.role, name);
    taken.push(name);
  }
  return names;
}

/** Rewrites the sheet names that plans use inside formulas into those the sheets really bear. */
export type Translate = (formula: string) => string;

/** A translator for the sheets whose name differs from the plan's; texts such as link targets are followed too. */
export function translator(plans: readonly SheetPlan[], names: ReadonlyMap<SheetRole, string>): Translate {
  const renamed = plans.flatMap(({ role, name }) => {
    const actual = names.get(role);
    return actual === undefined || actual === name
      ? []
      : [[`${quoteSheetName(name)}!`, `${quoteSheetName(actual)}!`] as const];
  });
  return (formula) => renamed.reduce((text, [from, to]) => text.split(from).join(to), formula);
}

/** The A1 address of one of the plan's areas with its sheet, absolute. */
export function fullAddress(target: SheetArea, names: ReadonlyMap<SheetRole, string>): string {
  return `${quoteSheetName(nameOf(target.role, names))}!${areaAddress(target.area, true)}`;
}

/** The name of a role's sheet. */
export function nameOf(role: SheetRole, names: ReadonlyMap<SheetRole, string>): string {
  const name = names.get(role);
  if (name !== undefined) return name;
  throw new UserError(
    'sheetMissing',
    bilingual(
      `Une feuille nécessaire (${role}) n’est ni dans le classeur ni parmi celles à écrire.`,
      `A sheet that is needed (${role}) is neither in the workbook nor among those to be written.`,
    ),
  );
}
