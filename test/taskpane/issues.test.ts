import { bilingual } from '../../src/language';
import type { Issue } from '../../src/register';
import { firstOf, type AxisShown } from '../../src/taskpane/view/catalogue';
import { countToCheck, issuesBySeverity, registerIssues } from '../../src/taskpane/view/issues';
import { analysisOf, openingOf } from './support/analysis';

function issue(code: string, severity: Issue['severity']): Issue {
  const text = bilingual(code, code);
  return { sheet: 'Feuille', row: 2, column: 'A', code, severity, value: '', message: text, advice: text };
}

describe('the checks', () => {
  const issues = [issue('seen', 'info'), issue('odd', 'warning'), issue('wrong', 'error'), issue('odd', 'warning')];

  test('come by severity, the gravest first, without empty parts', () => {
    expect(
      issuesBySeverity(issues).map(({ severity, groups }) => [severity, groups.map(({ count }) => count)]),
    ).toEqual([
      ['error', [1]],
      ['warning', [2]],
      ['info', [1]],
    ]);
    expect(issuesBySeverity([])).toEqual([]);
  });

  test('only those that ask for something are counted to check', () => {
    expect(countToCheck(issues)).toBe(3);
  });

  test('of the register leave those of the invoices to the payments screen', () => {
    const ofInvoice = issue('paidTwice', 'error');
    const analysis = analysisOf(openingOf());
    const payments = { reading: { issues: [ofInvoice] }, measures: [] } as unknown as typeof analysis.payments;
    const whole = { ...analysis, issues: [...issues, ofInvoice], payments };
    expect(registerIssues(whole)).toEqual(issues);
    expect(registerIssues({ ...whole, payments: null })).toHaveLength(5);
  });
});

test('the first indicators keep their axes and their order', () => {
  const shown = (...ids: string[]) => ids.map((id) => ({ indicator: { id }, measure: null }));
  const axes = [
    { axis: 'social', shown: shown('a', 'b') },
    { axis: 'economic', shown: shown('c', 'd') },
  ] as unknown as readonly AxisShown[];
  const ids = (count: number) => firstOf(axes, count).map((each) => each.shown.map(({ indicator }) => indicator.id));
  expect(ids(0)).toEqual([]);
  expect(ids(2)).toEqual([['a', 'b']]);
  expect(ids(3)).toEqual([['a', 'b'], ['c']]);
  expect(ids(9)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
