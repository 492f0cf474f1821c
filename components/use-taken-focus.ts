import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A card that takes the focus where it is wanted: it was opened with the keyboard. */
export function useTakenFocus(wanted = false): RefObject<HTMLElement | null> {
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const take = () => dialog.current?.focus({ preventScroll: true });
    take();
    // While the frame around it is not yet shown, Firefox refuses.
    addEventListener('focus', take, { once: true });
    return () => removeEventListener('focus', take);
  }, [wanted]);
  return dialog;
}
