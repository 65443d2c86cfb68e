import { strToU8, zipSync } from 'fflate';
import { areaAddress, cellAddress, columnLetter, type CellValue } from '../../src/workbook';

/** A sheet as a buyer would have laid it out: title lines, a coloured heading, column formats, a filter. */
export type SampleSheet = {
  readonly name: string;
  readonly titleLines: readonly (readonly CellValue[])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total?: readonly CellValue[];
  readonly widths: readonly number[];
  /** By column: which of the sample's few cell styles its body carries. */
  readonly styles: readonly ('text' | 'date' | 'euro' | 'integer' | 'wrap')[];
};

const STYLE_INDEX = { text: 0, heading: 1, date: 2, euro: 3, integer: 4, wrap: 5, title: 6, total: 7 } as const;

const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="4"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF3B5B7A"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="1" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf fontId="2" applyFont="1"/><xf numFmtId="164" fontId="3" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function cell(row: number, column: number, value: CellValue, style: number): string {
  if (value === null || value === '') return '';
  const reference = `r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (typeof value === 'number') return `<c ${reference}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${reference} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function line(row: number, values: readonly CellValue[], styleOf: (column: number) => number, height?: number): string {
  const cells = values.map((value, column) => cell(row, column, value, styleOf(column))).join('');
  return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
}

function sheetXml(sheet: SampleSheet): string {
  const header = sheet.titleLines.length;
  const bodyStyle = (column: number): number => STYLE_INDEX[sheet.styles[column] ?? 'text'];
  const lines = [
    ...sheet.titleLines.map((values, row) => line(row, values, () => (row === 0 ? STYLE_INDEX.title : 0))),
    line(header, sheet.headings, () => STYLE_INDEX.heading, 32),
    ...sheet.rows.map((values, index) => line(header + 1 + index, values, bodyStyle)),
    ...(sheet.total === undefined ? [] : [line(header + 1 + sheet.rows.length, sheet.total, () => STYLE_INDEX.total)]),
  ];
  const filter = areaAddress({ row: header, column: 0, rows: sheet.rows.length + 1, columns: sheet.headings.length });
  const columns = sheet.widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header + 1}" topLeftCell="A${header + 2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${filter}"/></worksheet>`;
}

/** A workbook of such sheets, as xlsx bytes; the same sheets always give the same bytes. */
export function sampleWorkbook(sheets: readonly SampleSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, index: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered.map(({ index }) => `<Override PartName="/xl/worksheets/sheet${index}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>${numbered.map(({ sheet, index }) => `<sheet name="${escape(sheet.name)}" sheetId="${index}" r:id="rId${index}"/>`).join('')}</sheets><definedNames>${numbered.map(({ sheet, index }) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${index - 1}" hidden="1">'${escape(sheet.name)}'!$A$${sheet.titleLines.length + 1}:$${columnLetter(sheet.headings.length - 1)}$${sheet.titleLines.length + 1 + sheet.rows.length}</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ index }) => `<Relationship Id="rId${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES_XML,
  };
  for (const { sheet, index } of numbered) files[`xl/worksheets/sheet${index}.xml`] = sheetXml(sheet);
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // A fixed date in the archive: a sample that did not change must not look changed.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(Date.UTC(2026, 0, 1, 12)), level: 9 });
}
