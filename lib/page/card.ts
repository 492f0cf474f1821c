import type { CardNews } from '../card-channel.ts';
import type { Language } from '../questions.ts';
import { CardFrame } from './card-frame.ts';
import type { Box } from './card-place.ts';
import { FocusLoan } from './focus-loan.ts';
import type { Host } from './host.ts';
import { putBox } from './put-box.ts';
import type { Showing } from './showing.ts';
import type { CardPlace, KeeperOptions, World } from './world.ts';

/** Width of the card, and its height before the frame has said how high it is, in CSS pixels. */
const width = 372;
const firstHeight = 240;

/** A frame that has not said its height by now (ms) is shown as it is. */
const sizeWait = 1_000;

/** One that has said nothing at all by now (ms) never will: there is no card then. */
const longestWait = 5_000;

/** Each card is a hair wider or narrower than the last, so that the frame tells its size though its height be the same. */
const hair = 0.05;

/** What was shown is forgotten once it has faded. */
const fade = 120;

export interface CardListener {
  /** The pointer is over the card, or no longer. */
  pointer(inside: boolean): void;
  /** Whatever happens in the frame, but for what the card sees to itself. */
  news(news: CardNews): void;
}

/** The card on the page: a frame of our own in the host, which asks the background with a token we send. */
export class Card {
  readonly #box = document.createElement('div');
  readonly #frame: CardFrame;
  readonly #host: Host;
  readonly #ask: World['ask'];
  readonly #listener: CardListener;
  readonly #focus = new FocusLoan();
  readonly #language: Language;
  #height = firstHeight;
  #showing: Showing | null = null;
  #token = '';
  #renewed = false;
  #trim = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, { world, state, signal }: KeeperOptions, place: CardPlace, listener: CardListener) {
    this.#host = host;
    this.#ask = world.ask;
    this.#language = state.language;
    this.#listener = listener;
    this.#box.className = 'card';
    this.#box.addEventListener('pointerenter', () => listener.pointer(true));
    this.#box.addEventListener('pointerleave', () => listener.pointer(false));
    this.#frame = new CardFrame(place, state.words.card, { news: (news) => this.#hear(news) });
    this.#frame.attach(this.#box);
    host.add(this.#box);
    this.#frame.leaveWithReader(() => this.#showing === null, signal);
  }

  /** Shows the card of a term beside its place on the page; throws `AskError`. */
  async open(showing: Showing): Promise<void> {
    this.#showing = showing;
    this.#renewed = false;
    this.#trim = hair - this.#trim;
    this.#focus.remember();
    await this.#grant(showing);
  }

  close(): void {
    if (this.#showing === null) return;
    this.#showing = null;
    clearTimeout(this.#timer);
    this.#focus.giveBack();
    this.#host.hide(this.#box);
    this.#timer = setTimeout(() => this.#frame.send({ type: 'clear' }), fade);
  }

  /** The term has moved on the screen; or, where the card is fixed to its place, the screen's edges have. */
  follow(anchor?: Box): void {
    if (this.#showing !== null && anchor) this.#showing = { ...this.#showing, anchor };
    this.#place();
  }

  /** Answers the card's wish to save. */
  saved(ok: boolean): void {
    this.#frame.send({ type: 'saved', ok });
  }

  async #grant(showing: Showing): Promise<void> {
    const token = await this.#ask('card.grant', showing.term);
    if (this.#showing?.term !== showing.term) return;
    const { of, theme, focus, element } = showing;
    this.#token = token;
    this.#box.classList.toggle('dark', theme === 'dark');
    this.#frame.attach(this.#box);
    // A frame that is not displayed lays nothing out and cannot say how high it is: open, and not yet seen.
    this.#host.open(element);
    this.#host.view.look(() => this.#place());
    this.#place();
    this.#frame.send({ type: 'show', of, token, language: this.#language, theme, focus });
    clearTimeout(this.#timer);
    this.#wait(longestWait);
  }

  #wait(left: number): void {
    this.#timer = setTimeout(() => {
      if (this.#frame.isReady) this.#reveal();
      else if (left > sizeWait) this.#wait(left - sizeWait);
      else this.#listener.news({ type: 'close' });
    }, sizeWait);
  }

  #hear(news: CardNews): void {
    if (news.type === 'size') this.#resize(news.height);
    else if (news.type === 'expired') void this.#renew();
    else this.#listener.news(news);
  }

  #resize(height: number): void {
    if (!Number.isFinite(height) || height <= 0) return;
    this.#height = height;
    if (this.#showing === null || this.#token === '') return;
    this.#place();
    this.#reveal();
  }

  /** A worker that died has forgotten its tokens: once more, but not for ever. */
  async #renew(): Promise<void> {
    if (this.#renewed || this.#showing === null) return;
    this.#renewed = true;
    await this.#grant(this.#showing).catch(() => this.#listener.news({ type: 'close' }));
  }

  #reveal(): void {
    clearTimeout(this.#timer);
    const showing = this.#showing;
    if (showing === null) return;
    this.#host.show(this.#box, showing.element);
    if (!showing.focus) return;
    this.#frame.element.focus({ preventScroll: true });
    this.#showing = { ...showing, focus: false };
  }

  #place(): void {
    if (this.#showing === null) return;
    const { anchor, rightToLeft } = this.#showing;
    const size = { width: width - this.#trim, height: this.#height };
    const { view, zoom } = this.#host;
    putBox(this.#box, { anchor, size, rightToLeft, view: view.box, zoom });
  }
}
