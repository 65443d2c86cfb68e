/** The lexicon as data: one file a family of themes; adding a rule touches no code. */
import { CIRCULAR_RULES } from './circular';
import { ENERGY_RULES } from './energy';
import { ENVIRONMENTAL_LEVERS } from './environmentalLevers';
import { INSERTION } from './insertion';
import { LABEL_RULES } from './labels';
import { MOBILITY_RULES } from './mobility';
import { NATURE_RULES } from './nature';
import { RESERVED } from './reserved';
import { SOCIAL_LEVERS } from './socialLevers';
import { SOCIAL_THEME_RULES } from './socialThemes';
import type { Rule } from './types';

export const RULES: readonly Rule[] = [
  ...SOCIAL_LEVERS,
  ...INSERTION,
  ...RESERVED,
  ...SOCIAL_THEME_RULES,
  ...ENVIRONMENTAL_LEVERS,
  ...LABEL_RULES,
  ...CIRCULAR_RULES,
  ...ENERGY_RULES,
  ...MOBILITY_RULES,
  ...NATURE_RULES,
];
export { CUES } from './cues';
export { FAMILIES } from './families';
export { MASKS } from './masks';
export type { Cue, Level, Mask, Rule } from './types';
