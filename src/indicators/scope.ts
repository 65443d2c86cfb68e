import { toSerial } from '../calendar';
import { bilingual, type Bilingual } from '../language';
import type { BuyerSettings } from '../settings';
import { NOT_GIVEN } from './data/words';
import { groupWords } from './groups';
import { parsePeriod, periodBounds } from './periods';
import type { Clock, Condition, Group, PeriodKey, Recipe } from './types';

type Columns = { readonly year: string; readonly quarter: string; readonly date: string };

const CLOCK_COLUMNS: Readonly<Record<Clock, Columns>> = {
  notification: { year: 'year', quarter: 'quarter', date: 'notificationDate' },
  launch: { year: 'launchYear', quarter: 'launchQuarter', date: 'launchDate' },
  cumulative: { year: 'year', quarter: 'quarter', date: 'notificationDate' },
};

function contractPeriod(key: PeriodKey, columns: Columns): readonly Condition[] {
  const period = parsePeriod(key);
  switch (period?.kind) {
    case 'year':
      return [{ column: columns.year, op: '=', value: period.year }];
    case 'quarter':
      return [{ column: columns.quarter, op: '=', value: key }];
    case 'window':
      return [
        { column: columns.year, op: '>=', value: period.from },
        { column: columns.year, op: '<=', value: period.to },
      ];
    case 'range':
      return [
        { column: columns.date, op: '>=', value: toSerial(period.from) },
        { column: columns.date, op: '<=', value: toSerial(period.to) },
      ];
    default:
      return [{ column: columns.year, op: '>', value: 0 }];
  }
}

function journalPeriod(key: PeriodKey, clock: Clock): readonly Condition[] {
  const period = parsePeriod(key);
  const bounds = period === null ? null : periodBounds(period);
  if (bounds === null) return [{ column: 'date', op: '>', value: 0 }];
  const until: Condition = { column: 'date', op: '<=', value: toSerial(bounds.to) };
  return clock === 'cumulative' ? [until] : [{ column: 'date', op: '>=', value: toSerial(bounds.from) }, until];
}

/** Conditions that place rows in a period for a recipe. */
export function periodConditions(recipe: Recipe, key: PeriodKey): readonly Condition[] {
  const clock = recipe.clock ?? 'notification';
  if (recipe.table === 'tJournal') return journalPeriod(key, clock);
  if (key === 'all' && recipe.undatedInAll === true) return [];
  return contractPeriod(key, CLOCK_COLUMNS[clock]);
}

/** The condition that a group puts on rows. */
export function groupCondition(group: Group): Condition {
  const words: Bilingual = groupWords(group) ?? (group.key === '' ? NOT_GIVEN : bilingual(group.key, group.key));
  if (group.by === 'theme') return { column: 'themes', op: 'contains', value: words };
  return { column: group.by, op: '=', value: words };
}

/** Conditions of the size filter: none when there is no filter. */
export function filterConditions(recipe: Recipe, settings: BuyerSettings): readonly Condition[] {
  return recipe.table === 'tSpaser' && settings.sizeFilter > 0 ? [{ column: 'kept', op: '=', value: 1 }] : [];
}
