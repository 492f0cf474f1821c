import type { MarkedPlace } from './marked-place.ts';
import { elementOf, isText } from './safe-dom.ts';

/** A quotation's range as a place that a card can be of; null where it does not begin and end in text. */
export function quotedPlace(range: StaticRange, quotation: number): MarkedPlace | null {
  const { startContainer: first, endContainer: last, startOffset, endOffset } = range;
  const element = elementOf(first);
  if (element === null || !isText(first) || !isText(last)) return null;
  const nodes = first === last ? [first] : [first, last];
  const starts = first === last ? [0] : [0, first.length];
  return {
    flow: { nodes, starts, element, dropped: false },
    match: { start: startOffset, end: starts.at(-1)! + endOffset, key: -1 },
    quotation,
  };
}
