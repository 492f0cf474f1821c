import { applyEdits } from '../glossary/apply-edits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readEdits } from '../store/edits.ts';

/**
 * How many terms more there are, or less, for what the reader rejected and merged, without a look at any other term;
 * null where only the whole glossary tells.
 */
export async function termsByEdits(database: CorpusDatabase): Promise<number | null> {
  const edits = await readEdits(database);
  // Of which term such a word was a form, no row of its own says.
  if (edits.some(({ apart, own }) => apart === true || own !== undefined)) return null;
  const keys = new Set(edits.flatMap(({ key, into }) => (into === undefined ? [key] : [key, into])));
  const found = await database.terms.bulkGet([...keys]);
  const rows = found.filter((row) => row !== undefined).filter(({ count }) => count > 0);
  const left = applyEdits(rows, edits).filter(({ state }) => state !== 'rejected');
  return left.length - rows.length;
}
