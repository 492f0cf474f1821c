import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Tell } from './use-card.ts';

/** Tells the page around the frame how high the card wants to be: at once for each one shown, and when it changes. */
export function useHeight(
  box: { current: HTMLElement | null },
  shown: object | string | null,
  tell: Tell,
): void {
  useLayoutEffect(() => {
    // A card as high as the one before changes no size, and nobody would hear that it is there.
    if (shown && box.current)
      tell({ type: 'size', height: Math.ceil(box.current.getBoundingClientRect().height) });
  }, [shown]);
  useEffect(() => {
    const watching = new ResizeObserver(([entry]) => {
      const height = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
      if (height > 0) tell({ type: 'size', height });
    });
    if (box.current) watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
}
