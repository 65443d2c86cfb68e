import { readFileSync } from 'node:fs';
import { tagText } from '../../../src/considerations';
import type { Side } from '../../../src/considerations';

/** A sentence of a register with what it says of each side: levers, « - » for a refusal, nothing. */
export type Sentence = {
  readonly kind: 'title' | 'clauses';
  readonly text: string;
  readonly right: Readonly<Record<Side, string>>;
};

/** The sentences of a file: kind, social, environmental, text. */
export function sentencesOf(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [kind, social = '', environmental = '', text = ''] = line.split('\t');
      return { kind: kind === 'title' ? 'title' : 'clauses', text, right: { social, environmental } };
    });
}

/** What a sentence is found to say of a side: its levers, « - » for a refusal alone, nothing. */
export function said({ text, kind }: Sentence, side: Side): string {
  const { matches, refusals } = tagText(text, { kind });
  const levers = [...new Set(matches.flatMap((match) => (match.side === side ? [match.lever] : [])))].sort();
  if (levers.length > 0) return levers.join(' ');
  return refusals.some((refusal) => refusal.side === side) ? '-' : '';
}
