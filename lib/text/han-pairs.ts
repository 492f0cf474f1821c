/** Reads `繁简繁简…` into a map for `fold`; a last character without its pair is left out. */
export function parseHanPairs(pairs: string): Map<string, string> {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) map.set(characters[at]!, characters[at + 1]!);
  return map;
}
