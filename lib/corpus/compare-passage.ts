import { citationOf } from '../exchange/citation.ts';
import { compare } from '../insight/compare.ts';
import type { Passage, Span } from '../model.ts';
import type { CitedSentence, ComparedPair } from '../questions/insight.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readPassage } from '../store/documents.ts';
import { sentences } from '../text/sentences.ts';
import type { HeldDocuments } from './cite.ts';
import { tracePage } from './trace-page.ts';

/**
 * A passage beside the passages of other documents that say the same, sentence by sentence; empty where none does, or
 * where there is no such passage.
 */
export async function comparePassage(
  database: CorpusDatabase,
  id: string,
  terms: (text: string) => readonly Span[],
): Promise<ComparedPair[]> {
  const passage = await readPassage(database, id);
  if (!passage) return [];
  const traced = await tracePage(database, [passage.text], terms, passage.document);
  const held = await countingDocuments(database);
  const ids = [...new Set(traced.map((quotation) => quotation.passage))];
  const others = await Promise.all(ids.map((other) => readPassage(database, other)));
  return compare(
    sentencesOf(held, passage),
    others.flatMap((other) => (other ? sentencesOf(held, other) : [])),
  );
}

function sentencesOf(held: HeldDocuments, passage: Passage): CitedSentence[] {
  const row = held.get(passage.document);
  if (!row) return [];
  const citation = citationOf(row.document, passage);
  return sentences(passage.text).map(({ start, end }) => ({
    passage: passage.id,
    text: passage.text.slice(start, end),
    marks: [],
    citation,
  }));
}
