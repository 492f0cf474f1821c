/** Words by their UTF-16 code units: nodes level by level in flat arrays, the children of each side by side, ascending. */
export class WordTrie {
  readonly #units: Uint16Array;
  /** Where the children of each node begin; they end where those of the next begin. */
  readonly #children: Uint32Array;
  /** Of the first level by unit: a text has an unlikely one at every place. */
  readonly #roots = new Uint32Array(0x10000);
  /** The node at which each word ends. */
  readonly ends: Uint32Array;

  /**
   * Of words in ascending order: how many units each shares with the one before, how many it has besides, and these
   * of all words. Each of them is a node.
   */
  constructor(shared: Uint8Array, lengths: Uint8Array, suffixes: Uint16Array) {
    const next = levelStarts(shared, lengths);
    const size = suffixes.length + 1;
    this.#units = new Uint16Array(size);
    this.#children = new Uint32Array(size + 1).fill(size);
    this.#children[0] = 1;
    this.ends = new Uint32Array(lengths.length);
    let at = 0;
    for (let word = 0; word < lengths.length; word++) {
      const last = shared[word]! + lengths[word]!;
      for (let depth = shared[word]! + 1; depth <= last; depth++) {
        const node = next[depth]!;
        next[depth] = node + 1;
        this.#units[node] = suffixes[at++]!;
        this.#children[node] = next[depth + 1]!;
        if (depth === 1) this.#roots[this.#units[node]!] = node;
        this.ends[word] = node;
      }
    }
  }

  /** How many nodes there are; node 0 is no word's. */
  get size(): number {
    return this.#units.length;
  }

  /** All beginnings of words in ascending order, each with its node. */
  *beginnings(node = 0, text = ''): Generator<[text: string, node: number]> {
    for (let child = this.#children[node]!; child < this.#children[node + 1]!; child++) {
      const longer = text + String.fromCharCode(this.#units[child]!);
      yield [longer, child];
      yield* this.beginnings(child, longer);
    }
  }

  /** The node of a first unit, 0 where no word begins so. */
  begin(unit: number): number {
    return this.#roots[unit]!;
  }

  /** The node that one more unit leads to, 0 where no word goes on so. */
  step(node: number, unit: number): number {
    let low = this.#children[node]!;
    let high = this.#children[node + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#units[middle]!;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}

/** The first node of each level, by depth from 1. */
function levelStarts(shared: Uint8Array, lengths: Uint8Array): number[] {
  const sizes: number[] = [];
  for (const [word, length] of lengths.entries())
    for (let depth = shared[word]! + 1; depth <= shared[word]! + length; depth++)
      sizes[depth] = (sizes[depth] ?? 0) + 1;
  const starts = [0, 1];
  for (let depth = 1; depth <= sizes.length; depth++) starts.push(starts[depth]! + (sizes[depth] ?? 0));
  return starts;
}
