import type { CorpusDatabase } from '../store/corpus-database.ts';
import { type GramRange, readGrams } from '../store/grams.ts';
import type { GramRow } from '../store/rows.ts';

/** The stored rows of each range, in their order. */
export type ReadGrams = (ranges: readonly GramRange[]) => Promise<GramRow[][]>;

/** Reads grams for one query, whose readings ask for many of them again: each range is read once. */
export function gramReader(database: CorpusDatabase): ReadGrams {
  const known = new Map<string, GramRow[]>();
  const nameOf = ({ from, to }: GramRange) => `${from}\n${to}`;
  return async (ranges) => {
    const missing = new Map(
      ranges.map((range) => [nameOf(range), range] as const).filter(([name]) => !known.has(name)),
    );
    const names = [...missing.keys()];
    const rows = names.length > 0 ? await readGrams(database, [...missing.values()]) : [];
    for (const [at, each] of rows.entries()) known.set(names[at]!, each);
    return ranges.map((range) => known.get(nameOf(range)) ?? []);
  };
}
