import { isElement, isShadowRoot, isText, localNameOf, parentOf } from './safe-dom.ts';

/**
 * The modal dialog around a node, across shadow roots, or null. While one is open, everything outside is inert,
 * popovers of the top layer included: https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees
 */
export function modalAround(node: Node): Element | null {
  for (let at: Node | null = node; at !== null; at = above(at)) {
    if (isElement(at) && localNameOf(at) === 'dialog' && Element.prototype.matches.call(at, ':modal'))
      return at;
  }
  return null;
}

/** The parent as it is drawn: what a shadow root takes in through a slot stands in that. */
function above(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  return slot ?? parentOf(node);
}
