import type { SheetPlan, SheetRole } from '../plan';
import type { CellValue } from '../cellValue';
import type { SheetInfo } from '../port';
import type { Steps } from '../../pace';

import { blockReader, readInBlocks } from './blocks';
import { areaOf, loadArea } from './describe';
import { toUserError } from './errors';
import { EMPTY_HASH, addRow, addText, digest, stable } from '../hash';
import type { Session } from './session';

/** Counts as a change of every plan: raised when this adapter comes to write the same plan differently. */
const WRITER = 3;
/** Rows hashed in one step. */
const ROWS_A_STEP = 100;

/** Tells one plan of a sheet from another, sheet names included since formulas and charts hold them. */
export function* planDigest(plan: SheetPlan, names: ReadonlyMap<SheetRole, string>): Steps<string> {
  const { blocks, ...rest } = plan;
  let hash = addText(EMPTY_HASH, stable({ rest, writer: WRITER, names: Object.fromEntries(names) }));
  const total = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  let rows = 0;
  for (const { rows: cells, ...block } of blocks) {
    hash = addText(hash, stable(block));
    for (const row of cells) {
      hash = addText(hash, JSON.stringify(row));
      rows++;
      if (rows % ROWS_A_STEP === 0) yield rows / total;
    }
  }
  return digest(hash);
}

/**
 * Tells what stands in a sheet: its formulas and constants as Excel gives them
 * back, its tables and those of `ownCharts` that are there (a person's own
 * charts are no change). Computed values are left out: they follow the cells
 * that a person may change elsewhere. `look` is given each row on the way.
 */
export async function contentDigest(
  session: Session,
  sheet: Pick<SheetInfo, 'id' | 'name'>,
  ownCharts: readonly string[],
  limit: number,
  signal?: AbortSignal,
  look?: (row: number, column: number, cells: readonly CellValue[]) => void,
): Promise<string> {
  const place = { sheet: sheet.name };
  const { area, objects } = await session.read(place, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = loadArea(worksheet.getUsedRangeOrNullObject(true));
    const charts = worksheet.charts.load('items/name');
    const tables = worksheet.tables.load('items/name');
    await context.sync();
    const ranges = tables.items.map((table) => ({ name: table.name, range: loadArea(table.getRange()) }));
    await context.sync();
    return {
      area: used.isNullObject ? null : areaOf(used),
      objects: {
        charts: charts.items.flatMap(({ name }) => (ownCharts.includes(name) ? [name] : [])).sort(),
        tables: ranges.map(({ name, range }) => ({ name, area: areaOf(range) })),
      },
    };
  });
  let hash = addText(EMPTY_HASH, stable({ area, objects }));
  if (area === null) return digest(hash);
  let at = area.row;
  try {
    const add = (rows: CellValue[][]) => {
      for (const row of rows) {
        hash = addRow(hash, row);
        look?.(at, area.column, row);
        at++;
      }
    };
    const reader = blockReader(session, sheet.id, area, 'formulas');
    await readInBlocks(area.rows, area.columns, limit, reader, add, () => session.breathe(signal));
  } catch (error) {
    throw toUserError(error, place);
  }
  return digest(hash);
}
