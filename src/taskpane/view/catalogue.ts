import type { Analysis } from '../../app';
import {
  CATALOGUE,
  groupKeys,
  type Axis,
  type Group,
  type Indicator,
  type Measure,
  type PeriodKey,
} from '../../indicators';
import { foldKey, type Language } from '../../language';
import { measuresOf } from './measures';

export type CatalogueFilter = {
  readonly search: string;
  readonly period: PeriodKey;
  readonly department: string | null;
};

export type Shown = { readonly indicator: Indicator; readonly measure: Measure | null };

/** The departments of the register, those with most contracts first. */
export function departmentsOf(analysis: Analysis): readonly string[] {
  return groupKeys(analysis.workings, 'department');
}

/** The indicators that a search finds, in the catalogue's order. */
function found(search: string, language: Language): readonly Indicator[] {
  const asked = foldKey(search).trim();
  if (asked === '') return CATALOGUE;
  // A number names one indicator, though others speak of it.
  const named = CATALOGUE.filter(({ id }) => foldKey(id) === asked);
  return named.length > 0 ? named : CATALOGUE.filter((indicator) => speaksOf(indicator, asked, language));
}

function speaksOf(indicator: Indicator, asked: string, language: Language): boolean {
  const words = asked.split(' ').filter((word) => word !== '');
  const text = foldKey(
    [indicator.id, indicator.label[language], indicator.wording, indicator.definition[language], indicator.source].join(
      ' ',
    ),
  );
  return words.every((word) => text.includes(word));
}

export type AxisShown = { readonly axis: Axis; readonly shown: readonly Shown[] };

/** The first `count` indicators, still by axis. */
export function firstOf(axes: readonly AxisShown[], count: number): readonly AxisShown[] {
  let left = count;
  return axes.flatMap(({ axis, shown }) => {
    const part = shown.slice(0, Math.max(0, left));
    left -= part.length;
    return part.length === 0 ? [] : [{ axis, shown: part }];
  });
}

/** The catalogue under a filter, by axis in the catalogue's order, each with its figure for the period. */
export function catalogueBy(
  measures: readonly Measure[],
  filter: CatalogueFilter,
  language: Language,
): readonly AxisShown[] {
  const group: Group | null = filter.department === null ? null : { by: 'department', key: filter.department };
  const axes = new Map<Axis, Shown[]>();
  for (const indicator of found(filter.search, language)) {
    const [measure] = measuresOf(measures, indicator.id, filter.period, group);
    axes.set(indicator.axis, [...(axes.get(indicator.axis) ?? []), { indicator, measure: measure ?? null }]);
  }
  return [...axes].map(([axis, shown]) => ({ axis, shown }));
}
