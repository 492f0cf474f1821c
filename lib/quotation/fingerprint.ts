/**
 * The fingerprints of a document: of each stretch of tokens one gram is kept, as in winnowing (Schleimer, Wilkerson &
 * Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003, §3). Here the page that is traced is
 * read with all its grams, so the sampling need not agree on both sides: the stretches do not overlap, and the gram
 * kept is the one least common in the document, where winnowing takes the smallest hash.
 */
import { gramAt, gramBytes, gramSize } from './grams.ts';
import { type Tokens, tokensOf, tokenWeight } from './tokens.ts';

/** Weight of the tokens for each gram kept: with three bytes a gram, a seventh of a text's size in UTF-8. */
const stretchWeight = 7;

/**
 * The gram kept is one from the middle of its stretch, so that two kept ones are never more than nine characters apart:
 * of twelve quoted as they stand, one gram is always there.
 */
const margin = 2 / 7;

/** Fingerprints of passages one after the other: the number of grams in two bytes, then three for each, little end first. */
export function fingerprint(passages: readonly string[]): Uint8Array {
  const texts = passages.map(tokensOf);
  const logarithms = logarithmsOf(texts);
  const kept = texts.map((tokens, at) => keptGrams(tokens, logarithms[at]!));
  const bytes = new Uint8Array(kept.reduce((sum, grams) => sum + 2 + grams.length * gramBytes, 0));
  let at = 0;
  for (const grams of kept) {
    bytes[at++] = grams.length & 0xff;
    bytes[at++] = grams.length >> 8;
    for (const gram of grams) {
      bytes[at++] = gram & 0xff;
      bytes[at++] = (gram >> 8) & 0xff;
      bytes[at++] = gram >> 16;
    }
  }
  return bytes;
}

/** Visits every gram of fingerprints, with the index of its passage and its number there. */
export function eachFingerprint(
  bytes: Uint8Array,
  visit: (gram: number, passage: number, order: number) => void,
): void {
  let passage = 0;
  for (let at = 0; at + 2 <= bytes.length; passage++) {
    const end = at + 2 + (bytes[at]! | (bytes[at + 1]! << 8)) * gramBytes;
    at += 2;
    for (let order = 0; at < end; order++, at += gramBytes)
      visit(bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16), passage, order);
  }
}

/** Counts of single characters, by code unit; all 0 between two calls. */
const unitCounts = new Uint32Array(0x10000);

/** For each text the logarithm of how often each of its tokens occurs in all. */
function logarithmsOf(texts: readonly Tokens[]): Float64Array[] {
  const words = new Map<number, number>();
  for (const { codes } of texts) {
    for (const code of codes) {
      if (isUnit(code)) unitCounts[code]! += 1;
      else words.set(code, (words.get(code) ?? 0) + 1);
    }
  }
  const logarithms = texts.map(({ codes }) => {
    const each = new Float64Array(codes.length);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]!;
      each[at] = logarithm(isUnit(code) ? unitCounts[code]! : (words.get(code) ?? 1));
    }
    return each;
  });
  for (const { codes } of texts) for (const code of codes) if (isUnit(code)) unitCounts[code] = 0;
  return logarithms;
}

const isUnit = (code: number) => code >= 0 && code < 0x10000;

/** Most counts are small, and come again. */
const knownLogarithms = Float64Array.from({ length: 4096 }, (_, count) => Math.log(count));
const logarithm = (count: number) => knownLogarithms[count] ?? Math.log(count);

function keptGrams(tokens: Tokens, logarithms: Float64Array): number[] {
  const grams: number[] = [];
  const last = tokens.codes.length - gramSize;
  for (let start = 0; start <= last && grams.length < 0xffff; ) {
    const end = stretchEnd(tokens, start);
    const aside = Math.floor((end - start) * margin);
    let best = Math.min(start + aside, last);
    let least = commonness(tokens, best, logarithms);
    for (let at = best + 1; at < end - aside && at <= last; at++) {
      const common = commonness(tokens, at, logarithms);
      if (common >= least) continue;
      best = at;
      least = common;
    }
    grams.push(gramAt(tokens.codes, best));
    start = end;
  }
  return grams;
}

function stretchEnd({ codes }: Tokens, start: number): number {
  let [end, weight] = [start, 0];
  while (end < codes.length && weight < stretchWeight) weight += tokenWeight(codes[end++]!);
  return end;
}

/** How little a gram says: its tokens are frequent, or a clause ends in it, where quotations begin and end. */
function commonness({ breaks }: Tokens, at: number, logarithms: Float64Array): number {
  let sum = 0;
  for (let token = at; token < at + gramSize; token++) {
    sum += logarithms[token]!;
    if (token > at && breaks[token]) sum += crossing;
  }
  return sum;
}

/** A gram across two clauses counts as if its tokens were a thousand times as frequent. */
const crossing = Math.log(1_000);
