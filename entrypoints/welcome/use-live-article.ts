import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging.ts';
import type { Hover } from '../../lib/page/hover.ts';
import type { Theme } from '../../lib/questions.ts';
import { type HoveredTerm, startLiveArticle } from './live-article.ts';

/** Brings the article to life once the corpus is `ready`. */
export function useLiveArticle(ready: boolean, theme: Theme | 'auto') {
  const article = useRef<HTMLElement>(null);
  const [hovered, setHovered] = useState<HoveredTerm | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const element = article.current;
    if (!ready || !element) return;
    const life = new AbortController();
    const begin = async () => {
      const terms = await ask('page.terms');
      const { signal } = life;
      setHover(await startLiveArticle({ article: element, terms, theme, onHover: setHovered, signal }));
    };
    begin().catch(setError);
    return () => life.abort();
  }, [ready, theme]);
  return { article, hovered, hover, error };
}
