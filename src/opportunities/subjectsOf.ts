import { foldKey } from '../language';
import { SUBJECTS } from './subjects';
import type { Subject, SubjectId } from './types';

type Compiled = { readonly subject: Subject; readonly words: RegExp | null; readonly never: RegExp | null };

function anyOf(phrases: readonly string[]): RegExp | null {
  return phrases.length === 0 ? null : new RegExp(`(?:^| )(?:${phrases.join('|')})(?= |$)`);
}

const COMPILED: readonly Compiled[] = SUBJECTS.map((subject) => ({
  subject,
  words: anyOf(subject.words),
  never: anyOf(subject.never ?? []),
}));

/** Texts that say what a contract buys, folded once. */
export type SubjectTexts = {
  readonly title: string | null;
  readonly lotTitle: string | null;
  readonly cpv: string | null;
};

function isAbout({ subject, words, never }: Compiled, text: string, cpv: string | null): boolean {
  if (never !== null && never.test(text)) return false;
  if (cpv !== null && subject.cpv.some((prefix) => cpv.startsWith(prefix))) return true;
  if (words === null || (cpv !== null && !subject.among.includes(cpv.slice(0, 2)))) return false;
  return words.test(text);
}

/**
 * What a contract buys, by its CPV code and its words. A lot’s own title stands
 * before that of its consultation, whose words it shares.
 */
export function subjectsOf({ title, lotTitle, cpv }: SubjectTexts): ReadonlySet<SubjectId> {
  const text = foldKey(`${title ?? ''} ; ${lotTitle ?? ''}`);
  return new Set(COMPILED.filter((each) => isAbout(each, text, cpv)).map(({ subject }) => subject.id));
}
