import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Taken for the width until it is measured: a page of the library in a window of usual size. */
const usual = 700;

/** How wide an element is, in CSS pixels. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (element.current === null) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watching.observe(element.current);
    return () => watching.disconnect();
  }, []);
  return width;
}
