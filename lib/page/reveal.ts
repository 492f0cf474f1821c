import { liveRangeOf } from './flow.ts';
import { hostName } from './host-name.ts';
import { isStuck } from './is-stuck.ts';
import { elementAbove, elementOf, holds, localNameOf, rectOf, rootOf } from './safe-dom.ts';

/** Between what is shown and the edge of the screen, in CSS pixels: a page's own bars lie there. */
const margin = 64;

const scrollInto: (this: Element, how: ScrollIntoViewOptions) => void = Element.prototype.scrollIntoView;
const scrollBox: (this: Element, by: ScrollToOptions) => void = Element.prototype.scrollBy;

/** Scrolls a range to the middle of the screen; false where it is no longer on the page. */
export function reveal(range: StaticRange): boolean {
  const live = liveRangeOf(range);
  const element = elementOf(range.startContainer);
  if (live === null || element === null) return false;
  // The method of the prototype: a form may have a field of that name. At once, whatever the page wants:
  // a long way smoothly scrolled makes readers sick, and leaves nothing to be measured.
  scrollInto.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be taller than the screen, or than a box on the page that scrolls.
  for (let at: Element | null = element; at !== null; at = elementAbove(at)) centre(live, at);
  return true;
}

/** Scrolls a box until the middle of a range in it is in its own, if it is not within. */
function centre(live: Range, box: Element): void {
  const isPage = box === document.scrollingElement;
  const view = isPage ? { top: 0, bottom: innerHeight } : rectOf(box);
  const { top, bottom } = live.getBoundingClientRect();
  if (top >= view.top && bottom <= view.bottom) return;
  const by = (top + bottom - view.top - view.bottom) / 2;
  scrollBox.call(box, { top: by, behavior: 'instant' });
}

/** The same, but what can be seen stays where it is. */
export function revealIfHidden(range: StaticRange): boolean {
  if (!isInSight(range, margin)) return reveal(range);
  // The frame itself may be out of sight.
  if (window !== top)
    scrollInto.call(elementOf(range.startContainer)!, {
      block: 'nearest',
      inline: 'nearest',
      behavior: 'instant',
    });
  return true;
}

/** It is on the screen, so far from its upper and lower edge, and nothing lies over it. */
export function isInSight(range: StaticRange, from = 0): boolean {
  const box = liveRangeOf(range)?.getClientRects()[0];
  return box !== undefined && box.top >= from && box.bottom <= innerHeight - from && isOnTop(range, box);
}

/** No box cuts it off there, and no bar lies over it; our own card, and a link over all of a paragraph, may. */
function isOnTop({ startContainer }: StaticRange, { left, top, width, height }: DOMRect): boolean {
  const root = rootOf(startContainer) as Document | ShadowRoot;
  const element = elementOf(startContainer);
  for (const one of root.elementsFromPoint(left + width / 2, top + height / 2)) {
    if (one === element || (element !== null && holds(element, one))) return true;
    if (localNameOf(one) !== hostName && isStuck(one)) return false;
  }
  return false;
}
