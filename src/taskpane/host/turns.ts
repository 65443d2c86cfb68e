import { turnEvery, type Turn } from '../../pace';

/** Milliseconds of computation between two breaths: a frame of the screen, and far under what a person feels. */
const SLICE = 12;

/** The page's rhythm: after each slice the browser paints and hears the person. By messages, for timers would wait 4 ms. */
export function createTurn(): Turn {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  const pause = (): Promise<void> =>
    new Promise((resume) => {
      waiting.push(resume);
      channel.port2.postMessage(null);
    });
  return turnEvery(SLICE, () => performance.now(), pause);
}
