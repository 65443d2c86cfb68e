/** @jest-environment jsdom */
import { bilingual } from '../../src/language';
import type { Issue } from '../../src/register';
import { analysisOf, openingOf } from './support/analysis';
import { fakeHost } from './support/host';
import { renderPane, testPane } from './support/pane';
import { unmountAll } from './support/render';

jest.setTimeout(240_000);
afterEach(unmountAll);

const APART: Issue = {
  sheet: 'Registre',
  row: null,
  column: null,
  code: 'ownColumnsApart',
  severity: 'error',
  value: '12',
  message: bilingual('Les lignes ont été triées.', 'The rows were sorted.'),
  advice: bilingual('Écrire de nouveau.', 'Write again.'),
};

async function homeWith(issues: readonly Issue[]): Promise<HTMLElement> {
  const opening = openingOf();
  const analysis = { ...analysisOf(opening), issues };
  return renderPane(testPane({ opening, analysis, screen: 'home', period: 'all' }, fakeHost()));
}

test('rows sorted without our columns are told on every screen, with the way to put them back', async () => {
  const page = await homeWith([APART]);
  expect(page.textContent).toContain('Les lignes ont été triées.');
  expect([...page.querySelectorAll('button')].map((button) => button.textContent)).toContain('Recaler');
});

test('nothing is said where rows and columns stand together', async () => {
  const page = await homeWith([]);
  expect([...page.querySelectorAll('button')].map((button) => button.textContent)).not.toContain('Recaler');
});
