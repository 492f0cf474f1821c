import { describeQuote } from '../anchoring/describe-quote.ts';
import { locateQuotes } from '../anchoring/locate-quote.ts';
import { foundMissing, locatePause, locatePauseMost } from '../limits.ts';
import type { HighlightColour, SavedHighlight, Span } from '../model.ts';
import { languageAt } from './language-at.ts';
import { type PageText, readPageText } from './page-text.ts';
import { PaintedHighlights } from './painted-highlights.ts';
import { inSlices } from './slices.ts';
import type { KeeperOptions } from './world.ts';

/** What the reader has kept of this page: found by its wording, painted, and looked for again as the page loads on. */
export class SavedHighlights {
  #list: SavedHighlight[] = [];
  readonly #painted: PaintedHighlights;
  readonly #options: KeeperOptions;
  /** Pause (ms) before what is lost is looked for again: a page that grows for ever is read ever more rarely. */
  #pause = locatePause;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#painted = new PaintedHighlights(options.paint);
    options.signal.addEventListener('abort', () => {
      clearTimeout(this.#waiting);
      clearTimeout(this.#telling);
    });
  }

  /** Ids of those whose text is not on the page now. */
  get orphans(): string[] {
    return idsOf(this.#list).filter((id) => !this.#painted.has(id));
  }

  rangeOf(id: string): StaticRange | null {
    return this.#painted.rangeOf(id);
  }

  /** The shortest highlight at a point of the window: of two that overlap the one within. */
  at(x: number, y: number): SavedHighlight | null {
    const under = this.#list.filter(({ id }) => this.#painted.isAt(id, x, y));
    return under.sort((one, other) => one.quote.exact.length - other.quote.exact.length)[0] ?? null;
  }

  /** Paints what is kept of this page, and nothing else; what is painted already stays. */
  async show(list: SavedHighlight[]): Promise<void> {
    const before = new Map(this.#list.map((one) => [one.id, one]));
    this.#list = list;
    this.#pause = locatePause;
    const kept = new Set(idsOf(list.filter(({ id, colour }) => before.get(id)?.colour === colour)));
    this.#painted.keepOnly(kept);
    this.#painted.dropMoved();
    await this.#locate();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tell(), foundMissing);
  }

  /** The page has changed: looks again for what is lost or was painted on text that is no longer there. */
  async recheck(): Promise<void> {
    this.#painted.dropMoved();
    if (this.orphans.length === 0 || this.#waiting !== undefined) return;
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      this.#pause = Math.min(2 * this.#pause, locatePauseMost);
      void this.#locate();
    }, this.#pause);
  }

  /** Looks for all that is lost, at once: the reader asks. */
  async findAgain(): Promise<void> {
    this.#painted.dropMoved();
    this.#pause = locatePause;
    await this.#locate();
    this.#tell();
  }

  /** Keeps what stands in a range, or what `widen` makes of it; throws `AskError`. */
  async save(
    range: StaticRange,
    colour: HighlightColour,
    widen = (_text: string, span: Span) => span,
  ): Promise<SavedHighlight> {
    const { world, signal } = this.#options;
    const page = await this.#readText();
    const found = page?.spanOf(range);
    if (!page || !found) throw new Error('The text is no longer on the page');
    const span = widen(page.text, found);
    const language = languageAt(range.startContainer);
    const draft = { ...describeQuote(page.text, span), colour, title: document.title, language };
    const saved = await world.ask('highlight.save', draft);
    if (signal.aborted) return saved;
    this.#list = [...this.#list.filter(({ id }) => id !== saved.id), saved];
    this.#painted.paint(saved, page.rangeOf(span));
    return saved;
  }

  /** Each of these throws `AskError` where it could not be done. */
  async recolour(saved: SavedHighlight, colour: HighlightColour): Promise<SavedHighlight> {
    await this.#options.world.ask('highlight.change', [saved.id], { colour });
    const changed = { ...saved, colour };
    this.#list = this.#list.map((one) => (one.id === saved.id ? { ...one, colour } : one));
    this.#painted.paint(changed, this.rangeOf(saved.id));
    return changed;
  }

  async delete({ id }: SavedHighlight): Promise<void> {
    await this.#options.world.ask('highlight.delete', [id]);
    this.#list = this.#list.filter((one) => one.id !== id);
    this.#painted.unpaint(id);
  }

  async restore(saved: SavedHighlight): Promise<void> {
    await this.#options.world.ask('highlight.restore', [saved.id]);
    await this.show([...this.#list.filter(({ id }) => id !== saved.id), saved]);
  }

  async #readText(): Promise<PageText | null> {
    const { page, signal } = this.#options;
    return (await inSlices(readPageText(page.trees), signal))?.result ?? null;
  }

  async #locate(): Promise<void> {
    if (this.orphans.length === 0) return;
    const page = await this.#readText();
    if (page === null) return;
    const lost = this.#list.filter(({ id }) => !this.#painted.has(id));
    const located = await inSlices(locateQuotes(page.text, lost), this.#options.signal);
    for (const [index, saved] of lost.entries()) {
      const place = located?.result[index];
      // Meanwhile it may have been deleted.
      if (place && this.#list.includes(saved)) this.#painted.paint(saved, page.rangeOf(place.span));
    }
  }

  /** Lets the library know what the page, read to the end, has not, and what it has again. */
  #tell(): void {
    const lost = this.#list.filter(({ id, lostAt }) => lostAt === null && !this.#painted.has(id));
    const found = this.#list.filter(({ id, lostAt }) => lostAt !== null && this.#painted.has(id));
    if (lost.length === 0 && found.length === 0) return;
    // A note for the library's list, sent again on the next visit: not worth a complaint.
    this.#options.world.ask('highlight.missed', idsOf(lost), idsOf(found)).catch(() => {});
    const now = Date.now();
    this.#list = this.#list.map((one) => ({
      ...one,
      lostAt: this.#painted.has(one.id) ? null : (one.lostAt ?? now),
    }));
  }
}

const idsOf = (all: readonly SavedHighlight[]): string[] => all.map(({ id }) => id);
