import { pointerDelay } from '../limits.ts';
import { Card } from './card.ts';
import type { Box } from './card-place.ts';
import { rangeOf } from './flow.ts';
import type { HighlightName, Highlights } from './highlights.ts';
import type { Host } from './host.ts';
import { Hover } from './hover.ts';
import type { MarkedPage } from './marked-page.ts';
import { type MarkedPlace, matchAt, rectsOf } from './match-at.ts';
import type { Palette } from './palette.ts';
import type { World } from './world.ts';

export interface HoverCardOptions {
  page: MarkedPage;
  /** `Term.key` of each term. */
  terms: readonly string[];
  paint: { highlights: Highlights; palette: Palette };
  world: World;
  /** Keeps the sentence around a place; throws `AskError`. */
  saveSentence(place: MarkedPlace): Promise<void>;
}

/** From the pointer on a term to its card, and back. */
export class HoverCard {
  private readonly options: HoverCardOptions;
  private readonly card: Card;
  private readonly hover: Hover;
  private point = { x: -1, y: -1 };
  private asking: ReturnType<typeof setTimeout> | undefined;
  private wash: { name: HighlightName; range: StaticRange; place: MarkedPlace } | null = null;

  constructor(
    options: HoverCardOptions,
    host: Host,
    words: ConstructorParameters<typeof Card>[2],
    signal: AbortSignal,
  ) {
    this.options = options;
    this.hover = new Hover({ open: (place) => void this.open(place), close: () => this.close() });
    this.card = new Card(host, options.world, words, {
      pointer: (inside) => (inside ? this.hover.stay() : this.hover.leave()),
      save: () => void this.save(),
      close: () => this.hover.close(),
    });
    this.listen(signal);
  }

  /** What is marked has changed: the term of the open card may be gone. */
  check(): void {
    if (this.hover.current?.flow.dropped) this.hover.close();
    if (this.wash?.place.flow.dropped) this.washOver(null);
  }

  /** Opens the card of a place, as hovering does: the way in for the keyboard. */
  openAt(place: MarkedPlace): void {
    this.washOver(place);
    this.hover.open(place);
  }

  private listen(signal: AbortSignal): void {
    const quiet = { signal, capture: true, passive: true };
    document.addEventListener('pointermove', (event) => this.moved(event), quiet);
    document.addEventListener('pointerout', (event) => event.relatedTarget ?? this.over(null), quiet);
    document.addEventListener('pointerdown', () => this.hover.close(), quiet);
    document.addEventListener('scroll', () => this.follow(), quiet);
    window.addEventListener('resize', () => this.follow(), { signal, passive: true });
    window.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    signal.addEventListener('abort', () => {
      clearTimeout(this.asking);
      this.hover.close();
    });
  }

  private moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    this.point = { x: event.clientX, y: event.clientY };
    this.asking ??= setTimeout(() => {
      this.asking = undefined;
      const { page } = this.options;
      this.over(matchAt(this.point.x, this.point.y, page.marks, page.roots.known));
    }, pointerDelay);
  }

  private over(place: MarkedPlace | null): void {
    this.hover.over(place);
    this.washOver(place ?? this.hover.current);
  }

  private washOver(place: MarkedPlace | null): void {
    if (place?.match === this.wash?.place.match) return;
    const { highlights, palette } = this.options.paint;
    if (this.wash !== null) highlights.delete(this.wash.name, this.wash.range);
    this.wash = null;
    if (place === null || place.flow.dropped) return;
    const name = palette.isDark(place.flow.element) ? 'glossa-term-hover-dark' : 'glossa-term-hover';
    this.wash = { name, place, range: rangeOf(place.flow, place.match) };
    highlights.add(name, this.wash.range);
  }

  private async open(place: MarkedPlace): Promise<void> {
    const { terms, paint } = this.options;
    const anchor = this.anchorOf(place);
    const term = terms[place.match.key];
    if (anchor === null || term === undefined) return this.hover.close();
    this.washOver(place);
    const theme = paint.palette.isDark(place.flow.element) ? 'dark' : 'light';
    const rightToLeft = getComputedStyle(place.flow.element).direction === 'rtl';
    try {
      await this.card.open(term, anchor, theme, rightToLeft);
    } catch {
      // The background did not answer: no card. Reading goes on, and the next hover asks again.
      if (this.hover.current === place) this.hover.close();
    }
  }

  private close(): void {
    this.card.close();
    this.washOver(null);
  }

  /** A term cut by a line's end has two boxes: the card goes to the one under the pointer. */
  private anchorOf(place: MarkedPlace): Box | null {
    const boxes = rectsOf(place);
    const { x, y } = this.point;
    const under = boxes.find(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom,
    );
    return under ?? boxes[0] ?? null;
  }

  private follow(): void {
    const place = this.hover.current;
    if (place === null) return;
    const box = this.anchorOf(place);
    if (box === null || box.bottom < 0 || box.top > innerHeight) this.hover.close();
    else this.card.follow(box);
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.hover.current === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hover.close();
  }

  private async save(): Promise<void> {
    const place = this.hover.current;
    if (place === null) return;
    const saved = this.options.saveSentence(place).then(
      () => true,
      () => false,
    );
    this.card.saved(await saved);
  }
}
