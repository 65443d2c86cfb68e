import type * as App from '../../app';
import type { BuyerSettings } from '../../settings';
import { unexpectedError } from '../host/errors';
import type { PaneHost } from '../host/types';
import type { Store } from './store';
import type { Intent } from './types';

type Tools = {
  readonly store: Store;
  readonly host: PaneHost;
  readonly engine: () => Promise<Pick<typeof App, 'typeSettings'>>;
};

/** The settings that were chosen otherwise than shown. */
function changed(shown: BuyerSettings, chosen: BuyerSettings): Partial<BuyerSettings> {
  const keys = Object.keys(chosen) as (keyof BuyerSettings)[];
  const moved = keys.filter((key) => JSON.stringify(chosen[key]) !== JSON.stringify(shown[key]));
  return Object.fromEntries(moved.map((key) => [key, chosen[key]]));
}

/**
 * Keeps the settings chosen: typed in the cells of their sheet where it stands,
 * else answers that count until it is written. The workbook is then looked at again.
 */
export async function saveSettings(
  { store, host, engine }: Tools,
  run: (intent: Intent) => Promise<void>,
  shown: BuyerSettings,
  chosen: BuyerSettings,
): Promise<void> {
  const { analysis, opening, buyer } = store.get();
  const again: Intent = { kind: analysis === null ? 'open' : 'refresh' };
  if (opening?.existingRoles.has('settings') !== true) {
    store.dispatch({ type: 'buyerAnswered', buyer: { ...buyer, ...changed(shown, chosen) } });
    return run(again);
  }
  try {
    const app = await engine();
    if (await app.typeSettings(host, shown, chosen)) store.dispatch({ type: 'settingsTyped' });
  } catch (error) {
    // Someone else's settings are shown before anything is chosen anew.
    store.dispatch({ type: 'failed', error: unexpectedError(error), retry: again });
    return;
  }
  return run(again);
}
