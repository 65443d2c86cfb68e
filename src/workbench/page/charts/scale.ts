/** A scale from values to a length, with round marks. */
export type Scale = {
  readonly minimum: number;
  readonly maximum: number;
  readonly marks: readonly number[];
  /** Share of the axis, 0 to 1, at which a value stands. */
  readonly at: (value: number) => number;
};

/** The round step (1, 2 or 5 times a power of ten) that cuts a span in about `count`. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return step * power;
}

/** An axis over values: from zero unless told otherwise, to the next round mark. */
export function createScale(
  values: readonly number[],
  told: { readonly minimum: number | null; readonly maximum: number | null },
  count = 5,
): Scale {
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  const low = told.minimum ?? lowest;
  const high = told.maximum ?? (highest > low ? highest : low + 1);
  const step = roundStep(Math.max(high - low, Number.EPSILON), count);
  const minimum = told.minimum ?? Math.floor(low / step) * step;
  const maximum = told.maximum ?? Math.ceil(high / step - 1e-9) * step;
  const marks: number[] = [];
  for (let index = 0; minimum + index * step <= maximum + step * 1e-6; index += 1) {
    marks.push(Number((minimum + index * step).toPrecision(12)));
  }
  return { minimum, maximum, marks, at: (value) => (value - minimum) / (maximum - minimum) };
}

/** Bases and tops of stacked values, series after series; shares of their total when asked. */
export function stacked(
  series: readonly (readonly (number | null)[])[],
  asShares: boolean,
): readonly (readonly { readonly from: number; readonly to: number }[])[] {
  const length = Math.max(0, ...series.map((values) => values.length));
  const totals = Array.from({ length }, (_, index) =>
    series.reduce((sum, values) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const reached = new Array<number>(length).fill(0);
  return series.map((values) =>
    Array.from({ length }, (_, index) => {
      const total = totals[index] ?? 0;
      const value = values[index] ?? 0;
      const size = asShares ? (total === 0 ? 0 : value / total) : value;
      const from = reached[index] ?? 0;
      reached[index] = from + size;
      return { from, to: from + size };
    }),
  );
}

/** A text cut in lines of at most `length` characters, between words; the last one is shortened. */
export function lines(text: string, length: number, most: number): readonly string[] {
  const cut: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = cut.at(-1);
    if (last !== undefined && last.length + word.length < length) cut[cut.length - 1] = `${last} ${word}`;
    else cut.push(word);
  }
  if (cut.length <= most) return cut;
  return [...cut.slice(0, most - 1), `${(cut[most - 1] ?? '').slice(0, Math.max(1, length - 1))}…`];
}
