import { kindOf } from './element-kinds.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { holds, isElement, isRendered, parentOf } from './safe-dom.ts';

/**
 * False where a match runs across an edge that only the computed style shows (`<a>` styled as a block):
 * then the flow must be read again with care. Names alone are right nearly always, and asked first for speed.
 */
export const seamsHold = (flow: MarkedFlow): boolean =>
  !flow.isCut((left, right) => !inlineUpTo(left, right) || !inlineUpTo(right, left));

function inlineUpTo(node: Node, other: Node): boolean {
  for (let at = parentOf(node); at !== null && !holds(at, other); at = parentOf(at)) {
    if (isElement(at) && kindOf(at, true, true) !== 'inline') return false;
  }
  return true;
}

/** Takes the matches that cannot be seen out of a flow; `onHidden` is told of each element that hides some. */
export function leaveSeen(flow: MarkedFlow, onHidden: (element: Element) => void): void {
  flow.keepIn((element) => {
    const seen = isRendered(element);
    if (!seen) onHidden(element);
    return seen;
  });
}
