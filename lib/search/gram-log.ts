/** A gram with the rows of the passages that hold it, ascending. */
export interface HeldGram {
  gram: string;
  rows: Uint32Array;
}

const blockSize = 1 << 16;

/**
 * Which grams each passage holds, written down one passage after the other and sorted by gram only in the end: a list
 * for each gram would be another place in memory for every word read.
 */
export class GramLog {
  /** By the number of the gram, from 1. */
  readonly names: string[] = [''];
  /** How many passages hold each, and which was the last, counted from 1. */
  #counts = new Uint32Array(1 << 10);
  #lasts = new Uint32Array(1 << 10);
  readonly #blocks: Uint32Array[] = [];
  #block = new Uint32Array(0);
  #inBlock = blockSize;
  /** Row of each passage, and where its grams end in the log. */
  readonly #rows: number[] = [];
  readonly #ends: number[] = [];
  #size = 0;

  /** What is noted from now on is of the passage in this row. */
  begin(row: number): void {
    this.#rows.push(row);
    this.#ends.push(this.#size);
  }

  /** Numbers a gram. */
  name(gram: string): number {
    const number = this.names.push(gram) - 1;
    if (number >= this.#counts.length) {
      this.#counts = grown(this.#counts);
      this.#lasts = grown(this.#lasts);
    }
    return number;
  }

  /** The passage holds a gram; it may be told so more than once. */
  note(number: number): void {
    const passage = this.#rows.length;
    if (this.#lasts[number] === passage) return;
    this.#lasts[number] = passage;
    this.#counts[number]! += 1;
    if (this.#inBlock === blockSize) this.#addBlock();
    this.#block[this.#inBlock++] = number;
    this.#size += 1;
    this.#ends[passage - 1] = this.#size;
  }

  /** Every gram once, in no order. */
  get grams(): HeldGram[] {
    const rows = new Uint32Array(this.#size);
    const next = new Uint32Array(this.names.length);
    for (let gram = 1; gram < next.length; gram += 1) next[gram] = next[gram - 1]! + this.#counts[gram - 1]!;
    let passage = 0;
    for (let at = 0; at < this.#size; at += 1) {
      while (at >= this.#ends[passage]!) passage += 1;
      const gram = this.#blocks[Math.floor(at / blockSize)]![at % blockSize]!;
      rows[next[gram]!] = this.#rows[passage]!;
      next[gram]! += 1;
    }
    return this.names.slice(1).map((gram, at) => {
      const end = next[at + 1]!;
      return { gram, rows: rows.subarray(end - this.#counts[at + 1]!, end) };
    });
  }

  #addBlock(): void {
    this.#block = new Uint32Array(blockSize);
    this.#blocks.push(this.#block);
    this.#inBlock = 0;
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
