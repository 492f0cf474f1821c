/** A rectangle in CSS pixels of the layout viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Between the term and its card, and between the card and the edges of the screen. */
const gap = 8;

/** Lower than this nothing can be read in a card that wants to be higher. */
const least = 140;

/**
 * Where a card of this size goes: below its term, above where it does not fit there, on the side with more room
 * where it fits nowhere, over the term where no side has room; from the term's left edge (its right edge in
 * right-to-left text), kept within `view`.
 */
export function placeCard(
  term: Box,
  size: { width: number; height: number },
  view: Box,
  rightToLeft = false,
): { left: number; top: number; height: number } {
  const below = view.bottom - gap - (term.bottom + gap);
  const above = term.top - gap - (view.top + gap);
  const goesBelow = size.height <= below || below >= above;
  const height = Math.min(size.height, goesBelow ? below : above);
  const wished = rightToLeft ? term.right - size.width : term.left;
  const left = Math.max(view.left + gap, Math.min(wished, view.right - gap - size.width));
  if (height < Math.min(size.height, least)) return { left, ...over(size.height, view) };
  return { left, top: goesBelow ? term.bottom + gap : term.top - gap - height, height };
}

/** In a low view a card stands at the foot, as high as it can be. */
function over(wished: number, view: Box): { top: number; height: number } {
  const height = Math.max(0, Math.min(wished, view.bottom - view.top - 2 * gap));
  return { top: view.bottom - gap - height, height };
}

/** What the reader sees of the layout viewport, pinch zoom included. */
export function visibleBox(): Box {
  const view = visualViewport;
  if (view === null) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

/** Of the boxes of a term, which a line's end may cut in two, the one under a point, else the first. */
export function anchorOf(boxes: readonly Box[], { x, y }: { x: number; y: number }): Box | null {
  const under = boxes.find(
    ({ left, top, right, bottom }) => x >= left - 1 && x <= right + 1 && y >= top && y <= bottom,
  );
  return under ?? boxes[0] ?? null;
}
