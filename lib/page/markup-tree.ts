import type { MarkupElement } from '../ingest/markup.ts';
import {
  attributeOf,
  firstChildOf,
  hasAnyAttribute,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
} from './safe-dom.ts';

/** What the readers of files look at. */
const wanted =
  'id class role hidden style href name content property itemprop datetime type aria-hidden'.split(' ');

/** A DOM tree as the readers of files know it; without recursion, for a page may nest without end. */
export function treeOf(root: Element): MarkupElement {
  const top = elementOf(root, null);
  const waiting: [Element, MarkupElement][] = [[root, top]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, element] = next;
    for (let child = firstChildOf(node); child !== null; child = nextSiblingOf(child)) {
      if (isText(child)) element.children.push(child.data);
      else if (isElement(child)) {
        const inner = elementOf(child, element);
        element.children.push(inner);
        waiting.push([child, inner]);
      }
    }
  }
  return top;
}

function elementOf(node: Element, parent: MarkupElement | null): MarkupElement {
  const attributes = new Map<string, string>();
  if (hasAnyAttribute(node)) {
    for (const name of wanted) {
      const value = attributeOf(node, name);
      if (value !== null) attributes.set(name, value);
    }
  }
  return { name: localNameOf(node), attributes, children: [], parent };
}
