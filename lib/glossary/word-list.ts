/** The words of a list as it is written: with white space between them. */
export const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
