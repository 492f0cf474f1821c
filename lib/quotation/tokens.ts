import { fold } from '../text/fold.ts';
import { isSpacedWord } from '../text/script.ts';
import { simplified } from '../text/traditional.ts';

/**
 * A text as quotations are compared in: one token for each Han character (or other letter of a script without
 * blanks), one for each word or number of other scripts, none for punctuation. Folded, 繁 read as 简.
 */
export interface Tokens {
  /** One number for each token; equal tokens have equal numbers, and unequal ones hardly ever. */
  codes: Int32Array;
  /** Where each token begins and ends in the text, in UTF-16 code units. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** 1 where punctuation or a blank of meaning stands before the token, and before the first. */
  breaks: Uint8Array;
}

const tokenStart = /[\p{L}\p{N}]/u;

/** Cuts a text into tokens. */
export function tokensOf(text: string): Tokens {
  const folded = fold(text, simplified);
  const { starts, ends } = folded;
  const size = folded.text.length;
  const tokens = room(size);
  let count = 0;
  let isBroken = 1;
  for (let at = 0; at < size; ) {
    const end = tokenEnd(folded.text, at);
    if (end > at) {
      tokens.codes[count] = codeOf(folded.text, at, end);
      tokens.starts[count] = starts[at]!;
      tokens.ends[count] = ends[end - 1]!;
      tokens.breaks[count++] = isBroken;
    }
    isBroken = end > at || folded.text.charCodeAt(at) === 0x20 ? 0 : 1;
    at = Math.max(end, at + 1);
  }
  return cutTo(tokens, count);
}

function room(size: number): Tokens {
  return {
    codes: new Int32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    breaks: new Uint8Array(size),
  };
}

function cutTo({ codes, starts, ends, breaks }: Tokens, count: number): Tokens {
  return {
    codes: codes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    breaks: breaks.subarray(0, count),
  };
}

/** Where the token that begins at `at` ends; `at` itself where none begins. */
function tokenEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x4e00 && unit <= 0x9fff) return at + 1;
  if (isSpacedWord(unit)) {
    let end = at + 1;
    while (end < text.length && isSpacedWord(text.charCodeAt(end))) end++;
    return end;
  }
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return tokenStart.test(character) ? at + character.length : at;
}

/** A character's own number, or a word's hash with the sign bit set (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
function codeOf(text: string, start: number, end: number): number {
  if (end - start === 1) return text.charCodeAt(start);
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0x80000000;
}

/** How much a token says: a word about as much as two characters of Chinese. */
export function tokenWeight(code: number): number {
  return code < 0 ? 2 : 1;
}
