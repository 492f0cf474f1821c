/** A number from 0 up to, but not including, `below`. */
export type Chance = (below: number) => number;

/** The same numbers for the same seed (xorshift, G. Marsaglia, Xorshift RNGs, 2003). */
export function chanceOf(seed: number): Chance {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
