import { useEffect, useState } from 'preact/hooks';
import type { SearchView } from '../../components/popup-props.ts';
import { ask } from '../../lib/messaging.ts';
import type { SearchAnswer } from '../../lib/questions.ts';

/** Rest between two keys (ms) after which the search runs: below what the eye takes for a delay. */
const typingRest = 60;

/** Pause (ms) before a search that failed is tried again: the background may have been waking. */
const searchAgain = 1_000;

/** Searches as the reader types, and again once the corpus is `ready`; answers to what was typed before are dropped. */
export function useSearch(ready: boolean): SearchView & { setQuery: (query: string) => void } {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ query: string; answer: SearchAnswer } | null>(null);
  const [failed, setFailed] = useState(false);
  const typed = query.trim();
  useEffect(() => {
    setFailed(false);
    if (typed === '') {
      setFound(null);
      return;
    }
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const search = async () => {
      try {
        const answer = await ask('search.query', typed);
        if (!wanted) return;
        setFound({ query: typed, answer });
        setFailed(false);
      } catch {
        // Whatever it was, the popup says that the search did not answer; `corpus.state` says why.
        if (!wanted) return;
        setFailed(true);
        timer = setTimeout(search, searchAgain);
      }
    };
    timer = setTimeout(search, typingRest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [typed, ready]);
  const answer = failed ? null : (found?.answer ?? null);
  return { query, answer, current: failed || found?.query === typed, failed, setQuery };
}
