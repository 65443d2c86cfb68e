import { indicatorById, measure, workings, type Group, type Measure, type PeriodKey } from '../indicators';
import type { ReportInput } from './types';

/** Asks the engine for the figure of an indicator in number: of a group or of all, in a period (the one shown unless said). */
export type Figures = (id: string, group?: Group | null, period?: PeriodKey) => Measure | null;

export function figuresOf(input: ReportInput): Figures {
  const work = workings(input.tagging.contracts, {
    settings: { ...input.settings, workbookLanguage: input.language },
    journal: input.journal,
    today: input.run.date,
  });
  return (id, group = null, period = input.period) => {
    const indicator = indicatorById(id);
    if (indicator === null) return null;
    return measure(indicator, period, group, work).find(({ basis }) => basis === 'count') ?? null;
  };
}
