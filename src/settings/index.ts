/**
 * Room `settings` (ground): what the buyer has chosen and the figures of the
 * law that change with time, with defaults, sources and a mark « à vérifier »
 * where no primary source was found. Decoded by a schema; never trusted.
 */
export { DEFAULT_SETTINGS } from './defaults';
export { AGEC_CATEGORIES } from './agec';
export type {
  AgecRate,
  BuyerPhrase,
  BuyerSettings,
  CommitmentTarget,
  EcbRate,
  ThresholdPeriod,
  ValueRule,
} from './types';
export { SETTINGS_LAYOUT } from './layout';
export type { SettingsSection, TableColumn, TableSetting, ValueSetting } from './layout';
export { settingsLines } from './lines';
export type { SettingsCell, SettingsLine } from './lines';
export type { Choice, Input } from './inputs';
export { decodeSettings } from './decode';
export type { DecodedSettings, SettingsGrid, SettingsIssue } from './decode';
export { settingsChanges } from './typed';
export type { SettingsChange, SettingsChanges } from './typed';
export { decodeSettingsJson } from './schema';
