import { rarely } from './rarely.ts';

export interface ViewListener {
  /** Another part of the page may be in view. */
  moved(): void;
  /** Something is selected. */
  selected(): void;
}

/** Something is selected now. */
export const isSelected = (): boolean => document.getSelection()?.isCollapsed === false;

/** Tells of scrolling, resizing and selecting until the signal, not more often than a look costs. */
export function watchView(listener: ViewListener, signal: AbortSignal): void {
  const moved = rarely(() => listener.moved(), signal);
  const selected = () => isSelected() && listener.selected();
  const options = { signal, capture: true, passive: true };
  // On the window all three can be heard: those of the document on their way down.
  for (const [type, act] of Object.entries({ scroll: moved, resize: moved, selectionchange: selected }))
    addEventListener(type, act, options);
}
