import { indicatorById, measure, workingsSteps, type Group, type Measure, type PeriodKey } from '../indicators';
import type { Steps } from '../pace';
import type { Ready, ReportInput } from './types';

/** Asks the engine for the figure of an indicator in number: of a group or of all, in a period (the one shown unless said). */
export type Figures = (id: string, group?: Group | null, period?: PeriodKey) => Measure | null;

/**
 * The input with its tables, in steps: those given when they are of these very
 * contracts in the language of the sheets, new ones otherwise.
 */
export function* readySteps(input: ReportInput): Steps<Ready> {
  const { workings: given, tagging, language } = input;
  const fits = given?.tagged === tagging.contracts && given.context.settings.workbookLanguage === language;
  if (given !== undefined && fits) return { ...input, workings: given };
  const settings = { ...input.settings, workbookLanguage: language };
  const context = { settings, journal: input.journal, today: input.run.date };
  return { ...input, workings: yield* workingsSteps(tagging.contracts, context) };
}

export function figuresOf(input: Ready): Figures {
  return (id, group = null, period = input.period) => {
    const indicator = indicatorById(id);
    if (indicator === null) return null;
    return measure(indicator, period, group, input.workings).find(({ basis }) => basis === 'count') ?? null;
  };
}
