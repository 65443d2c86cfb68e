import * as v from 'valibot';
import type { CivilDate } from '../calendar';
import { CATALOGUE, rowsOf, snapshot, type MeasureRows, type Snapshot } from '../indicators';
import type { Steps } from '../pace';
import type { JsonValue } from '../workbook';
import type { Analysis, Told, ToldContract, ToldState } from './types';

const SIGNS = { yes: 'y', no: 'n', unknown: 'u', excluded: 'x' } as const;
const NONE = '-';
const STATES: Readonly<Record<string, ToldState>> = { y: 'yes', n: 'no', u: 'unknown', x: 'excluded' };

/** Figures of years far behind are no longer followed. */
const YEARS_TOLD = 6;
const LONGEST_NAME = 40;

/** Indicators that say yes, no or nothing of every contract by its notification: what moves them can be named. */
export const FOLLOWED: readonly string[] = CATALOGUE.flatMap(({ id, recipes }) => {
  const recipe = recipes.find(({ basis }) => basis === 'count');
  const followed =
    recipe?.table === 'tSpaser' &&
    recipe.no !== undefined &&
    (recipe.clock ?? 'notification') === 'notification' &&
    (recipe.periods ?? ['all']).includes('all');
  return followed ? [id] : [];
});

/** The periods whose figures are remembered: the latest civil years, and the whole register. */
function followedPeriods({ periods }: Analysis): readonly string[] {
  const years = periods.filter((period) => /^\d{4}$/.test(period)).sort();
  return [...years.slice(-YEARS_TOLD), ...(periods.includes('all') ? ['all'] : [])];
}

/** The signs of every contract, by contract key, in the order of `FOLLOWED`. */
export function* statesSteps(analysis: Analysis): Steps<ReadonlyMap<string, string>> {
  const signs = new Map<string, string[]>();
  const keys = analysis.tagging.contracts.map(({ contract }) => contract.key);
  for (const key of keys)
    signs.set(
      key,
      FOLLOWED.map(() => NONE),
    );
  for (const [place, id] of FOLLOWED.entries()) {
    const measure = analysis.measures.find(
      (one) => one.id === id && one.basis === 'count' && one.period === 'all' && one.group === null,
    );
    if (measure === undefined) continue;
    const rows: MeasureRows = rowsOf(measure, analysis.workings);
    for (const part of ['numerator', 'no', 'unknown', 'excluded'] as const) {
      const sign = SIGNS[part === 'numerator' ? 'yes' : part];
      for (const key of rows[part]) {
        const own = signs.get(key);
        if (own !== undefined) own[place] = sign;
      }
    }
    yield place / FOLLOWED.length;
  }
  return new Map([...signs].map(([key, own]) => [key, own.join('')]));
}

/** The fields that the register's columns are read as, ours left out. */
export function fieldsRead({ reading }: Pick<Analysis, 'reading'>): string {
  const fields = reading.tables.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []));
  return [...new Set(fields.filter((field) => !field.startsWith('own')))].sort().join(' ');
}

/** What is told by the sheets that this analysis writes. */
export function* toldSteps(analysis: Analysis, today: CivilDate): Steps<Told> {
  const { tagging, own, measures } = analysis;
  const states = yield* statesSteps(analysis);
  const contracts = tagging.contracts.map(({ contract }): [string, ToldContract] => {
    const { key, id, lot, title, lotTitle, year } = contract;
    const number = [id, lot === null ? null : `lot ${lot}`].filter((part) => part !== null).join(' · ');
    const name = id === null ? (title ?? lotTitle ?? key).slice(0, LONGEST_NAME) : number;
    return [own.codes.get(key) ?? key, { name, year, states: states.get(key) ?? '' }];
  });
  return {
    date: today,
    fields: fieldsRead(analysis),
    ids: FOLLOWED,
    contracts: new Map(contracts),
    figures: followedPeriods(analysis).map((period) => snapshot(measures, period, today)),
  };
}

/** The state that a contract's signs tell of the indicator at a place of `ids`. */
export function stateAt(states: string, place: number): ToldState {
  return STATES[states[place] ?? NONE] ?? null;
}

const FigureSchema = v.object({
  id: v.string(),
  basis: v.picklist(['count', 'value', 'sum', 'mean', 'median', 'p90', 'weightedMean', 'share', 'distinct']),
  // Ungrouped figures only: groups would make the workbook's memory grow with the register.
  group: v.null(),
  numerator: v.number(),
  denominator: v.number(),
  value: v.nullable(v.number()),
});

/** Kept figures of a period, as stored. */
export const SnapshotSchema = v.object({ period: v.string(), date: v.string(), figures: v.array(FigureSchema) });

/** As stored: distinct signs once, each contract with its place among them. */
export const ToldSchema = v.object({
  date: v.string(),
  fields: v.string(),
  ids: v.array(v.string()),
  states: v.array(v.string()),
  contracts: v.array(
    v.tuple([v.string(), v.string(), v.nullable(v.number()), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  ),
  figures: v.array(SnapshotSchema),
});

export function decodeTold({ states, contracts, ...told }: v.InferOutput<typeof ToldSchema>): Told {
  return {
    ...told,
    contracts: new Map(
      contracts.map(([code, name, year, place]) => [code, { name, year, states: states[place] ?? '' }]),
    ),
  };
}

export function encodeTold({ contracts, figures, ids, date, fields }: Told): JsonValue {
  const states = [...new Set([...contracts.values()].map((each) => each.states))];
  const places = new Map(states.map((each, place) => [each, place]));
  return {
    date,
    fields,
    ids: [...ids],
    states,
    contracts: [...contracts].map(([code, { name, year, states: own }]) => [code, name, year, places.get(own) ?? 0]),
    figures: figures.map(encodeSnapshot),
  };
}

export function encodeSnapshot({ period, date, figures }: Snapshot): JsonValue {
  return { period, date, figures: figures.map((figure) => ({ ...figure, group: null })) };
}
