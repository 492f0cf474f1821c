import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The field a form begins with, if any, has the focus as the form opens; closed, what had it before has it again. */
export function useLentFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    const owner = document.activeElement;
    field.current?.focus();
    return () =>
      // Once the form is gone: what the reader has turned to meanwhile keeps the focus.
      queueMicrotask(() => {
        if (document.activeElement === document.body && owner instanceof HTMLElement) owner.focus();
      });
  }, []);
  return field;
}
