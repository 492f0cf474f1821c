import { tapDistance, tapTime } from '../limits.ts';

/** Tells where a finger taps; neither scrolling, nor a long press, nor a second finger is a tap. */
export function watchTaps(onTap: (event: PointerEvent) => void, signal: AbortSignal): void {
  let down: PointerEvent | null = null;
  const listen = (type: string, act: (event: PointerEvent) => void) =>
    document.addEventListener(type, (event) => isFinger(event) && act(event), {
      signal,
      capture: true,
      passive: true,
    });
  listen('pointerdown', (event) => {
    down = event.isPrimary ? event : null;
  });
  listen('pointercancel', () => {
    down = null;
  });
  listen('pointerup', (event) => {
    const start = down;
    down = null;
    if (start?.pointerId === event.pointerId && isShort(start, event)) onTap(event);
  });
}

const isFinger = (event: Event): event is PointerEvent =>
  event instanceof PointerEvent && event.pointerType === 'touch';

function isShort(down: PointerEvent, up: PointerEvent): boolean {
  const distance = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY);
  return up.timeStamp - down.timeStamp <= tapTime && distance <= tapDistance;
}
