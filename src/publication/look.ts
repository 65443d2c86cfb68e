/** The look of every file, without the sign that each format puts before a colour. */
export const INK = '1F2328';
export const MUTED = '57606A';
export const LINE = 'D0D7DE';
export const BAND = '1F3A4D';
export const PALE = 'F3F5F7';
export const MET = '1A7F37';
export const MISSED = 'C2410C';
/** On every machine that reads these files, or replaced by one of the same widths. */
export const FONT = 'Arial';

/** A colour as OOXML writes it. */
export function bare(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** The colour of a state: the word beside it already says it. */
export function statusColour(status: string): string {
  return status === 'met' ? MET : status === 'notMet' ? MISSED : MUTED;
}

/** Up to so many characters a text stays on one line. */
export const SHORT = 12;

/** How wide each column of a table wants to be, as shares of one: texts take more than figures, none more than it can use. */
export function columnShares(rows: readonly (readonly string[])[], least = 7, most = 44): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map((row) => row[column]?.length ?? 0);
    const longest = Math.max(...lengths);
    // A short text is not cut: « T3 2026 », « PNAD-S ».
    const words = (text: string): readonly string[] => (text.length <= SHORT ? [text] : text.split(/[ -]/));
    const word = Math.max(...rows.flatMap((row) => words(row[column] ?? '').map(({ length }) => length)));
    return Math.max(least, word + 1, Math.min(most, longest));
  });
  const total = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => one / total);
}
