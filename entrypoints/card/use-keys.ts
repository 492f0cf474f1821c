import { useEffect, useRef } from 'preact/hooks';
import type { CardState } from './card-state.ts';
import type { Happen, Tell } from './use-card.ts';

/** Esc closes, first what is open inside the card; ← → leaf. */
export function useKeys({ part }: CardState, happen: Happen, tell: Tell): void {
  // Two keys may come before the card is drawn again.
  const open = useRef(part);
  open.current = part;
  const pressed = useRef(false);
  useEffect(() => {
    const dismiss = () => {
      if (open.current === null) return tell({ type: 'close' });
      open.current = null;
      happen({ type: 'part', part: null });
    };
    const onKey = (event: KeyboardEvent) => {
      // In the citation to be copied by hand the arrows move the caret.
      const isText = event.target instanceof HTMLTextAreaElement;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape') {
        // In Firefox it would also stop the loading of the page.
        event.preventDefault();
        pressed.current = true;
      }
      if (event.key === 'ArrowLeft' && !isText) happen({ type: 'leaf', step: -1 });
      else if (event.key === 'ArrowRight' && !isText) happen({ type: 'leaf', step: 1 });
    };
    // Closed while Esc is down, the card would leave the rest of it to the page.
    const onRelease = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && pressed.current) dismiss();
      pressed.current = false;
    };
    addEventListener('keydown', onKey);
    addEventListener('keyup', onRelease);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('keyup', onRelease);
    };
  }, []);
}
