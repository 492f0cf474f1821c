import { type PackedMatches, packedSize, unpackMatches } from '../matching/packed-matches.ts';
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
  /** Flows that were read in one go have the same number: they are in the order of the page. */
  readonly run: number;
  /** What it was read in, until its nodes are taken out: a batch holds others, too, which may leave the page. */
  #batch: Batch | null;
  /** Where each node of the batch begins in its text; those here are `[node, endNode)`. */
  readonly #starts: readonly number[];
  readonly #node: number;
  readonly #endNode: number;
  /** The matches of the batch, and the stretch of them that stands here. */
  readonly #packed: PackedMatches;
  readonly #first: number;
  #last: number;
  #nodes: Text[] = [];
  #own: number[] | undefined;
  #matches: Match[] | undefined;

  constructor(batch: Batch, node: number, endNode: number, first: number, last: number, run: number) {
    this.run = run;
    this.element = batch.elementAround(node, endNode);
    this.#batch = batch;
    this.#starts = batch.starts;
    this.#node = node;
    this.#endNode = endNode;
    this.#packed = batch.matches;
    this.#first = first;
    this.#last = last;
  }

  get nodes(): Text[] {
    if (this.#batch !== null) this.#nodes = this.#batch.nodes.slice(this.#node, this.#endNode);
    this.#batch = null;
    return this.#nodes;
  }

  get starts(): number[] {
    const base = this.#starts[this.#node]!;
    this.#own ??= this.#starts.slice(this.#node, this.#endNode).map((start) => start - base);
    return this.#own;
  }

  /** How many terms stand here. */
  get size(): number {
    return this.#matches?.length ?? (this.#last - this.#first) / packedSize;
  }

  /** In order, none overlapping; `key` is the index of the term. The same objects each time. */
  get matches(): Match[] {
    if (this.#matches === undefined) {
      const base = this.#starts[this.#node]!;
      const own = this.#packed.slice(this.#first, this.#last);
      this.#matches = unpackMatches(own.map((number, at) => (at % packedSize < 2 ? number - base : number)));
    }
    return this.#matches;
  }

  set matches(matches: Match[]) {
    this.#matches = matches;
  }

  /** The term of each match, whatever `matches` was set to. */
  eachTerm(take: (term: number) => void): void {
    for (let at = this.#first; at < this.#last; at += packedSize) take(this.#packed[at + 2]!);
  }

  /** Does a match run across the end of a node where that may not be? Only while its nodes were not asked for. */
  isCut(mayNot: (left: Text, right: Text) => boolean): boolean {
    const { matches, nodes, starts } = this.#batch!;
    let next = this.#first;
    for (let at = this.#node + 1; at < this.#endNode; at++) {
      const seam = starts[at]!;
      while (next < this.#last && matches[next + 1]! <= seam) next += packedSize;
      if (next === this.#last) return false;
      if (matches[next]! < seam && mayNot(nodes[at - 1]!, nodes[at]!)) return true;
    }
    return false;
  }

  /** Drops the matches that do not begin in such an element, asked once for neighbours. Only while its nodes were not asked for. */
  keepIn(isSuch: (element: Element) => boolean): void {
    const { matches, elements, starts } = this.#batch!;
    const end = this.#last;
    let at = this.#node;
    let asked: Element | null = null;
    let keeps = false;
    this.#last = this.#first;
    for (let next = this.#first; next < end; next += packedSize) {
      while (at + 1 < this.#endNode && starts[at + 1]! <= matches[next]!) at++;
      const element = elements[at]!;
      if (element !== asked) keeps = isSuch(element);
      asked = element;
      if (!keeps) continue;
      if (this.#last < next) matches.copyWithin(this.#last, next, next + packedSize);
      this.#last += packedSize;
    }
  }
}
