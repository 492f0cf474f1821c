import { concordancePage } from '../limits.ts';
import type { Span } from '../model.ts';
import type { Concordance } from '../questions/terms.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows } from '../store/documents.ts';
import { citeMention } from './cite.ts';
import type { GlossaryTerm } from './edited-glossary.ts';
import { type AskGlossary, findTerm, placesOf } from './find-term.ts';

/** A stretch of all passages that hold a term, in order; null where there is no such term. */
export async function concordance(
  database: CorpusDatabase,
  glossary: AskGlossary,
  key: string,
  from: number,
): Promise<Concordance | null> {
  const term = await findTerm(database, glossary, key);
  if (!term) return null;
  const held = await countingDocuments(database);
  const places = await placesByRow(database, term);
  const rows = [...places.keys()].slice(from, from + concordancePage);
  const passages = await readRows(database, rows);
  return {
    total: places.size,
    from,
    passages: passages.flatMap((passage) => citeMention(held, passage, places.get(passage.row) ?? [])),
  };
}

/** Where a term stands, by the row of the passage, in documents that count. */
export async function placesByRow(
  database: CorpusDatabase,
  term: GlossaryTerm,
): Promise<Map<number, Span[]>> {
  const held = await countingDocuments(database);
  const places = new Map<number, Span[]>();
  for (const { row, start, end } of await placesOf(database, held, term)) {
    const spans = places.get(row);
    if (spans) spans.push({ start, end });
    else places.set(row, [{ start, end }]);
  }
  return places;
}
