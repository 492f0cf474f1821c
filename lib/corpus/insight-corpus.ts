import { newPhrases } from '../limits.ts';
import type { ComparedPair, KeyPhrase, TermInsight, TermSet } from '../questions/insight.ts';
import type { TracedQuotation } from '../questions/quotations.ts';
import { withDatabase } from '../store/connection.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { comparePassage } from './compare-passage.ts';
import type { AskGlossary } from './find-term.ts';
import { indexForSearch } from './settle.ts';
import { compareTerm, setsOfTerm, termInsight } from './term-insight.ts';
import { tracePage } from './trace-page.ts';
import { unknownPhrases } from './unknown-phrases.ts';

/** What the documents say beside each other, and beside a page. */
export interface InsightCorpus {
  /** The words in a page's blocks of text that come from the documents. */
  trace(blocks: readonly string[]): Promise<TracedQuotation[]>;
  termInsight(key: string): Promise<TermInsight>;
  /** The sets of its term that a card names. */
  setsOfTerm(key: string): Promise<TermSet[]>;
  /** A term in two documents side by side. */
  compareTerm(key: string, left: string, right: string): Promise<ComparedPair[]>;
  /** A passage beside what other documents say in nearly the same words. */
  comparePassage(id: string): Promise<ComparedPair[]>;
  /** Of the phrases of a page the best that no document holds. */
  unknownPhrases(phrases: readonly KeyPhrase[]): Promise<KeyPhrase[]>;
}

/** The part of the corpus that holds documents beside each other. */
export function insightCorpus(database: CorpusDatabase, glossary: AskGlossary): InsightCorpus {
  const read = <T>(task: () => Promise<T>) => withDatabase(database, 'read', task);
  return {
    trace: async (blocks) => tracePage(database, blocks, (await glossary()).placesIn),
    async termInsight(key) {
      const known = await glossary();
      return read(() => termInsight(database, known, key));
    },
    async setsOfTerm(key) {
      const known = await glossary();
      return read(() => setsOfTerm(database, known, key));
    },
    async compareTerm(key, left, right) {
      const known = await glossary();
      return read(() => compareTerm(database, known, key, left, right));
    },
    comparePassage: async (id) => comparePassage(database, id, (await glossary()).placesIn),
    async unknownPhrases(phrases) {
      await indexForSearch(database);
      const known = await glossary();
      return read(() => unknownPhrases(database, known, phrases, newPhrases));
    },
  };
}
