import type { Analysis } from '../../app';
import type { TaggedContract } from '../../considerations';
import { rowsOf, type JournalEntry, type Measure, type MeasureRows } from '../../indicators';

export const LISTS = ['numerator', 'no', 'unknown', 'excluded'] as const satisfies readonly (keyof MeasureRows)[];
export type ListName = (typeof LISTS)[number];

/** A line behind a figure: a contract of the register, or an entry of the journal. */
export type DrillLine =
  | { readonly kind: 'contract'; readonly key: string; readonly tagged: TaggedContract }
  | { readonly kind: 'journal'; readonly key: string; readonly entry: JournalEntry };

/** The four lists behind a measure, with what each line is. */
export function drill(analysis: Analysis, measure: Measure): Readonly<Record<ListName, readonly DrillLine[]>> {
  const { journal } = analysis.opening;
  const rows = rowsOf(measure, analysis.workings);
  const contracts = new Map(analysis.tagging.contracts.map((tagged) => [tagged.contract.key, tagged]));
  const entries = new Map(journal.map((entry) => [entry.key, entry]));
  const line = (key: string): readonly DrillLine[] => {
    const tagged = contracts.get(key);
    if (tagged !== undefined) return [{ kind: 'contract', key, tagged }];
    const entry = entries.get(key);
    return entry === undefined ? [] : [{ kind: 'journal', key, entry }];
  };
  return {
    numerator: rows.numerator.flatMap(line),
    no: rows.no.flatMap(line),
    unknown: rows.unknown.flatMap(line),
    excluded: rows.excluded.flatMap(line),
  };
}
