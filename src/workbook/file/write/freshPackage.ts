import { areaAddress } from '../../index';
import type { CellValue } from '../../index';
import { attributesText } from '../package/xml';
import { changeParts, emptyPackage } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import { usedArea } from '../read/source';
import type { SourceSheet, SourceWorkbook } from '../read/source';
import { freeSheetName } from '../../index';
import { cellXml } from './cells';
import { openStyles } from './stylesPart';
import { withTypedTexts } from './typedTexts';
import type { StyleBook } from './stylesPart';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows measured for the width of a column, and the width's bounds in characters. */
const WIDTH_SAMPLE = 200;
const NARROWEST = 9;
const WIDEST = 50;

/** Path of the workbook part of a package made here. */
export const FRESH_WORKBOOK_PATH = 'xl/workbook.xml';

function textWidth(value: CellValue): number {
  if (value === null) return 0;
  return Math.max(
    ...String(value)
      .split('\n')
      .map((line) => line.length),
  );
}

function widthsXml(sheet: SourceSheet): string {
  const widths: number[] = [];
  let measured = 0;
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    row.forEach((value, column) => (widths[column] = Math.max(widths[column] ?? 0, textWidth(value ?? null))));
    measured += 1;
    if (measured === WIDTH_SAMPLE) break;
  }
  const columns = widths.map(
    (width, index) =>
      `<col${attributesText({ min: index + 1, max: index + 1, width: Math.min(WIDEST, Math.max(NARROWEST, width + 2)), customWidth: 1 })}/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: SourceSheet, styles: StyleBook): string {
  const rows: string[] = [];
  sheet.rows.forEach((values, row) => {
    const cells = values?.map((value, column) =>
      value === null || value === undefined
        ? ''
        : cellXml('', row, column, { value, format: styles.numberFormat(sheet.formatAt(row, column)) }),
    );
    if (cells !== undefined) rows.push(`<row r="${row + 1}">${cells.join('')}</row>`);
  });
  return rows.join('');
}

function sheetText(sheet: SourceSheet, styles: StyleBook): string {
  const used = usedArea(sheet);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    HEADER,
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<dimension ref="${used === null ? 'A1' : areaAddress(used)}"/>`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widthsXml(sheet),
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function relationshipsText(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${entries.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const overrides = [
    ['xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ['xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${SPREADSHEET_TYPE}.worksheet+xml`,
    ]),
  ];
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`
  );
}

/**
 * A new xlsx package holding the values, number formats and merged cells of a
 * source that is no xlsx. What a text file says stays the register's reading
 * to interpret, from its texts; only its copy in Excel has real dates and numbers.
 */
export function freshPackage(source: SourceWorkbook): OpcPackage {
  const styles = openStyles(null);
  const names: string[] = [];
  for (const sheet of source.sheets) names.push(freeSheetName(sheet.name, names));
  const isText = source.encoding !== undefined;
  const sheets = source.sheets.map((sheet) =>
    sheetText(isText ? withTypedTexts(sheet, source.dateSystem) : sheet, styles),
  );
  const entries = source.sheets.map(
    ({ visible }, index) =>
      `<sheet${attributesText({ name: names[index], sheetId: index + 1, state: visible ? undefined : 'hidden', 'r:id': `rId${index + 1}` })}/>`,
  );
  const workbook = [
    HEADER,
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    source.dateSystem === 1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>',
    `<sheets>${entries.join('')}</sheets></workbook>`,
  ].join('');
  return changeParts(
    emptyPackage(),
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length)],
      ['_rels/.rels', relationshipsText([['officeDocument', 'xl/workbook.xml']])],
      [FRESH_WORKBOOK_PATH, workbook],
      [
        'xl/_rels/workbook.xml.rels',
        relationshipsText([
          ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
      ...sheets.map((text, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, text]),
      ['xl/styles.xml', styles.text()],
    ]),
  );
}
