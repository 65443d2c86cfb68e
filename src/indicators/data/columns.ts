import type { DataColumn } from '../types';
import { ECONOMIC_COLUMNS } from './economicColumns';
import { IDENTITY_COLUMNS } from './identityColumns';
import { ENVIRONMENTAL_COLUMNS, SOCIAL_COLUMNS } from './responsibleColumns';

/** The columns of `tSpaser`, in their order in the sheet. */
export const DATA_COLUMNS: readonly DataColumn[] = [
  ...IDENTITY_COLUMNS,
  ...SOCIAL_COLUMNS,
  ...ENVIRONMENTAL_COLUMNS,
  ...ECONOMIC_COLUMNS,
];
