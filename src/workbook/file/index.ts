/**
 * Adapter `workbook/file`: the port over the bytes of a file. The command line
 * and the workbench page open a register with it and take back an xlsx package;
 * nothing here knows Node or the page.
 */
export { openFile } from './fileWorkbook';
export type { FileTools, FileWorkbook } from './fileWorkbook';

// What the workbench opens a file with in its host, and saves it with: cells, looks and parts beyond the port.
export { changeParts, openPackage, packageBytes, readPart, relationshipsOf } from './package/opc';
export type { OpcPackage } from './package/opc';
export { applyEdits, child, childrenNamed, isTrue, parseXml } from './package/xml';
export type { Edit, XmlElement } from './package/xml';
export { decodeXmlText } from './read/cellText';
export { BUILT_IN_FORMATS } from './read/numberFormats';
export { tooHeavy, tooLong } from './errors';
export { readWithLibrary } from './read/library';
export { fromPlain, toPlain } from './read/libraryForm';
export type { PlainWorkbook } from './read/libraryForm';
export { readFile, wordFailure } from './read/readFile';
export { parseArea, parseSheetReference } from './read/reference';
export { cellValue, findSheetData, scanCells, scanRows } from './read/sheetScanner';
export type { CellSpan } from './read/sheetScanner';
export type { SourceSheet, SourceWorkbook } from './read/source';
export { readSharedStringsOf, sheetFrame } from './read/xlsx';
export { readWorkbookPart, workbookPath } from './read/xlsxWorkbook';
export type { WorkbookPart } from './read/xlsxWorkbook';
export { cellXml } from './write/cells';
export { freshPackage } from './write/freshPackage';
