import { isOfKind } from './safe-dom.ts';
import type { MarkedTrees } from './world.ts';

/**
 * Takes an element that can be written in for gone while it has the focus: an attribute may have made an editor of
 * text long since read, of which nobody is told.
 */
export function watchEditors(page: Pick<MarkedTrees, 'removed' | 'changed'>, signal: AbortSignal): void {
  const editors = new WeakSet<Element>();
  const listen = (type: string, act: (element: Element) => void) =>
    addEventListener(
      type,
      (event) => {
        const [target] = event.composedPath();
        if (target instanceof Element) act(target);
      },
      { signal, capture: true, passive: true },
    );
  listen('focusin', (element) => {
    if (!isOfKind(element, ':read-write')) return;
    editors.add(element);
    page.removed(element);
  });
  // It may be no editor any more.
  listen('focusout', (element) => editors.has(element) && page.changed(element));
}
