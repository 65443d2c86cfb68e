import type { DefinedNamePlan, PlanSummary, SheetPlan, SheetRole, TablePlan, Widened, WorkbookPlan } from '../plan';
import type { SheetInfo, TableInfo } from '../port';

import { hasFormula } from './cells';
import { contentDigest, planDigest } from './content';
import type { Standing } from './describe';
import { toUserError } from './errors';
import type { Remembered } from './memory';
import { sameMemory } from './memory';
import { fullAddress, sheetNames, translator } from './references';
import type { Translate } from './references';
import { lookAtRegister, registerStands } from './registerTarget';
import type { RegisterTarget } from './registerTarget';
import type { Session } from './session';
import { withoutBlanks } from './tableFormulas';

export type SheetTarget = {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly standing: SheetInfo | null;
  readonly action: 'create' | 'refresh' | 'keep' | 'unchanged';
  readonly digest: string;
};

/** A plan compared with the workbook: all that an apply would do, and nothing else. */
export type Target = {
  readonly plan: WorkbookPlan;
  readonly standing: Standing;
  readonly remembered: Remembered;
  readonly names: ReadonlyMap<SheetRole, string>;
  readonly translate: Translate;
  readonly sheets: readonly SheetTarget[];
  readonly register: readonly RegisterTarget[];
  /** Defined names that are missing or point elsewhere, with their formula. */
  readonly definedNames: readonly { readonly name: DefinedNamePlan; readonly formula: string }[];
  readonly memoryChanges: boolean;
};

/** Compares a plan with the workbook, writing nothing. */
export async function aim(
  session: Session,
  plan: WorkbookPlan,
  standing: Standing,
  remembered: Remembered,
  limit: number,
  signal?: AbortSignal,
): Promise<Target> {
  const { info } = standing;
  const names = sheetNames(info, plan.sheets);
  const replaced = new Set(plan.replaceFrozen ?? []);
  const sheets: SheetTarget[] = [];
  for (const sheet of plan.sheets.map(withoutBlanks)) {
    const found = info.sheets.find(({ role }) => role === sheet.role) ?? null;
    const digest = await session.paced(planDigest(sheet, names), signal);
    const base = { plan: sheet, name: names.get(sheet.role) ?? sheet.name, standing: found, digest };
    if (found === null) sheets.push({ ...base, action: 'create' });
    else if (sheet.mode !== 'refresh' && !(sheet.mode === 'frozen' && replaced.has(sheet.role))) {
      sheets.push({ ...base, action: 'keep' });
    } else {
      const stamp = remembered.stamps.get(sheet.role);
      const same =
        stamp?.plan === digest &&
        stamp.content === (await contentDigest(session, found, chartKeys(sheet), limit, signal));
      sheets.push({ ...base, action: same ? 'unchanged' : 'refresh' });
    }
  }
  const register: RegisterTarget[] = [];
  const claimed = new Set<string>();
  for (const columns of plan.register) {
    register.push(await lookAtRegister(session, columns, info.sheets, standing, claimed, limit, signal));
  }
  return {
    plan,
    standing,
    remembered,
    names,
    translate: translator(plan.sheets, names),
    sheets: await disturbed(session, sheets),
    register,
    definedNames: plan.names.flatMap((name) => {
      const formula = `=${fullAddress(name.target, names)}`;
      const current = standing.names.get(name.name);
      return current !== undefined && plainReference(current) === plainReference(formula) ? [] : [{ name, formula }];
    }),
    memoryChanges: !sameMemory(remembered.memory, plan.memory),
  };
}

/** The names of the charts that a plan gives a sheet. */
export function chartKeys({ charts }: SheetPlan): string[] {
  return charts.map(({ key }) => key);
}

/** A reference without the marks that Excel adds or drops. */
function plainReference(formula: string): string {
  return formula.replace(/['$]/g, '').toLowerCase();
}

/**
 * Excel rewrites formulas by itself when a table they name moves, loses a
 * heading or is remade, or when a sheet comes in place of a lost one: sheets
 * that hold formulas or charts are then written too, although their plan and
 * their cells are still the same.
 */
async function disturbed(session: Session, sheets: readonly SheetTarget[]): Promise<SheetTarget[]> {
  const shaken =
    sheets.some(({ action }) => action === 'create') ||
    (await tablesMove(
      session,
      sheets.filter(({ action }) => action === 'refresh'),
    ));
  if (!shaken) return [...sheets];
  return sheets.map((sheet) => {
    const depends = sheet.plan.charts.length > 0 || sheet.plan.blocks.some(hasFormula);
    return sheet.action === 'unchanged' && depends ? { ...sheet, action: 'refresh' } : sheet;
  });
}

async function tablesMove(session: Session, sheets: readonly SheetTarget[]): Promise<boolean> {
  const kept = sheets.flatMap(({ plan, standing }) => {
    const tables = standing?.tables ?? [];
    return tables.map((table) => ({ table, plan, wanted: plan.tables.find(({ name }) => name === table.name) }));
  });
  if (kept.some(({ table, wanted }) => wanted === undefined || !staysInPlace(table, wanted))) return true;
  if (kept.length === 0) return false;
  try {
    const headings = await session.raw(async (context) => {
      const ranges = kept.map(({ table }) => {
        const range = context.workbook.tables.getItem(table.name).getHeaderRowRange();
        range.load('values');
        return range;
      });
      await context.sync();
      return ranges.map((range) => (range.values[0] ?? []).map(String));
    });
    return kept.some(({ wanted, plan }, at) => {
      const planned = wanted === undefined ? [] : plannedHeadings(plan, wanted);
      return planned.some((heading, column) => heading !== headings[at]?.[column]);
    });
  } catch (error) {
    throw toUserError(error);
  }
}

/** True when a table can be resized to the plan rather than remade: same heading row, same first column. */
export function staysInPlace(table: TableInfo, wanted: Pick<TablePlan, 'area'>): boolean {
  return table.area.row === wanted.area.row && table.area.column === wanted.area.column;
}

/** The headings that a plan gives one of its tables. */
export function plannedHeadings(plan: SheetPlan, { area }: Pick<TablePlan, 'area'>): string[] {
  return Array.from({ length: area.columns }, (_, at) => {
    for (const block of plan.blocks) {
      const cell = block.rows[area.row - block.row]?.[area.column + at - block.column];
      if (cell !== undefined && cell !== null) return String(typeof cell === 'object' ? cell.value : cell);
    }
    return '';
  });
}

/** True when applying would write nothing. */
export function stands({ sheets, register, definedNames, memoryChanges }: Target): boolean {
  return (
    sheets.every(({ action }) => action === 'keep' || action === 'unchanged') &&
    register.every(registerStands) &&
    definedNames.length === 0 &&
    !memoryChanges
  );
}

/** What the person is told before anything is written. */
export function summarise(target: Target): PlanSummary {
  const named = (...actions: SheetTarget['action'][]) =>
    target.sheets.filter(({ action }) => actions.includes(action)).map(({ name }) => name);
  const headings = (owned: boolean) =>
    target.register.flatMap(({ sheet, columns }) => {
      const own = columns.filter((column) => column.owned === owned && (!owned || column.changed.size > 0));
      return own.length === 0 ? [] : [{ sheet: sheet.name, headings: own.map(({ column }) => column.heading) }];
    });
  const columns = target.register.flatMap((register) => register.columns);
  return {
    sheetsNew: named('create'),
    sheetsRefreshed: named('refresh'),
    sheetsKept: named('keep', 'unchanged'),
    columnsAdded: headings(false),
    columnsRefreshed: headings(true),
    ...widenedBy(target.register),
    registerCellsChanged: columns.reduce((sum, { changed }) => sum + changed.size, 0),
    buyerCellsChanged: columns.reduce((sum, { occupied }) => sum + occupied.length, 0),
    obstacles: obstacles(target),
  };
}

function widenedBy(registers: readonly RegisterTarget[]): Pick<PlanSummary, 'widened'> {
  const widened = registers.flatMap(({ sheet, tableArea, filterArea }): Widened[] => [
    ...(filterArea === null ? [] : [{ sheet: sheet.name, what: 'filter' as const }]),
    ...(tableArea === null ? [] : [{ sheet: sheet.name, what: 'table' as const }]),
  ]);
  return widened.length === 0 ? {} : { widened };
}

function obstacles(target: Target): PlanSummary['obstacles'] {
  const { standing, sheets, register } = target;
  const { info, structureProtected } = standing;
  const written = sheets.filter(({ action }) => action === 'create' || action === 'refresh');
  const touched = register.filter((target) => !registerStands(target));
  return [
    ...(info.readOnly && !stands(target) ? [{ code: 'readOnly' as const, sheet: info.name }] : []),
    ...(structureProtected && written.some(({ action }) => action === 'create')
      ? [{ code: 'protected' as const, sheet: info.name }]
      : []),
    ...written.flatMap(({ name, standing: sheet }) =>
      sheet?.protected === true ? [{ code: 'protected' as const, sheet: name }] : [],
    ),
    ...touched.flatMap(({ sheet }) => [
      ...(sheet.protected ? [{ code: 'protected' as const, sheet: sheet.name }] : []),
      ...(sheet.filtered ? [{ code: 'filtered' as const, sheet: sheet.name }] : []),
    ]),
  ];
}
