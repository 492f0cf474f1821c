import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard from being lost: where what has the focus within `root` goes away and nothing else takes the focus,
 * `home` says what does. What it is given has left the document, but still stands in what went with it.
 */
export function useHomeFocus(
  root: RefObject<HTMLElement | null>,
  home: (lost: Element) => HTMLElement | null | undefined,
): void {
  const latest = useRef(home);
  latest.current = home;
  useEffect(() => {
    const { current } = root;
    if (current === null) return;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target as Element;
    };
    const look = () => {
      const lost = last;
      if (lost === null || lost.isConnected) return;
      last = null;
      if (document.activeElement === document.body && document.hasFocus())
        latest.current(lost)?.focus({ preventScroll: true });
    };
    // Later, for what opens or closes may see to the focus itself.
    const watching = new MutationObserver(() => last?.isConnected === false && setTimeout(look));
    watching.observe(current, { childList: true, subtree: true });
    current.addEventListener('focusin', note);
    return () => {
      watching.disconnect();
      current.removeEventListener('focusin', note);
    };
  }, []);
}
