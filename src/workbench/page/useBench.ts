import { useSyncExternalStore } from 'react';
import type { BenchStore } from './bench';

/** Draws again at each change of the workbook, and gives the count of changes. */
export function useRevision(store: BenchStore): number {
  return useSyncExternalStore(store.subscribe, store.revision);
}
