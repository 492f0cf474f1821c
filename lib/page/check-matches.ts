import type { Match } from '../model.ts';
import { kindOf } from './element-kinds.ts';
import { type Flow, nodeIndexAt } from './flow.ts';
import { elementOf, holds, isElement, isRendered, parentOf } from './safe-dom.ts';

/**
 * False where a match runs across an edge that only the computed style shows (`<a>` styled as a block):
 * then the flow must be read again with care. Names alone are right nearly always, and asked first for speed.
 */
export function seamsHold(flow: Flow, matches: readonly Match[]): boolean {
  if (flow.nodes.length === 1) return true;
  return matches.every((match) => {
    const last = nodeIndexAt(flow.starts, match.end - 1);
    for (let at = nodeIndexAt(flow.starts, match.start); at < last; at++) {
      const [left, right] = [flow.nodes[at]!, flow.nodes[at + 1]!];
      if (!inlineUpTo(left, right) || !inlineUpTo(right, left)) return false;
    }
    return true;
  });
}

function inlineUpTo(node: Node, other: Node): boolean {
  for (let at = parentOf(node); at !== null && !holds(at, other); at = parentOf(at)) {
    if (isElement(at) && kindOf(at, true, true) !== 'inline') return false;
  }
  return true;
}

/** The matches that can be seen; `onHidden` is told of each element that hides some. */
export function seenOnly(flow: Flow, matches: Match[], onHidden: (element: Element) => void): Match[] {
  let last: Element | null = null;
  let seen = false;
  return matches.filter((match) => {
    const element = elementOf(flow.nodes[nodeIndexAt(flow.starts, match.start)]!);
    if (element === null) return false;
    if (element !== last) {
      last = element;
      seen = isRendered(element);
      if (!seen) onHidden(element);
    }
    return seen;
  });
}
