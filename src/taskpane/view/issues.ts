import type { Analysis } from '../../app';
import { groupIssues, type Issue, type IssueGroup } from '../../register';

/** What is odd in the register and its settings; the invoices' checks stand on the payments screen. */
export function registerIssues({ issues, payments }: Analysis): readonly Issue[] {
  if (payments === null) return issues;
  const ofInvoices = new Set(payments.reading.issues);
  return issues.filter((issue) => !ofInvoices.has(issue));
}

/** How many ask to be looked at; the others only inform. */
export function countToCheck(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity !== 'info').length;
}

export type Severity = IssueGroup['severity'];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The groups by severity, the gravest first; those without any are left out. */
export function issuesBySeverity(
  issues: readonly Issue[],
): readonly { readonly severity: Severity; readonly groups: readonly IssueGroup[] }[] {
  const groups = groupIssues(issues);
  return SEVERITIES.map((severity) => ({
    severity,
    groups: groups.filter((group) => group.severity === severity),
  })).filter((each) => each.groups.length > 0);
}
