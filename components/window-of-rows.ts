import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

/** Kept ready above and below the screen (CSS pixels), so that a quick scroll shows no gap. */
const spare = 800;

/** The rows of a long list that are near the screen, and where each begins. */
export interface WindowOfRows {
  first: number;
  last: number;
  /** Tops of all rows and the end of the last, in CSS pixels. */
  tops: Float64Array;
}

/** Watches the window's scrolling and says which rows of a list, of heights of their own, to draw. */
export function useWindowOfRows(
  list: RefObject<HTMLElement | null>,
  heights: readonly number[],
): WindowOfRows {
  const [view, setView] = useState({ top: 0, bottom: 2_000 });
  const tops = useMemo(() => {
    const sums = new Float64Array(heights.length + 1);
    heights.forEach((height, at) => {
      sums[at + 1] = sums[at]! + height;
    });
    return sums;
  }, [heights]);
  useEffect(() => {
    const look = () => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      // In steps: a scroll of some pixels shows no new row.
      const step = Math.floor(top / 200) * 200;
      setView((now) => (now.top === step ? now : { top: step, bottom: step + innerHeight + 200 }));
    };
    const watching = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: watching.signal });
    addEventListener('resize', look, { signal: watching.signal });
    look();
    return () => watching.abort();
  }, [tops]);
  const first = rowAt(tops, view.top - spare);
  return { tops, first, last: Math.min(heights.length, rowAt(tops, view.bottom + spare) + 1) };
}

/** The row at a height of the list. */
function rowAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
