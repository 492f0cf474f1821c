/** Reads `繁简繁简…` into a map for `fold`; a last character without its pair is left out. */
export function parseHanPairs(pairs: string): Map<string, string> {
  const map = new Map<string, string>();
  let from = '';
  for (const character of pairs) {
    if (from !== '') map.set(from, character);
    from = from === '' ? character : '';
  }
  return map;
}
