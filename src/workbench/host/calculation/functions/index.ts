import type { ScalarFunction, WholeFunction } from '../scope';
import { AGGREGATES } from './aggregates';
import { CONDITIONAL_AGGREGATES } from './conditional';
import { DATES } from './dates';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookups';
import { NUMBERS } from './numbers';
import { TEXTS, WHOLE_TEXTS } from './texts';

/** Functions that take ranges as they are, by their en-US name. */
export const WHOLE_FUNCTIONS: Readonly<Record<string, WholeFunction>> = {
  ...LOGIC,
  ...AGGREGATES,
  ...CONDITIONAL_AGGREGATES,
  ...LOOKUPS,
  ...WHOLE_TEXTS,
};

/** Functions of single values. */
export const SCALAR_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = { ...NUMBERS, ...TEXTS, ...DATES };
