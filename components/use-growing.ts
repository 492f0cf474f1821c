import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn at once, and added each time the end comes near: a screenful or two. */
const portion = 40;

/** Distance in CSS pixels from which the end counts as near. */
const near = '1200px';

export interface Growing<End> {
  /** How many rows to draw. */
  shown: number;
  /** To be put on an element behind the last row. */
  end: RefObject<End | null>;
}

/** Draws a long list as far as the reader has scrolled, so that opening it costs the same however long it is. */
export function useGrowing<End extends Element>(rows: number): Growing<End> {
  const [shown, setShown] = useState(portion);
  const end = useRef<End>(null);
  useEffect(() => {
    if (!end.current || shown >= rows) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((now) => now + portion);
      },
      { rootMargin: near },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [rows, shown]);
  return { shown, end };
}
