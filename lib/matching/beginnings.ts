/** With more ways to begin, some key will begin in any text. */
const most = 20;

/**
 * Of how keys begin, the first two units of each: small letters and digits, which are printed as themselves. Null where
 * there are too many, or others among them: of marks there are many kinds.
 */
export function pairsOf(beginnings: ReadonlySet<string>): readonly string[] | null {
  const all = [...beginnings];
  return all.length <= most && all.every((two) => /^[a-z\d]{2}$/.test(two)) ? all : null;
}
