/**
 * Calls what it is given once changes pause for `quiet` milliseconds, or after
 * `patience` at most: while the add-in writes, drawing does not hold it back.
 */
export function gathered(quiet: number, patience: number): (run: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  return (run) => {
    const now = Date.now();
    if (timer === null) since = now;
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(quiet, since + patience - now));
    timer = setTimeout(() => {
      timer = null;
      run();
    }, wait);
  };
}
