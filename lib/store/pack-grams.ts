/**
 * Grams with their rows in blocks of bytes. Each gram is written as the units that differ from the gram before it in
 * the block, its rows as differences (C. Manning, P. Raghavan, H. Schütze, Introduction to Information Retrieval, §5.2.2
 * and §5.3.1): a row of the database costs more than its bytes, so that thousands of grams share one.
 */
import { ByteWriter } from '../glossary/byte-writer.ts';
import { gramBlock, gramPart } from '../limits.ts';

/** Some grams that follow each other, and the name of the first. */
export interface PackedBlock {
  first: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Packs grams that come in ascending order of their names, with ascending rows. */
export class GramPacker {
  /** Blocks that are full. */
  ready: PackedBlock[] = [];
  readonly #base: number;
  #block = new ByteWriter();
  readonly #rows = new ByteWriter();
  #first: string | null = null;
  #last = '';

  /** No row is below `base`. */
  constructor(base: number) {
    this.#base = base;
  }

  add(gram: string, rows: ArrayLike<number>): void {
    for (let from = 0; from < rows.length; from += gramPart) {
      this.#addPart(gram, rows, from, Math.min(from + gramPart, rows.length));
    }
  }

  /** Ends the last block. */
  finish(): void {
    if (this.#first !== null) this.ready.push({ first: this.#first, bytes: this.#block.finish() });
    this.#first = null;
  }

  #addPart(gram: string, rows: ArrayLike<number>, from: number, to: number): void {
    if (this.#first === null) {
      this.#first = gram;
      this.#last = '';
      this.#block = new ByteWriter();
    }
    const shared = sharedLength(this.#last, gram);
    this.#block.whole(shared);
    this.#block.whole(gram.length - shared);
    for (let at = shared; at < gram.length; at += 1) this.#block.whole(gram.charCodeAt(at));
    this.#last = gram;
    this.#block.bytes(
      this.#rows.afresh(() => {
        let before = this.#base;
        for (let at = from; at < to; at += 1) {
          this.#rows.whole(rows[at]! - before);
          before = rows[at]!;
        }
      }),
    );
    if (this.#block.length >= gramBlock) this.finish();
  }
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
