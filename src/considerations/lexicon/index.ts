/** The lexicon as data: one file a family of themes; adding a rule touches no code. */
import { CIRCULAR_RULES } from './circular';
import { CUES as SENTENCE_CUES } from './cues';
import { ENERGY_RULES } from './energy';
import { ENVIRONMENTAL_LEVERS } from './environmentalLevers';
import { INSERTION } from './insertion';
import { LABEL_RULES } from './labels';
import { MASKS as WORD_MASKS } from './masks';
import { MOBILITY_RULES } from './mobility';
import { NATURE_RULES } from './nature';
import { PROHIBITIONS } from './prohibitions';
import { RESERVED } from './reserved';
import { SENSE_MASKS } from './senseMasks';
import { SETTINGS } from './settings';
import { SOCIAL_LEVERS } from './socialLevers';
import { SOCIAL_SERVICES } from './socialServices';
import { SOCIAL_THEME_RULES } from './socialThemes';
import type { Cue, Mask, Rule } from './types';

export const RULES: readonly Rule[] = [
  ...SOCIAL_LEVERS,
  ...INSERTION,
  ...SOCIAL_SERVICES,
  ...RESERVED,
  ...SOCIAL_THEME_RULES,
  ...ENVIRONMENTAL_LEVERS,
  ...PROHIBITIONS,
  ...LABEL_RULES,
  ...CIRCULAR_RULES,
  ...ENERGY_RULES,
  ...MOBILITY_RULES,
  ...NATURE_RULES,
];
export const MASKS: readonly Mask[] = [...WORD_MASKS, ...SENSE_MASKS];
export const CUES: readonly Cue[] = [...SENTENCE_CUES, ...SETTINGS];
export { FAMILIES } from './families';
export type { Cue, Level, Mask, Rule } from './types';
