import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging.ts';
import type { Hover } from '../../lib/page/hover.ts';
import type { Theme } from '../../lib/questions.ts';
import { type HoveredTerm, startLiveArticle } from './live-article.ts';

/** Pause (ms) before asking again where the background did not answer. */
const askAgain = 2_000;

/** Brings the article to life once the corpus is `ready`. */
export function useLiveArticle<Article extends HTMLElement>(ready: boolean, theme: Theme | 'auto') {
  const article = useRef<Article>(null);
  const [hovered, setHovered] = useState<HoveredTerm | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const element = article.current;
    if (!ready || !element) return;
    const life = new AbortController();
    const { signal } = life;
    const begin = async () => {
      const terms = await ask('page.terms');
      setHover(await startLiveArticle({ article: element, terms, theme, onHover: setHovered, signal }));
      setError(null);
    };
    const beginOrWait = () => {
      if (signal.aborted) return;
      begin().catch((failure) => {
        setError(failure);
        setTimeout(beginOrWait, askAgain);
      });
    };
    beginOrWait();
    return () => life.abort();
  }, [ready, theme]);
  return { article, hovered, hover, error };
}
