import { covers, type MarkedPlace } from './marked-place.ts';
import type { Marks } from './marks.ts';
import { readColour } from './palette.ts';
import { elementAbove, localNameOf } from './safe-dom.ts';

/**
 * The painted match that shows through what lies over it at a point of the viewport: front pages stretch a link over
 * each of their cards, and the browser says no more than that the link is there.
 */
export function matchBeneath(x: number, y: number, marks: Marks): MarkedPlace | null {
  const stack = document.elementsFromPoint(x, y);
  const opaque = stack.findIndex((element) => !isSeenThrough(element));
  const seen = new Set<Element | null>(opaque < 0 ? stack : stack.slice(0, opaque + 1));
  for (const flow of marks.flows()) {
    if (flow.painted.length === 0) continue;
    // The text may go on beside the element in which it begins.
    if (!seen.has(flow.element) && !seen.has(elementAbove(flow.element))) continue;
    const match = flow.painted.find((each) => covers({ flow, match: each }, x, y));
    if (match !== undefined) return { flow, match };
  }
  return null;
}

function isSeenThrough(element: Element): boolean {
  if (/^(?:img|video|canvas|iframe|object|embed|svg)$/.test(localNameOf(element))) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage === 'none' && readColour(backgroundColor).alpha < 0.5;
}
