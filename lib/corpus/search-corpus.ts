import { searchHighlights, snippetLength } from '../limits.ts';
import type { SavedHighlight } from '../model.ts';
import type { SearchAnswer, TermHit } from '../questions.ts';
import { findHighlights } from '../search/find-highlights.ts';
import { findPassages } from '../search/find-passages.ts';
import type { FoundTerm } from '../search/find-terms.ts';
import { markForms } from '../search/mark-forms.ts';
import { readFilters } from '../search/query-filters.ts';
import { highlightsSatisfying, kindsWanted, rowFilter } from '../search/satisfied.ts';
import { snippet } from '../search/snippet.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows, rowOfPassageId } from '../store/documents.ts';
import { readMeta } from '../store/meta.ts';
import { citeExplanation, citeMention, type HeldDocuments } from './cite.ts';
import { citeOwn } from './cite-own.ts';
import { filteredTerms } from './filtered-terms.ts';
import { placesOf } from './find-term.ts';
import type { Glossary } from './glossary-cache.ts';
import { termSummary } from './term-summary.ts';

/** Searches terms, passages and highlights that satisfy the query's filters; a query that says nothing has an empty answer. */
export async function searchCorpus(
  database: CorpusDatabase,
  glossary: Glossary,
  highlights: readonly SavedHighlight[],
  query: string,
): Promise<SearchAnswer> {
  const held = await countingDocuments(database);
  const placesFor = async (key: string) => {
    const term = glossary.term(key);
    return term ? placesOf(database, held, term) : [];
  };
  const { words, filters } = readFilters(query);
  const hasMore = held.size < (await database.documents.count()) || (await readMeta(database, 'untidy')) > 0;
  const rows = rowFilter(held.values(), filters, hasMore);
  const terms = await filteredTerms(glossary.entries(), placesFor, words, { filters, rows });
  // Only terms have a kind.
  const passages = kindsWanted(filters) ? [] : await findPassages(database, words, rows);
  const kept = highlightsSatisfying(highlights, filters);
  return {
    terms: await termHits(database, held, terms, glossary),
    passages: passages.flatMap(({ passage, marks }) => citeMention(held, passage, marks, snippetLength)),
    highlights: findHighlights(kept, words).slice(0, searchHighlights),
  };
}

async function termHits(
  database: CorpusDatabase,
  held: HeldDocuments,
  found: readonly FoundTerm[],
  glossary: Glossary,
): Promise<TermHit[]> {
  const rows = found.map(({ term }) => rowOfPassageId(held, term.explanations[0]?.passage ?? ''));
  const passages = new Map((await readRows(database, rows)).map((passage) => [passage.row, passage]));
  return found.map(({ term, marks }, at) => {
    const [own] = citeOwn(glossary.term(term.key)!);
    if (own) return { term: termSummary(term), marks, snippet: { ...own, ...snippet(own.text, own.marks) } };
    const [explanation] = term.explanations;
    const passage = passages.get(rows[at]!);
    if (!explanation || !passage) return { term: termSummary(term), marks, snippet: null };
    const within = markForms(passage.text, [term.form, ...term.variants]);
    const [cited] = citeExplanation(held, passage, within, explanation);
    const cut = cited ? { ...cited, ...snippet(cited.text, cited.marks) } : null;
    return { term: termSummary(term), marks, snippet: cut };
  });
}
