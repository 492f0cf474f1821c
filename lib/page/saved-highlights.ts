import { describeQuote } from '../anchoring/describe-quote.ts';
import { locateQuotes } from '../anchoring/locate-quote.ts';
import { locateRetries } from '../limits.ts';
import type { SavedHighlight, Span } from '../model.ts';
import type { HighlightName } from './highlights.ts';
import { type PageText, readPageText } from './page-text.ts';
import { elementOf } from './safe-dom.ts';
import { inSlices } from './slices.ts';
import type { KeeperOptions } from './world.ts';

interface Painted {
  name: HighlightName;
  range: StaticRange;
  /** Length of the text at its ends when it was found: a change means that it must be looked for again. */
  ends: string;
}

/** What the reader has kept of this page: found by its wording, painted, and looked for again as the page loads on. */
export class SavedHighlights {
  #list: SavedHighlight[] = [];
  readonly #painted = new Map<string, Painted>();
  #retries = locateRetries;
  readonly #options: KeeperOptions;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Ids of those whose text is not on the page now. */
  get orphans(): string[] {
    return this.#list.map(({ id }) => id).filter((id) => !this.#painted.has(id));
  }

  rangeOf(id: string): StaticRange | null {
    return this.#painted.get(id)?.range ?? null;
  }

  /** Paints what is kept of this page, and nothing else. */
  async show(list: SavedHighlight[]): Promise<void> {
    this.#list = list;
    this.#retries = locateRetries;
    for (const id of [...this.#painted.keys()]) this.#unpaint(id);
    await this.#locate();
  }

  /** The page has changed: looks again for what is lost or was painted on text that is no longer there. */
  async recheck(): Promise<void> {
    for (const [id, { range, ends }] of [...this.#painted]) if (endsOf(range) !== ends) this.#unpaint(id);
    if (this.orphans.length === 0 || this.#retries === 0) return;
    this.#retries--;
    await this.#locate();
  }

  /** Keeps what stands in a range, or what `widen` makes of it; throws `AskError`. */
  async save(range: StaticRange, widen = (_text: string, span: Span) => span): Promise<void> {
    const { world, signal } = this.#options;
    const page = await this.#readText();
    const found = page?.spanOf(range);
    if (!page || !found) throw new Error('The text is no longer on the page');
    const span = widen(page.text, found);
    const draft = { ...describeQuote(page.text, span), colour: 'yellow' as const, title: document.title };
    const saved = await world.ask('highlight.save', draft);
    if (signal.aborted) return;
    this.#list = [...this.#list.filter(({ id }) => id !== saved.id), saved];
    this.#paint(saved, page, span);
  }

  async #readText(): Promise<PageText | null> {
    const { page, signal } = this.#options;
    return (await inSlices(readPageText(page.trees), signal))?.result ?? null;
  }

  async #locate(): Promise<void> {
    if (this.#list.length === 0) return;
    const page = await this.#readText();
    if (page === null) return;
    const lost = this.#list.filter(({ id }) => !this.#painted.has(id));
    const located = await inSlices(locateQuotes(page.text, lost), this.#options.signal);
    for (const [index, saved] of lost.entries()) {
      const place = located?.result[index];
      if (place) this.#paint(saved, page, place.span);
    }
  }

  #paint(saved: SavedHighlight, page: PageText, span: Span): void {
    const range = page.rangeOf(span);
    const element = range && elementOf(range.startContainer);
    if (range === null || element === null) return;
    this.#unpaint(saved.id);
    const name: HighlightName = `glossa-saved-${saved.colour}${this.#options.paint.palette.isDark(element) ? '-dark' : ''}`;
    this.#options.paint.highlights.add(name, range);
    this.#painted.set(saved.id, { name, range, ends: endsOf(range) });
  }

  #unpaint(id: string): void {
    const painted = this.#painted.get(id);
    if (painted === undefined) return;
    this.#options.paint.highlights.delete(painted.name, painted.range);
    this.#painted.delete(id);
  }
}

function endsOf({ startContainer, endContainer }: StaticRange): string {
  return [startContainer, endContainer]
    .map((node) => (node.isConnected ? (node as Text).length : 'gone'))
    .join(' ');
}
