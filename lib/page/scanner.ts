import { seamsHold, seenOnly } from './check-matches.ts';
import { type ElementKind, kindOf, mayBeShown } from './element-kinds.ts';
import { type FindTerms, findMatches } from './find-matches.ts';
import type { Flow } from './flow.ts';
import { flowStart } from './flow-start.ts';
import type { Marks } from './marks.ts';
import { type Reading, readFlows } from './read-flows.ts';
import { firstChildOf, holds, isConnected, isElement, parentOf, rootOf } from './safe-dom.ts';

/** What the scanner tells while it reads. */
export interface ScannerListener {
  meet(element: Element): void;
  /** Terms stand in it, or may, but it is not shown now. */
  hidden(element: Element): void;
}

/** Reads the page, finds its terms and keeps them in `marks`; each generator pauses after every flow. */
export class Scanner {
  readonly #find: FindTerms;
  readonly #marks: Marks;
  readonly #listener: ScannerListener;
  readonly #reading: Reading;

  constructor(find: FindTerms, marks: Marks, listener: ScannerListener) {
    this.#find = find;
    this.#marks = marks;
    this.#listener = listener;
    this.#reading = { meet: (element, kind) => this.#meet(element, kind) };
  }

  /** Everything under a document or shadow root. */
  *all(root: Node): Generator<void, void, void> {
    for (const flow of readFlows(firstChildOf(root), root, this.#reading)) {
      yield* this.#take(flow, root);
      yield;
    }
    delete this.#reading.at;
  }

  /** The walk of `all` stands inside a node that has been removed, and would lose its way. */
  isCutBy(removed: Node): boolean {
    return this.#reading.at !== undefined && holds(removed, this.#reading.at);
  }

  /** Only the flows that changed nodes stand in, and those inside of them; empties the set. */
  *around(changed: Set<Node>): Generator<void, void, void> {
    const readable = new Map<Node, boolean>();
    const leave = (node: Node) => changed.delete(node);
    for (const node of changed) {
      changed.delete(node);
      const root = rootOf(node);
      if (node === root || !isConnected(node) || !isReadable(parentOf(node)!, root, readable)) continue;
      const reading: Reading = { meet: (element, kind) => this.#meet(element, kind), leave };
      for (const flow of readFlows(flowStart(node, root), root, reading, node)) {
        yield* this.#take(flow, root);
        yield;
      }
    }
  }

  #meet(element: Element, kind: ElementKind): void {
    if (kind === 'block' || kind === 'inline') this.#listener.meet(element);
    else if (kind === 'skip' && mayBeShown(element)) this.#listener.hidden(element);
  }

  *#take(flow: Flow, root: Node): Generator<void, void, void> {
    const matches = yield* findMatches(flow.text, this.#find);
    if (matches.length > 0 && !seamsHold(flow, matches)) yield* this.#takeCarefully(flow, root);
    else this.#marks.keep(flow, seenOnly(flow, matches, this.#listener.hidden));
  }

  *#takeCarefully(flow: Flow, root: Node): Generator<void, void, void> {
    const start = flowStart(flow.nodes[0]!, root, true);
    for (const part of readFlows(start, root, { careful: true }, flow.nodes.at(-1))) {
      const matches = yield* findMatches(part.text, this.#find);
      this.#marks.keep(part, seenOnly(part, matches, this.#listener.hidden));
    }
  }
}

/** No element above forbids reading: an editor, a script, something hidden. */
function isReadable(node: Node, root: Node, known: Map<Node, boolean>): boolean {
  const path: Node[] = [];
  let readable = true;
  for (let at: Node | null = node; at !== null && at !== root; at = parentOf(at)) {
    const before = known.get(at);
    if (before !== undefined) {
      readable = before;
      break;
    }
    path.push(at);
    const kind = isElement(at) ? kindOf(at, false, false) : 'block';
    if (kind === 'break' || kind === 'skip') {
      readable = false;
      break;
    }
  }
  for (const passed of path) known.set(passed, readable);
  return readable;
}
