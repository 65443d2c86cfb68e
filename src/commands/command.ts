/**
 * Excel ends the page of a function five minutes after the click, whatever it
 * does. Work stops before, while there is time left to say so.
 */
export const MILLISECONDS = 240_000;

/**
 * Runs a function of the ribbon: `work` gives the sentence to say, or null.
 * Excel takes the page away, and its dialog with it, as soon as it is told that
 * the function has completed; never told, it holds back every later click. So
 * it is told once, after the person has seen the sentence, whatever happened.
 */
export async function runCommand(
  work: (signal: AbortSignal) => Promise<string | null>,
  say: (sentence: string) => Promise<void>,
  completed: () => void,
  milliseconds: number = MILLISECONDS,
): Promise<void> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    const sentence = await work(controller.signal);
    clearTimeout(timer);
    if (sentence !== null) await say(sentence);
  } finally {
    clearTimeout(timer);
    completed();
  }
}
