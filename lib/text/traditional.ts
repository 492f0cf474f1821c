/** The 繁→简 table of a whole language; a web page is given only the pairs that its keys need. */
import { parseHanPairs } from './han-pairs.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/** 简 by 繁, character by character, for `fold`. */
export const simplified: ReadonlyMap<string, string> = parseHanPairs(traditionalPairs);

/** `繁简繁简…`: the pairs whose 简 occurs in one of these folded keys. */
export function hanPairsFor(keys: Iterable<string>): string {
  const needed = new Set<string>();
  for (const key of keys) for (const character of key) needed.add(character);
  let pairs = '';
  for (const [from, to] of simplified) if (needed.has(to)) pairs += from + to;
  return pairs;
}
