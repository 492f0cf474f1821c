import { isText } from './safe-dom.ts';

/** The text nodes a range touches, in order. */
export function* textsIn(range: AbstractRange): Generator<Text> {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const root = live.commonAncestorContainer;
  if (isText(root)) {
    yield root;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = range.startContainer;
  let node = isText(range.startContainer) ? range.startContainer : walker.nextNode();
  for (; node !== null; node = walker.nextNode()) {
    const side = live.comparePoint(node, 0);
    if (side > 0) return;
    if (live.intersectsNode(node)) yield node as Text;
  }
}
