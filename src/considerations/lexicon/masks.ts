import type { Mask } from './types';

/** False friends met in real registers and notices. */
export const MASKS: readonly Mask[] = [];
