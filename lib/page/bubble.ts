import { highlightColours } from '../highlight-colours.ts';
import { buttonSeen } from '../limits.ts';
import type { HighlightColour } from '../model.ts';
import type { PageState } from '../questions.ts';
import type { Beside } from './beside.ts';
import type { Host } from './host.ts';
import { Sight } from './sight.ts';

/** What the bubble shows: a word, the colours with the one chosen, buttons. */
export interface BubbleContent {
  says?: string;
  colours?: { chosen: HighlightColour | null; onChoose: (colour: HighlightColour) => void };
  buttons?: { word: string; onClick: () => void }[];
}

/** The small bar beside words on the page; only a click that a reader meant does anything there. */
export class Bubble {
  readonly #element = document.createElement('div');
  readonly #host: Host;
  readonly #words: PageState['words'];
  readonly #sight: Sight;
  #beside: Beside | null = null;
  #shownAt = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, words: PageState['words'], signal: AbortSignal) {
    this.#host = host;
    this.#words = words;
    this.#element.className = 'bubble';
    this.#element.setAttribute('role', 'toolbar');
    this.#element.setAttribute('aria-label', words.save);
    this.#element.setAttribute('aria-live', 'polite');
    // Pressing it must not take the selection away.
    for (const type of ['pointerdown', 'mousedown'])
      this.#element.addEventListener(type, (event) => event.preventDefault());
    host.add(this.#element);
    this.#sight = new Sight(this.#element, signal);
    const quiet = { signal, capture: true, passive: true };
    document.addEventListener('scroll', () => this.#place(), quiet);
    window.addEventListener('resize', () => this.#place(), quiet);
    signal.addEventListener('abort', () => clearTimeout(this.#leaving));
  }

  get isShown(): boolean {
    return this.#beside !== null;
  }

  /** Shows content beside words; after `life` ms without the pointer on it, it goes by itself. */
  show(beside: Beside, content: BubbleContent, isDark: boolean, life?: number): void {
    const wasShown = this.isShown;
    this.#beside = beside;
    this.#element.replaceChildren(...this.#parts(content));
    this.#element.classList.toggle('dark', isDark);
    this.#place();
    this.#host.show(this.#element, beside.node);
    this.#host.view.look(() => this.#place());
    if (!wasShown) {
      this.#sight.begin();
      this.#shownAt = performance.now();
    }
    clearTimeout(this.#leaving);
    if (life !== undefined) this.#leaveAfter(life);
  }

  hide(): void {
    clearTimeout(this.#leaving);
    if (!this.isShown) return;
    this.#beside = null;
    this.#host.hide(this.#element);
  }

  #leaveAfter(life: number): void {
    this.#leaving = setTimeout(() => {
      if (this.#element.matches(':hover, :focus-within')) this.#leaveAfter(life);
      else this.hide();
    }, life);
  }

  #parts({ says, colours: choice, buttons }: BubbleContent): HTMLElement[] {
    const said = says ? [Object.assign(document.createElement('span'), { textContent: says })] : [];
    const dots = choice ? highlightColours.map((colour) => this.#dot(colour, choice)) : [];
    const acts = (buttons ?? []).map(({ word, onClick }) => {
      const button = this.#button(word, onClick);
      button.textContent = word;
      return button;
    });
    return [...said, ...(choice?.chosen ? [...dots, ...acts] : [...acts, ...dots])];
  }

  #dot(colour: HighlightColour, { chosen, onChoose }: NonNullable<BubbleContent['colours']>): HTMLElement {
    const button = this.#button(this.#words.colours[colour], () => onChoose(colour));
    button.classList.add('colour', colour);
    if (chosen !== null) button.setAttribute('aria-pressed', String(colour === chosen));
    button.append(document.createElement('i'));
    return button;
  }

  #button(name: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', (event) => this.#isMeant(event, button) && onClick());
    return button;
  }

  /** A click of the reader's on a button they could see: not forged, not slipped under the pointer, not covered. */
  #isMeant(event: MouseEvent, button: HTMLElement): boolean {
    if (!event.isTrusted || event.timeStamp - this.#shownAt < buttonSeen) return false;
    const { left, top, width, height } = button.getBoundingClientRect();
    const wholeSize = width >= 0.8 * button.offsetWidth * this.#host.zoom && height >= 16;
    if (!wholeSize || !this.#sight.wasSeenAt(event.timeStamp)) return false;
    return this.#host.isOnTopAt(left + width / 2, top + height / 2);
  }

  #place(): void {
    const line = this.#beside?.line();
    if (!line) return;
    const view = this.#host.view.box;
    const { offsetWidth, offsetHeight } = this.#element;
    const room = view.right - offsetWidth - 8;
    const left = Math.max(view.left + 8, Math.min(line.right - 24, room));
    const below = line.bottom + 8 + offsetHeight < view.bottom;
    const top = below ? line.bottom + 8 : Math.max(view.top + 8, line.top - offsetHeight - 8);
    this.#element.style.left = `${left / this.#host.zoom}px`;
    this.#element.style.top = `${top / this.#host.zoom}px`;
  }
}
