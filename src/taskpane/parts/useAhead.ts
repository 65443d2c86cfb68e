import { useEffect, useState } from 'react';
import type { Ahead } from '../../app';
import { usePane, usePaneState } from '../state/pane';

/** What ends and what targets need; while a newer one is computed, the one before stands. Null before the first. */
export function useAhead(): Ahead | null {
  const { effects } = usePane();
  const { analysis } = usePaneState();
  const [found, setFound] = useState<Ahead | null>(null);
  useEffect(() => {
    if (analysis === null) return;
    let wanted = true;
    void effects.ahead(analysis).then((ahead) => {
      if (wanted) setFound(ahead);
    });
    return () => {
      wanted = false;
    };
  }, [analysis, effects]);
  return found;
}
