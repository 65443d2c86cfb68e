import { useEffect, useState } from 'react';
import type { Analysis, Since } from '../../app';
import { usePane, usePaneState } from '../state/pane';

/** What changed since the last writing; null while it is compared, and where there is nothing to compare with. */
export function useSince(): Since | null {
  const { effects } = usePane();
  const { analysis } = usePaneState();
  const [found, setFound] = useState<{ readonly of: Analysis; readonly since: Since | null } | null>(null);
  useEffect(() => {
    if (analysis === null) return;
    let wanted = true;
    void effects.since(analysis).then((since) => {
      if (wanted) setFound({ of: analysis, since });
    });
    return () => {
      wanted = false;
    };
  }, [analysis, effects]);
  return found !== null && found.of === analysis ? found.since : null;
}
