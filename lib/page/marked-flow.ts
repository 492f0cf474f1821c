import { packedSize, unpackMatches } from '../matching/packed-matches.ts';
import type { Match } from '../model.ts';
import type { Batch } from './batch.ts';
import type { Flow } from './flow.ts';

const none: readonly Match[] = [];

/**
 * A flow in which terms stand. Its text is not kept: the nodes have it. A page has ten thousand of these, hence they
 * share the numbers of the batch they were read in, and make objects of them only where someone looks.
 */
export class MarkedFlow implements Flow {
  /** What it stands in, for measuring where it is. */
  readonly element: Element;
  /** Those matches that can be seen now. */
  painted = none;
  dropped = false;
  /** What it was read in: its nodes `[node, endNode)` and its matches `[first, last)`. */
  readonly #batch: Batch;
  readonly #node: number;
  readonly #endNode: number;
  readonly #first: number;
  #last: number;
  #nodes: Text[] | undefined;
  #starts: number[] | undefined;
  #matches: Match[] | undefined;

  constructor(batch: Batch, node: number, endNode: number, first: number, last: number) {
    this.element = batch.elements[node]!;
    this.#batch = batch;
    this.#node = node;
    this.#endNode = endNode;
    this.#first = first;
    this.#last = last;
  }

  get nodes(): Text[] {
    this.#nodes ??= this.#batch.nodes.slice(this.#node, this.#endNode);
    return this.#nodes;
  }

  /** Each of its nodes, in order. */
  eachNode(take: (node: Text) => void): void {
    for (let at = this.#node; at < this.#endNode; at++) take(this.#batch.nodes[at]!);
  }

  get starts(): number[] {
    const { starts } = this.#batch;
    const base = starts[this.#node]!;
    this.#starts ??= starts.slice(this.#node, this.#endNode).map((start) => start - base);
    return this.#starts;
  }

  /** How many terms stand here. */
  get size(): number {
    return this.#matches?.length ?? (this.#last - this.#first) / packedSize;
  }

  /** In order, none overlapping; `key` is the index of the term. The same objects each time. */
  get matches(): Match[] {
    if (this.#matches === undefined) {
      const base = this.#batch.starts[this.#node]!;
      const own = this.#batch.matches.slice(this.#first, this.#last);
      this.#matches = unpackMatches(own.map((number, at) => (at % packedSize < 2 ? number - base : number)));
    }
    return this.#matches;
  }

  set matches(matches: Match[]) {
    this.#matches = matches;
  }

  /** The term of each match, whatever `matches` was set to. */
  eachTerm(take: (term: number) => void): void {
    const packed = this.#batch.matches;
    for (let at = this.#first; at < this.#last; at += packedSize) take(packed[at + 2]!);
  }

  /** Does a match run across the end of a node where that may not be? */
  isCut(mayNot: (left: Text, right: Text) => boolean): boolean {
    const { matches, nodes, starts } = this.#batch;
    let next = this.#first;
    for (let at = this.#node + 1; at < this.#endNode; at++) {
      const seam = starts[at]!;
      while (next < this.#last && matches[next + 1]! <= seam) next += packedSize;
      if (next === this.#last) return false;
      if (matches[next]! < seam && mayNot(nodes[at - 1]!, nodes[at]!)) return true;
    }
    return false;
  }

  /** Drops the matches that do not begin in such an element; each is asked once for each of its nodes. */
  keepIn(isSuch: (element: Element) => boolean): void {
    const { matches, elements, starts } = this.#batch;
    const end = this.#last;
    let at = this.#node;
    let asked = -1;
    let keeps = false;
    this.#last = this.#first;
    for (let next = this.#first; next < end; next += packedSize) {
      while (at + 1 < this.#endNode && starts[at + 1]! <= matches[next]!) at++;
      if (at > asked) keeps = isSuch(elements[at]!);
      asked = at;
      if (!keeps) continue;
      if (this.#last < next) matches.copyWithin(this.#last, next, next + packedSize);
      this.#last += packedSize;
    }
  }
}
