/** Where something stands: its last line, in CSS pixels of the window; null where it is gone. */
export type Beside = () => { left: number; right: number; top: number; bottom: number } | null;

/** The last line of a range that is still on the page. */
export function besideRange(range: AbstractRange): Beside {
  return () => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (!startContainer.isConnected || !endContainer.isConnected) return null;
    const live = new Range();
    live.setStart(startContainer, Math.min(startOffset, sizeOf(startContainer)));
    live.setEnd(endContainer, Math.min(endOffset, sizeOf(endContainer)));
    const boxes = live.getClientRects();
    return boxes[boxes.length - 1] ?? null;
  };
}

/** The field that has the focus, or the upper part of the page. */
export const besideFocus: Beside = () => {
  const focused = document.activeElement ?? document.documentElement;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  return { left, right: Math.min(right, innerWidth), top, bottom: Math.min(bottom, innerHeight / 2) };
};

const sizeOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);
