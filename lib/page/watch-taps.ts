import { tapDistance, tapTime } from '../limits.ts';

/** What a finger does on the page: scrolling, selecting and a second finger are none of it. */
export interface Fingers {
  tap(event: MouseEvent): void;
  /** It was held down until the browser opens a menu of its own, which it does over links and pictures. */
  hold(event: MouseEvent): void;
}

/** Tells what a finger does until the signal, and keeps no event from the page or the browser. */
export function watchTaps(fingers: Fingers, signal: AbortSignal): void {
  /** Where the last finger came down; and whether it is there still. */
  let last: PointerEvent | null = null;
  let isDown = false;
  const listen = (type: string, act: (event: PointerEvent) => void) =>
    document.addEventListener(type, (event) => event instanceof PointerEvent && act(event), {
      signal,
      capture: true,
      passive: true,
    });
  listen('pointerdown', (event) => {
    last = isFinger(event) && event.isPrimary ? event : null;
    isDown = last !== null;
  });
  listen('pointercancel', () => {
    isDown = false;
  });
  listen('pointerup', (event) => {
    const isTap = isDown && last?.pointerId === event.pointerId && isShort(last, event);
    isDown = false;
    if (isTap) fingers.tap(event);
  });
  // On a phone it comes before the finger is lifted, on a tablet with Windows after.
  document.addEventListener(
    'contextmenu',
    (event) => last !== null && isNear(last, event) && fingers.hold(event),
    { signal, capture: true, passive: true },
  );
}

const isFinger = ({ pointerType }: PointerEvent): boolean => pointerType === 'touch';

const isShort = (down: PointerEvent, up: PointerEvent): boolean =>
  up.timeStamp - down.timeStamp <= tapTime && isNear(down, up);

const isNear = (down: PointerEvent, { clientX, clientY }: MouseEvent): boolean =>
  Math.hypot(clientX - down.clientX, clientY - down.clientY) <= tapDistance;
