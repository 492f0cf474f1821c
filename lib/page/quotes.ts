import type { QuoteMark, TraceOrder } from '../questions/quotations.ts';
import { liveRangeOf } from './flow.ts';
import type { HighlightName } from './highlights.ts';
import { covers, type MarkedPlace } from './marked-place.ts';
import { caretAt } from './match-at.ts';
import { type PageText, readPageText } from './page-text.ts';
import { quotedPlace } from './quoted-place.ts';
import { reveal } from './reveal.ts';
import { inSlices } from './slices.ts';
import type { KeeperOptions } from './world.ts';

interface PaintedQuote {
  name: HighlightName;
  range: StaticRange;
  place: MarkedPlace;
  /** In UTF-16 code units. */
  length: number;
}

/** The quotations of a page that was read against the documents: a second, quieter mark. */
export class Quotes {
  #page: PageText | null = null;
  #painted = new Map<number, PaintedQuote>();
  readonly #options: KeeperOptions;
  readonly #onShow: (place: MarkedPlace) => void;

  /** `onShow` is called with a quotation that was scrolled to. */
  constructor(options: KeeperOptions, onShow: (place: MarkedPlace) => void) {
    this.#options = options;
    this.#onShow = onShow;
  }

  /** In the order of the page. */
  get places(): MarkedPlace[] {
    return [...this.#painted.values()].map(({ place }) => place);
  }

  /** As `page.trace` says. */
  async obey(order: TraceOrder): Promise<string[] | null> {
    if (order.act === 'read') return this.#read();
    if (order.act === 'paint') return this.#paint(order.marks);
    if (order.act === 'check') return this.#isWhole() ? [] : null;
    const painted = this.#painted.get(order.number);
    if (painted === undefined || !reveal(painted.range)) return null;
    this.#onShow(painted.place);
    return [];
  }

  /** The quotation under a point of the viewport, in CSS pixels: the shortest where one lies in another. */
  at(x: number, y: number): MarkedPlace | null {
    if (this.#painted.size === 0) return null;
    const caret = caretAt(x, y, this.#options.page.trees);
    if (caret === null) return null;
    const under = [...this.#painted.values()].filter(
      ({ range, place }) =>
        liveRangeOf(range)?.isPointInRange(caret.node, caret.offset) && covers(place, x, y),
    );
    return under.sort((a, b) => a.length - b.length)[0]?.place ?? null;
  }

  /** Reads the page; its blocks of text are its lines. */
  async #read(): Promise<string[] | null> {
    const { page, signal } = this.#options;
    this.#page = (await inSlices(readPageText(page.trees), signal))?.result ?? null;
    return this.#page?.text.split('\n') ?? null;
  }

  /** Paints these quotations of the text last read, and no others. */
  #paint(marks: readonly QuoteMark[]): string[] | null {
    const { highlights, palette } = this.#options.paint;
    for (const { name, range, place } of this.#painted.values()) {
      highlights.delete(name, range);
      place.flow.dropped = true;
    }
    this.#painted = new Map();
    const page = this.#page;
    if (page === null) return null;
    const starts = blockStarts(page.text);
    for (const { number, block, span, altered } of marks) {
      const from = starts[block] ?? 0;
      const range = page.rangeOf({ start: from + span.start, end: from + span.end });
      const place = range && quotedPlace(range, number);
      if (range === null || place === null) continue;
      const dark = palette.isDark(place.flow.element) ? '-dark' : '';
      const name: HighlightName = `glossa-quote${altered ? '-altered' : ''}${dark}`;
      highlights.add(name, range);
      this.#painted.set(number, { name, range, place, length: span.end - span.start });
    }
    return [];
  }

  /** The page was read, and most of what was painted still stands there. */
  #isWhole(): boolean {
    const ranges = [...this.#painted.values()].map(({ range }) => liveRangeOf(range));
    return this.#page !== null && ranges.filter((range) => range === null).length <= ranges.length / 2;
  }
}

function blockStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
