/** @jest-environment jsdom */
import { endGuard, reasonOf, sayNotStarted, standGuard } from '../../src/taskpane/startup';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted';

function script(source: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.src = source;
  document.head.append(element);
  return element;
}

const said = (): string => document.querySelector('[role=alert]')?.textContent ?? '';

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  localStorage.clear();
  localStorage.setItem('spaser.language', 'fr');
});

describe('which script keeps the pane from opening', () => {
  const origin = 'https://achats.exemple.fr';

  test.each([
    [`${CDN}/office.js`, 'office'],
    [`${CDN}/excel-win32-16.01.js`, 'office'],
    ['http://localhost/office-js/office.js', 'office'],
    [`${origin}/spaser/taskpane.1234abcd.js`, 'files'],
    // The client falls back on English texts by itself.
    [`${CDN}/fr-fr/office_strings.js`, null],
  ])('%s: %s', (source, reason) => {
    expect(reasonOf(source, origin)).toBe(reason);
  });
});

describe('a pane that cannot start', () => {
  test('says that office.js did not come, where it comes from, and that nothing was touched', () => {
    standGuard(window);
    script(`${CDN}/office.js`).dispatchEvent(new Event('error'));
    expect(said()).toContain('appsforoffice.microsoft.com');
    expect(said()).toContain('Rien n’a été lu ni changé');
    expect(document.documentElement.lang).toBe('fr');
    expect(document.querySelector('main h1')?.textContent).toBe('Le volet n’a pas pu s’ouvrir');
    expect(document.querySelector('main button')?.textContent).toBe('Réessayer');
  });

  test('says it in English to those who chose it', () => {
    localStorage.setItem('spaser.language', 'en');
    sayNotStarted(window, 'files');
    expect(said()).toContain('A part of the pane could not be loaded');
    expect(document.documentElement.lang).toBe('en');
  });

  test('tells the first reason alone', () => {
    sayNotStarted(window, 'office');
    sayNotStarted(window, 'files');
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(said()).toContain('office.js');
  });

  test('says nothing once the pane is there, and takes its sentence back when it comes late', () => {
    sayNotStarted(window, 'slow');
    endGuard(document);
    expect(said()).toBe('');
    document.getElementById('root')?.append(document.createElement('p'));
    sayNotStarted(window, 'slow');
    expect(said()).toBe('');
  });

  test('does not wait for ever', () => {
    jest.useFakeTimers();
    try {
      standGuard(window, 5);
      jest.advanceTimersByTime(5);
      expect(said()).toContain('office.js');
    } finally {
      jest.useRealTimers();
    }
  });

  test('speaks even when the page was still being read', () => {
    document.body.remove();
    sayNotStarted(window, 'office');
    expect(document.body.textContent).toContain('office.js');
  });
});
