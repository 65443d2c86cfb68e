import { compared, divided, either, live, number, text, type Live, type LiveNumber } from '../live';
import { EMPTY, SMALL } from '../status';

/** Below this many contracts a rate says nothing (DOMAIN 1.1). */
export const SIGNIFICANT = 5;

/**
 * A rate on all; « n.s. » under five contracts, « – » when there is none or
 * when not one of them says yes or no. `no` is looked at only where `yes` is 0.
 */
export function informedRate(yes: LiveNumber, no: LiveNumber, all: LiveNumber): Live {
  const nothing = compared(no, '=', number(0));
  const silent = either(compared(yes, '=', number(0)), nothing, live('1=0', false));
  const rate = divided(yes, all, text(EMPTY));
  const shown = either<Live['value']>(compared(all, '<', number(SIGNIFICANT)), text(SMALL), rate);
  const some = either<Live['value']>(silent, text(EMPTY), shown);
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
