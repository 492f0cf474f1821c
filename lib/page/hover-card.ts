import type { CardNews } from '../card-channel.ts';
import type { Card, CardListener } from './card.ts';
import { anchorOf } from './card-place.ts';
import { type Hold, Hover } from './hover.ts';
import { type MarkedPlace, rectsOf } from './marked-place.ts';
import { MuteNote } from './mute-note.ts';
import { listenOnPage } from './page-events.ts';
import { placeAgain } from './place-again.ts';
import { Pointer } from './pointer.ts';
import type { Quotes } from './quotes.ts';
import { showingOf } from './showing.ts';
import { Wash } from './wash.ts';
import type { KeeperOptions } from './world.ts';

/** From the pointer, a finger or a key on a term or a quotation to its card, and back. */
export class HoverCard {
  /** Whether the card offers to take a mute back. */
  readonly note: MuteNote;
  readonly #options: KeeperOptions;
  readonly #saveSentence: (place: MarkedPlace) => Promise<boolean>;
  readonly #card: Card;
  readonly #hover: Hover;
  readonly #wash: Wash;
  readonly #pointer: Pointer;
  #inside = false;

  constructor(
    options: KeeperOptions,
    newCard: (listener: CardListener) => Card,
    saveSentence: (place: MarkedPlace) => Promise<boolean>,
    quotes: Pick<Quotes, 'at'>,
  ) {
    const { page, paint, signal } = options;
    this.#options = options;
    this.#saveSentence = saveSentence;
    this.#wash = new Wash(paint);
    this.note = new MuteNote(page);
    this.#hover = new Hover({
      open: (place, hold) => void this.#open(place, hold === 'keyed'),
      close: () => this.#close(),
    });
    this.#pointer = new Pointer(page, quotes, (place) => this.#over(place), signal);
    this.#card = newCard({
      pointer: (inside) => this.#pointed(inside),
      news: (news) => this.#hear(news),
    });
    this.#listen(signal);
    // It may have come to rest on a term by now.
    if (page.pointed !== null) this.#pointer.moved(page.pointed);
  }

  /** What is marked has changed: the term of the open card may be gone. */
  check(): void {
    this.#hover.check((place) => placeAgain(place, this.#options.page.marks) ?? this.#drawnAgain(place));
    this.#wash.check(this.#hover.current);
  }

  /** Pages draw the same words anew, in nodes of their own: a term that is still beneath the pointer is the same. */
  #drawnAgain({ match }: MarkedPlace): MarkedPlace | null {
    const place = this.#pointer.place();
    return place?.match.key === match.key ? place : null;
  }

  /** Opens the card of a place as a key does: it stays, and has the focus. */
  openAt(place: MarkedPlace): void {
    this.note.end();
    this.#hover.open(place, 'keyed');
  }

  /** Shows where a place is. */
  point(place: MarkedPlace): void {
    this.#wash.over(place);
  }

  #listen(signal: AbortSignal): void {
    listenOnPage(
      {
        move: (event) => this.#pointer.moved(event),
        out: () => this.#over(null),
        press: () => (this.#hover.hold === 'fixed' && !this.note.isShown) || this.#hover.close(),
        release: () => this.#pointer.released(),
        tap: (event) => this.#tap(event),
        scroll: () => this.#follow(),
        // A card that is there before would be inert, and stays so in Chromium though it be moved.
        covered: () => void this.#hover.close(),
        escape: () => this.#hover.close(),
      },
      signal,
    );
    signal.addEventListener('abort', () => this.#hover.close());
  }

  #over(place: MarkedPlace | null): void {
    this.#hover.over(place);
    this.#wash.over(place ?? this.#hover.current);
  }

  #pointed(inside: boolean): void {
    this.#inside = inside;
    this.#hover[inside ? 'stay' : 'leave']();
  }

  get #loose(): Hold {
    return this.#inside ? 'hovered' : 'opened';
  }

  #tap(event: MouseEvent): void {
    const place = this.#pointer.tapped(event);
    if (place !== null && this.#hover.hold !== 'fixed') this.#hover.open(place, 'opened');
  }

  async #open(place: MarkedPlace, focus: boolean): Promise<void> {
    const showing = showingOf(place, this.#options, this.#pointer.point, focus);
    if (showing === null) return void this.#hover.close();
    this.#wash.over(place);
    try {
      await this.#card.open(showing);
    } catch {
      // The background did not answer: no card. Reading goes on, and the next hover asks again.
      if (this.#hover.current === place) this.#hover.close();
    }
  }

  #close(): void {
    this.note.end();
    this.#card.close();
    this.#wash.over(null);
  }

  #follow(): void {
    const place = this.#hover.current;
    if (place === null) return;
    if (this.#hover.hold === 'fixed') return void this.#card.follow();
    const box = anchorOf(rectsOf(place), this.#pointer.point);
    if (box === null || box.bottom < 0 || box.top > innerHeight) this.#hover.close();
    else this.#card.follow(box);
  }

  #hear(news: CardNews): void {
    if (news.type === 'save') void this.#save();
    else if (news.type === 'close') this.#hover.close();
    else if (news.type === 'pinned') this.#hover.keep(news.pinned ? 'fixed' : this.#loose);
    else if (news.type === 'muted') this.#mute(news.term);
    else if (news.type === 'unmuted') {
      this.note.undo();
      this.#hover.keep(this.#loose);
    }
  }

  #mute(term: string): void {
    this.#wash.over(null);
    this.#hover.keep('fixed');
    this.note.begin(this.#options.terms.indexOf(term), () =>
      this.#inside ? this.#hover.keep('hovered') : this.#hover.close(),
    );
  }

  async #save(): Promise<void> {
    const { current } = this.#hover;
    if (current !== null) this.#card.saved(await this.#saveSentence(current));
  }
}
