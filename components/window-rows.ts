import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows kept ready above and below the screen, so that a quick scroll shows no gap. */
const spare = 12;

/** The rows of a long list that are near the screen; all have the height `rowHeight` (CSS pixels). */
export interface RowWindow {
  list: RefObject<HTMLDivElement | null>;
  first: number;
  last: number;
}

/** Watches the window's scrolling and says which of `count` rows to draw. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const list = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState({ first: 0, last: 60 });
  useEffect(() => {
    const look = () => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const first = Math.max(0, Math.floor(top / rowHeight) - spare);
      const last = Math.ceil((top + innerHeight) / rowHeight) + spare;
      setRows((now) => (now.first === first && now.last === last ? now : { first, last }));
    };
    const watching = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: watching.signal });
    addEventListener('resize', look, { signal: watching.signal });
    look();
    return () => watching.abort();
  }, [rowHeight, count]);
  return { list, first: Math.min(rows.first, count), last: Math.min(rows.last, count) };
}
