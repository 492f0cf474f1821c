import type { Match } from '../model.ts';

/** Matches as three numbers each: start, end and key. A long page has more of them than it bears objects. */
export type PackedMatches = Int32Array;

/** Numbers of a match. */
export const packedSize = 3;

/** As objects. */
export function unpackMatches(packed: PackedMatches): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < packed.length; at += packedSize)
    matches.push({ start: packed[at]!, end: packed[at + 1]!, key: packed[at + 2]! });
  return matches;
}
