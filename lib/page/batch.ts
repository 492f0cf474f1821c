import type { PackedMatches } from '../matching/packed-matches.ts';
import { elementAbove, holds } from './safe-dom.ts';

/** No key holds it and folding keeps it, so no match crosses from one flow into the next. */
const between = '\uE000';

/** Flows read one after the other: matched in one go, which costs half of what one by one would. */
export class Batch {
  readonly nodes: Text[] = [];
  /** The element that each node stands in. */
  readonly elements: Element[] = [];
  /** Where each node's data begins in the text of all. */
  readonly starts: number[] = [];
  /** For each flow, how many nodes there are up to its end. */
  readonly flowEnds: number[] = [];
  /** What was found in the text, once it was matched. */
  matches!: PackedMatches;
  /** Code units of the text. */
  length = 0;
  /** Joined in one go: a string that grows piece by piece is twice as dear to read. */
  #parts: string[] = [];
  /** Nodes of the flows that are closed; each has a part, and each flow one more. */
  #closed = 0;

  /** A flow has begun and may go on. */
  get isOpen(): boolean {
    return this.nodes.length > this.#closed;
  }

  add(node: Text, element: Element): void {
    const data = node.data;
    // Most text nodes of a page are line feeds between blocks.
    if (!this.isOpen && isBlank(data)) return;
    this.nodes.push(node);
    this.elements.push(element);
    this.starts.push(this.length);
    this.#write(data);
  }

  /** An edge of a block: if there is an open flow, it ends here. */
  close(): void {
    if (!this.isOpen) return;
    this.#closed = this.nodes.length;
    this.flowEnds.push(this.#closed);
    this.#write(between);
  }

  /** The element that nodes `[from, end)` stand in, all of them. */
  elementAround(from: number, end: number): Element {
    const first = this.elements[from]!;
    const last = this.elements[end - 1]!;
    let around: Element | null = first;
    // A text may begin with a link or in bold.
    while (around !== null && around !== last && !holds(around, last)) around = elementAbove(around);
    return around ?? first;
  }

  /** A flow has ended, and there are so many code units. */
  isFull(enough: number): boolean {
    return this.#closed > 0 && this.length >= enough;
  }

  /** A batch that begins with the open flow of this one, which gives it away. */
  goOn(): Batch {
    const next = new Batch();
    const open = this.#closed;
    for (let at = open; at < this.nodes.length; at++) next.add(this.nodes[at]!, this.elements[at]!);
    this.length -= next.length;
    for (const list of [this.nodes, this.elements, this.starts]) list.length = open;
    this.#parts.length = open + this.flowEnds.length;
    return next;
  }

  /** The text of all flows, each followed by `between`; it is not kept. */
  takeText(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    return text;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }
}

/** Nothing but blanks and control characters; most often it is known from the first unit. */
function isBlank(data: string): boolean {
  let at = 0;
  while (at < data.length && data.charCodeAt(at) <= 32) at++;
  return at === data.length;
}
