import type { Match } from '../model.ts';
import { kindOf } from './element-kinds.ts';
import type { Flow } from './flow.ts';
import { elementOf, holds, isElement, isRendered, parentOf } from './safe-dom.ts';

/**
 * False where a match runs across an edge that only the computed style shows (`<a>` styled as a block):
 * then the flow must be read again with care. Names alone are right nearly always, and asked first for speed.
 */
export function seamsHold({ nodes, starts }: Flow, matches: readonly Match[]): boolean {
  let next = 0;
  for (let at = 1; at < starts.length; at++) {
    const seam = starts[at]!;
    while (next < matches.length && matches[next]!.end <= seam) next++;
    if (next === matches.length) return true;
    if (matches[next]!.start < seam && !isInlineSeam(nodes[at - 1]!, nodes[at]!)) return false;
  }
  return true;
}

const isInlineSeam = (left: Node, right: Node): boolean => inlineUpTo(left, right) && inlineUpTo(right, left);

function inlineUpTo(node: Node, other: Node): boolean {
  for (let at = parentOf(node); at !== null && !holds(at, other); at = parentOf(at)) {
    if (isElement(at) && kindOf(at, true, true) !== 'inline') return false;
  }
  return true;
}

/** Leaves the matches that can be seen; `onHidden` is told of each element that hides some. */
export function seenOnly(
  { nodes, starts }: Flow,
  matches: Match[],
  onHidden: (element: Element) => void,
): Match[] {
  let at = 0;
  let last: Element | undefined;
  let seen = false;
  let hidden = 0;
  for (let index = 0; index < matches.length; index++) {
    const match = matches[index]!;
    while (starts[at + 1]! <= match.start) at++;
    // Text just read stands in an element.
    const element = elementOf(nodes[at]!)!;
    if (element !== last) {
      last = element;
      seen = isRendered(element);
      if (!seen) onHidden(element);
    }
    if (!seen) hidden++;
    else if (hidden > 0) matches[index - hidden] = match;
  }
  matches.length -= hidden;
  return matches;
}
