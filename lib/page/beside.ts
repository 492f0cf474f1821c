/** What the bubble stands beside. */
export interface Beside {
  /** A node there: in a modal dialog the bubble must be within it. */
  readonly node: Node;
  /** Its last line, in CSS pixels of the window; null where it is gone. */
  line(): { left: number; right: number; top: number; bottom: number } | null;
}

/** The last line of a range that is still on the page. */
export function besideRange(range: AbstractRange): Beside {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const line = () => {
    if (!startContainer.isConnected || !endContainer.isConnected) return null;
    const live = new Range();
    live.setStart(startContainer, Math.min(startOffset, sizeOf(startContainer)));
    live.setEnd(endContainer, Math.min(endOffset, sizeOf(endContainer)));
    const boxes = live.getClientRects();
    return boxes[boxes.length - 1] ?? null;
  };
  return { node: startContainer, line };
}

/** The field that has the focus, or the upper part of the page. */
export function besideFocus(): Beside {
  const focused = document.activeElement ?? document.documentElement;
  const line = () => {
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    return { left, right: Math.min(right, innerWidth), top, bottom: Math.min(bottom, innerHeight / 2) };
  };
  return { node: focused, line };
}

const sizeOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);
