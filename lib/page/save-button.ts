import { buttonSeen } from '../limits.ts';
import type { PageState } from '../questions.ts';
import { visibleBox } from './card-place.ts';
import type { Host } from './host.ts';
import { selectedRange } from './selection.ts';

/** How long the button says what came of a click. */
const verdict = 1_200;

/** The small button beside a selection; it keeps what is selected, and nothing else can be done there. */
export class SaveButton {
  readonly #element = document.createElement('button');
  readonly #host: Host;
  readonly #words: PageState['words'];
  readonly #save: (range: StaticRange) => Promise<unknown>;
  #range: StaticRange | null = null;
  #shownAt = 0;
  #busy = false;

  constructor(
    host: Host,
    words: PageState['words'],
    save: (range: StaticRange) => Promise<unknown>,
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#words = words;
    this.#save = save;
    this.#element.type = 'button';
    // Pressing it must not take the selection away.
    this.#element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#element.addEventListener('click', (event) => void this.#click(event));
    host.add(this.#element);
    const look = () => setTimeout(() => this.#look(), 0);
    const options = { signal, capture: true, passive: true };
    document.addEventListener('pointerup', look, options);
    document.addEventListener('keyup', (event) => event.shiftKey && look(), options);
    document.addEventListener('selectionchange', () => this.#hideIfEmpty(), options);
    document.addEventListener('scroll', () => this.#range && this.#place(), options);
  }

  #look(): void {
    if (this.#busy) return;
    const range = selectedRange();
    if (range === null) {
      this.#hide();
      return;
    }
    const { startContainer, startOffset, endContainer, endOffset } = range;
    this.#range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    this.#say(this.#words.save);
    this.#place();
    this.#host.show(this.#element);
    this.#shownAt = performance.now();
  }

  #hideIfEmpty(): void {
    if (!this.#busy && document.getSelection()?.isCollapsed !== false) this.#hide();
  }

  #hide(): void {
    if (this.#range === null) return;
    this.#range = null;
    this.#host.hide(this.#element);
  }

  #place(): void {
    const boxes = document.getSelection()?.rangeCount ? selectedRange()?.getClientRects() : undefined;
    const last = boxes?.[boxes.length - 1];
    if (last === undefined) return;
    const view = visibleBox();
    const below = last.bottom + 44 < view.bottom;
    const left = Math.max(view.left + 8, Math.min(last.right - 24, view.right - 96));
    this.#element.style.left = `${left / this.#host.zoom}px`;
    this.#element.style.top = `${(below ? last.bottom + 8 : last.top - 38) / this.#host.zoom}px`;
  }

  #say(word: string): void {
    this.#element.textContent = word;
    this.#element.setAttribute('aria-label', word);
  }

  async #click(event: MouseEvent): Promise<void> {
    const range = this.#range;
    if (range === null || this.#busy || !this.#isMeant(event)) return;
    this.#busy = true;
    try {
      await this.#save(range);
      this.#say(this.#words.saved);
    } catch {
      // Whatever the reason, the reader learns that it was not saved, and may try again.
      this.#say(this.#words.notSaved);
    }
    setTimeout(() => {
      this.#busy = false;
      this.#hide();
    }, verdict);
  }

  /** A click of the reader's on a button they could see: not forged, not slipped under the pointer, not covered. */
  #isMeant(event: MouseEvent): boolean {
    if (!event.isTrusted || performance.now() - this.#shownAt < buttonSeen) return false;
    const { left, top, width, height } = this.#element.getBoundingClientRect();
    const wholeSize = width >= 0.8 * this.#element.offsetWidth * this.#host.zoom && height >= 16;
    return wholeSize && this.#host.isOnTopAt(left + width / 2, top + height / 2);
  }
}
