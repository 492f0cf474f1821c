import { concordancePage } from '../limits.ts';
import type { Span } from '../model.ts';
import type { Concordance } from '../questions/terms.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows, rowsOf } from '../store/documents.ts';
import { readPlaces, readTerm } from '../store/terms.ts';
import { citeMention } from './cite.ts';

/** A stretch of all passages that hold a term, in order; null where there is no such term. */
export async function concordance(
  database: CorpusDatabase,
  key: string,
  from: number,
): Promise<Concordance | null> {
  const term = await readTerm(database, key);
  if (!term || term.count === 0) return null;
  const held = await countingDocuments(database);
  const places = await placesByRow(database, key);
  const rows = [...places.keys()].slice(from, from + concordancePage);
  const passages = await readRows(database, rows);
  return {
    total: places.size,
    from,
    passages: passages.flatMap((passage) => citeMention(held, passage, places.get(passage.row) ?? [])),
  };
}

/** Where a term stands, by the row of the passage, in documents that count. */
export async function placesByRow(database: CorpusDatabase, key: string): Promise<Map<number, Span[]>> {
  const counts = rowsOf((await countingDocuments(database)).values());
  const places = new Map<number, Span[]>();
  for (const { row, start, end } of await readPlaces(database, key)) {
    if (!counts(row)) continue;
    const spans = places.get(row);
    if (spans) spans.push({ start, end });
    else places.set(row, [{ start, end }]);
  }
  return places;
}
