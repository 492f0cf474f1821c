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
  const timers = new Map<() => void, ReturnType<typeof setTimeout>>();
  const soon = (tell: () => void) => {
    if (timers.has(tell)) return;
    timers.set(
      tell,
      setTimeout(() => {
        timers.delete(tell);
        tell();
      }, repaintDelay),
    );
  };
  const moved = () => listener.moved();
  const recoloured = () => listener.recoloured();
  const options = { signal, capture: true, passive: true };
  document.addEventListener('scroll', () => soon(moved), options);
  window.addEventListener('resize', () => soon(moved), options);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => soon(recoloured), { signal });
  const selected = () => document.getSelection()?.isCollapsed === false && listener.selected();
  document.addEventListener('selectionchange', selected, options);
  // Pages switch their theme by a class or attribute of their root.
  const observer = new MutationObserver(() => soon(recoloured));
  for (const element of [document.documentElement, document.body]) {
    if (element !== null) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  });
}
