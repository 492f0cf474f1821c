import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import { readGrams } from '../../lib/store/grams.ts';

/** Every gram of the index with the rows that hold it, each ascending. */
export async function allGrams(database: CorpusDatabase): Promise<Map<string, number[]>> {
  const [grams = []] = await readGrams(database, [{ from: '', to: '\uffff' }]);
  return new Map(grams.map(({ gram, rows }) => [gram, rows.toSorted((a, b) => a - b)]));
}
