import { useLayoutEffect } from 'preact/hooks';
import type { CardState } from './card-state.ts';

/**
 * While a term is shown, its card gets higher and never lower: a foot that moved away from the pointer would close it,
 * or let the next click fall on the page.
 */
export function useFloor(box: { current: HTMLElement | null }, { token, card, muted }: CardState): void {
  useLayoutEffect(() => {
    const element = box.current?.firstElementChild as HTMLElement | null | undefined;
    if (!element) return;
    element.style.minHeight = '';
    const watching = new ResizeObserver(() => {
      // Not rounded: a size that changed in here would be an error the browser reports.
      element.style.minHeight = `${element.getBoundingClientRect().height}px`;
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, [box, token, card, muted]);
}
