/** Reading goes on where the browser cannot open the database. */
import type { Corpus } from '../corpus.ts';
import type { CorpusState } from '../questions.ts';
import { StorageError, storageProblem } from '../store/storage-error.ts';

/** What only reads. All else needs the database itself, and is refused where there is none: nothing is lost in silence. */
const readings: ReadonlySet<string> = new Set<keyof Corpus>([
  ...(['revision', 'pageTerms', 'terms', 'termCard', 'concordance', 'relatedTerms', 'termsIn'] as const),
  ...(['signs', 'search', 'index', 'passage', 'documents', 'document'] as const),
  ...(['reviewTerms', 'reviewTerm', 'glossaryEntries'] as const),
  ...(['trace', 'termInsight', 'setsOfTerm', 'compareTerm', 'comparePassage', 'unknownPhrases'] as const),
  ...(['highlightsOfPage', 'allHighlights', 'highlight', 'highlightPiece'] as const),
]);

/**
 * The corpus, of which another one answers what only reads while the database cannot be opened. `open` makes that other
 * one when it is first needed. Every reading tries the database first, which costs a millisecond; `onReturn` hears that
 * it could be opened again.
 */
export function withStandIn(own: Corpus, open: () => Promise<Corpus>, onReturn: () => void): Corpus {
  let other: Promise<Corpus> | null = null;
  const begin = () => {
    other ??= open().catch((error) => {
      other = null;
      throw error;
    });
    return other;
  };
  const end = () => {
    if (other) onReturn();
    other = null;
  };

  const read = async <T>(task: (corpus: Corpus) => Promise<T>): Promise<T> => {
    try {
      const answer = await task(own);
      end();
      return answer;
    } catch (error) {
      if (storageProblem(error) !== 'unopened') throw error;
      return task(await begin());
    }
  };
  const state = async (): Promise<CorpusState> => {
    const found = await read(stateOf);
    return other ? { ...found, problem: 'unopened' } : found;
  };

  return new Proxy(own, {
    get(_, name: keyof Corpus) {
      if (name === 'state') return state;
      if (!readings.has(name)) return own[name];
      return (...args: unknown[]) =>
        read((corpus) => (corpus[name] as (...args: unknown[]) => Promise<unknown>)(...args));
    },
  });
}

/** Throws where the database cannot be opened, as every other reading does. */
async function stateOf(corpus: Corpus): Promise<CorpusState> {
  const state = await corpus.state();
  if (state.problem === 'unopened') throw new StorageError('unopened', 'The database cannot be opened.');
  return state;
}
