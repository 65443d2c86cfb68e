import { bilingual } from '../language';
import type { Bilingual } from '../language';
import type { Issue } from './types';

/** The issues of one code together: « 312 × date de notification absente ». */
export type IssueGroup = {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly count: number;
  /** « 312 × date de notification absente ». */
  readonly label: Bilingual;
  readonly message: Bilingual;
  readonly advice: Bilingual;
  readonly issues: readonly Issue[];
};

const RANK = { error: 0, warning: 1, info: 2 } as const;

function lowerFirst(text: string): string {
  // A word in capitals (SIRET, CPV) keeps them.
  return /^\p{Lu}\p{Ll}/u.test(text) ? (text[0] ?? '').toLowerCase() + text.slice(1) : text;
}

const QUOTED = /«[^»]*»|“[^”]*”/g;

function withoutWords({ fr, en }: Bilingual): Bilingual {
  return bilingual(fr.replace(QUOTED, '«\u202f…\u202f»'), en.replace(QUOTED, '“…”'));
}

/**
 * What some messages of one code say together: the words that a row is quoted
 * with are left out where they differ. Without a common sentence, the first
 * message stands as an example.
 */
export function commonMessage(messages: readonly Bilingual[]): Bilingual {
  const first = messages[0] ?? bilingual('', '');
  const saysAll = (common: Bilingual, of: (message: Bilingual) => Bilingual): boolean =>
    messages.every((message) => of(message).fr === common.fr);
  if (saysAll(first, (message) => message)) return first;
  const common = withoutWords(first);
  if (saysAll(common, withoutWords)) return common;
  return bilingual(`Par exemple\u202f: ${first.fr}`, `For example: ${first.en}`);
}

/** Groups issues by code, the gravest and most frequent first. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code);
    if (group === undefined) groups.set(issue.code, [issue]);
    else group.push(issue);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      const count = members.length;
      const message = commonMessage(members.map((issue) => issue.message));
      return [
        {
          code: first.code,
          severity: first.severity,
          count,
          label: bilingual(`${count} × ${lowerFirst(message.fr)}`, `${count} × ${lowerFirst(message.en)}`),
          message,
          advice: first.advice,
          issues: members,
        },
      ];
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1));
}
