import type { AddedColumn, RegisterColumnsPlan } from '../../../workbook';
import { parseSheetReference } from '../../../workbook/file';
import { cellAt, columnWidthAt, intersection, usedArea } from '../../host';
import type { HostSheet, HostWorkbook } from '../../host';
import { widthInCharacters } from './sheetPlan';

const COLUMN_NAME = /^SPASER_col_(.+?)(?:_\d+)?$/;

type Anchor = { readonly key: string; readonly sheet: HostSheet; readonly row: number; readonly column: number };

/** Where our columns stand, by the hidden names that follow them. */
export function columnAnchors(workbook: HostWorkbook): readonly Anchor[] {
  return workbook.names.flatMap(({ name, formula }): Anchor[] => {
    const key = COLUMN_NAME.exec(name)?.[1];
    const found = parseSheetReference(formula.replace(/^=/, ''));
    const sheet = workbook.sheets.find((candidate) => candidate.name === found?.sheet);
    if (key === undefined || found === null || sheet === undefined) return [];
    return [{ key, sheet, row: found.area.row, column: found.area.column }];
  });
}

function listAt(sheet: HostSheet, row: number, column: number): readonly string[] | null {
  const here = { row, column, rows: 1, columns: 1 };
  const rule = sheet.validations.find(({ area }) => intersection(area, here) !== null)?.rule['list'];
  const source =
    typeof rule === 'object' && rule !== null ? (rule as Readonly<Record<string, unknown>>)['source'] : undefined;
  return typeof source === 'string' && !source.startsWith('=') ? source.split(',') : null;
}

/** The columns that the add-in keeps in the buyer's sheets, as the plans that would write them. */
export function registerPlans(
  workbook: HostWorkbook,
  isNew: (sheet: HostSheet, column: number) => boolean,
): readonly RegisterColumnsPlan[] {
  const bySheet = new Map<HostSheet, Anchor[]>();
  for (const anchor of columnAnchors(workbook)) {
    const known = bySheet.get(anchor.sheet);
    if (known === undefined) bySheet.set(anchor.sheet, [anchor]);
    else known.push(anchor);
  }
  return [...bySheet].map(([sheet, anchors]): RegisterColumnsPlan => {
    const headerRow = anchors[0]?.row ?? 0;
    const used = usedArea(sheet);
    const lastRow = used === null ? headerRow : used.row + used.rows - 1;
    const columns = anchors.map(({ key, row, column }): AddedColumn => {
      const list = listAt(sheet, row + 1, column);
      return {
        key,
        heading: String(cellAt(sheet, row, column)?.value ?? key),
        column,
        isNew: isNew(sheet, column),
        width: widthInCharacters(columnWidthAt(sheet, column)),
        values: Array.from({ length: Math.max(0, lastRow - row) }, (_, index) => ({
          row: row + 1 + index,
          value: cellAt(sheet, row + 1 + index, column)?.value ?? null,
        })),
        ...(list === null ? {} : { list }),
      };
    });
    const table = sheet.tables.find(({ area }) => area.row === headerRow);
    return {
      sheetId: '',
      sheetName: sheet.name,
      headerRow,
      firstRow: headerRow + 1,
      lastRow,
      tableName: table?.name ?? null,
      columns,
    };
  });
}
