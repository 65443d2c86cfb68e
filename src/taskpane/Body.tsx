import { createElement, useEffect, useState, type ComponentType } from 'react';
import { unexpectedError } from './host/errors';
import { usePane, usePaneState } from './state/pane';
import type { Screen } from './state/types';
import { useSpeech } from './words';

type Loader = () => Promise<ComponentType>;

const journey = () => import(/* webpackChunkName: "journey" */ './screens');

/** Each screen comes with its own part of the program, when first asked for. */
const LOADERS: Readonly<Record<Exclude<Screen, 'welcome'>, Loader>> = {
  register: async () => (await journey()).Register,
  home: async () => (await journey()).Home,
  preview: async () => (await journey()).Preview,
  done: async () => (await journey()).Done,
  review: async () => (await import(/* webpackChunkName: "review" */ './screens/review/Review')).Review,
  ahead: async () => (await import(/* webpackChunkName: "ahead" */ './screens/Ahead')).Ahead,
  indicators: async () =>
    (await import(/* webpackChunkName: "indicators" */ './screens/measure/Indicators')).Indicators,
  measure: async () =>
    (await import(/* webpackChunkName: "indicators" */ './screens/measure/MeasureDetail')).MeasureDetail,
  committee: async () => (await import(/* webpackChunkName: "committee" */ './screens/Committee')).Committee,
  payments: async () => (await import(/* webpackChunkName: "payments" */ './screens/Payments')).Payments,
  journal: async () => (await import(/* webpackChunkName: "journal" */ './screens/Journal')).Journal,
  settings: async () => (await import(/* webpackChunkName: "settings" */ './screens/Settings')).Settings,
  trial: async () => (await import(/* webpackChunkName: "trial" */ './screens/Trial')).Trial,
};

type Loadable = keyof typeof LOADERS;

const loaded = new Map<Loadable, ComponentType>();

async function load(screen: Loadable): Promise<ComponentType> {
  const known = loaded.get(screen) ?? (await LOADERS[screen]());
  loaded.set(screen, known);
  return known;
}

/** Fetches the screens not yet asked for, so that none of them waits later. */
async function loadAll(): Promise<void> {
  // A screen that cannot come now is asked for again, and its failure told, when it is chosen.
  await Promise.allSettled((Object.keys(LOADERS) as Loadable[]).map(load));
}

function loadable(screen: Screen): Loadable {
  return screen in LOADERS ? (screen as Loadable) : 'register';
}

/** The screen in view. Not `lazy` and `Suspense`: a failure to load must be told, and nothing may flash. */
export function Body() {
  const { store } = usePane();
  const { screen, analysis } = usePaneState();
  const { t } = useSpeech();
  const [, setReady] = useState<Loadable | null>(null);
  const name = loadable(screen);
  const shown = loaded.get(name);
  const missing = shown === undefined;

  useEffect(() => {
    if (!missing) return;
    load(name).then(
      () => setReady(name),
      (error: unknown) => store.dispatch({ type: 'failed', error: unexpectedError(error), retry: null }),
    );
  }, [name, missing, store]);

  const analysed = analysis !== null;
  useEffect(() => {
    if (analysed) void loadAll();
  }, [analysed]);

  if (shown === undefined) return <p aria-busy="true">{t('app.loading')}</p>;
  return createElement(shown, { key: name });
}
