import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Tells of each new size of an element while it is watched, the first one included, in the next frame: what changed the
 * element within the observer's own callback would be an error the browser reports.
 */
export function useResized(
  element: RefObject<HTMLElement | null>,
  watched: boolean,
  onSize: (element: HTMLElement) => void,
): void {
  useEffect(() => {
    const { current } = element;
    if (!watched || current === null) return;
    let frame = 0;
    const watching = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => onSize(current));
    });
    watching.observe(current);
    return () => {
      watching.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [watched]);
}
