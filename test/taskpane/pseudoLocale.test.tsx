/** @jest-environment jsdom */
import { CATALOGUE, JOURNAL_KINDS } from '../../src/indicators';
import { SIDE_LABELS, THEME_LABELS } from '../../src/considerations';
import { FIELD_LABELS, groupIssues } from '../../src/register';
import { STATUS_WORDS } from '../../src/indicators';
import { SETTINGS_LAYOUT } from '../../src/settings';
import { pseudo } from '../../src/taskpane/words/pseudo';
import { latestYear } from '../../src/taskpane/view/periods';
import type { PaneState, Screen } from '../../src/taskpane/state/types';
import { analysisOf, openingOf, TODAY } from './support/analysis';
import { SUMMARY } from './support/host';
import { renderPane, testPane } from './support/pane';
import { sheetInfo } from './support/register';
import { unmountAll } from './support/render';

jest.setTimeout(240_000);
afterEach(unmountAll);

const journal = { ...sheetInfo([]), id: 'journal', name: 'SPASER Journal', role: 'journal' as const };
const opening = openingOf([journal]);
const analysis = analysisOf(opening);
const [measure] = analysis.measures;

/** Every text of the data and of the rooms' own bilingual words. */
function dataTexts(value: unknown, into: Set<string> = new Set(), seen: Set<unknown> = new Set()): Set<string> {
  if (typeof value === 'string') into.add(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return into;
  seen.add(value);
  const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const part of parts) dataTexts(part, into, seen);
  return into;
}

const known = dataTexts([
  analysis,
  SUMMARY,
  CATALOGUE,
  JOURNAL_KINDS,
  FIELD_LABELS,
  SIDE_LABELS,
  THEME_LABELS,
  STATUS_WORDS,
  SETTINGS_LAYOUT,
  groupIssues(analysis.issues),
]);

const longest = [...known].filter((data) => data.length > 1).sort((left, right) => right.length - left.length);

/** What remains of a text once the dictionary's phrases, the data and the figures are taken away. */
function leftover(text: string): string {
  // A part of the buyer's own sentence, cut around its marked words.
  if (text.length > 1 && [...known].some((data) => data.includes(text.trim()))) return '';
  // A phrase of the dictionary stands between brackets, with the data of its slots inside.
  let rest = text
    .replace('n.s.', '')
    // A cell's address is the same in every language.
    .replace(/\b[A-Z]{1,3}[1-9]\d*\b/g, '')
    .replace(/⟦[^⟦⟧]*⟧/g, '')
    .replace(/⟦[^⟦⟧]*⟧/g, '');
  for (const data of longest) if (rest.includes(data)) rest = rest.split(data).join('');
  return rest.replace(/[\d\s\u00a0\u202f.,;:%€×·–−+()/|'’…-]/g, '').replace(/\b(?:h|j|pt)\b/g, '');
}

/** A sentence whose names are held together by elements of their own is one text. */
function sentenceOf(node: Node): string {
  const parent = node.parentElement;
  const whole = parent?.hasAttribute('data-unbroken') === true ? parent.parentElement : parent;
  const pieces = whole?.querySelector(':scope > [data-unbroken]') !== null;
  return (pieces ? whole?.textContent : node.textContent) ?? '';
}

function visibleTexts(page: HTMLElement): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { currentNode } = walker;
    if (currentNode.parentElement?.tagName !== 'STYLE') texts.push(sentenceOf(currentNode));
  }
  for (const element of page.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  }
  return texts;
}

const madeFrom = { analysis, context: { today: TODAY, version: 'test', language: 'fr' as const } };

const states: Readonly<Record<Screen, Partial<PaneState>>> = {
  welcome: {},
  register: {},
  home: {},
  review: {},
  ahead: {},
  indicators: {},
  measure: measure === undefined ? {} : { measure },
  committee: {},
  payments: {},
  journal: {},
  settings: {},
  trial: {},
  preview: {
    preparation: {
      purpose: 'report',
      quarter: null,
      prepared: {
        ...madeFrom,
        plan: { sheets: [], register: [], names: [], memory: null },
        summary: {
          ...SUMMARY,
          obstacles: [
            { code: 'protected', sheet: 'Registre' },
            { code: 'readOnly', sheet: 'Registre' },
          ],
        },
      },
    },
  },
  done: {
    written: {
      result: { sheetsWritten: SUMMARY.sheetsNew, cellsWritten: 12, changed: true, summary: SUMMARY },
      preparation: {
        purpose: 'report',
        quarter: null,
        prepared: { ...madeFrom, plan: { sheets: [], register: [], names: [], memory: null }, summary: SUMMARY },
      },
    },
  },
};

describe('no text is written in the screens themselves', () => {
  test.each(Object.entries(states) as [Screen, Partial<PaneState>][])('%s', async (screen, more) => {
    const test = testPane({
      opening,
      analysis,
      period: latestYear(analysis.periods, TODAY),
      stale: 'cells',
      ...more,
      screen,
    });
    const page = await renderPane(test, {}, pseudo);
    expect(page.querySelector('h1')?.textContent).toBeTruthy();
    const hard = visibleTexts(page).filter((text) => leftover(text) !== '');
    expect(hard).toEqual([]);
  });
});
