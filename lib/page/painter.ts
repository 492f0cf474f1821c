import { liveRanges, paintedAtOnce } from '../limits.ts';
import type { Match } from '../model.ts';
import type { Density } from '../questions.ts';
import { Thinning } from './density.ts';
import { rangeOf } from './flow.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { Marks } from './marks.ts';
import { type FlowPart, nearViewport, rangesOf, wholes } from './nearby.ts';
import type { Palette } from './palette.ts';
import { inSlices } from './slices.ts';

interface Paint {
  name: HighlightName;
  ranges: StaticRange[];
}

/** Keeps the registered ranges of terms to what is near the viewport, and of those to what is not too dense. */
export class Painter {
  readonly #paints = new Map<MarkedFlow, Paint>();
  readonly #highlights: Highlights;
  readonly #palette: Palette;
  readonly #density: Density;
  readonly #signal: AbortSignal;
  /** The flows there were when they were painted last, and how many. */
  #flows: readonly MarkedFlow[] = [];
  #count = 0;
  /** What is being painted in slices. */
  #painting: Generator<void, void, void> | undefined;

  constructor(highlights: Highlights, palette: Palette, density: Density, signal: AbortSignal) {
    this.#highlights = highlights;
    this.#palette = palette;
    this.#density = density;
    this.#signal = signal;
  }

  /** Paints all where that is asked for and may be few ranges, else what is near the viewport, and unpaints the rest. */
  paint(marks: Marks, all = true): void {
    const flows = marks.flows();
    this.#flows = flows;
    this.#count = flows.length;
    const parts = all && marks.total <= liveRanges ? wholes(flows) : nearViewport(flows);
    parts.sort((one, other) => one.box.top - other.box.top);
    const unfinished = this.#painting;
    unfinished?.return();
    this.#painting = this.#paintParts(parts);
    // A page that changes all the time would never be painted to its end.
    if (unfinished || rangesOf(parts) <= paintedAtOnce) for (const _ of this.#painting);
    else void inSlices(this.#painting, this.#signal);
  }

  *#paintParts(parts: readonly FlowPart[]): Generator<void, void, void> {
    const wanted = new Set(parts.map(({ flow }) => flow));
    for (const flow of this.#paints.keys()) if (!flow.dropped && !wanted.has(flow)) this.#unpaint(flow);
    const thinning = new Thinning(this.#density);
    for (const part of parts) yield thinning.keep(part);
    let left = liveRanges;
    for (const part of parts) {
      const { flow } = part;
      if (flow.dropped) continue;
      this.#paintFlow(flow, thinning.pick(part).slice(0, left));
      left -= flow.painted.length;
      yield;
    }
    // At last, so that nothing blinks where the same words were read anew.
    for (const flow of this.#paints.keys()) if (flow.dropped) this.#unpaint(flow);
    this.#painting = undefined;
  }

  /** The same after some have come or gone: where all that came are far away, as on a long page being read, all stays as it is. */
  paintMore(marks: Marks, all: boolean): void {
    const flows = marks.flows();
    const isWhole = all && marks.total <= liveRanges;
    // The list is made anew when some have gone.
    const isGrown = flows === this.#flows && !isWhole;
    if (isGrown && nearViewport(flows.slice(this.#count)).length === 0) this.#count = flows.length;
    else this.paint(marks, all);
  }

  #unpaint(flow: MarkedFlow): void {
    const paint = this.#paints.get(flow);
    for (const range of paint?.ranges ?? []) this.#highlights.delete(paint!.name, range);
    flow.painted = [];
    this.#paints.delete(flow);
  }

  /** The page's colours may have changed. */
  repaint(marks: Marks): void {
    this.#palette.forget();
    this.paint(marks);
  }

  #paintFlow(flow: MarkedFlow, matches: readonly Match[]): void {
    const { length } = matches;
    const name: HighlightName = `glossa-term${length > 0 && this.#palette.isDark(flow.element) ? '-dark' : ''}`;
    const isSame = name === this.#paints.get(flow)?.name && length === flow.painted.length;
    if (isSame && matches.every((match, at) => match === flow.painted[at])) return;
    this.#unpaint(flow);
    if (length === 0) return;
    const ranges = matches.map((match) => rangeOf(flow, match));
    for (const range of ranges) this.#highlights.add(name, range);
    flow.painted = matches;
    this.#paints.set(flow, { name, ranges });
  }
}
