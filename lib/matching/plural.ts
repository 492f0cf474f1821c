/** Regular English plurals of a key that ends in a Latin letter: a page's `chips` is a glossary's `chip`. */

const lowerE = 0x65;
const lowerS = 0x73;

/** Length of the plural ending after a key that ends in `last`, given the next two folded units; 0 if none. */
export function pluralEnding(last: number, next: number, afterNext: number): number {
  if (next !== lowerS && (next !== lowerE || afterNext !== lowerS)) return 0;
  const letter = String.fromCharCode(last);
  // `classes`, `boxes`, `quizzes`, `approaches`, `heroes`.
  const takes = next === lowerS ? /[a-rt-wy]/ : /[sxzho]/;
  return takes.test(letter) ? (next === lowerS ? 1 : 2) : 0;
}

/** `technology` → `technologies`; null where the plural is made otherwise. */
export function pluralInIes(key: string): string | null {
  return key.endsWith('y') && /[a-z][b-df-hj-np-tv-z]y$/.test(key) ? `${key.slice(0, -1)}ies` : null;
}
