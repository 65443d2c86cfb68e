import { compared, divided, either, number, text, type Live, type LiveNumber } from '../live';
import { EMPTY, SMALL } from '../status';

/** Below this many contracts a rate says nothing (DOMAIN 1.1). */
export const SIGNIFICANT = 5;

/** A rate; « n.s. » under five contracts, « – » when there is none. */
export function significantRate(numerator: LiveNumber, denominator: LiveNumber): Live {
  const word = either(compared(denominator, '=', number(0)), text(EMPTY), text(SMALL));
  return either<Live['value']>(
    compared(denominator, '<', number(SIGNIFICANT)),
    word,
    divided(numerator, denominator, text(EMPTY)),
  );
}
