import { type ElementKind, kindOf } from './element-kinds.ts';
import type { Flow } from './flow.ts';
import { firstChildOf, isElement, isText, nextSiblingOf, parentOf } from './safe-dom.ts';

export interface Reading {
  /** Where the walk stands while it waits for the next flow to be asked for. */
  at?: Node;
  /** Ask the computed style of every element. */
  careful?: boolean;
  /** Told of each element that is met; a shadow root is never entered from its host. */
  meet?(element: Element, kind: ElementKind): void;
  /** Told of each node once it and all in it have been read. */
  leave?(node: Node): void;
}

/** The flow being gathered while the walk goes on. */
class Gathering {
  #nodes: Text[] = [];
  #starts: number[] = [];
  #text = '';

  add(node: Text): void {
    const data = node.data;
    if (data === '') return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  /** Text stands right against what comes next. */
  get touching(): boolean {
    return this.#text !== '' && this.#text.charCodeAt(this.#text.length - 1) > 32;
  }

  /** An edge of a block: hands out what was gathered, unless it is white space. */
  close(): Flow | null {
    if (this.#nodes.length === 0) return null;
    const [text, nodes, starts] = [this.#text, this.#nodes, this.#starts];
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
    return /\S/.test(text) ? { text, nodes, starts } : null;
  }
}

/**
 * The flows of a tree in document order, from the node `from` on, within `root`; given `until`, it stops at
 * the first edge of a block after that node. The caller has made sure that `from` may be read.
 */
export function* readFlows(
  from: Node | null,
  root: Node,
  reading: Reading = {},
  until: Node = root,
): Generator<Flow, void, void> {
  const gathering = new Gathering();
  const entered: ElementKind[] = [];
  let passed = false;
  let node = from;
  while (node !== null) {
    let inside: Node | null = null;
    if (isText(node)) gathering.add(node);
    else if (isElement(node)) {
      const kind = kindOf(node, reading.careful ?? false, gathering.touching);
      reading.meet?.(node, kind);
      if (kind === 'block' || kind === 'break') {
        const flow = gathering.close();
        if (flow !== null) {
          reading.at = node;
          yield flow;
        }
        if (passed) return;
      }
      if (kind === 'block' || kind === 'inline') {
        inside = firstChildOf(node);
        if (inside !== null) entered.push(kind);
      }
    }
    if (inside !== null) {
      node = inside;
      continue;
    }
    for (;;) {
      reading.leave?.(node);
      if (node === until) passed = true;
      const next: Node | null = node === root ? null : nextSiblingOf(node);
      if (next !== null) {
        node = next;
        break;
      }
      const parent: Node | null = node === root ? null : parentOf(node);
      const ends = parent === null || parent === root;
      if (ends || leftKind(entered, parent, reading) !== 'inline') {
        const flow = gathering.close();
        if (flow !== null) {
          reading.at = node;
          yield flow;
        }
        if (passed || ends) return;
      }
      node = parent;
    }
  }
}

/** The kind of the element the walk leaves; above `from` it was never entered and is looked at now. */
function leftKind(entered: ElementKind[], element: Node, reading: Reading): ElementKind {
  return entered.pop() ?? (isElement(element) ? kindOf(element, reading.careful ?? false, true) : 'block');
}
