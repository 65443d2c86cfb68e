/**
 * Entry of the pane: waits for Office, then shows the pane on the open
 * workbook, or a page that says why it cannot.
 */
import { createRoot, type Root } from 'react-dom/client';
import type { CivilDate } from '../calendar';
import type { Language } from '../language';
import { App, type Surroundings } from './App';
import { firstLanguage, rememberLanguage, rememberWelcome, wasWelcomed } from './host/remembered';
import { fetchSample } from './host/fetchSample';
import { lazyHost } from './host/lazyHost';
import { chooseTheme, type PaneTheme } from './host/theme';
import { createTurn } from './host/turns';
import { Refusal } from './Refusal';
import { createEffects } from './state/effects';
import type { Pane } from './state/pane';
import { INITIAL_STATE } from './state/reducer';
import { createStore } from './state/store';
import { endGuard, sayNotStarted } from './startup';
import { loadWords, speechOf } from './words';

const REQUIREMENT_SET = '1.13';

const loadEngine = () => import(/* webpackChunkName: "engine" */ './engine');

function today(): CivilDate {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

function currentTheme(): PaneTheme {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return chooseTheme(Office.context?.officeTheme, dark);
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body);
  const info = await Office.onReady();
  endGuard(document);
  let language: Language = firstLanguage(Office.context?.displayLanguage);
  const reason = refusal(info.host);
  if (reason !== null) {
    root.render(
      <Refusal reason={reason} theme={currentTheme()} speech={speechOf(await loadWords(language), language)} />,
    );
    return;
  }
  const store = createStore({ ...INITIAL_STATE, screen: wasWelcomed() ? 'register' : 'welcome' });
  const turn = createTurn();
  const host = lazyHost(async () =>
    (await loadEngine()).createOfficeHost(Excel, language, () => store.dispatch({ type: 'workWaiting' }), turn),
  );
  let sample: Surroundings['sample'] = null;
  const pane: Pane = {
    store,
    today: today(),
    effects: createEffects({
      store,
      host,
      engine: async () => (await loadEngine()).app,
      context: () => ({ today: today(), version: SPASER_VERSION, language }),
      loadSample: async () => sample ?? (await fetchSample()),
      turn,
    }),
  };
  const show = async (): Promise<void> => {
    const speech = speechOf(await loadWords(language), language);
    render(root, pane, speech, {
      theme: currentTheme(),
      version: SPASER_VERSION,
      support: SPASER_SUPPORT,
      sample,
      onWelcomed: rememberWelcome,
      onLanguage: () => {
        language = language === 'fr' ? 'en' : 'fr';
        rememberLanguage(language);
        void show();
      },
    });
  };
  await show();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void show());
  await Promise.all([
    openPane(pane),
    wasWelcomed()
      ? null
      : fetchSample().then(
          (sheets) => {
            sample = sheets;
            return show();
          },
          // Without the file the sample is simply not offered.
          () => undefined,
        ),
  ]);
}

/** Looks at the workbook, then follows its changes; a workbook written before shows its figures at once. */
async function openPane({ effects, store }: Pane): Promise<void> {
  await effects.run({ kind: 'open' });
  await effects.watch();
  const { opening } = store.get();
  const readable = opening !== null && (opening.proposed.length > 0 || opening.invoices.length > 0);
  if (readable && opening.memory.lastRun !== null) {
    await effects.run({ kind: 'analyse' });
  }
}

function refusal(host: Office.HostType | null): 'notExcel' | 'tooOld' | null {
  if (host !== Office.HostType.Excel) return 'notExcel';
  return Office.context.requirements.isSetSupported('ExcelApi', REQUIREMENT_SET) ? null : 'tooOld';
}

function render(root: Root, pane: Pane, speech: ReturnType<typeof speechOf>, around: Surroundings): void {
  root.render(<App pane={pane} speech={speech} around={around} />);
}

start().catch(() => sayNotStarted(window, 'Office' in window ? 'files' : 'office'));
