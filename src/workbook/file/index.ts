/**
 * Adapter `workbook/file`: the port over the bytes of a file. The command line
 * and the workbench page open a register with it and take back an xlsx package;
 * nothing here knows Node or the page.
 */
export { openFile } from './fileWorkbook';
export type { FileWorkbook } from './fileWorkbook';
