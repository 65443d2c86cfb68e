import { toSerial } from '../../calendar';
import { invalidArgument } from './errors';
import type { HostProfile } from './profiles';

/** A reference to cells of a sheet, or a number: the same in every language. */
const NEUTRAL = /^=(?:(?:'(?:[^']|'')+'|[^\s'!(),;]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|-?\d+)$/i;
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/;

/** Refuses the formula of a name that an Excel in another language would not understand. */
export function checkNameFormula({ readsNamesLocally }: HostProfile, formula: string): string {
  if (readsNamesLocally && formula.startsWith('=') && !NEUTRAL.test(formula)) {
    throw invalidArgument(`The formula ${formula} of a name is read in the language of the user.`);
  }
  return formula;
}

/** Refuses the formula of a rule that an Excel in another language would not understand. */
export function checkRuleFormula({ readsRulesLocally }: HostProfile, formula: unknown): void {
  if (!readsRulesLocally || typeof formula !== 'string' || !formula.startsWith('=')) return;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  if (/[,(]|\b(?:TRUE|FALSE)\b/i.test(bare)) {
    throw invalidArgument(`The formula ${formula} of a rule is read in the language of the user.`);
  }
}

/** The bound of a rule on days: Excel takes it as an ISO 8601 text too, and keeps a serial number. */
export function dayBound(bound: unknown, date1904: boolean): unknown {
  const day = typeof bound === 'string' ? ISO_DAY.exec(bound)?.[1] : undefined;
  return day === undefined ? bound : toSerial(day, date1904 ? 1904 : 1900);
}
