/** Places in a block: a long text has thousands of blocks, a short one wastes no room. */
const blockPlaces = 1 << 12;

/** Numbers of a place: the candidate's, the passage's, start and end. */
const perPlace = 4;

/** Where the candidates of a document stand, in the order in which they were met: a list for each would be dear. */
export class PlaceLog {
  #blocks: Int32Array[] = [];
  #size = 0;

  add(candidate: number, passage: number, start: number, end: number): void {
    const at = this.#size++ % blockPlaces;
    if (at === 0) this.#blocks.push(new Int32Array(perPlace * blockPlaces));
    const block = this.#blocks.at(-1)!;
    block[perPlace * at] = candidate;
    block[perPlace * at + 1] = passage;
    block[perPlace * at + 2] = start;
    block[perPlace * at + 3] = end;
  }

  /** Calls back with every place. */
  visit(each: (candidate: number, passage: number, start: number, end: number) => void): void {
    for (let place = 0; place < this.#size; place++) {
      const block = this.#blocks[Math.floor(place / blockPlaces)]!;
      const at = perPlace * (place % blockPlaces);
      each(block[at]!, block[at + 1]!, block[at + 2]!, block[at + 3]!);
    }
  }

  /** Forgets the places of all candidates but these. */
  keep(isKept: (candidate: number) => boolean): void {
    const kept = new PlaceLog();
    this.visit((candidate, passage, start, end) => {
      if (isKept(candidate)) kept.add(candidate, passage, start, end);
    });
    this.#blocks = kept.#blocks;
    this.#size = kept.#size;
  }
}
