import { from1904, inDateSystem, isDateFormat, to1904 } from '../../src/workbook';
import { datedPlan } from './support/dated';

test.each([
  ['dd/mm/yyyy', true],
  ['mmm-yy', true],
  ['#,##0.0 "j"', false],
  ['[$-fr-FR]d mmmm yyyy', true],
  ['[Red]0', false],
  ['hh:mm', false],
  [null, false],
] as const)('%j shows days: %j', (format, shows) => {
  expect(isDateFormat(format)).toBe(shows);
});

test('a plan for a 1900 workbook is the plan itself', () => {
  const plan = datedPlan();
  expect(inDateSystem(plan, 1900)).toBe(plan);
});

test('days go and come back; nought, texts and amounts stay', () => {
  expect([to1904(45292), from1904(43830)]).toEqual([43830, 45292]);
  expect([to1904(0), to1904(null), to1904('45292')]).toEqual([0, null, '45292']);
});

test('in a 1904 workbook, cells of days and the days that formulas compare with them are shifted, nothing else', () => {
  const [data, figures] = inDateSystem(datedPlan(), 1904).sheets;
  expect(data?.blocks[0]?.rows).toEqual([
    ['Marché', 'Notifié le', 'Montant'],
    ['A', 43830, 45292],
    ['B', 44196, 50000],
    ['C', null, 45658],
  ]);
  const formulas = figures?.blocks[0]?.rows.flat().map((cell) => (typeof cell === 'object' ? cell?.formula : null));
  expect(formulas).toEqual([
    '=COUNTIFS(tSpaser[Notifié le],">=43830",tSpaser[Montant],">=45292")',
    '=COUNTIFS(tSpaser[Notifié le],"<"&44196)',
    '=COUNTIFS(tSpaser[Notifié le],43830)',
    '=SUMPRODUCT((tSpaser[Notifié le]>=44196)*1)',
    '=COUNTIFS(tSpaser[Notifié le],">="&DATE(2025,1,1))',
  ]);
});
