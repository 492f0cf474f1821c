import type { QuoteMark, TraceOrder } from '../questions/quotations.ts';
import type { HighlightName } from './highlights.ts';
import { type PageText, readPageText } from './page-text.ts';
import { reveal } from './reveal.ts';
import { elementOf } from './safe-dom.ts';
import { inSlices } from './slices.ts';
import type { KeeperOptions } from './world.ts';

interface PaintedQuote {
  name: HighlightName;
  range: StaticRange;
}

/** The quotations of a page that was read against the documents: a second, quieter mark. */
export class Quotes {
  #page: PageText | null = null;
  #painted = new Map<number, PaintedQuote>();
  readonly #options: KeeperOptions;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** As `page.trace` says. */
  async obey(order: TraceOrder): Promise<string[] | null> {
    if (order.act === 'read') return this.#read();
    if (order.act === 'paint') return this.#paint(order.marks);
    const painted = this.#painted.get(order.number);
    return painted && reveal(painted.range) ? [] : null;
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
    for (const { name, range } of this.#painted.values()) highlights.delete(name, range);
    this.#painted = new Map();
    const page = this.#page;
    if (page === null) return null;
    const starts = blockStarts(page.text);
    for (const { number, block, span, altered } of marks) {
      const from = starts[block] ?? 0;
      const range = page.rangeOf({ start: from + span.start, end: from + span.end });
      const element = range && elementOf(range.startContainer);
      if (range === null || element === null) continue;
      const name: HighlightName = `glossa-quote${altered ? '-altered' : ''}${palette.isDark(element) ? '-dark' : ''}`;
      highlights.add(name, range);
      this.#painted.set(number, { name, range });
    }
    return [];
  }
}

function blockStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
