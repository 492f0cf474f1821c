/**
 * The DOM's own getters, taken from the prototypes before the page's nodes are touched.
 * `<form><input name="parentNode">` makes `form.parentNode` an input; these are not fooled (H60).
 */

function getter<Owner extends Node, Value>(prototype: Owner, name: string): (node: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)!.get!;
  return (node) => get.call(node) as Value;
}

export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const lastChildOf = getter<Node, Node | null>(Node.prototype, 'lastChild');
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = getter<Node, Node | null>(Node.prototype, 'previousSibling');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const openRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

const nodeType = getter<Node, number>(Node.prototype, 'nodeType');
const { getAttribute, hasAttributes, getBoundingClientRect, checkVisibility } = Element.prototype;
const { contains, getRootNode } = Node.prototype;

export const isText = (node: Node): node is Text => nodeType(node) === Node.TEXT_NODE || nodeType(node) === 4;
export const isElement = (node: Node): node is Element => nodeType(node) === Node.ELEMENT_NODE;

export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const hasAnyAttribute = (element: Element): boolean => hasAttributes.call(element);
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const holds = (ancestor: Node, node: Node): boolean => contains.call(ancestor, node);
export const rootOf = (node: Node): Node => getRootNode.call(node);

/** Nothing from `display: none`, `visibility: hidden` or a closed `<details>` hides its text; opacity is not asked. */
export function isRendered(element: Element): boolean {
  if (checkVisibility.call(element, { visibilityProperty: true })) return true;
  // An element with `display: contents` has no box to be visible, its text does. The root of a page always has one.
  const { display, visibility } = getComputedStyle(element);
  return display === 'contents' && visibility === 'visible' && isRendered(elementOf(parentOf(element)!)!);
}

export const isShadowRoot = (node: Node): node is ShadowRoot => nodeType(node) === 11 && 'host' in node;

/** The nearest element a node stands in: itself, its parent, or the host of its shadow root. */
export function elementOf(node: Node): Element | null {
  for (let at: Node | null = node; at !== null; ) {
    if (isElement(at)) return at;
    at = parentOf(at) ?? (isShadowRoot(at) ? at.host : null);
  }
  return null;
}
