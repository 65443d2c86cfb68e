/** The lexicon as data: one file a theme; adding a rule touches no code. */
import { CUES } from './cues';
import { FAMILIES } from './families';
import { SOCIAL_LEVERS } from './leversSocial';
import { MASKS } from './masks';
import type { Rule } from './types';

export const RULES: readonly Rule[] = [...SOCIAL_LEVERS];
export { CUES, FAMILIES, MASKS };
export type { Cue, Level, Mask, Rule } from './types';
