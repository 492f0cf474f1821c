/** Regular English plurals of a key that ends in a Latin letter: a page's `chips` is a glossary's `chip`. */

const [lowerA, lowerE, lowerS, lowerZ] = [0x61, 0x65, 0x73, 0x7a];
/** `classes`, `boxes`, `quizzes`, `approaches`, `heroes`. */
const takesEs = new Set([...'sxzho'].map((letter) => letter.charCodeAt(0)));
const takesNoS = new Set([...'sxz'].map((letter) => letter.charCodeAt(0)));

/** Length of the plural ending after a key that ends in `last`, given the next two folded units; 0 if none. */
export function pluralEnding(last: number, next: number, afterNext: number): number {
  if (!(last >= lowerA && last <= lowerZ)) return 0;
  if (next === lowerS) return takesNoS.has(last) ? 0 : 1;
  return next === lowerE && afterNext === lowerS && takesEs.has(last) ? 2 : 0;
}

/** `technology` → `technologies`; null where the plural is made otherwise. */
export function pluralInIes(key: string): string | null {
  if (!key.endsWith('y')) return null;
  return /[a-z][b-df-hj-np-tv-z]y$/.test(key) ? `${key.slice(0, -1)}ies` : null;
}
