import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CivilDate } from '../../calendar';
import type { Effects } from './effects';
import type { Store } from './store';
import type { PaneState } from './types';

/** What every screen may use: the state, the effects, the day. */
export type Pane = {
  readonly store: Store;
  readonly effects: Effects;
  readonly today: CivilDate;
};

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane outside PaneProvider');
  return pane;
}

/** The latest state; the component renders again when it changes. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}
