import type { Turn } from '../../pace';

/** Milliseconds of computation between two breaths: a frame of the screen, and far under what a person feels. */
const SLICE = 12;

/** The page's rhythm: after each slice the browser paints and hears the person. Messages, for timers would wait 4 ms. */
export function createTurn(now: () => number = () => performance.now()): Turn {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  let since = now();
  return () => {
    if (now() - since < SLICE) return null;
    return new Promise<void>((resume) => {
      waiting.push(() => {
        since = now();
        resume();
      });
      channel.port2.postMessage(null);
    });
  };
}
