/**
 * Room `considerations` (trade): from contracts to tags with evidence, and the
 * decisions that a person takes on what words leave open.
 */
export { ENVIRONMENTAL_THEMES, SOCIAL_THEMES } from './types';
export type {
  ClimateCheck,
  DecpValue,
  EnvironmentalTheme,
  Evidence,
  Lever,
  ReservedKind,
  Side,
  SideTag,
  SocialTheme,
  State,
  Status,
  TaggedContract,
  TaggingResult,
  Theme,
} from './types';
