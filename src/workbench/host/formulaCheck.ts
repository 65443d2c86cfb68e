import { parseFormula } from './calculation/syntax';
import { FormulaSyntaxError } from './calculation/tokens';
import { HostError, invalidArgument } from './errors';
import { LIMITS } from './limits';

/** Refuses a formula that is too long or that Excel could not read (arguments are parted by commas). */
export function checkFormula(formula: string): string {
  if (formula.length > LIMITS.formula) {
    throw new HostError(
      'FormulaLengthExceedsLimit',
      `A formula holds at most ${LIMITS.formula} characters; ${formula.length} were given.`,
    );
  }
  if (formula.startsWith('=') && isMalformed(formula)) throw invalidArgument(`Formula: ${formula}.`);
  return formula;
}

/** Forms that Excel knows and this host's reader does not: other workbooks, spilled ranges, several sheets, crossings. */
const UNREAD = /\][^[\]]*!|#\s*(?:[),*/+\-&=<>]|$)|:[^:]*!|[)\w] [A-Za-z$(]/;

function isMalformed(formula: string): boolean {
  try {
    parseFormula(formula);
    return false;
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return !UNREAD.test(formula);
  }
}
