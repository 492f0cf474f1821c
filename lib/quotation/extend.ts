/** How far an alignment reached from where it began. */
export interface Reach {
  /** Tokens passed on each side. */
  a: number;
  b: number;
  differences: number;
  score: number;
}

/** What a difference costs beside a token that is equal on both sides: one in five still pays. */
const cost = 2.5;

/** An alignment goes on through differences while it is no further below its best score than this: four changed tokens. */
const drop = 7;

/** No honest rewording has more; it bounds the work. */
const mostDifferences = 40;

/**
 * Aligns two rows of tokens from a common beginning (`step` 1) or end (`step` −1) as far as it pays
 * (Zhang, Schwartz, Wagner & Miller, A Greedy Algorithm for Aligning DNA Sequences, J. Comput. Biol. 7, 2000).
 * `a` is read from `aAt` up to `aEnd`, not included; `b` likewise.
 */
export function extend(
  [a, aAt, aEnd]: readonly [Int32Array, number, number],
  [b, bAt, bEnd]: readonly [Int32Array, number, number],
  step: 1 | -1,
): Reach {
  const [aLength, bLength] = [(aEnd - aAt) * step, (bEnd - bAt) * step];
  const slide = (i: number, diagonal: number) => {
    let at = i;
    while (at < aLength && at - diagonal < bLength && a[aAt + at * step] === b[bAt + (at - diagonal) * step])
      at++;
    return at;
  };
  let reached = new Map([[0, slide(0, 0)]]);
  let best: Reach = { a: reached.get(0)!, b: reached.get(0)!, differences: 0, score: reached.get(0)! };
  for (let differences = 1; differences <= mostDifferences && reached.size > 0; differences++) {
    const next = new Map<number, number>();
    for (const [diagonal, i] of reached) {
      // A token more in `a`, one more in `b`, one changed.
      raise(next, diagonal + 1, i + 1);
      raise(next, diagonal - 1, i);
      raise(next, diagonal, i + 1);
    }
    reached = new Map();
    for (const [diagonal, from] of next) {
      if (from > aLength || from - diagonal > bLength || from - diagonal < 0) continue;
      const i = slide(from, diagonal);
      const score = (2 * i - diagonal) / 2 - differences * cost;
      if (score < best.score - drop) continue;
      reached.set(diagonal, i);
      if (score > best.score) best = { a: i, b: i - diagonal, differences, score };
    }
  }
  return best;
}

function raise(reached: Map<number, number>, diagonal: number, i: number): void {
  if (i > (reached.get(diagonal) ?? -1)) reached.set(diagonal, i);
}
