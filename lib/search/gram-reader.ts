import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readGrams, type StoredGram } from '../store/grams.ts';
import type { GramRange } from '../store/unpack-grams.ts';

/** The grams of each range. */
export type ReadGrams = (ranges: readonly GramRange[]) => Promise<StoredGram[][]>;

/** Reads grams for one query, whose readings ask for many of them again: each range is read once. */
export function gramReader(database: CorpusDatabase): ReadGrams {
  const known = new Map<string, StoredGram[]>();
  const nameOf = ({ from, to }: GramRange) => `${from}\n${to}`;
  return async (ranges) => {
    const missing = new Map(
      ranges.map((range) => [nameOf(range), range] as const).filter(([name]) => !known.has(name)),
    );
    const names = [...missing.keys()];
    const grams = names.length > 0 ? await readGrams(database, [...missing.values()]) : [];
    for (const [at, each] of grams.entries()) known.set(names[at]!, each);
    return ranges.map((range) => known.get(nameOf(range)) ?? []);
  };
}
