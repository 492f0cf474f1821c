import { hostName } from './host-name.ts';

/**
 * `!important` in `:host` outranks every rule of the page (H44). The host is a point in the top layer;
 * what is shown in it is placed by itself.
 */
const style = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; opacity: 1 !important; visibility: visible !important;
  pointer-events: none !important; z-index: 2147483647 !important }
:host(:not(:popover-open)) { display: none !important }
.card, button { position: fixed; pointer-events: auto; opacity: 0; transform: translateY(4px);
  transition: opacity 80ms, transform 80ms }
.card.shown, button.shown { opacity: 1; transform: none; transition-duration: 120ms }
.card { border-radius: 12px; overflow: hidden; box-shadow: 0 8px 28px #0000002e }
.card.dark { box-shadow: 0 8px 28px #00000073 }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light }
button { font: 13px/20px system-ui, sans-serif; padding: 4px 12px; border: 1px solid #e7e1d6; border-radius: 9px;
  color: #b8392a; background: #fffdf9; box-shadow: 0 4px 14px #00000026; cursor: pointer; white-space: nowrap }
button.dark { color: #ee7a66; background: #212023; border-color: #37343a }
button:hover { background: #f6e4df } button.dark:hover { background: #44292a }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
@media (prefers-reduced-motion: reduce) { .card, button { transition: none; transform: none } }
@media (forced-colors: active) { .card, button { border: 1px solid CanvasText } }
@media print { :host { display: none !important } }`;

/** Our one element on the page: a closed shadow root in the top layer, for the card and the save button. */
export class Host {
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #shown = new Set<HTMLElement>();

  constructor(signal: AbortSignal) {
    this.#element = document.createElement(hostName);
    this.#element.setAttribute('popover', 'manual');
    this.#root = this.#element.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    this.#root.append(sheet);
    for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup']) {
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    this.attach();
    signal.addEventListener('abort', () => this.#element.remove());
  }

  /** Takes in what may be shown later. Until then it is transparent and inert, for Chromium lays out no hidden frame. */
  add(child: HTMLElement): void {
    child.inert = true;
    this.#root.append(child);
  }

  /** Puts the host back where the page has thrown it out. */
  attach(): void {
    if (!this.#element.isConnected) document.documentElement.append(this.#element);
  }

  /** Rises above all, dialogs and fullscreen included: the last one in the top layer lies highest. */
  open(): void {
    this.attach();
    // Lowering it to raise it again would show through, so it stays while something of ours is seen.
    if (this.#shown.size > 0) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#element.showPopover();
  }

  show(child: HTMLElement): void {
    this.open();
    this.#shown.add(child);
    child.inert = false;
    child.classList.add('shown');
  }

  hide(child: HTMLElement): void {
    child.inert = true;
    child.classList.remove('shown');
    this.#shown.delete(child);
    if (this.#shown.size === 0) setTimeout(() => this.#close(), 120);
  }

  /** Page zoom set by style sheets (`html { zoom: 1.2 }`) reaches us too; positions are divided by it. */
  get zoom(): number {
    return (this.#element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  }

  /** The host is what lies at this point: nothing of the page covers what we show. */
  isOnTopAt(x: number, y: number): boolean {
    return document.elementFromPoint(x, y) === this.#element;
  }

  #close(): void {
    if (this.#shown.size > 0 || !this.#element.isConnected) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }
}
