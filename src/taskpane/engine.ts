/**
 * Everything heavy behind one dynamic import: the journeys of `app` (with the
 * trade rooms under them) and the Office.js adapter. The shell paints first.
 */
export * as app from '../app';
export { createOfficeHost } from './host/office';
