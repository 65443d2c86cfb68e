import { makeDate, toSerial } from '../../../calendar';
import { calls, defineClass, reads } from '../classes';
import { integer } from './arguments';
import type { Model } from './context';

type ResultTarget = { readonly value: number | null };

const resultClass = defineClass<ResultTarget>('FunctionResult', {
  Value: reads('1.2', ({ value }) => value),
  Error: reads('1.2', ({ value }) => (value === null ? '#NUM!' : '')),
});

/** The worksheet functions that an add-in may call; this host has the one that tells the date system. */
export const functionsClass = defineClass<{ readonly model: Model }>('Functions', {
  Date: calls('1.2', ({ model }, [year, month, day]) => {
    const date = makeDate(integer(year), integer(month), integer(day));
    return resultClass.of({ value: date === null ? null : toSerial(date, model.workbook.date1904 ? 1904 : 1900) });
  }),
});
