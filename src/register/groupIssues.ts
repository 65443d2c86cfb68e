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
      return [
        {
          code: first.code,
          severity: first.severity,
          count,
          label: bilingual(`${count} × ${lowerFirst(first.message.fr)}`, `${count} × ${lowerFirst(first.message.en)}`),
          message: first.message,
          advice: first.advice,
          issues: members,
        },
      ];
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1));
}
