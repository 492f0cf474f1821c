import { isOfKind } from './safe-dom.ts';
import { watchTaps } from './watch-taps.ts';

/** What the reader does on the page, as far as the card is concerned. */
export interface PageEvents {
  move(event: PointerEvent): void;
  /** The pointer has left the window, or gone into a frame of the page. */
  out(): void;
  press(): void;
  release(): void;
  /** A finger taps on text; or holds still on a link, where a tap is for the page. */
  tap(event: MouseEvent): void;
  /** Whatever moves the page on the screen: scrolling, another size, pinching. */
  scroll(): void;
  /** Something goes fullscreen or comes back, or a modal dialog opens: all beside it is inert. */
  covered(): void;
  /** Esc: true where it was meant for us. */
  escape(): boolean;
}

/** Listens before the page does, and leaves it every event but an Esc of ours. */
export function listenOnPage(events: PageEvents, signal: AbortSignal): void {
  const quiet = { signal, capture: true, passive: true };
  document.addEventListener('pointermove', (event) => events.move(event), quiet);
  document.addEventListener('pointerdown', () => events.press(), quiet);
  document.addEventListener('pointerup', () => events.release(), quiet);
  document.addEventListener('scroll', () => events.scroll(), quiet);
  window.addEventListener('resize', () => events.scroll(), quiet);
  for (const type of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(type, () => events.scroll(), quiet);
  document.addEventListener('fullscreenchange', () => events.covered(), quiet);
  document.addEventListener('toggle', ({ target }) => isModal(target) && events.covered(), quiet);
  document.addEventListener(
    'pointerout',
    // A finger leaves the screen after every tap.
    ({ relatedTarget: to, pointerType }) =>
      (to !== null && !(to instanceof HTMLIFrameElement)) || pointerType === 'touch' || events.out(),
    quiet,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !events.escape()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  // Over a link the browser's menu comes as ever, and the card is there when it has gone.
  const onText = (event: MouseEvent) => isOnControl(event) || events.tap(event);
  const onControl = (event: MouseEvent) => isOnControl(event) && events.tap(event);
  watchTaps({ tap: onText, hold: onControl }, signal);
}

const isModal = (target: EventTarget | null) => target instanceof Element && isOfKind(target, ':modal');

/** A tap on a link or a button is for that. */
function isOnControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (at) => at instanceof Element && Element.prototype.matches.call(at, 'a[href], button, summary, label'),
    );
}
