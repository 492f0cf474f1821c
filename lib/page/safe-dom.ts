/**
 * The DOM's own getters, taken from the prototypes before the page's nodes are touched.
 * `<form><input name="parentNode">` makes `form.parentNode` an input; these are not fooled (H60).
 */

const { prototype: aNode } = Node;
const { prototype: anElement } = Element;

function getter<Value>(prototype: Node, name: string): (this: Node) => Value {
  return Object.getOwnPropertyDescriptor(prototype, name)!.get!;
}

const getParent = getter<Node | null>(aNode, 'parentNode');
const getFirst = getter<Node | null>(aNode, 'firstChild');
const getLast = getter<Node | null>(aNode, 'lastChild');
const getNext = getter<Node | null>(aNode, 'nextSibling');
const getPrevious = getter<Node | null>(aNode, 'previousSibling');
const getConnected = getter<boolean>(aNode, 'isConnected');
const getText = getter<string | null>(aNode, 'textContent');
const getType = getter<number>(aNode, 'nodeType');
const getName = getter<string>(anElement, 'localName');
const getRoot = getter<ShadowRoot | null>(anElement, 'shadowRoot');
const { hasAttributes, getBoundingClientRect, checkVisibility, matches } = anElement;
const { contains, getRootNode } = aNode;

// Each a function of its own, not one made by another: the engine then calls the getter without asking which it is.
export const parentOf = (node: Node): Node | null => getParent.call(node);
export const firstChildOf = (node: Node): Node | null => getFirst.call(node);
export const lastChildOf = (node: Node): Node | null => getLast.call(node);
export const nextSiblingOf = (node: Node): Node | null => getNext.call(node);
export const previousSiblingOf = (node: Node): Node | null => getPrevious.call(node);
export const isConnected = (node: Node): boolean => getConnected.call(node);
export const localNameOf = (element: Element): string => getName.call(element);
export const openRootOf = (element: Element): ShadowRoot | null => getRoot.call(element);
export const nodeType = (node: Node): number => getType.call(node);

// Numbers, for asking `Node` for its names on every node of a page is felt: an element is 1, text 3, CDATA 4.
export const elementType = 1;
export const isElement = (node: Node): node is Element => nodeType(node) === elementType;
export const isText = (node: Node): node is Text => isTextType(nodeType(node));
export const isTextType = (type: number): boolean => type === 3 || type === 4;

export const attributeOf = (element: Element, name: string): string | null =>
  anElement.getAttribute.call(element, name);
export const hasAnyAttribute = (element: Element): boolean => hasAttributes.call(element);
export const isOfKind = (element: Element, selector: string): boolean => matches.call(element, selector);
/** It, or an element around it in the same tree, is of this kind. */
export const isInside = (element: Element, selector: string): boolean =>
  anElement.closest.call(element, selector) !== null;
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const holds = (ancestor: Node, node: Node): boolean => contains.call(ancestor, node);
export const rootOf = (node: Node): Node => getRootNode.call(node);
export const textIn = (node: Node): string => getText.call(node) ?? '';
/** All elements in an element or a shadow root. */
export const elementsIn = (root: Element | ShadowRoot): NodeListOf<Element> =>
  (isElement(root) ? anElement : DocumentFragment.prototype).querySelectorAll.call(root, '*');
/** `shown` is a sum of `NodeFilter`'s numbers. */
export const walkerIn = (root: Node, shown: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, shown);

const asSeen = { visibilityProperty: true };

/** Nothing from `display: none`, `visibility: hidden` or a closed `<details>` hides its text; opacity is not asked. */
export function isRendered(element: Element): boolean {
  // A closed `<details>` itself is visible; what stands in it without an element of its own is not.
  if (checkVisibility.call(element, asSeen))
    return localNameOf(element) !== 'details' || attributeOf(element, 'open') !== null;
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

/** The element around another, across the edge of a shadow root. */
export function elementAbove(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && elementOf(parent);
}
