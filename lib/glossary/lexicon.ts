import { WordTrie } from './word-trie.ts';

/** Parts of speech as jieba's dictionary names them, folded; `x` a character it does not know. */
export type Tag = (typeof tags)[number] | 'x';

/** In the order scripts/pack-lexicon.ts numbers them. */
const tags = [
  ...['n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q'],
  ...['r', 'c', 'p', 'u', 't', 'f', 's', 'i', 'l', 'j', 'z'],
] as const as readonly [
  'n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q',
  'r', 'c', 'p', 'u', 't', 'f', 's', 'i', 'l', 'j', 'z',
]; // biome-ignore format: a table

/** The word-frequency lexicon, decoded: words are found by walking `trie`, and known by the node where they end. */
export class Lexicon {
  readonly trie: WordTrie;
  /** Natural log of the sum of all frequencies. */
  readonly logTotal: number;
  /** By node: four times the natural log of the frequency, and the number of the tag and one; 0 where no word ends. */
  readonly #quarters: Uint8Array;
  readonly #tags: Uint8Array;
  /** Words met so far: what is one string is quicker to compare, and lies in memory once. */
  readonly #names: string[] = [];

  /** Frequencies and numbers of tags in the order of the words. */
  constructor(trie: WordTrie, quarters: Uint8Array, kinds: Uint8Array) {
    this.trie = trie;
    this.#quarters = new Uint8Array(trie.size);
    this.#tags = new Uint8Array(trie.size);
    let total = 0;
    for (const [word, node] of trie.ends.entries()) {
      this.#quarters[node] = quarters[word]!;
      this.#tags[node] = kinds[word]! + 1;
      total += Math.exp(quarters[word]! / 4);
    }
    this.logTotal = Math.log(total);
  }

  /** All words in ascending order, with the natural logs of their frequencies. */
  *words(): Generator<[word: string, logFrequency: number]> {
    for (const [text, node] of this.trie.beginnings())
      if (this.isWord(node)) yield [text, this.logFrequency(node)];
  }

  /** Does a word end at this node? */
  isWord(node: number): boolean {
    return this.#tags[node] !== 0;
  }

  /** Natural log of the frequency of the word that ends at this node; 0 where none does. */
  logFrequency(node: number): number {
    return this.#quarters[node]! / 4;
  }

  /** Its part of speech. */
  tag(node: number): Tag {
    return tags[this.#tags[node]! - 1] ?? 'x';
  }

  /** The word that ends at this node and stands at a place of a text. */
  name(node: number, text: string, start: number, end: number): string {
    if (node === 0) return text.slice(start, end);
    this.#names[node] ??= text.slice(start, end);
    return this.#names[node];
  }
}

/** Decodes the packed lexicon (data/lexicon/lexicon.bin); throws a TypeError when the bytes are not deflated data. */
export async function loadLexicon(bytes: Uint8Array): Promise<Lexicon> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return readColumns(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Columns: shared prefix, suffix length, 4 ln(frequency), tag; then high bytes and low bytes of the suffixes. */
function readColumns(data: Uint8Array): Lexicon {
  const count = new DataView(data.buffer).getUint32(0, true);
  const column = (index: number): Uint8Array => data.subarray(4 + index * count, 4 + (index + 1) * count);
  const trie = new WordTrie(column(0), column(1), readSuffixes(data.subarray(4 + 4 * count)));
  return new Lexicon(trie, column(2), column(3));
}

/** High bytes, then low bytes, as UTF-16 code units. */
function readSuffixes(bytes: Uint8Array): Uint16Array {
  const length = bytes.length / 2;
  const units = new Uint16Array(length);
  for (let at = 0; at < length; at++) units[at] = (bytes[at]! << 8) | bytes[length + at]!;
  return units;
}
