export { quarterPackSteps } from './quarter';
export { publicPackSteps, yearPackSteps } from './year';
export { rowsText } from './figures';
export { chartNumber } from './charts';
export type {
  Pack,
  PackCell,
  PackChart,
  PackFigure,
  PackPart,
  PackRow,
  PackRows,
  PackSection,
  PackSeries,
  PackTable,
} from './types';
