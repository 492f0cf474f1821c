import { liveRanges } from '../limits.ts';
import { painted as thinned } from './density.ts';
import { rangeOf } from './flow.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import type { MarkedFlow, Marks } from './marks.ts';
import { type FlowPart, nearViewport, rangesOf, whole } from './nearby.ts';
import type { Palette } from './palette.ts';

interface Paint {
  part: FlowPart;
  name: HighlightName;
  ranges: StaticRange[];
}

/** Keeps the registered ranges of terms to what is near the viewport. */
export class Painter {
  readonly #paints = new Map<MarkedFlow, Paint>();
  #ranges = 0;
  readonly #highlights: Highlights;
  readonly #palette: Palette;

  constructor(highlights: Highlights, palette: Palette) {
    this.#highlights = highlights;
    this.#palette = palette;
  }

  /** Paints all while that is few ranges, else what is near the viewport, and unpaints the rest. */
  paint(marks: Marks): void {
    marks.takeFresh();
    const parts = marks.total <= liveRanges ? marks.flows().map(whole) : nearViewport(marks.flows());
    const wanted = new Set(parts.map((part) => part.flow));
    for (const flow of this.#paints.keys()) if (!wanted.has(flow)) this.unpaint(flow);
    for (const part of parts) this.#paintPart(part);
  }

  /** Paints what was found since the last time: the cost of a change follows the change, not the page. */
  paintFresh(marks: Marks): void {
    const fresh = marks.takeFresh();
    const isLarge = marks.total > liveRanges;
    const parts = isLarge ? nearViewport(fresh) : fresh.map(whole);
    if (isLarge && this.#ranges + rangesOf(parts) > liveRanges) this.paint(marks);
    else for (const part of parts) this.#paintPart(part);
  }

  /** Takes the ranges of a flow away. */
  unpaint(flow: MarkedFlow): void {
    const paint = this.#paints.get(flow);
    if (paint === undefined) return;
    for (const range of paint.ranges) this.#highlights.delete(paint.name, range);
    this.#ranges -= paint.ranges.length;
    this.#paints.delete(flow);
  }

  /** The page's colours have changed. */
  repaint(marks: Marks): void {
    this.#palette.forget();
    for (const flow of [...this.#paints.keys()]) this.unpaint(flow);
    this.paint(marks);
  }

  #paintPart(part: FlowPart): void {
    const { flow, from, to } = part;
    const old = this.#paints.get(flow)?.part;
    if (old !== undefined && old.from === from && old.to === to) return;
    this.unpaint(flow);
    const name = this.#palette.isDark(flow.element) ? 'glossa-term-dark' : 'glossa-term';
    const ranges = thinned(flow.matches.slice(from, to)).map((match) => rangeOf(flow, match));
    for (const range of ranges) this.#highlights.add(name, range);
    this.#ranges += ranges.length;
    this.#paints.set(flow, { part, name, ranges });
  }
}
