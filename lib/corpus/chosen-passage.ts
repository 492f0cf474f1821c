import { explanations as most } from '../limits.ts';
import type { Explanation } from '../model.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import type { TermRow } from '../store/rows.ts';
import { sentences } from '../text/sentences.ts';
import type { PassagePlace } from './term-places.ts';

/** What explains a term, the passage that the reader chose first; as it was where that passage does not hold the term. */
export async function chosenFirst(
  database: CorpusDatabase,
  { explanations }: Pick<TermRow, 'explanations'>,
  passage: string,
  places: () => Promise<PassagePlace[]>,
): Promise<Explanation[]> {
  const known = explanations.find((one) => one.passage === passage);
  const chosen = known ?? (await explanationIn(database, passage, await places()));
  if (!chosen) return explanations;
  const rest = explanations.filter((one) => one.passage !== passage);
  return [{ ...chosen, role: 'definition' as const }, ...rest].slice(0, most);
}

/** The sentence of a passage in which a term stands first. */
async function explanationIn(
  database: CorpusDatabase,
  passage: string,
  places: readonly PassagePlace[],
): Promise<Explanation | null> {
  const place = places.find((one) => one.passage === passage);
  if (!place) return null;
  const [row] = await readRows(database, [place.row]);
  const sentence = sentences(row?.text ?? '').find(
    ({ start, end }) => start <= place.start && place.end <= end,
  );
  if (!sentence) return null;
  return { passage, span: { start: sentence.start, end: sentence.end }, role: 'definition' };
}
