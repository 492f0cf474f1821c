import { liveRanges } from '../limits.ts';
import { liveRangeOf, rangeOf } from './flow.ts';
import type { MarkedFlow } from './marks.ts';
import { rectOf } from './safe-dom.ts';

/** The matches `[from, to)` of a flow. */
export interface FlowPart {
  flow: MarkedFlow;
  from: number;
  to: number;
  /** Where the flow stands in the viewport. */
  box: DOMRect;
}

/** Flows measured as one: neighbours in the list mostly are neighbours on the page. */
const groupSize = 64;

/** Matches of a flow beyond which it may be taller than the screen and is measured match by match. */
const tallFlow = 100;

type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What of some flows to paint, at most so many ranges: what is within a screen of the viewport, or at least in it. */
export function nearViewport(flows: readonly MarkedFlow[]): FlowPart[] {
  const wide = partsWithin(flows, 1);
  return rangesOf(wide) <= liveRanges ? wide : upTo(partsWithin(flows, 0), liveRanges);
}

/** All of a flow. */
export const whole = (flow: MarkedFlow, box = rectOf(flow.element)): FlowPart => ({
  flow,
  from: 0,
  to: flow.matches.length,
  box,
});

/** Ranges that painting these may take. */
const rangesOf = (parts: FlowPart[]) => parts.reduce((sum, part) => sum + part.to - part.from, 0);

function upTo(parts: FlowPart[], most: number): FlowPart[] {
  const taken: FlowPart[] = [];
  let left = most;
  for (const part of parts) {
    if (left <= 0) break;
    taken.push({ ...part, to: Math.min(part.to, part.from + left) });
    left -= part.to - part.from;
  }
  return taken;
}

/** What stands in the viewport, or so many screens beside it. */
function partsWithin(flows: readonly MarkedFlow[], screens: number): FlowPart[] {
  const [x, y] = [innerWidth * screens, innerHeight * screens];
  const area = { left: -x, top: -y, right: innerWidth + x, bottom: innerHeight + y };
  const parts: FlowPart[] = [];
  for (let start = 0; start < flows.length; start += groupSize) {
    const group = flows.slice(start, start + groupSize);
    if (!mayTouch(group, area)) continue;
    for (const flow of group) {
      const part = partWithin(flow, area);
      if (part !== null) parts.push(part);
    }
  }
  return parts;
}

/** A group lies between its first and its last flow; one that is not laid out says nothing, so it may be anywhere. */
function mayTouch(group: MarkedFlow[], area: Area): boolean {
  const first = rectOf(group[0]!.element);
  const last = rectOf(group.at(-1)!.element);
  const both = {
    left: Math.min(first.left, last.left),
    top: Math.min(first.top, last.top),
    right: Math.max(first.right, last.right),
    bottom: Math.max(first.bottom, last.bottom),
  };
  return isEmpty(first) || isEmpty(last) || touches(both, area);
}

const isEmpty = (rect: DOMRect) => rect.width === 0 && rect.height === 0;

const touches = (one: Area, other: Area) =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

function partWithin(flow: MarkedFlow, area: Area): FlowPart | null {
  const rect = rectOf(flow.element);
  if (isEmpty(rect) || !touches(rect, area)) return null;
  if (flow.matches.length <= tallFlow) return whole(flow, rect);
  const from = firstMatch(flow, (match) => match.bottom >= area.top);
  const to = firstMatch(flow, (match) => match.top > area.bottom);
  return from < to ? { flow, from, to, box: rect } : null;
}

/** Binary search: the lines of a flow follow each other down the page. */
function firstMatch(flow: MarkedFlow, holds: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = flow.matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = liveRangeOf(rangeOf(flow, flow.matches[middle]!))?.getBoundingClientRect();
    if (rect === undefined || holds(rect)) high = middle;
    else low = middle + 1;
  }
  return low;
}
