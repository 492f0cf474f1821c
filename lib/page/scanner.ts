import { matchedPiece } from '../limits.ts';
import type { Match } from '../model.ts';
import { seamsHold, seenOnly } from './check-matches.ts';
import { type ElementKind, kindOf, mayBeShown } from './element-kinds.ts';
import { type FindTerms, findMatches } from './find-matches.ts';
import type { Flow } from './flow.ts';
import { flowStart } from './flow-start.ts';
import type { Marks } from './marks.ts';
import { matchTogether } from './match-together.ts';
import { type Reading, readFlows, walkFlows } from './read-flows.ts';
import { firstChildOf, holds, isConnected, isElement, nextSiblingOf, parentOf, rootOf } from './safe-dom.ts';

/** Text gathered before it is matched: about a third of a millisecond of work. */
const batchLength = 4_000;

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
    yield* this.#takeAll(walkFlows(firstChildOf(root), root, this.#reading));
    delete this.#reading.at;
  }

  /** The walk of `all` stands inside a node that has been removed, and would lose its way. */
  isCutBy(removed: Node): boolean {
    return this.#reading.at !== undefined && holds(removed, this.#reading.at);
  }

  /** Only the flows that changed nodes stand in, and those inside of them; empties the set. */
  around(changed: Set<Node>): Generator<void, void, void> {
    return this.#takeAll(this.#flowsAround(changed));
  }

  *#flowsAround(changed: Set<Node>): Generator<Flow | null, void, void> {
    const readable = new Map<Node, boolean>();
    const reading: Reading = { ...this.#reading, leave: (node) => changed.delete(node) };
    for (const node of changed) {
      changed.delete(node);
      const root = rootOf(node);
      if (node === root || !isConnected(node) || !isReadable(parentOf(node), root, readable)) continue;
      yield* walkFlows(flowStart(node, root), root, reading, lastOfRun(node, changed));
    }
  }

  #meet(element: Element, kind: ElementKind): void {
    if (kind === 'block' || kind === 'inline') this.#listener.meet(element);
    else if (kind === 'skip' && mayBeShown(element)) this.#listener.hidden(element);
  }

  /** Nothing read waits while the page may change: each pause comes after what was read has been matched. */
  *#takeAll(flows: Iterable<Flow | null>): Generator<void, void, void> {
    let batch: Flow[] = [];
    let length = 0;
    for (const flow of flows) {
      if (flow !== null && flow.text.length > matchedPiece) yield* this.#takeLong(flow);
      else if (flow !== null) {
        batch.push(flow);
        length += flow.text.length;
      }
      if (flow !== null && length < batchLength) continue;
      this.#takeBatch(batch);
      batch = [];
      length = 0;
      yield;
    }
    this.#takeBatch(batch);
  }

  #takeBatch(batch: readonly Flow[]): void {
    matchTogether(batch, this.#find, (flow, matches) => this.#keep(flow, matches));
  }

  *#takeLong(flow: Flow): Generator<void, void, void> {
    this.#keep(flow, yield* findMatches(flow.text, this.#find));
  }

  #keep(flow: Flow, matches: Match[]): void {
    if (seamsHold(flow, matches)) this.#marks.keep(flow, seenOnly(flow, matches, this.#listener.hidden));
    else this.#takeCarefully(flow);
  }

  #takeCarefully(flow: Flow): void {
    const root = rootOf(flow.nodes[0]!);
    const start = flowStart(flow.nodes[0]!, root, true);
    for (const part of readFlows(start, root, { careful: true }, flow.nodes.at(-1))) {
      this.#marks.keep(part, seenOnly(part, this.#find(part.text), this.#listener.hidden));
    }
  }
}

/** What was appended in a row is read in one go. */
function lastOfRun(node: Node, changed: ReadonlySet<Node>): Node {
  let last = node;
  for (let next = nextSiblingOf(last); next !== null && changed.has(next); next = nextSiblingOf(last))
    last = next;
  return last;
}

/** No element above forbids reading: an editor, a script, something hidden. */
function isReadable(node: Node | null, root: Node, known: Map<Node, boolean>): boolean {
  if (node === null || node === root) return true;
  let readable = known.get(node);
  if (readable === undefined) {
    const kind = isElement(node) ? kindOf(node, false, false) : 'block';
    readable = kind !== 'break' && kind !== 'skip' && isReadable(parentOf(node), root, known);
    known.set(node, readable);
  }
  return readable;
}
