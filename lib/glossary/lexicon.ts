/** What the lexicon knows of a word: its natural log frequency and its part of speech (`Tag`). */
export interface LexiconEntry {
  logFrequency: number;
  tag: Tag;
}

/** Parts of speech as jieba's dictionary names them, folded; `x` a character it does not know. */
export type Tag = (typeof tags)[number] | 'x';

/** The word-frequency lexicon, decoded. */
export interface Lexicon {
  words: ReadonlyMap<string, LexiconEntry>;
  /** Length of the longest word, in UTF-16 code units, that begins with two, by `openingOf`. */
  longest: ReadonlyMap<number, number>;
  /** Natural log of the sum of all frequencies. */
  logTotal: number;
}

/** In the order scripts/pack-lexicon.ts numbers them. */
const tags = [
  ...['n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q'],
  ...['r', 'c', 'p', 'u', 't', 'f', 's', 'i', 'l', 'j', 'z'],
] as const as readonly [
  'n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q',
  'r', 'c', 'p', 'u', 't', 'f', 's', 'i', 'l', 'j', 'z',
]; // biome-ignore format: a table

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
  const column = (index: number, row: number): number => data[4 + index * count + row]!;
  const suffixes = readSuffixes(data.subarray(4 + 4 * count));
  const words = new Map<string, LexiconEntry>();
  const longest = new Map<number, number>();
  let word = '';
  let total = 0;
  let at = 0;
  for (let row = 0; row < count; row++) {
    const end = at + column(1, row);
    word = word.slice(0, column(0, row)) + suffixes.slice(at, end);
    at = end;
    const logFrequency = column(2, row) / 4;
    total += Math.exp(logFrequency);
    words.set(word, { logFrequency, tag: tags[column(3, row)]! });
    if (word.length < 2) continue;
    const opening = openingOf(word, 0);
    longest.set(opening, Math.max(longest.get(opening) ?? 2, word.length));
  }
  return { words, longest, logTotal: Math.log(total) };
}

/** High bytes, then low bytes, as one string of UTF-16 code units. */
function readSuffixes(bytes: Uint8Array): string {
  const length = bytes.length / 2;
  const units = new Uint8Array(bytes.length);
  for (let at = 0; at < length; at++) {
    units[2 * at] = bytes[length + at]!;
    units[2 * at + 1] = bytes[at]!;
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** The two code units at a place as one number: quicker to look up than a string. */
export function openingOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
