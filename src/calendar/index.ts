/**
 * Room `calendar` (ground): civil dates as ISO strings, quarters and the
 * periods of indicators. No clock is read here: today's date is always given.
 */
export { addDays, daysBetween, fromSerial, isValidDate, makeDate, quarterOf, toSerial, yearOf } from './civilDate';
export type { CivilDate, DateSystem, Quarter } from './civilDate';
