import type { Span } from '../model.ts';
import { isConnected, isText } from './safe-dom.ts';

/** The inline text of one block, across `<b>`, `<a>` and text nodes split anywhere: matched as one string. */
export interface Flow {
  /** Its text nodes in order; all in one tree. */
  nodes: Text[];
  /** Where each node's data begins in the text of them all. */
  starts: number[];
}

/** Index of the node that holds the code unit at `position`. */
export function nodeIndexAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range of a span of the flow, as it stood when the flow was read. */
export function rangeOf({ nodes, starts }: Flow, span: Span): StaticRange {
  const first = nodeIndexAt(starts, span.start);
  const last = nodeIndexAt(starts, span.end - 1);
  return new StaticRange({
    startContainer: nodes[first]!,
    startOffset: span.start - starts[first]!,
    endContainer: nodes[last]!,
    endOffset: span.end - starts[last]!,
  });
}

/** A live copy for measuring; null where the page has changed underneath. */
export function liveRangeOf(range: StaticRange): Range | null {
  if (!isConnected(range.startContainer) || !isConnected(range.endContainer)) return null;
  if (range.startOffset > textLength(range.startContainer)) return null;
  if (range.endOffset > textLength(range.endContainer)) return null;
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

const textLength = (node: Node): number => (isText(node) ? node.length : 0);
