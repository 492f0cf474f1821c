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
  readonly nodes: Text[];
  /** What it stands in, for measuring where it is. */
  readonly element: Element;
  /** Those matches that can be seen now. */
  painted = none;
  dropped = false;
  /** Where each node of the batch begins in its text, and which of them is the first here. */
  readonly #starts: readonly number[];
  readonly #node: number;
  /** The matches of the batch, and the stretch of them that stands here. */
  readonly #packed: PackedMatches;
  readonly #first: number;
  #last: number;
  #own: number[] | undefined;
  #matches: Match[] | undefined;

  /** Some nodes of a batch, from the one of that index on, with its matches `[first, last)`. */
  constructor(batch: Batch, nodes: Text[], element: Element, node: number, first: number, last: number) {
    this.nodes = nodes;
    this.element = element;
    this.#starts = batch.starts;
    this.#node = node;
    this.#packed = batch.matches;
    this.#first = first;
    this.#last = last;
  }

  get starts(): number[] {
    const base = this.#start(0);
    this.#own ??= this.nodes.map((_, at) => this.#start(at) - base);
    return this.#own;
  }

  /** How many terms stand here. */
  get size(): number {
    return this.#matches?.length ?? (this.#last - this.#first) / packedSize;
  }

  /** In order, none overlapping; `key` is the index of the term. The same objects each time. */
  get matches(): Match[] {
    if (this.#matches === undefined) {
      const base = this.#start(0);
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

  /** Does a match run across the end of a node where that may not be? */
  isCut(mayNot: (left: Text, right: Text) => boolean): boolean {
    let next = this.#first;
    for (let at = 1; at < this.nodes.length; at++) {
      const seam = this.#start(at);
      while (next < this.#last && this.#packed[next + 1]! <= seam) next += packedSize;
      if (next === this.#last) return false;
      if (this.#packed[next]! < seam && mayNot(this.nodes[at - 1]!, this.nodes[at]!)) return true;
    }
    return false;
  }

  /** Drops the matches that do not begin in such a node; each is asked once. */
  keepIn(isSuch: (node: Text) => boolean): void {
    const packed = this.#packed;
    const end = this.#last;
    let at = 0;
    let asked = -1;
    let keeps = false;
    this.#last = this.#first;
    for (let next = this.#first; next < end; next += packedSize) {
      while (at + 1 < this.nodes.length && this.#start(at + 1) <= packed[next]!) at++;
      if (at > asked) keeps = isSuch(this.nodes[at]!);
      asked = at;
      if (!keeps) continue;
      if (this.#last < next) packed.copyWithin(this.#last, next, next + packedSize);
      this.#last += packedSize;
    }
  }

  #start(at: number): number {
    return this.#starts[this.#node + at]!;
  }
}
