import { anchorName, quoteSheetName } from '../../index';
import type { Area, PlanSummary, WorkbookPlan } from '../../index';
import { editPackage } from '../package/editor';
import type { PackageEditor } from '../package/editor';
import { readPart } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import type { PackageState } from '../state';
import { dropCalcChain } from './calcChain';
import { writeMemory } from './memoryPart';
import { columnsSummary, findObstacles, placeRegister, writeRegisters } from './registerColumns';
import type { PlacedRegister, RegisterOutcome } from './registerColumns';
import { countCells } from './sheetCells';
import { readTableIds, writeSheet } from './sheetParts';
import { areaReference, titleRowsReference } from './sheetXml';
import { openStyles } from './stylesPart';
import { chooseTargets, dataReader } from './targets';
import type { PlacedTarget, Targets } from './targets';
import { editWorkbook } from './workbookEdits';
import type { NewSheet, WantedName } from './workbookEdits';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A plan laid over a package: the package it would become, and what that changes. */
export type Patch = {
  readonly source: OpcPackage;
  /** Without `buyerCellsChanged`, which is counted on the cells themselves. */
  readonly summary: Omit<PlanSummary, 'buyerCellsChanged'>;
  readonly registers: readonly PlacedRegister[];
  readonly sheetsWritten: readonly string[];
  readonly cellsWritten: number;
  /** Sheets as they read with our columns in them, by path, where they are known without reading the part. */
  readonly copies: RegisterOutcome['copies'];
};

const local = (name: string, localSheet: number, refersTo: string, hidden = false): WantedName => ({
  name,
  localSheet,
  refersTo,
  hidden,
});

/** The names that a written sheet needs: its anchor, what it prints, its filter. */
function sheetNames({ plan, name, role, position }: PlacedTarget): readonly WantedName[] {
  const quoted = quoteSheetName(name);
  const reference = (area: Area) => areaReference(quoted, area);
  const first = reference({ row: 0, column: 0, rows: 1, columns: 1 });
  return [
    { name: anchorName(role), localSheet: null, refersTo: first, hidden: true },
    ...(plan.autoFilter === undefined
      ? []
      : [local('_xlnm._FilterDatabase', position, reference(plan.autoFilter), true)]),
    ...(plan.page?.printArea === undefined
      ? []
      : [local('_xlnm.Print_Area', position, reference(plan.page.printArea))]),
    ...(plan.page?.titleRows === undefined
      ? []
      : [local('_xlnm.Print_Titles', position, titleRowsReference(quoted, plan.page.titleRows))]),
  ];
}

function droppableNames(targets: Targets): readonly { readonly name: string; readonly localSheet: number }[] {
  return targets.written.flatMap(({ isNew, position }) =>
    isNew
      ? []
      : ['_xlnm._FilterDatabase', '_xlnm.Print_Area', '_xlnm.Print_Titles'].map((name) => ({
          name,
          localSheet: position,
        })),
  );
}

/** Paths of all tables of the package, and those of our sheets that are about to be written again. */
function tablePaths(state: PackageState, editor: PackageEditor, targets: Targets) {
  const of = (path: string) =>
    editor.relationships(path).flatMap((entry) => (entry.type === 'table' && entry.path !== null ? [entry.path] : []));
  const ours = new Set(targets.written.filter(({ isNew }) => !isNew).map(({ path }) => path));
  const others = state.workbook.sheets.filter(({ path }) => !ours.has(path)).flatMap(({ path }) => of(path));
  return { others, ours: [...ours].flatMap(of) };
}

/** Names for the plan's tables: a table or name of the buyer's that bears one makes ours step aside. */
function nameTables(state: PackageState, targets: Targets, taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...state.workbook.names.map(({ name }) => name.toLowerCase())]);
  const renamed = new Map<string, string>();
  for (const { plan } of targets.written) {
    for (const { name } of plan.tables) {
      let free = name;
      for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${name}_${count}`;
      used.add(free.toLowerCase());
      if (free !== name) renamed.set(name, free);
    }
  }
  return renamed;
}

/** The highest number that Excel gives a sheet. */
const HIGHEST_SHEET_ID = 65_534;

/** Gives sheet ids one after another: above those in use, then the gaps between them. */
function freeSheetIds(used: readonly number[]): () => number {
  const taken = new Set(used);
  let next = Math.max(0, ...used.filter((id) => id <= HIGHEST_SHEET_ID));
  return () => {
    next = next >= HIGHEST_SHEET_ID ? 1 : next + 1;
    while (taken.has(next)) next = next >= HIGHEST_SHEET_ID ? 1 : next + 1;
    taken.add(next);
    return next;
  };
}

/**
 * Lays a plan over a package, step by step: each value yielded names the sheet
 * about to be written. Nothing of the given package is changed; the patch holds
 * another one, which shares every untouched part with it.
 */
export function* patchPackage(state: PackageState, plan: WorkbookPlan, fresh: boolean): Generator<string, Patch> {
  const { source, workbook } = state;
  const editor = editPackage(source, workbook.strict);
  const styles = openStyles(workbook.stylesPath === null ? null : readPart(source, workbook.stylesPath));
  const targets = chooseTargets(state, plan, editor);
  const registers = plan.register.map((register) => placeRegister(state, register));
  const tables = tablePaths(state, editor, targets);
  const textsOf = (paths: readonly string[]) =>
    paths.map((path) => editor.read(path) ?? '').filter((text) => text !== '');
  const otherIds = readTableIds(textsOf(tables.others));
  const ownIds = readTableIds(textsOf(tables.ours));
  const around = {
    editor,
    styles,
    dateSystem: workbook.dateSystem,
    sheetNames: targets.renamed,
    tableNames: nameTables(state, targets, new Set(otherIds.keys())),
    tableIds: { known: ownIds, next: Math.max(0, ...otherIds.values(), ...ownIds.values()) + 1 },
    dataOf: dataReader(state, targets),
  };
  for (const target of targets.written) {
    yield target.name;
    writeSheet(target, { ...around, tableIds: around.tableIds, select: fresh ? target.role === plan.activate : null });
  }
  yield registers[0]?.sheetName ?? '';
  const outcome = writeRegisters(state, registers, editor, styles);

  const stylesPath = workbook.stylesPath ?? 'xl/styles.xml';
  const stylesText = styles.text();
  if (stylesText !== editor.read(stylesPath)) {
    editor.write(stylesPath, stylesText, STYLES_TYPE);
    editor.relate(workbook.path, 'styles', stylesPath);
  }
  const sheetId = freeSheetIds(workbook.sheetIds);
  const newSheets = targets.written
    .filter(({ isNew }) => isNew)
    .map(({ name, path, plan: { hidden } }): NewSheet => ({
      name,
      hidden: hidden === true,
      sheetId: sheetId(),
      relationship: editor.relate(workbook.path, 'worksheet', path),
    }));
  const planNames = plan.names.flatMap(({ name, target, visible }): WantedName[] => {
    const reference = around.dataOf(target)?.reference;
    return reference === undefined ? [] : [{ name, localSheet: null, refersTo: reference, hidden: !visible }];
  });
  editor.write(
    workbook.path,
    editWorkbook(workbook, {
      sheets: newSheets,
      names: [...targets.written.flatMap(sheetNames), ...outcome.names, ...planNames],
      droppedNames: droppableNames(targets),
      activeTab: fresh ? (targets.written.find(({ role }) => role === plan.activate)?.position ?? null) : null,
    }),
  );
  writeMemory(editor, state, plan.memory);
  const differing = targets.written.filter(({ path }) => editor.isChanged(path));
  if (outcome.formulaReplaced || differing.some(({ isNew }) => !isNew)) dropCalcChain(editor, workbook.path);

  return {
    source: editor.finish(),
    registers,
    copies: outcome.copies,
    sheetsWritten: [
      ...differing.map(({ name }) => name),
      ...registers.map(({ sheetName }) => sheetName).filter(() => outcome.cellsChanged > 0),
    ],
    cellsWritten: differing.reduce((sum, { grid }) => sum + countCells(grid), outcome.cellsChanged),
    summary: {
      sheetsNew: targets.written.filter(({ isNew }) => isNew).map(({ name }) => name),
      sheetsRefreshed: targets.written.filter(({ isNew }) => !isNew).map(({ name }) => name),
      sheetsKept: targets.kept,
      ...columnsSummary(registers),
      ...(outcome.widened.length === 0 ? {} : { widened: outcome.widened }),
      registerCellsChanged: outcome.cellsChanged,
      obstacles: findObstacles(state, plan),
    },
  };
}
