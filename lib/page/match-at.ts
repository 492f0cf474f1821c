import type { Match } from '../model.ts';
import { liveRangeOf, rangeOf } from './flow.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { Marks } from './marks.ts';
import { isShadowRoot } from './safe-dom.ts';

/** A match, and the flow it stands in; or a quotation, as wide as its words. */
export interface MarkedPlace {
  flow: Pick<MarkedFlow, 'nodes' | 'starts' | 'element' | 'dropped'>;
  /** For a quotation `key` says nothing. */
  match: Match;
  /** The number of the quotation; absent where it is a term. */
  quotation?: number;
}

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
  const flow = caret === null ? undefined : marks.at(caret.node);
  if (caret === null || flow === undefined) return null;
  const index = flow.nodes.indexOf(caret.node as Text);
  const position = flow.starts[index]! + caret.offset;
  // The caret snaps to the nearest gap between characters, so it may stand at either end of the match.
  for (const match of flow.painted) {
    if (match.start > position) break;
    if (match.end >= position && covers({ flow, match }, x, y)) return { flow, match };
  }
  return null;
}

/** Right of a short line the caret still snaps to its end: only the boxes of the text itself count. */
export function covers(place: MarkedPlace, x: number, y: number): boolean {
  return rectsOf(place).some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 4,
  );
}

/** The boxes of a match, one for each line and node; none where the page has changed underneath. */
export function rectsOf({ flow, match }: MarkedPlace): DOMRect[] {
  const live = liveRangeOf(rangeOf(flow, match));
  return live === null ? [] : [...live.getClientRects()];
}
