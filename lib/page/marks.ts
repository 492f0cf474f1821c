import type { Match } from '../model.ts';
import type { Flow } from './flow.ts';
import { elementOf, isConnected } from './safe-dom.ts';

/** A flow in which terms stand. Its text is not kept: the nodes have it. */
export interface MarkedFlow {
  nodes: Text[];
  starts: number[];
  /** In order, none overlapping; `key` is the index of the term. */
  matches: Match[];
  /** Those that can be seen now. */
  painted: readonly Match[];
  /** What it stands in, for measuring where it is. */
  element: Element;
  dropped: boolean;
}

/** All matches of the page as it is now, by flow: how many, of which terms, at which nodes. */
export class Marks {
  /** Matches on the page. */
  total = 0;
  /** Grows whenever a flow comes or goes. */
  changes = 0;
  /** Distinct terms on the page. */
  terms = 0;
  /** Occurrences on the page of each term. */
  #counts = new Int32Array(1024);
  #byNode = new Map<Text, MarkedFlow>();
  #all: MarkedFlow[] = [];
  #live = 0;
  readonly #onDrop: (flow: MarkedFlow) => void;

  constructor(onDrop: (flow: MarkedFlow) => void = () => {}) {
    this.#onDrop = onDrop;
  }

  /** How often a term stands on the page. */
  countOf(term: number): number {
    return this.#counts[term] ?? 0;
  }

  at(node: Node): MarkedFlow | undefined {
    return this.#byNode.get(node as Text);
  }

  /** Takes a flow just read in the place of what was known of its nodes; a flow without matches is forgotten. */
  keep({ nodes, starts }: Flow, matches: Match[]): void {
    for (const node of nodes) this.forget(node);
    const element = elementOf(nodes[0]!);
    if (matches.length === 0 || element === null) return;
    const marked = { nodes, starts, matches, painted: [], element, dropped: false };
    for (const node of nodes) this.#byNode.set(node, marked);
    this.#all.push(marked);
    this.#live++;
    this.changes++;
    this.#count(matches, 1);
  }

  /** Drops the flow of a node, and returns it. */
  forget(node: Node): MarkedFlow | undefined {
    const flow = this.at(node);
    if (flow === undefined) return undefined;
    for (const each of flow.nodes) this.#byNode.delete(each);
    flow.dropped = true;
    this.#live--;
    this.changes++;
    this.#count(flow.matches, -1);
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

  #count(matches: readonly Match[], step: 1 | -1): void {
    this.total += step * matches.length;
    for (const { key } of matches) {
      if (key >= this.#counts.length) this.#makeRoom(key);
      const count = this.#counts[key]! + step;
      this.#counts[key] = count;
      if (count === 0) this.terms--;
      else if (count === step) this.terms++;
    }
  }

  #makeRoom(term: number): void {
    const counts = new Int32Array(2 * (term + 1));
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
