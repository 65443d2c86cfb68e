import type { Call, WholeFunction } from '../scope';
import type { Scalar, Value } from '../values';
import { NOT_AVAILABLE, VALUE_ERROR, compare, isError, isMatrix, isRange, toBoolean } from '../values';

/** Truth values of the arguments: texts and empty cells of ranges do not count. */
function truths(call: Call): readonly (boolean | Scalar)[] {
  return Array.from({ length: call.count }, (_, index) => {
    const value = call.value(index);
    if (!isRange(value) && !isMatrix(value)) return [toBoolean(value)];
    return call
      .matrix(index)
      .flat()
      .filter((item) => typeof item !== 'string' && item !== null)
      .map(toBoolean);
  }).flat();
}

function combine(call: Call, join: (all: readonly boolean[]) => boolean): Value {
  const values = truths(call);
  const error = values.find(isError);
  if (error !== undefined) return error;
  return values.length === 0 ? VALUE_ERROR : join(values.map((value) => value === true));
}

/** Picks per cell when the condition is a range, as a whole otherwise. */
function iff(call: Call): Value {
  const condition = call.value(0);
  const rows = isMatrix(condition) || (isRange(condition) && condition.area.rows * condition.area.columns > 1);
  if (rows) {
    const [yes, no] = [call.matrix(1), call.count > 2 ? call.matrix(2) : [[false]]];
    const pick = (from: readonly (readonly Scalar[])[], row: number, column: number): Scalar => {
      const line = from[from.length === 1 ? 0 : row];
      return line?.[line.length === 1 ? 0 : column] ?? null;
    };
    return call.matrix(0).map((line, row) =>
      line.map((item, column) => {
        const truth = toBoolean(item);
        if (isError(truth)) return truth;
        return truth ? pick(yes, row, column) : pick(no, row, column);
      }),
    );
  }
  const truth = toBoolean(call.scalar(0));
  if (isError(truth)) return truth;
  if (truth) return call.value(1);
  return call.count > 2 ? call.value(2) : false;
}

const rescue =
  (isRescued: (value: Scalar) => boolean): WholeFunction =>
  (call) => {
    const value = call.value(0);
    if (isMatrix(value)) {
      const instead = call.scalar(1);
      return value.map((line) => line.map((item) => (isRescued(item) ? instead : item)));
    }
    return isRescued(call.scalar(0)) ? call.value(1) : value;
  };

export const LOGIC: Readonly<Record<string, WholeFunction>> = {
  IF: iff,
  IFS: (call) => {
    for (let index = 0; index + 1 < call.count; index += 2) {
      const truth = toBoolean(call.scalar(index));
      if (isError(truth)) return truth;
      if (truth) return call.value(index + 1);
    }
    return NOT_AVAILABLE;
  },
  SWITCH: (call) => {
    const wanted = call.scalar(0);
    if (isError(wanted)) return wanted;
    let index = 1;
    for (; index + 1 < call.count; index += 2)
      if (compare(wanted, call.scalar(index)) === 0) return call.value(index + 1);
    return index < call.count ? call.value(index) : NOT_AVAILABLE;
  },
  IFERROR: rescue(isError),
  IFNA: rescue((value) => isError(value) && value.error === '#N/A'),
  AND: (call) => combine(call, (all) => all.every(Boolean)),
  OR: (call) => combine(call, (all) => all.some(Boolean)),
  XOR: (call) => combine(call, (all) => all.filter(Boolean).length % 2 === 1),
};
