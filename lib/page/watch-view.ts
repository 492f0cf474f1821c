import { repaintDelay } from '../limits.ts';

export interface ViewListener {
  /** Another part of the page may be in view. */
  moved(): void;
  /** The colours of the page may have changed. */
  recoloured(): void;
  /** Something is selected. */
  selected(): void;
}

/** Tells of scrolling, resizing and changes of theme until the signal, not more often than a look costs. */
export function watchView(listener: ViewListener, signal: AbortSignal): void {
  const moved = rarely(() => listener.moved(), signal);
  const recoloured = rarely(() => listener.recoloured(), signal);
  const selected = () => document.getSelection()?.isCollapsed === false && listener.selected();
  const options = { signal, capture: true, passive: true };
  document.addEventListener('scroll', moved, options);
  window.addEventListener('resize', moved, options);
  document.addEventListener('selectionchange', selected, options);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recoloured, { signal });
  // Pages switch their theme by a class or attribute of their root.
  const observer = new MutationObserver(recoloured);
  for (const element of [document.documentElement, document.body]) {
    if (element !== null) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

function rarely(tell: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) tell();
    }, repaintDelay);
  };
}
