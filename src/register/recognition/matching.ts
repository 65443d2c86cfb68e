/** What a column is given, and how far its score stands above what it would have under the best other whole. */
export type Match = { readonly option: number; readonly margin: number };

/**
 * Gives each row at most one option and each option at most one row so that the
 * scores of all together are the greatest (the assignment problem, by shortest
 * augmenting paths). Scores are ≥ 0; 0 means « not this one ». Returns the
 * option of each row, −1 for none.
 */
export function bestMatching(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const options = Math.max(0, ...scores.map((row) => row.length));
  // Each row may also take a place of its own worth nothing.
  const columns = options + rows;
  const cost = (row: number, column: number): number => (column < options ? -(scores[row]?.[column] ?? 0) : 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const owner = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const before = new Int32Array(columns + 1);
    const used = new Uint8Array(columns + 1);
    while ((owner[column] ?? 0) !== 0) {
      used[column] = 1;
      const at = owner[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (used[other] === 1) continue;
        const reduced = cost(at - 1, other - 1) - (rowPotential[at] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (least[other] ?? Infinity)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] ?? Infinity) < delta) {
          delta = least[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (used[other] === 1) {
          rowPotential[owner[other] ?? 0] = (rowPotential[owner[other] ?? 0] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? Infinity) - delta;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = before[column] ?? 0;
      owner[column] = owner[previous] ?? 0;
      column = previous;
    }
  }
  const given = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= options; column += 1) {
    const row = (owner[column] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) given[row] = column - 1;
  }
  return given;
}

function total(scores: readonly (readonly number[])[], given: readonly number[]): number {
  return given.reduce((sum, option, row) => sum + (option < 0 ? 0 : (scores[row]?.[option] ?? 0)), 0);
}

/** Rows and options that hang together: no score joins them to the others. */
function parts(scores: readonly (readonly number[])[]): number[][] {
  const partOfOption = new Map<number, number[]>();
  const partOfRow: number[][] = [];
  scores.forEach((row, index) => {
    let part = [index];
    row.forEach((score, option) => {
      const known = score > 0 ? partOfOption.get(option) : undefined;
      if (known === undefined || known === part) return;
      const [small, large] = known.length < part.length ? [known, part] : [part, known];
      large.push(...small);
      for (const [key, value] of partOfOption) if (value === small) partOfOption.set(key, large);
      for (const member of small) partOfRow[member] = large;
      part = large;
    });
    partOfRow[index] = part;
    row.forEach((score, option) => {
      if (score > 0) partOfOption.set(option, part);
    });
  });
  return [...new Set(partOfRow)];
}

/** `bestMatching` with, for each row, its margin over the best whole in which it is something else. */
export function matchingWithMargins(scores: readonly (readonly number[])[]): Match[] {
  const matches: Match[] = scores.map(() => ({ option: -1, margin: 0 }));
  for (const rows of parts(scores)) {
    // Only the options of this part: a small problem each.
    const options = [...new Set(rows.flatMap((row) => (scores[row] ?? []).flatMap((s, o) => (s > 0 ? [o] : []))))];
    const local = rows.map((row) => options.map((option) => scores[row]?.[option] ?? 0));
    const given = bestMatching(local);
    const best = total(local, given);
    given.forEach((option, at) => {
      if (option < 0) return;
      const without = local.map((row, index) =>
        index === at ? row.map((score, other) => (other === option ? 0 : score)) : row,
      );
      const margin = best - total(without, bestMatching(without));
      matches[rows[at] ?? 0] = { option: options[option] ?? -1, margin };
    });
  }
  return matches;
}
