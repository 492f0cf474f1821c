import { pointerDelay } from '../limits.ts';
import type { Card, CardListener } from './card.ts';
import type { Box } from './card-place.ts';
import { rangeOf } from './flow.ts';
import type { HighlightName } from './highlights.ts';
import { Hover } from './hover.ts';
import { type MarkedPlace, matchAt, rectsOf } from './match-at.ts';
import type { KeeperOptions } from './world.ts';

/** From the pointer on a term to its card, and back. */
export class HoverCard {
  readonly #options: KeeperOptions;
  readonly #saveSentence: (place: MarkedPlace) => Promise<void>;
  readonly #card: Card;
  readonly #hover: Hover;
  #point = { x: -1, y: -1 };
  #asking: ReturnType<typeof setTimeout> | undefined;
  #wash: { name: HighlightName; range: StaticRange; place: MarkedPlace } | null = null;

  constructor(
    options: KeeperOptions,
    newCard: (listener: CardListener) => Card,
    saveSentence: (place: MarkedPlace) => Promise<void>,
  ) {
    this.#options = options;
    this.#saveSentence = saveSentence;
    this.#hover = new Hover({ open: (place) => void this.#open(place), close: () => this.#close() });
    this.#card = newCard({
      pointer: (inside) => (inside ? this.#hover.stay() : this.#hover.leave()),
      save: () => void this.#save(),
      close: () => this.#hover.close(),
    });
    this.#listen(options.signal);
    // It may have come to rest on a term while this script was loading.
    if (options.page.pointed !== null) this.#moved(options.page.pointed);
  }

  /** What is marked has changed: the term of the open card may be gone. */
  check(): void {
    if (this.#hover.current?.flow.dropped) this.#hover.close();
    if (this.#wash?.place.flow.dropped) this.#washOver(null);
  }

  /** Opens the card of a place, as hovering does: the way in for the keyboard. */
  openAt(place: MarkedPlace): void {
    this.#washOver(place);
    this.#hover.open(place);
  }

  #listen(signal: AbortSignal): void {
    const quiet = { signal, capture: true, passive: true };
    document.addEventListener('pointermove', (event) => this.#moved(event), quiet);
    document.addEventListener('pointerout', (event) => event.relatedTarget ?? this.#over(null), quiet);
    document.addEventListener('pointerdown', () => this.#hover.close(), quiet);
    document.addEventListener('scroll', () => this.#follow(), quiet);
    window.addEventListener('resize', () => this.#follow(), { signal, passive: true });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#asking);
      this.#hover.close();
    });
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    this.#point = { x: event.clientX, y: event.clientY };
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      const { marks, trees } = this.#options.page;
      this.#over(matchAt(this.#point.x, this.#point.y, marks, trees));
    }, pointerDelay);
  }

  #over(place: MarkedPlace | null): void {
    this.#hover.over(place);
    this.#washOver(place ?? this.#hover.current);
  }

  #washOver(place: MarkedPlace | null): void {
    if (place?.match === this.#wash?.place.match) return;
    const { highlights, palette } = this.#options.paint;
    if (this.#wash !== null) highlights.delete(this.#wash.name, this.#wash.range);
    this.#wash = null;
    if (place === null || place.flow.dropped) return;
    const name = palette.isDark(place.flow.element) ? 'glossa-term-hover-dark' : 'glossa-term-hover';
    this.#wash = { name, place, range: rangeOf(place.flow, place.match) };
    highlights.add(name, this.#wash.range);
  }

  async #open(place: MarkedPlace): Promise<void> {
    const { terms, paint } = this.#options;
    const anchor = this.#anchorOf(place);
    const term = terms[place.match.key];
    if (anchor === null || term === undefined) return this.#hover.close();
    this.#washOver(place);
    const theme = paint.palette.isDark(place.flow.element) ? 'dark' : 'light';
    const rightToLeft = getComputedStyle(place.flow.element).direction === 'rtl';
    try {
      await this.#card.open(term, anchor, theme, rightToLeft);
    } catch {
      // The background did not answer: no card. Reading goes on, and the next hover asks again.
      if (this.#hover.current === place) this.#hover.close();
    }
  }

  #close(): void {
    this.#card.close();
    this.#washOver(null);
  }

  /** A term cut by a line's end has two boxes: the card goes to the one under the pointer. */
  #anchorOf(place: MarkedPlace): Box | null {
    const boxes = rectsOf(place);
    const { x, y } = this.#point;
    const under = boxes.find(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom,
    );
    return under ?? boxes[0] ?? null;
  }

  #follow(): void {
    const place = this.#hover.current;
    if (place === null) return;
    const box = this.#anchorOf(place);
    if (box === null || box.bottom < 0 || box.top > innerHeight) this.#hover.close();
    else this.#card.follow(box);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#hover.current === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#hover.close();
  }

  async #save(): Promise<void> {
    const place = this.#hover.current;
    if (place === null) return;
    const saved = this.#saveSentence(place).then(
      () => true,
      () => false,
    );
    this.#card.saved(await saved);
  }
}
