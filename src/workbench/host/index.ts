/**
 * The embedded Excel host of the workbench: answers the unmodified office.js as
 * Excel would, over a workbook in memory. Its results are those of an embedded
 * host, never of Excel itself.
 */
export { createHost, REQUIREMENT_SET } from './host';
export type { Host, HostOptions } from './host';
export { DEFAULT_PROFILE, PROFILES, PROFILE_NAMES, profileNamed } from './profiles';
export type { HostProfile, ProfileName } from './profiles';
export { localEntry } from './localEntry';
export { boundsOf, listAt } from './permitted';
export type { Person } from './person';
export { HostError } from './errors';
export { shownFormat } from './looks';
export { shiftedFormula } from './shiftedFormula';
export { titleText } from './model/chartParts';
export { intersection, parseArea } from './areas';
export { installHost } from './transport';
export type { HostTheme, InstallOptions, Installed } from './transport';
export { createSheet, createWorkbook, nextId } from './create';
export { newChart, newSeries } from './model/chartDefaults';
export { areaBox, areaUnder, columnLeft, columnWidthAt, rowHeightAt, rowTop } from './model/geometry';
export { LIMITS } from './limits';
export { declaredClasses } from './classes';
export { cellAt, columnOfKey, formatAt, putCell, rowOfKey, touchContents, usedArea } from './cells';
export type * from './data';
