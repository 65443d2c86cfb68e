import * as app from '../../../src/app';
import { App, type Surroundings } from '../../../src/taskpane/App';
import { createEffects, type Engine } from '../../../src/taskpane/state/effects';
import type { Pane } from '../../../src/taskpane/state/pane';
import { INITIAL_STATE } from '../../../src/taskpane/state/reducer';
import { createStore } from '../../../src/taskpane/state/store';
import type { PaneState } from '../../../src/taskpane/state/types';
import { speechOf, type Words } from '../../../src/taskpane/words';
import { fr } from '../../../src/taskpane/words/fr';
import type { Language } from '../../../src/language';
import { TODAY } from './analysis';
import { fakeHost, type FakeHost } from './host';
import { render } from './render';

export type TestPane = { readonly pane: Pane; readonly host: FakeHost };

/** A pane over a fake host; the journeys are the real ones unless replaced. */
export function testPane(start: Partial<PaneState> = {}, host: FakeHost = fakeHost(), engine: Engine = app): TestPane {
  const store = createStore({ ...INITIAL_STATE, ...start });
  const effects = createEffects({
    store,
    host,
    engine: async () => engine,
    context: () => ({ today: TODAY, version: '1.2.3', language: 'fr' }),
    loadSample: async () => [],
    turn: () => null,
  });
  return { pane: { store, effects, today: TODAY }, host };
}

export const AROUND: Surroundings = {
  theme: 'light',
  version: '1.2.3',
  support: 'https://example.org/aide',
  sample: null,
  onLanguage: () => undefined,
  onWelcomed: () => undefined,
};

export async function renderPane(
  { pane }: TestPane,
  around: Partial<Surroundings> = {},
  words: Words = fr,
  language: Language = 'fr',
): Promise<HTMLElement> {
  return render(<App pane={pane} speech={speechOf(words, language)} around={{ ...AROUND, ...around }} />);
}
