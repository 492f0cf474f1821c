import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useResized } from './use-resized.ts';

/** Taken for the width until it is measured: a page of the library in a window of usual size. */
const usual = 700;

/** How wide an element is, in CSS pixels. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
  useResized(element, true, ({ clientWidth }) => setWidth(clientWidth));
  return width;
}
