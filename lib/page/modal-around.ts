import { isElement, isOfKind, isShadowRoot, isText, parentOf } from './safe-dom.ts';

/**
 * The modal dialog or the element in fullscreen around a node, across shadow roots, or null. While there is one, everything
 * outside is inert, popovers of the top layer included: https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees
 */
export function modalAround(node: Node): Element | null {
  for (let at: Node | null = node; at !== null; at = above(at)) {
    if (isElement(at) && isOfKind(at, ':modal')) return at;
  }
  return null;
}

/** The parent as it is drawn: what a shadow root takes in through a slot stands in that. */
function above(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  return slot ?? parentOf(node);
}
