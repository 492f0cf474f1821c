import { cardDelay, cardGrace } from '../limits.ts';
import type { MarkedPlace } from './marked-place.ts';

export interface HoverListener {
  open(place: MarkedPlace, hold: Hold): void;
  close(): void;
}

/**
 * How firmly an open card stays: `hovered` while the pointer is on term or card; `opened` by a finger or `keyed` until
 * it is closed or another term is hovered; `fixed` until it is closed.
 */
export type Hold = 'hovered' | 'opened' | 'keyed' | 'fixed';

const same = (one: MarkedPlace | null, other: MarkedPlace | null) => one?.match === other?.match;

/**
 * When the card opens and closes: it opens after a rest on a term, stays while the pointer is on term or card,
 * and closes after a grace that is long enough for the way between them.
 */
export class Hover {
  /** The place whose card is open. */
  current: MarkedPlace | null = null;
  #hold: Hold = 'hovered';
  #pending: MarkedPlace | null = null;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: HoverListener;

  constructor(listener: HoverListener) {
    this.#listener = listener;
  }

  get hold(): Hold {
    return this.#hold;
  }

  /** The open card stays as firmly as this from now on. */
  keep(hold: Hold): void {
    if (this.current !== null) this.#hold = hold;
    this.stay();
  }

  /** The pointer is on a term of the page, or on none. */
  over(place: MarkedPlace | null): void {
    if (this.#hold === 'fixed') return;
    if (this.current !== null && same(place, this.current)) {
      this.stay();
      return;
    }
    if (!same(place, this.#pending)) {
      clearTimeout(this.#opening);
      this.#pending = place;
      this.#opening = place === null ? undefined : setTimeout(() => this.#openPending(), cardDelay);
    }
    this.leave();
  }

  /** The pointer is inside the card. */
  stay(): void {
    this.#cancel();
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  /** The pointer is on neither term nor card. */
  leave(): void {
    if (this.current === null || this.#closing !== undefined || this.#hold !== 'hovered') return;
    this.#closing = setTimeout(() => this.close(), cardGrace);
  }

  open(place: MarkedPlace, hold: Hold = 'hovered'): void {
    this.stay();
    if (place.flow.dropped) return;
    this.current = place;
    this.#hold = hold;
    this.#listener.open(place, hold);
  }

  #openPending(): void {
    this.#opening = undefined;
    if (this.#pending !== null && !this.#pending.flow.dropped) this.open(this.#pending);
  }

  /**
   * Places have changed: `again` finds the one the pointer rests on anew, and the one of the open card; without that the
   * card goes, unless it is fixed.
   */
  check(again: (place: MarkedPlace) => MarkedPlace | null): void {
    if (this.#pending?.flow.dropped) {
      this.#pending = again(this.#pending);
      if (this.#opening === undefined) this.#openPending();
    }
    if (!this.current?.flow.dropped) return;
    const place = again(this.current);
    if (place !== null) this.current = place;
    else if (this.#hold !== 'fixed') this.close();
  }

  /** False where none was open. */
  close(): boolean {
    this.stay();
    this.#hold = 'hovered';
    if (this.current === null) return false;
    this.current = null;
    this.#listener.close();
    return true;
  }

  #cancel(): void {
    clearTimeout(this.#opening);
    this.#pending = null;
  }
}
