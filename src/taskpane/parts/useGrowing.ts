import { useEffect, useState } from 'react';

/**
 * How many items of a long list to draw now: more at each turn until all are there, so that drawing never holds
 * the thread. What stands around the list has the first turn to itself. Another `key` (another list) starts again;
 * items come in order, below those in view.
 */
export function useGrowing(total: number, key: string, step: number): number {
  const [grown, setGrown] = useState({ key, count: 0 });
  const count = Math.min(total, grown.key === key ? grown.count : step);
  useEffect(() => {
    if (count >= total) return;
    const next = setTimeout(() => setGrown({ key, count: count + step }));
    return () => clearTimeout(next);
  }, [count, total, key, step]);
  return count;
}
