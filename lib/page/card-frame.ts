import type { CardGreeting, CardNews, CardOrder } from '../card-channel.ts';
import type { CardPlace } from './world.ts';

export interface CardFrameListener {
  news(news: CardNews): void;
}

/**
 * The frame of the card and the private port to it. The greeting goes to our own origin only, so the page
 * cannot take the frame's place; all else goes over the port.
 */
export class CardFrame {
  readonly element: HTMLIFrameElement;
  #box: HTMLElement | null = null;
  #port: MessagePort | null = null;
  #waiting: CardOrder[] = [];
  #ready = false;
  /** What is shown: a frame that was moved in Firefox, or thrown out with the host, loads anew and has forgotten it. */
  #shown: CardOrder | null = null;
  readonly #listener: CardFrameListener;

  constructor(card: CardPlace, title: string, listener: CardFrameListener) {
    this.#listener = listener;
    this.element = document.createElement('iframe');
    this.element.title = title;
    // In Chromium the frame's address bears another origin than its document, so its name would not do.
    this.element.allow = 'clipboard-write *';
    // Without it a page that demands COEP would stop the frame in Chromium; Firefox lets it be and lacks the key.
    if ('credentialless' in this.element) this.element.credentialless = true;
    this.element.addEventListener('load', () => this.#greet(card.origin));
    this.element.src = card.url;
  }

  /** It has answered the greeting; in a sandboxed document it cannot. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Puts the frame in its box, where it is not. */
  attach(box: HTMLElement): void {
    this.#box = box;
    if (this.element.parentNode !== box) box.append(this.element);
  }

  /**
   * Chromium keeps no page with a frame of ours for the way back (H08): it goes when the reader does, and comes again
   * with them, or with the next card where they stayed.
   */
  leaveWithReader(isIdle: () => boolean, signal: AbortSignal): void {
    if (!('credentialless' in this.element)) return;
    window.addEventListener('beforeunload', () => isIdle() && this.element.remove(), { signal });
    window.addEventListener('pageshow', () => this.#box && this.attach(this.#box), { signal });
  }

  /** Sends now, or as soon as the frame is ready: the last order of each type counts. */
  send(order: CardOrder): void {
    if (order.type === 'show') this.#shown = order;
    else if (order.type === 'clear') this.#shown = null;
    if (this.#ready) this.#port?.postMessage(order);
    else this.#waiting = [...this.#waiting.filter((other) => other.type !== order.type), order];
  }

  #greet(origin: string): void {
    this.#port?.close();
    this.#ready = false;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message: MessageEvent<CardNews>) => this.#hear(message.data);
    this.element.contentWindow?.postMessage({ type: 'glossa-card' } satisfies CardGreeting, origin, [port2]);
  }

  #hear(news: CardNews): void {
    if (news.type === 'ready') {
      this.#ready = true;
      const waiting = this.#waiting.splice(0);
      if (this.#shown !== null && !waiting.includes(this.#shown)) this.send(this.#shown);
      for (const order of waiting) this.send(order);
    }
    this.#listener.news(news);
  }
}
