/** Rows prepared at a time, so that the page is never held long. */
export const ROWS_AT_ONCE = 2_000;

/** Gives the page back its thread for a moment. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
