import {
  child,
  parseXml,
  readPart,
  readSharedStringsOf,
  readWorkbookPart,
  relationshipsOf,
  sheetFrame,
} from '../../../workbook/file';
import type { OpcPackage, WorkbookPart } from '../../../workbook/file';
import { createSheet, createWorkbook, nextId } from '../../host';
import type { HostSheet, HostTable, HostWorkbook } from '../../host';
import { readCells } from './cells';
import { readCharts } from './charts';
import { themeColours } from './colours';
import { readLooks } from './looks';
import { areasOf, filterCriteria, readSheetParts } from './sheetParts';

function readTables(source: OpcPackage, path: string, workbook: HostWorkbook): HostTable[] {
  return relationshipsOf(source, path).flatMap((relationship): HostTable[] => {
    if (relationship.type !== 'table' || relationship.path === null) return [];
    const root = parseXml(readPart(source, relationship.path) ?? '');
    const [area] = areasOf(root.attributes.get('ref') ?? '');
    if (area === undefined) return [];
    const filter = child(root, 'autoFilter');
    const style = child(root, 'tableStyleInfo');
    const flag = (name: string) => style?.attributes.get(name) === '1';
    return [
      {
        id: nextId(workbook),
        name: root.attributes.get('displayName') ?? root.attributes.get('name') ?? '',
        area,
        style: style?.attributes.get('name') ?? 'TableStyleLight1',
        showHeaders: root.attributes.get('headerRowCount') !== '0',
        showTotals: Number(root.attributes.get('totalsRowCount') ?? 0) > 0,
        showFilterButton: filter !== undefined,
        showBandedRows: flag('showRowStripes'),
        showBandedColumns: flag('showColumnStripes'),
        highlightFirstColumn: flag('showFirstColumn'),
        highlightLastColumn: flag('showLastColumn'),
        filter: filter === undefined ? null : { area, criteria: filterCriteria(filter, area.columns) },
      },
    ];
  });
}

/** Names of the workbook and of its sheets; those by which Excel keeps print areas go to the page. */
function readNames(part: WorkbookPart, workbook: HostWorkbook, byPosition: ReadonlyMap<number, HostSheet>): void {
  for (const { name, localSheet, refersTo, element } of part.names) {
    const sheet = localSheet === null ? null : (byPosition.get(localSheet) ?? null);
    const areas = areasOf(
      refersTo
        .split(',')
        .map((piece) => piece.slice(piece.lastIndexOf('!') + 1))
        .join(' '),
    );
    if (name === '_xlnm.Print_Area' && sheet !== null) sheet.page.printArea = areas[0] ?? null;
    else if (name === '_xlnm.Print_Titles' && sheet !== null) {
      sheet.page.titleRows = areas.find(({ column, columns }) => column === 0 && columns > 1) ?? null;
    } else if (!name.startsWith('_xlnm.')) {
      const item = {
        name,
        formula: `=${refersTo}`,
        visible: element.attributes.get('hidden') !== '1',
        comment: element.attributes.get('comment') ?? '',
      };
      (sheet === null ? workbook.names : sheet.names).push(item);
    }
  }
}

/** Custom XML parts, as Office.js gives them. */
function readXmlParts(source: OpcPackage, part: WorkbookPart, workbook: HostWorkbook): void {
  for (const { type, path } of relationshipsOf(source, part.path)) {
    const xml = type === 'customXml' && path !== null ? readPart(source, path) : null;
    if (xml === null) continue;
    const id = `{${nextId(workbook).toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000002}`;
    workbook.xmlParts.push({ id, xml: xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '') });
  }
}

/** A workbook in memory with all that the page shows of an xlsx package. Throws when a part is malformed. */
export function loadPackage(source: OpcPackage, path: string, name: string): HostWorkbook {
  const part = readWorkbookPart(source, path);
  const workbook = createWorkbook(
    part.sheets.map((entry) => entry.name),
    name,
  );
  workbook.date1904 = part.dateSystem === 1904;
  workbook.structureProtected = part.structureLocked;
  const partOfType = (type: string): string | null => {
    const found = relationshipsOf(source, path).find((entry) => entry.type === type);
    return found?.path === undefined || found.path === null ? null : readPart(source, found.path);
  };
  const theme = themeColours(partOfType('theme'));
  const looks = readLooks(part.stylesPath === null ? null : readPart(source, part.stylesPath), theme);
  const shared = { strings: readSharedStringsOf(source, part), looks, dateSystem: part.dateSystem };
  const byPosition = new Map<number, HostSheet>();
  part.sheets.forEach((entry, index) => {
    const sheet = workbook.sheets[index] ?? createSheet(entry.name, nextId(workbook));
    byPosition.set(entry.position, sheet);
    const xml = readPart(source, entry.path) ?? '';
    readCells(sheet, xml, shared);
    readSheetParts(sheet, sheetFrame(xml).root, looks, theme);
    sheet.tables = readTables(source, entry.path, workbook);
    if (!entry.visible) sheet.visibility = 'Hidden';
  });
  part.sheets.forEach((entry, index) => {
    const sheet = workbook.sheets[index];
    if (sheet !== undefined) sheet.charts = [...readCharts(source, entry.path, sheet, workbook.sheets)];
  });
  readNames(part, workbook, byPosition);
  readXmlParts(source, part, workbook);
  const active = Number(child(child(part.root, 'bookViews'), 'workbookView')?.attributes.get('activeTab') ?? 0);
  const shown = byPosition.get(active);
  workbook.active =
    shown?.visibility === 'Visible'
      ? shown
      : (workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.active);
  return workbook;
}
