import { pick, type Language } from '../../language';
import { knownDifference, waysOf, type ProbeResult, type Trial } from '../../workbook/excel/probes';
import { factLines, type HostFacts } from '../host/facts';

const SIGNS: Readonly<Record<ProbeResult['outcome'], string>> = { expected: 'ok', other: '≠', refused: 'X' };

/** The results that are not as expected. */
export function differing({ results }: Trial): readonly ProbeResult[] {
  return results.filter(({ outcome }) => outcome !== 'expected');
}

/** Which of two ways the adapter takes in this Excel, in no language. */
function wayLine({ sets, platform }: HostFacts): string {
  const isSetSupported = (name: string): boolean => sets.some((set) => set.startsWith(`${name} `));
  const { groupsUndo, copiesMemory } = waysOf({ requirements: { isSetSupported }, platform });
  return `undo: ${groupsUndo ? 'grouped' : 'each'}, memory: ${copiesMemory ? 'xml + cells' : 'xml'}`;
}

/** The report of a trial as plain text: the Excel, the ways taken in it, then a line a probe. */
export function trialReport({ results, left, stopped }: Trial, facts: HostFacts, language: Language): string {
  const lines = results.map((result) => {
    const { probe, outcome, came, milliseconds } = result;
    const head = `${SIGNS[outcome]} ${probe.id} ${pick(probe.name, language)}`;
    const time = `${Math.round(milliseconds)} ms`;
    if (outcome === 'expected') return `${head} [${came}] ${time}`;
    const known = knownDifference(result);
    const done = known === null ? '' : ` (${pick(known.done, language)})`;
    return `${head} [${probe.expected}] → [${came}] ${time}${done}`;
  });
  return [
    ...factLines(facts),
    wayLine(facts),
    `${results.length - differing({ results, left, stopped }).length}/${results.length}${stopped ? ' …' : ''}`,
    ...lines,
    ...(left.length === 0 ? [] : [`! ${left.join(', ')}`]),
  ].join('\n');
}
