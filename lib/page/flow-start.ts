import { kindOf } from './element-kinds.ts';
import { isElement, lastChildOf, parentOf, previousSiblingOf } from './safe-dom.ts';

/**
 * The first node of the flow that `node` stands in or right after: reading from there gives that flow whole.
 * Goes backwards from leaf to leaf until it meets the edge of a block.
 */
export function flowStart(node: Node, root: Node, careful = false): Node {
  let start = node;
  for (;;) {
    const before = stepBack(start, root, careful);
    if (before === null) return start;
    start = before;
  }
}

function stepBack(node: Node, root: Node, careful: boolean): Node | null {
  if (node === root) return null;
  const sibling = previousSiblingOf(node);
  if (sibling !== null) return lastLeaf(sibling, careful);
  const parent = parentOf(node);
  if (parent === null || parent === root || !isElement(parent)) return null;
  return kindOf(parent, careful, true) === 'inline' ? parent : null;
}

/** The last leaf of a node's inside, entering inline elements only; null if an edge comes first. */
function lastLeaf(node: Node, careful: boolean): Node | null {
  let leaf = node;
  for (;;) {
    if (!isElement(leaf)) return leaf;
    const kind = kindOf(leaf, careful, true);
    if (kind === 'skip') return leaf;
    if (kind !== 'inline') return null;
    const last = lastChildOf(leaf);
    if (last === null) return leaf;
    leaf = last;
  }
}
