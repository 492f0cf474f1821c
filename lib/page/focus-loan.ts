import { hostName } from './host-name.ts';

/** The focus is lent to what we show, and given back to what had it on the page. */
export class FocusLoan {
  #owner: HTMLElement | null = null;

  /** To be called before the focus moves. */
  remember(): void {
    const active = deepestActive();
    if (!isOurs(active)) this.#owner = active;
  }

  /** Gives it back, if we still have it; the page does not move. */
  giveBack(): void {
    const active = deepestActive();
    const owner = this.#owner;
    this.#owner = null;
    if (active === null || !isOurs(active)) return;
    active.blur();
    // The method of the prototype: a form may have a field of that name.
    if (owner !== null) HTMLElement.prototype.focus.call(owner, { preventScroll: true });
  }
}

const isOurs = (element: HTMLElement | null) => element?.localName === hostName;

/** What has the focus, within the open shadow roots of the page; null where nothing has it. */
function deepestActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
