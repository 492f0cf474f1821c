import { describeQuote } from '../anchoring/describe-quote.ts';
import { locateQuotes } from '../anchoring/locate-quote.ts';
import { locateRetries } from '../limits.ts';
import type { SavedHighlight, Span } from '../model.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import { type PageText, readPageText } from './page-text.ts';
import type { Palette } from './palette.ts';
import { elementOf } from './safe-dom.ts';
import { inSlices } from './slices.ts';
import type { World } from './world.ts';

interface Painted {
  name: HighlightName;
  range: StaticRange;
  /** Length of the text at its ends when it was found: a change means that it must be looked for again. */
  ends: string;
}

/** What the reader has kept of this page: found by its wording, painted, and looked for again as the page loads on. */
export class SavedHighlights {
  private list: SavedHighlight[] = [];
  private readonly painted = new Map<string, Painted>();
  private retries = locateRetries;
  private readonly world: World;
  private readonly highlights: Highlights;
  private readonly palette: Palette;
  private readonly roots: () => readonly Node[];
  private readonly signal: AbortSignal;

  constructor(
    world: World,
    paint: { highlights: Highlights; palette: Palette },
    roots: () => readonly Node[],
    signal: AbortSignal,
  ) {
    this.world = world;
    this.highlights = paint.highlights;
    this.palette = paint.palette;
    this.roots = roots;
    this.signal = signal;
  }

  /** Ids of those whose text is not on the page now. */
  get orphans(): string[] {
    return this.list.map(({ id }) => id).filter((id) => !this.painted.has(id));
  }

  rangeOf(id: string): StaticRange | null {
    return this.painted.get(id)?.range ?? null;
  }

  /** Asks what is kept of this page, and paints it; throws `AskError`. */
  async refresh(): Promise<void> {
    this.list = await this.world.ask('highlight.listForPage');
    this.retries = locateRetries;
    for (const id of [...this.painted.keys()]) this.unpaint(id);
    await this.locate();
  }

  /** The page has changed: looks again for what is lost or was painted on text that is no longer there. */
  async recheck(): Promise<void> {
    for (const [id, { range, ends }] of [...this.painted]) if (endsOf(range) !== ends) this.unpaint(id);
    if (this.orphans.length === 0 || this.retries === 0) return;
    this.retries--;
    await this.locate();
  }

  /** Keeps a span of the page's text; throws `AskError`. */
  async save(page: PageText, span: Span): Promise<void> {
    const saved = await this.world.ask('highlight.save', {
      ...describeQuote(page.text, span),
      colour: 'yellow',
      title: document.title,
    });
    if (this.signal.aborted) return;
    this.list = [...this.list.filter(({ id }) => id !== saved.id), saved];
    this.paint(saved, page, span);
  }

  /** The page's text as it stands now; null once the signal is aborted. */
  async readText(): Promise<PageText | null> {
    return (await inSlices(readPageText(this.roots()), this.signal))?.result ?? null;
  }

  private async locate(): Promise<void> {
    if (this.list.length === 0) return;
    const page = await this.readText();
    if (page === null) return;
    const lost = this.list.filter(({ id }) => !this.painted.has(id));
    const located = await inSlices(locateQuotes(page.text, lost), this.signal);
    for (const [index, saved] of lost.entries()) {
      const place = located?.result[index];
      if (place) this.paint(saved, page, place.span);
    }
  }

  private paint(saved: SavedHighlight, page: PageText, span: Span): void {
    const range = page.rangeOf(span);
    const element = range && elementOf(range.startContainer);
    if (range === null || element === null) return;
    this.unpaint(saved.id);
    const name: HighlightName = `glossa-saved-${saved.colour}${this.palette.isDark(element) ? '-dark' : ''}`;
    this.highlights.add(name, range);
    this.painted.set(saved.id, { name, range, ends: endsOf(range) });
  }

  private unpaint(id: string): void {
    const painted = this.painted.get(id);
    if (painted === undefined) return;
    this.highlights.delete(painted.name, painted.range);
    this.painted.delete(id);
  }
}

function endsOf({ startContainer, endContainer }: StaticRange): string {
  return [startContainer, endContainer]
    .map((node) => (node.isConnected ? (node as Text).length : 'gone'))
    .join(' ');
}
