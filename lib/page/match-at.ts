import { covers, isInBox, type MarkedPlace } from './marked-place.ts';
import type { Marks } from './marks.ts';
import { matchBeneath } from './match-beneath.ts';
import { isShadowRoot, isText } from './safe-dom.ts';

interface Caret {
  node: Node;
  offset: number;
}

/** The gap between characters that is nearest to a point of the viewport, in CSS pixels. */
export function caretAt(x: number, y: number, trees: readonly Node[]): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: trees.filter(isShadowRoot) });
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** The painted match under a point of the viewport, in CSS pixels: what is not marked stays quiet. */
export function matchAt(x: number, y: number, marks: Marks, trees: readonly Node[]): MarkedPlace | null {
  const caret = caretAt(x, y, trees);
  if (caret === null) return null;
  return matchAtCaret(caret, x, y, marks) ?? (isOnText(caret, x, y) ? null : matchBeneath(x, y, marks));
}

/** The caret snaps to the text of the uppermost element, which may be far from the point. */
function isOnText({ node, offset }: Caret, x: number, y: number): boolean {
  if (!isText(node)) return false;
  const around = new Range();
  around.setStart(node, Math.max(0, offset - 1));
  around.setEnd(node, Math.min(node.length, offset + 1));
  return isInBox(around.getClientRects(), x, y);
}

function matchAtCaret({ node, offset }: Caret, x: number, y: number, marks: Marks): MarkedPlace | null {
  const flow = marks.at(node);
  if (flow === undefined) return null;
  const position = flow.starts[flow.nodes.indexOf(node as Text)]! + offset;
  // It is the nearest gap between characters, so it may stand at either end of the match.
  for (const match of flow.painted) {
    if (match.start > position) break;
    if (match.end >= position && covers({ flow, match }, x, y)) return { flow, match };
  }
  return null;
}
