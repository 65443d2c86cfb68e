/** Runs of each property: 1,000, or what `FC_RUNS` asks for (100,000 for a long night). */
export function runs(usual = 1000): { readonly numRuns: number } {
  const asked = Number(process.env['FC_RUNS'] ?? '');
  return { numRuns: Number.isInteger(asked) && asked > 0 ? asked : usual };
}

/** Long enough for the slowest machine and the longest run: these tests measure no time. */
export const PATIENCE = 3_600_000;
