import type { CardNews } from '../card-channel.ts';
import type { Language, Theme } from '../questions.ts';
import { CardFrame } from './card-frame.ts';
import { type Box, placeCard, visibleBox } from './card-place.ts';
import type { Host } from './host.ts';
import type { CardPlace, KeeperOptions, World } from './world.ts';

/** Width of the card, and its height before the frame has said how high it is, in CSS pixels. */
const width = 372;
const firstHeight = 240;

/** A frame that has not said its height by now is shown as it is. */
const sizeWait = 1_000;

/** Each card is a hair wider or narrower than the last, so that the frame tells its size though its height be the same. */
const hair = 0.05;

/** What was shown is forgotten once it has faded. */
const fade = 120;

export interface CardListener {
  /** The pointer is over the card, or no longer. */
  pointer(inside: boolean): void;
  save(): void;
  close(): void;
}

/** The card on the page: a frame of our own in the host, which asks the background with a token we send. */
export class Card {
  readonly #box = document.createElement('div');
  readonly #frame: CardFrame;
  readonly #host: Host;
  readonly #ask: World['ask'];
  readonly #listener: CardListener;
  #height = firstHeight;
  #term = '';
  #token = '';
  #theme: Theme = 'light';
  #anchor: Box | null = null;
  #rightToLeft = false;
  #renewed = false;
  #trim = 0;
  #showing: ReturnType<typeof setTimeout> | undefined;
  readonly #language: Language;

  constructor(host: Host, { world, state }: KeeperOptions, place: CardPlace, listener: CardListener) {
    this.#host = host;
    this.#ask = world.ask;
    this.#language = state.language;
    this.#listener = listener;
    this.#box.className = 'card';
    this.#box.addEventListener('pointerenter', () => listener.pointer(true));
    this.#box.addEventListener('pointerleave', () => listener.pointer(false));
    this.#frame = new CardFrame(place, state.words.card, { news: (news) => this.#hear(news) });
    this.#box.append(this.#frame.element);
    host.add(this.#box);
  }

  /** Shows the card of a term beside a box on the page; throws `AskError`. */
  async open(term: string, anchor: Box, theme: Theme, rightToLeft: boolean): Promise<void> {
    this.#term = term;
    this.#anchor = anchor;
    this.#theme = theme;
    this.#rightToLeft = rightToLeft;
    this.#renewed = false;
    this.#trim = hair - this.#trim;
    await this.#grant();
  }

  close(): void {
    if (this.#anchor === null) return;
    this.#anchor = null;
    clearTimeout(this.#showing);
    this.#host.hide(this.#box);
    this.#showing = setTimeout(() => this.#frame.send({ type: 'clear' }), fade);
  }

  /** The term has moved on the screen. */
  follow(anchor: Box): void {
    this.#anchor = anchor;
    this.#place();
  }

  /** Answers the card's wish to save. */
  saved(ok: boolean): void {
    this.#frame.send({ type: 'saved', ok });
  }

  async #grant(): Promise<void> {
    const term = this.#term;
    const token = await this.#ask('card.grant', term);
    if (this.#anchor === null || this.#term !== term) return;
    this.#token = token;
    this.#box.classList.toggle('dark', this.#theme === 'dark');
    // A frame that is not displayed lays nothing out and cannot say how high it is: open, and not yet seen.
    this.#host.open();
    this.#place();
    this.#frame.send({ type: 'show', token, language: this.#language, theme: this.#theme });
    clearTimeout(this.#showing);
    this.#showing = setTimeout(() => this.#reveal(), sizeWait);
  }

  #hear(news: CardNews): void {
    if (news.type === 'size') this.#resize(news.height);
    else if (news.type === 'expired') void this.#renew();
    else if (news.type === 'save') this.#listener.save();
    else if (news.type === 'close') this.#listener.close();
  }

  #resize(height: number): void {
    if (!Number.isFinite(height) || height <= 0) return;
    this.#height = height;
    if (this.#anchor === null || this.#token === '') return;
    this.#place();
    this.#reveal();
  }

  /** A worker that died has forgotten its tokens: once more, but not for ever. */
  async #renew(): Promise<void> {
    if (this.#renewed || this.#anchor === null) return;
    this.#renewed = true;
    await this.#grant().catch(() => this.#listener.close());
  }

  #reveal(): void {
    clearTimeout(this.#showing);
    if (this.#anchor !== null) this.#host.show(this.#box);
  }

  #place(): void {
    if (this.#anchor === null) return;
    const view = visibleBox();
    const size = { width: Math.min(width, view.right - view.left - 16) - this.#trim, height: this.#height };
    const place = placeCard(this.#anchor, size, view, this.#rightToLeft);
    const zoom = this.#host.zoom;
    this.#box.style.left = `${place.left / zoom}px`;
    this.#box.style.top = `${place.top / zoom}px`;
    this.#box.style.width = `${size.width / zoom}px`;
    this.#box.style.height = `${place.height / zoom}px`;
  }
}
