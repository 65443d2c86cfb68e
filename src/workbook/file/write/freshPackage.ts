import { attributesText } from '../package/xml';
import { changeParts, emptyPackage } from '../package/opc';
import type { OpcPackage, PartPieces } from '../package/opc';
import type { SourceSheet, SourceWorkbook } from '../read/source';
import { freeSheetName } from '../../index';
import { copiedPieces, copiedSheet } from './freshSheet';
import { openStyles } from './stylesPart';
import { withTypedTexts } from './typedTexts';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of the workbook part of a package made here. */
export const FRESH_WORKBOOK_PATH = 'xl/workbook.xml';

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

/** A package made here, and its sheets as they would be read in it, by path. */
export type FreshWorkbook = { readonly source: OpcPackage; readonly sheets: ReadonlyMap<string, SourceSheet> };

/** A new xlsx package holding the values, number formats and merged cells of a source that is no xlsx. */
export function freshPackage(source: SourceWorkbook): OpcPackage {
  return freshWorkbook(source).source;
}

/**
 * The same with its sheets, which need not be read again. What a text file says stays the register's reading to
 * interpret, from its texts; only its copy in Excel has real dates and numbers.
 */
export function freshWorkbook(source: SourceWorkbook): FreshWorkbook {
  const styles = openStyles(null);
  const names: string[] = [];
  for (const sheet of source.sheets) names.push(freeSheetName(sheet.name, names));
  const isText = source.encoding !== undefined;
  const copies = source.sheets.map((sheet, index): [string, SourceSheet] => {
    const typed = isText ? withTypedTexts(sheet, source.dateSystem) : sheet;
    return [`xl/worksheets/sheet${index + 1}.xml`, copiedSheet(typed, `sheet${index + 1}`, names[index] ?? sheet.name)];
  });
  const parts = copies.map(([path, sheet]): [string, PartPieces] => [path, copiedPieces(sheet, styles)]);
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
  const made = changeParts(
    emptyPackage(),
    new Map<string, string | PartPieces>([
      ['[Content_Types].xml', contentTypes(copies.length)],
      ['_rels/.rels', relationshipsText([['officeDocument', 'xl/workbook.xml']])],
      [FRESH_WORKBOOK_PATH, workbook],
      [
        'xl/_rels/workbook.xml.rels',
        relationshipsText([
          ...copies.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
      ...parts,
      ['xl/styles.xml', styles.text()],
    ]),
  );
  return { source: made, sheets: new Map(copies) };
}
