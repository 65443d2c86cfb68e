import { compared, divided, either, live, number, text, type Live, type LiveNumber } from '../live';
import { EMPTY, SMALL } from '../status';

/** Below this many contracts a rate says nothing (DOMAIN 1.1). */
export const SIGNIFICANT = 5;

/** So that a register without an answer is silent even where the floor is 0. */
const LEAST_SHARE = 1e-9;

/** Whether no contract, or too small a share of them (`floor`), says yes or no; `all` must not be 0. */
export function isSilent(yes: LiveNumber, no: LiveNumber, all: LiveNumber, floor: number): Live<boolean> {
  const least = Math.max(floor, LEAST_SHARE);
  return live(
    `(${yes.formula}+${no.formula})/${all.formula}<${least}`,
    all.value > 0 && (yes.value + no.value) / all.value < least,
  );
}

/**
 * A rate on all; « n.s. » under five contracts, « – » when there is none or
 * when too few of them say yes or no (`floor`, a share).
 */
export function informedRate(yes: LiveNumber, no: LiveNumber, all: LiveNumber, floor: number): Live {
  const rate = divided(yes, all, text(EMPTY));
  const shown = either<Live['value']>(compared(all, '<', number(SIGNIFICANT)), text(SMALL), rate);
  const some = either<Live['value']>(isSilent(yes, no, all, floor), text(EMPTY), shown);
  return either<Live['value']>(compared(all, '=', number(0)), text(EMPTY), some);
}

/** A rate; « n.s. » under five contracts, « – » when there is none. */
export function significantRate(numerator: LiveNumber, denominator: LiveNumber): Live {
  const word = either(compared(denominator, '=', number(0)), text(EMPTY), text(SMALL));
  return either<Live['value']>(
    compared(denominator, '<', number(SIGNIFICANT)),
    word,
    divided(numerator, denominator, text(EMPTY)),
  );
}
