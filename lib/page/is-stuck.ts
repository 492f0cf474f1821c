import { elementAbove } from './safe-dom.ts';

/** It stays on the screen while the page scrolls, as what it stands in does: a bar, a menu, a notice. */
export function isStuck(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = elementAbove(at))
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
}
