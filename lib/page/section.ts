import { elementAbove, isElement, isOfKind, previousSiblingOf } from './safe-dom.ts';

/** Elder siblings looked at for a heading: farther up it has scrolled out of mind. */
const farthest = 100;

const headings = ':is(h1,h2,h3,h4,h5,h6)';
/** Many sites put a heading in a box of its own. */
const heading = `${headings},:has(>${headings})`;
/** Editors set every paragraph in a `section`: without a heading it is none. */
const sectioning = `article,main,aside,dialog,body,section:has(>${headings},>*>${headings})`;

const isHeading = (element: Element) => isOfKind(element, heading);
const isWhole = (element: Element) => isOfKind(element, sectioning);

/**
 * What begins the section an element stands in: the nearest heading before it, or the sectioning element around it.
 * `known` has the answers already given, so that each paragraph need only ask the one before it.
 */
export function sectionOf(element: Element, known: Map<Element, Element>): Element {
  const way: Element[] = [];
  const start = known.get(element) ?? find(element, known, way);
  for (const each of way) known.set(each, start);
  return start;
}

/** Notes on `way` what it stands in, up to the first that answers. */
function find(element: Element, known: ReadonlyMap<Element, Element>, way: Element[]): Element {
  for (let around = element; ; ) {
    if (isWhole(around)) return around;
    way.push(around);
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
