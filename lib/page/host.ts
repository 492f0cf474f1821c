import { bubbleStyle } from './bubble-style.ts';
import { hostName } from './host-name.ts';
import { hostStyle } from './host-style.ts';
import { modalAround } from './modal-around.ts';
import { ReaderView } from './reader-view.ts';

/** Moves a node without loading its frames anew: https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
type Movable = Element & { moveBefore(node: Node, child: Node | null): void };

/** Our one element on the page: a closed shadow root in the top layer, for the card and the save button. */
export class Host {
  readonly view: ReaderView;
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #shown = new Set<HTMLElement>();

  constructor(signal: AbortSignal) {
    this.#element = document.createElement(hostName);
    this.#element.setAttribute('popover', 'manual');
    this.#root = this.#element.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = hostStyle + bubbleStyle;
    this.#root.append(sheet);
    this.view = new ReaderView(this.#root);
    for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup']) {
      this.#root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    this.attach();
    // A dialog that closes takes us with it.
    document.addEventListener('close', () => this.attach(), { signal, capture: true });
    // What is shown closes first, and gives the focus back.
    signal.addEventListener('abort', () => queueMicrotask(() => this.#element.remove()));
  }

  /** Takes in what may be shown later. Until then it is transparent and inert, for Chromium lays out no hidden frame. */
  add(child: HTMLElement): void {
    child.inert = true;
    this.#root.append(child);
  }

  /** Puts the host back where the page has thrown it out, or where the dialog around it has closed. */
  attach(): void {
    const { parentElement } = this.#element;
    const isAtHome = parentElement !== null && parentElement === modalAround(parentElement);
    if (!isAtHome || !this.#element.isConnected) this.#enter(document.documentElement);
  }

  /**
   * Rises above all, dialogs and fullscreen included: the last one in the top layer lies highest. `near` is what it
   * is shown for: all outside a modal dialog or fullscreen is inert, so beside a term in one the host stands in it, too.
   */
  open(near: Node = this.#element): void {
    const moved = this.#enter(modalAround(near) ?? document.documentElement);
    // Lowering it to raise it again would show through, so it stays while something of ours is seen.
    if (moved || this.#shown.size === 0) this.#raise();
  }

  show(child: HTMLElement, near?: Node): void {
    this.open(near);
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

  /** Page zoom set by style sheets (`html { zoom: 1.2 }`) reaches us too: it is taken back, or positions are divided by it. */
  get zoom(): number {
    return (this.#element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  }

  /** The host is what lies at this point: nothing of the page covers what we show. */
  isOnTopAt(x: number, y: number): boolean {
    const root = this.#element.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(x, y) === this.#element;
  }

  /** True where it was elsewhere before. */
  #enter(parent: Element): boolean {
    if (this.#element.parentNode === parent && this.#element.isConnected) return false;
    if (this.#element.isConnected) (parent as Movable).moveBefore(this.#element, null);
    else parent.append(this.#element);
    return true;
  }

  #raise(): void {
    if (!this.#element.isConnected) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#element.showPopover();
  }

  #close(): void {
    if (this.#shown.size > 0 || !this.#element.isConnected) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#enter(document.documentElement);
  }
}
