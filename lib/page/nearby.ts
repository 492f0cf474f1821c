import { liveRanges } from '../limits.ts';
import { liveRangeOf, rangeOf } from './flow.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { rectOf } from './safe-dom.ts';

/** The matches `[from, to)` of a flow. */
export interface FlowPart {
  flow: MarkedFlow;
  from: number;
  to: number;
  /** Where the flow stands in the viewport. */
  box: DOMRect;
}

/** Flows measured as one: those read in one go that are neighbours in the list mostly are neighbours on the page. */
const groupSize = 64;

/** Matches of a flow beyond which it may be taller than the screen and is measured match by match. */
const tallFlow = 100;

/** What of some flows to paint: what is within a screen of the viewport or, where that is too much, in it. */
export function nearViewport(flows: readonly MarkedFlow[]): FlowPart[] {
  const wide = partsWithin(flows, 1);
  return rangesOf(wide) <= liveRanges ? wide : partsWithin(flows, 0);
}

/** All of some flows. The lines of one tall box are not measured each: in a group they are taken to lie evenly. */
export function wholes(flows: readonly MarkedFlow[]): FlowPart[] {
  return [...groupsOf(flows)].flatMap((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    if (first.element !== last.element || group.length < 3) return group.map((flow) => whole(flow));
    const [{ left, top, width, height }, { top: end }] = [boxOf(first), boxOf(last)];
    const step = (end - top) / (group.length - 1);
    return group.map((flow, at) => whole(flow, new DOMRect(left, top + at * step, width, height)));
  });
}

const whole = (flow: MarkedFlow, box = boxOf(flow)): FlowPart => ({ flow, from: 0, to: flow.size, box });

function* groupsOf(flows: readonly MarkedFlow[]): Generator<readonly MarkedFlow[]> {
  for (let start = 0, end = 0; start < flows.length; start = end) {
    const { run } = flows[start]!;
    while (end < start + groupSize && flows[end]?.run === run) end++;
    yield flows.slice(start, end);
  }
}

/** Ranges that painting these may take. */
export const rangesOf = (parts: readonly FlowPart[]) =>
  parts.reduce((sum, part) => sum + part.to - part.from, 0);

/** What stands in the viewport, or so many screens beside it. */
function partsWithin(flows: readonly MarkedFlow[], screens: number): FlowPart[] {
  const high = innerHeight * screens;
  const wide = innerWidth * screens;
  const zone = { top: -high, bottom: innerHeight + high, left: -wide, right: innerWidth + wide };
  const parts: FlowPart[] = [];
  for (const group of groupsOf(flows)) {
    if (!mayTouch(group[0]!, group.at(-1)!, zone)) continue;
    for (const flow of group) {
      const part = partWithin(flow, zone);
      if (part !== null) parts.push(part);
    }
  }
  return parts;
}

type Zone = Record<'top' | 'bottom' | 'left' | 'right', number>;

/** A group lies between its first and its last flow; one that is not laid out says nothing, so it may be anywhere. */
function mayTouch(first: MarkedFlow, last: MarkedFlow, zone: Zone): boolean {
  const upper = boxOf(first);
  const lower = boxOf(last);
  if (isEmpty(upper) || isEmpty(lower)) return true;
  return Math.min(upper.top, lower.top) <= zone.bottom && Math.max(upper.bottom, lower.bottom) >= zone.top;
}

const isEmpty = (rect: DOMRect) => rect.width === 0 && rect.height === 0;

const rectOfMatch = (flow: MarkedFlow, index: number): DOMRect | undefined =>
  liveRangeOf(rangeOf(flow, flow.matches[index]!))?.getBoundingClientRect();

/**
 * Where a flow stands: with `display: contents` its element has no box, its text does; and an element taller than the
 * screen may hold many, parted by `<br>`.
 */
function boxOf(flow: MarkedFlow): DOMRect {
  const box = rectOf(flow.element);
  if (isEmpty(box)) return rectOfMatch(flow, 0) ?? box;
  if (box.height <= innerHeight || flow.size > tallFlow) return box;
  const end = flow.starts.at(-1)! + flow.nodes.at(-1)!.length;
  return liveRangeOf(rangeOf(flow, { start: 0, end }))?.getBoundingClientRect() ?? box;
}

function partWithin(flow: MarkedFlow, zone: Zone): FlowPart | null {
  const box = boxOf(flow);
  // Each number is asked once: a page has many boxes.
  const { top, bottom, left, right } = box;
  if (top > zone.bottom || bottom < zone.top || left > zone.right || right < zone.left) return null;
  if (top === bottom && left === right) return null;
  // What is no taller than the screen need not be measured: in one endless line Chromium takes half a second for a place.
  if (flow.size <= tallFlow || bottom - top <= innerHeight) return whole(flow, box);
  const from = firstMatch(flow, (match) => match.bottom >= zone.top);
  const to = firstMatch(flow, (match) => match.top > zone.bottom);
  return from < to ? { flow, from, to, box } : null;
}

/** Binary search: the lines of a flow follow each other down the page. */
function firstMatch(flow: MarkedFlow, holds: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = flow.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = rectOfMatch(flow, middle);
    if (rect === undefined || holds(rect)) high = middle;
    else low = middle + 1;
  }
  return low;
}
