import { lengthened } from '../matching/lengthened.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { isConnected } from './safe-dom.ts';

/** All matches of the page as it is now, by flow: how many, of which terms, at which nodes. */
export class Marks {
  /** Matches on the page. */
  total = 0;
  /** Grows whenever a flow comes or goes. */
  changes = 0;
  /** Distinct terms on the page. */
  terms = 0;
  /** Occurrences on the page of each term. */
  #counts: Int32Array = new Int32Array(1024);
  readonly #byNode = new Map<Node, MarkedFlow>();
  /** Flows that `#byNode` does not know yet: while a page is read for the first time, nobody asks for them. */
  readonly #unnamed: MarkedFlow[] = [];
  #all: MarkedFlow[] = [];
  #live = 0;
  readonly #onDrop: (flow: MarkedFlow) => void;

  constructor(onDrop: (flow: MarkedFlow) => void) {
    this.#onDrop = onDrop;
  }

  /** How often a term stands on the page. */
  countOf(term: number): number {
    return this.#counts[term] ?? 0;
  }

  at(node: Node): MarkedFlow | undefined {
    if (this.#unnamed.length > 0) this.name();
    return this.#byNode.get(node);
  }

  /** Takes a flow just read, whose nodes are in no other; not if nothing stands in it. Its nodes wait to be named. */
  keep(flow: MarkedFlow): void {
    if (flow.size === 0) return;
    this.#unnamed.push(flow);
    this.#all.push(flow);
    this.#live++;
    this.changes++;
    this.#count(flow, 1);
  }

  /** Prepares `at`, which else the first to ask has to wait for. */
  name(): void {
    for (const flow of this.#unnamed) this.#name(flow);
    this.#unnamed.length = 0;
  }

  /** The same, with a pause after each flow. */
  *nameInSteps(): Generator<void, void, void> {
    for (let flow = this.#unnamed.pop(); flow !== undefined; flow = this.#unnamed.pop()) {
      this.#name(flow);
      yield;
    }
  }

  /** Drops the flow of a node, and returns it. */
  forget(node: Node): MarkedFlow | undefined {
    const flow = this.at(node);
    if (flow === undefined) return undefined;
    for (const each of flow.nodes) this.#byNode.delete(each);
    flow.dropped = true;
    this.#live--;
    this.changes++;
    this.#count(flow, -1);
    this.#onDrop(flow);
    return flow;
  }

  /** Drops flows that left the page unseen: those of a removed shadow root. */
  sweep(): void {
    for (const flow of this.flows()) if (!isConnected(flow.nodes[0]!)) this.forget(flow.nodes[0]!);
  }

  /** All flows in the order in which they were found; neighbours mostly stand near each other on the page. */
  flows(): readonly MarkedFlow[] {
    if (this.#all.length > this.#live) this.#all = this.#all.filter((flow) => !flow.dropped);
    return this.#all;
  }

  #name(flow: MarkedFlow): void {
    for (const node of flow.nodes) this.#byNode.set(node, flow);
  }

  #count(flow: MarkedFlow, step: 1 | -1): void {
    flow.eachTerm((term) => {
      if (term >= this.#counts.length) this.#counts = lengthened(this.#counts, 2 * term);
      const count = this.#counts[term]! + step;
      this.#counts[term] = count;
      this.total += step;
      if (count === 0) this.terms--;
      else if (count === step) this.terms++;
    });
  }
}
