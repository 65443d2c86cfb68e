/** Files on the workbench: opened as workbooks of the embedded host, saved back as xlsx packages. */
export { openInHost } from './openInHost';
export type { OpenedFile } from './openInHost';
export { saveFromHost } from './saveFromHost';
