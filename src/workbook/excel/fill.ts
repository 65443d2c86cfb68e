import type { Piece } from './cells';
import { batches, writeBatch } from './cells';
import { columnRuns } from './geometry';
import { rangeOf } from './read';
import { nameOf } from './references';
import type { Session } from './session';
import { allFormulas, lookAtSheets, queueTables, sameHeadings } from './sheets';
import type { OwnSheet } from './sheets';
import { plannedHeadings } from './target';
import type { SheetTarget, Target } from './target';
import { tableUses } from './tableFormulas';

/** A hidden sheet that is being filled for a sheet of the plan. */
export type Filled = { readonly target: SheetTarget; readonly place: OwnSheet; readonly stays: boolean };

/** The tables that formulas may name for now, with the headings that they may name; all in lower case. */
type Known = Map<string, ReadonlySet<string>>;

/**
 * Writes the formulas of hidden sheets, each before the table that covers it is
 * made (Excel turns formulas written into a table into calculated columns) and
 * after the tables that it names. Gives, by sheet, the formulas that must wait
 * because they name a column which only comes into being with the last request.
 */
export async function fillFormulas(
  session: Session,
  sheets: readonly Filled[],
  target: Target,
  limit: number,
  signal?: AbortSignal,
): Promise<Piece[][]> {
  const pieces = await session.paced(
    allFormulas(
      sheets.map((sheet) => sheet.target.plan),
      target.translate,
    ),
    signal,
  );
  const known = await standingTables(session, sheets, target);
  const late = sheets.map((): Piece[] => []);
  await addNames(session, sheets, target);
  let waiting = sheets.map((sheet, at) => ({ sheet, at, pieces: pieces[at] ?? [] }));
  while (waiting.length > 0) {
    const ready = waiting.filter((one) => one.pieces.every((piece) => isReady(piece, known)));
    // None: what is left waits for a table that no sheet of this write brings before the last request.
    const next = ready.length > 0 ? ready : waiting.slice(0, 1);
    for (const { sheet, at, pieces: own } of next) {
      const [now, later] = parted(own, known);
      for (const batch of batches(now, limit)) {
        await session.breathe(signal);
        await writeBatch(session, sheet.place, batch);
      }
      late[at]?.push(...later);
      await makeTables(session, sheet);
      if (!sheet.stays) continue;
      for (const table of sheet.target.plan.tables)
        known.set(table.name.toLowerCase(), plannedSet(sheet.target, table));
    }
    waiting = waiting.filter((one) => !next.includes(one));
  }
  return late;
}

function plannedSet({ plan }: SheetTarget, table: SheetTarget['plan']['tables'][number]): ReadonlySet<string> {
  return new Set(plannedHeadings(plan, table).map((heading) => heading.toLowerCase()));
}

/** The standing tables of the plan that the last request will leave in their place, with the headings that they keep. */
async function standingTables(session: Session, sheets: readonly Filled[], target: Target): Promise<Known> {
  const known: Known = new Map();
  const written = new Map(sheets.map((sheet) => [sheet.target.plan.role, sheet]));
  const standing = target.sheets.flatMap((sheet) =>
    sheet.standing === null || sheet.standing.tables.length === 0 ? [] : [{ sheet, info: sheet.standing }],
  );
  if (standing.length === 0) return known;
  const looked = await session.read({}, (context) =>
    lookAtSheets(
      context,
      standing.map(({ info }) => info),
    ),
  );
  for (const { sheet, info } of standing) {
    for (const found of looked.get(info.id)?.tables ?? []) {
      const wanted = sheet.plan.tables.find(({ name }) => name === found.name);
      const rewritten = written.has(sheet.plan.role);
      if (rewritten && (wanted === undefined || !sameHeadings(sheet.plan, wanted, found))) continue;
      known.set(found.name.toLowerCase(), new Set(found.headings.map((heading) => String(heading).toLowerCase())));
    }
  }
  return known;
}

/** The names of new sheets come before the formulas that use them; they go with their sheets if the write is given up. */
async function addNames(session: Session, sheets: readonly Filled[], target: Target): Promise<void> {
  const fresh = new Set(sheets.filter(({ stays }) => stays).map((sheet) => sheet.target.plan.role));
  const added = target.definedNames.filter(
    ({ name }) => fresh.has(name.target.role) && !target.standing.names.has(name.name),
  );
  if (added.length === 0) return;
  await session.write({}, (context) => {
    const { names, worksheets } = context.workbook;
    for (const { name } of added) {
      const cells = rangeOf(worksheets.getItem(nameOf(name.target.role, target.names)), name.target.area);
      names.add(name.name, cells).visible = name.visible;
    }
    return Promise.resolve();
  });
}

async function makeTables(session: Session, { target, place, stays }: Filled): Promise<void> {
  const { plan } = target;
  if (!stays || (plan.tables.length === 0 && plan.autoFilter === undefined)) return;
  await session.write({ sheet: target.name }, (context) => {
    queueTables(context.workbook.worksheets.getItem(place.id), plan, null);
    return Promise.resolve();
  });
}

const formulaReady = (formula: unknown, known: Known): boolean =>
  tableUses(String(formula)).every(({ table, column }) => {
    const headings = known.get(table);
    return headings !== undefined && (column === null || headings.has(column));
  });

function isReady({ cells }: Piece, known: Known): boolean {
  return cells.every((row) => row.every((formula) => formulaReady(formula, known)));
}

/** Pieces parted into what can be written now and what must wait, column by column where a piece holds both. */
function parted(pieces: readonly Piece[], known: Known): [Piece[], Piece[]] {
  const now: Piece[] = [];
  const later: Piece[] = [];
  for (const piece of pieces) {
    if (isReady(piece, known)) {
      now.push(piece);
      continue;
    }
    const width = piece.cells[0]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const runs = columnRuns(piece.cells.length, (row) => formulaReady(piece.cells[row]?.[column], known));
      for (const { row, rows, mark } of runs) {
        const cells = piece.cells.slice(row, row + rows).map((line) => [line[column] ?? null]);
        (mark ? now : later).push({ ...piece, row: piece.row + row, column: piece.column + column, cells });
      }
    }
  }
  return [now, later];
}
