import { gramAt, gramBytes, gramSize } from './grams.ts';
import { tokensOf } from './tokens.ts';

/** A page's blocks of text as one row of tokens, with the places of each gram. */
export interface PageTokens {
  codes: Int32Array;
  /** Span of each token in its block, in UTF-16 code units. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Index of the first token of each block, and the number of all tokens at the end. */
  firsts: Uint32Array;
  /** Index of each token's block. */
  blocks: Uint32Array;
  /** Does any place have this gram? */
  holds(gram: number): boolean;
  /** The first token at which a gram stands, or −1. */
  firstPlace(gram: number): number;
  /** The next token after `place` with the same gram, or −1. */
  nextPlace(place: number): number;
}

/** Reads the blocks of a page; no gram reaches across two of them. */
export function pageTokens(blocks: readonly string[]): PageTokens {
  const texts = blocks.map(tokensOf);
  const size = texts.reduce((sum, { codes }) => sum + codes.length, 0);
  const page = {
    codes: new Int32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    blocks: new Uint32Array(size),
    firsts: new Uint32Array(texts.length + 1),
  };
  let at = 0;
  for (const [block, text] of texts.entries()) {
    page.codes.set(text.codes, at);
    page.starts.set(text.starts, at);
    page.ends.set(text.ends, at);
    page.blocks.fill(block, at, at + text.codes.length);
    page.firsts[block] = at;
    at += text.codes.length;
  }
  page.firsts[texts.length] = size;
  return { ...page, ...gramPlaces(page.codes, page.firsts) };
}

/** Places of grams by chaining: a table of heads, and for each place the next one with the same last bits. */
function gramPlaces(
  codes: Int32Array,
  firsts: Uint32Array,
): Pick<PageTokens, 'holds' | 'firstPlace' | 'nextPlace'> {
  const bits = Math.max(8, Math.ceil(Math.log2(codes.length + 1)) + 1);
  const heads = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(codes.length).fill(-1);
  const grams = new Int32Array(codes.length);
  const mask = heads.length - 1;
  // A bit for each possible gram: a million are asked for, and hardly any is there.
  const seen = new Uint8Array(2 ** (gramBytes * 8 - 3));
  // From the last to the first, so that each chain runs forward through the page.
  for (let block = firsts.length - 2; block >= 0; block--) {
    for (let at = firsts[block + 1]! - gramSize; at >= firsts[block]!; at--) {
      const gram = gramAt(codes, at);
      grams[at] = gram;
      seen[gram >> 3]! |= 1 << (gram & 7);
      next[at] = heads[gram & mask]!;
      heads[gram & mask] = at;
    }
  }
  const along = (place: number, gram: number) => {
    while (place >= 0 && grams[place] !== gram) place = next[place]!;
    return place;
  };
  return {
    holds: (gram) => (seen[gram >> 3]! & (1 << (gram & 7))) !== 0,
    firstPlace: (gram) => along(heads[gram & mask]!, gram),
    nextPlace: (place) => along(next[place]!, grams[place]!),
  };
}
