import { isValidDate, toSerial } from '../../../calendar';
import type { DateSystem } from '../../../calendar';

/** Serial number of an ISO date or date and time, null when the text is none. */
export function fromIsoDateTime(text: string, system: DateSystem): number | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  const date = found?.[1];
  if (date === undefined || !isValidDate(date)) return null;
  const seconds = Number(found?.[2] ?? 0) * 3600 + Number(found?.[3] ?? 0) * 60 + Number(found?.[4] ?? 0);
  return toSerial(date, system) + seconds / 86_400;
}
