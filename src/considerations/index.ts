/**
 * Room `considerations` (trade): from contracts to tags with evidence, and the
 * decisions that a person takes on what words leave open.
 */
export { ENVIRONMENTAL_THEMES, SOCIAL_THEMES } from './types';
export type {
  ClimateCheck,
  ConsultationNeed,
  DecpValue,
  EnvironmentalTheme,
  Evidence,
  Lever,
  OpenPoint,
  Outcome,
  OwnValues,
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
export { retagContractsSteps, tagContracts, tagContractsSteps } from './tagContracts';
export type { TaggingOptions } from './tagContracts';
export { tagText } from './tagText';
export { europeanThreshold } from './climate';
export { apartIssues, isMendedByWriting } from './apart';
export type { ApartRows } from './apart';
export type { TextContext, TextKind, TextMatch, TextQuantity, TextReading } from './engine/types';
export { CODE_COLUMN, OWN_COLUMNS, leverWords, ownColumnValues } from './ownColumns';
export { OWN_FIELDS } from './decisions';
export type { OwnColumn } from './ownColumns';
export { codeOf } from './contractCode';
export type { Print } from './contractCode';
export { settleOwnSteps } from './settleOwn';
export type { OwnMemory, RememberedRow, SettledOwn } from './settleOwn';
export { answerOf, applyDecision, decisionStart, overlaid, reviewQueue } from './review';
export type { ReviewAnswer, ReviewGroup } from './review';
export { DECP_VALUES, LEVER_LABELS, SIDE_LABELS, STATE_LABELS, STATUS_LABELS, THEME_LABELS } from './labels';
export { CUES, MASKS, RULES as LEXICON } from './lexicon';
export type { Cue, Level, Mask, Rule } from './lexicon';
