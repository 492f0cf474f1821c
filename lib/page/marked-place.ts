import type { Match } from '../model.ts';
import { liveRangeOf, rangeOf } from './flow.ts';
import type { MarkedFlow } from './marked-flow.ts';

/** A match, and the flow it stands in; or a quotation, as wide as its words. */
export interface MarkedPlace {
  flow: Pick<MarkedFlow, 'nodes' | 'starts' | 'element' | 'dropped'>;
  /** For a quotation `key` says nothing. */
  match: Match;
  /** The number of the quotation; absent where it is a term. */
  quotation?: number;
}

/** Right of a short line the caret still snaps to its end: only the boxes of the text itself count. */
export function covers(place: MarkedPlace, x: number, y: number): boolean {
  return isInBox(rectsOf(place), x, y);
}

/** This point of the viewport is in one of the boxes of a text, or where a line under it is drawn. */
export function isInBox(boxes: Iterable<DOMRect>, x: number, y: number): boolean {
  return [...boxes].some(
    ({ left, top, right, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 4,
  );
}

/** The boxes of a match, one for each line and node; none where the page has changed underneath. */
export function rectsOf({ flow, match }: MarkedPlace): DOMRect[] {
  const live = liveRangeOf(rangeOf(flow, match));
  return live === null ? [] : [...live.getClientRects()];
}
