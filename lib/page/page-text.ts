import type { Span } from '../model.ts';
import { type Flow, nodeIndexAt } from './flow.ts';
import { walkFlows } from './read-flows.ts';
import { elementOf, firstChildOf, isRendered } from './safe-dom.ts';
import { textsIn } from './texts-in.ts';

/** White space a browser shows as one space, or at the edge of a block not at all. */
const collapsed = /[ \t\n\r\f]+/g;

/**
 * The readable text of the page with a way back to the DOM: its flows joined by line feeds, white space as
 * it is shown. Quotes are described and located in it.
 */
export class PageText {
  text = '';
  readonly #parts: string[] = [];
  #length = 0;
  /** A piece is a stretch of one text node that stands in the text as it is. */
  readonly #nodes: Text[] = [];
  readonly #offsets: number[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #firstPiece = new Map<Text, number>();

  add(flow: Flow): void {
    if (this.#length > 0) this.#write('\n');
    // A space waits for the text after it: none stands at the end of a block.
    let space: { node: Text; offset: number } | null = null;
    let empty = true;
    for (const node of flow.nodes) {
      const data = node.data;
      let from = 0;
      const put = (to: number) => {
        if (to <= from) return;
        if (space !== null && !empty) this.#addPiece(space.node, space.offset, ' ');
        space = null;
        empty = false;
        this.#addPiece(node, from, data.slice(from, to));
      };
      for (const white of data.matchAll(collapsed)) {
        if (white[0] === ' ' && white.index > from) continue;
        put(white.index);
        space ??= { node, offset: white.index };
        from = white.index + white[0].length;
      }
      const last = data.endsWith(' ') ? data.length - 1 : data.length;
      put(last);
      if (last < data.length && from <= last) space ??= { node, offset: last };
    }
  }

  close(): this {
    this.text = this.#parts.join('');
    this.#parts.length = 0;
    return this;
  }

  /** Where a boundary point in a text node stands; null if its text was not read. */
  positionOf(node: Node, offset: number): number | null {
    let piece = this.#firstPiece.get(node as Text);
    if (piece === undefined) return null;
    while (this.#nodes[piece + 1] === node && this.#offsets[piece + 1]! <= offset) piece++;
    const inPiece = Math.min(Math.max(0, offset - this.#offsets[piece]!), this.#lengths[piece]!);
    return this.#starts[piece]! + inPiece;
  }

  /** The range of a span; null for an empty one. */
  rangeOf(span: Span): StaticRange | null {
    if (span.start >= span.end || this.#starts.length === 0) return null;
    const first = nodeIndexAt(this.#starts, span.start);
    const last = nodeIndexAt(this.#starts, span.end - 1);
    return new StaticRange({
      startContainer: this.#nodes[first]!,
      startOffset: this.#offsets[first]! + Math.min(span.start - this.#starts[first]!, this.#lengths[first]!),
      endContainer: this.#nodes[last]!,
      endOffset: this.#offsets[last]! + Math.min(span.end - this.#starts[last]!, this.#lengths[last]!),
    });
  }

  /** The span of a selection, white space at its ends left out; null if nothing readable is in it. */
  spanOf(range: AbstractRange): Span | null {
    let from: number | null = null;
    let to = 0;
    for (const node of textsIn(range)) {
      const start = this.positionOf(node, node === range.startContainer ? range.startOffset : 0);
      const end = this.positionOf(node, node === range.endContainer ? range.endOffset : node.length);
      if (start === null || end === null) continue;
      from ??= start;
      to = end;
    }
    if (from === null) return null;
    const picked = this.text.slice(from, to);
    const start = from + (picked.length - picked.trimStart().length);
    const end = to - (picked.length - picked.trimEnd().length);
    return start < end ? { start, end } : null;
  }

  #addPiece(node: Text, offset: number, text: string): void {
    if (!this.#firstPiece.has(node)) this.#firstPiece.set(node, this.#nodes.length);
    this.#nodes.push(node);
    this.#offsets.push(offset);
    this.#starts.push(this.#length);
    this.#lengths.push(text.length);
    this.#write(text);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Reads the page and its shadow roots, pausing after each flow; hidden text is left out. */
export function* readPageText(roots: readonly Node[]): Generator<void, PageText> {
  const page = new PageText();
  for (const root of roots) {
    for (const flow of walkFlows(firstChildOf(root), root)) {
      const element = flow && elementOf(flow.nodes[0]!);
      if (flow && element && isRendered(element)) page.add(flow);
      yield;
    }
  }
  return page.close();
}
