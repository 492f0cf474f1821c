import { kindOf } from './element-kinds.ts';
import { isElement, parentOf } from './safe-dom.ts';

/** Neither it nor an element above forbids reading: an editor, a script, something hidden. `known` has the answers already given. */
export function isReadable(node: Node | null, root: Node, known: Map<Node, boolean>): boolean {
  if (node === null || node === root) return true;
  let readable = known.get(node);
  if (readable === undefined) {
    const kind = isElement(node) ? kindOf(node, false, false) : 'block';
    readable = kind !== 'break' && kind !== 'skip' && isReadable(parentOf(node), root, known);
    known.set(node, readable);
  }
  return readable;
}
