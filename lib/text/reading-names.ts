/** Readings by number: a long text is read aloud without making a string for each character. */
const names = [''];
const ids = new Map([['', 0]]);

/** The number of a reading with its tone; 0 for none. */
export function readingId(name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = names.push(name) - 1;
  ids.set(name, id);
  return id;
}

export function readingName(id: number): string {
  return names[id] ?? '';
}
