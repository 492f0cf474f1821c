import { elementAbove, isElement, localNameOf, previousSiblingOf } from './safe-dom.ts';

/** Elder siblings looked at for a heading: farther up it has scrolled out of mind. */
const farthest = 100;

const isHeading = (element: Element) => /^h[1-6]$/.test(localNameOf(element));
const isWhole = (element: Element) => /^(article|section|main|aside|dialog|body)$/.test(localNameOf(element));

/**
 * What begins the section an element stands in: the nearest heading before it, or the sectioning element around it.
 * `known` has the answers already given, so that each paragraph need only ask the one before it.
 */
export function sectionOf(element: Element, known: Map<Element, Element>): Element {
  const start = known.get(element) ?? find(element, known);
  known.set(element, start);
  return start;
}

function find(element: Element, known: ReadonlyMap<Element, Element>): Element {
  for (let around = element; ; ) {
    if (isWhole(around)) return around;
    let left = farthest;
    for (let at: Node | null = around; at !== null && left > 0; at = previousSiblingOf(at), left--) {
      if (!isElement(at) || isWhole(at)) continue;
      const start = isHeading(at) ? at : known.get(at);
      if (start !== undefined) return start;
    }
    const above = elementAbove(around);
    if (above === null) return around;
    around = above;
  }
}
