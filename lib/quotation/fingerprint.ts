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
  const counts = tokenCounts(texts);
  const kept = texts.map((tokens) => keptGrams(tokens, counts));
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

function tokenCounts(texts: readonly Tokens[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { codes } of texts) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function keptGrams(tokens: Tokens, counts: ReadonlyMap<number, number>): number[] {
  const grams: number[] = [];
  const last = tokens.codes.length - gramSize;
  for (let start = 0; start <= last && grams.length < 0xffff; ) {
    const end = stretchEnd(tokens, start);
    const aside = Math.floor((end - start) * margin);
    let best = Math.min(start + aside, last);
    for (let at = best + 1; at < end - aside && at <= last; at++)
      if (commonness(tokens, at, counts) < commonness(tokens, best, counts)) best = at;
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
function commonness({ codes, breaks }: Tokens, at: number, counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let token = at; token < at + gramSize; token++) {
    sum += Math.log(counts.get(codes[token]!) ?? 1);
    if (token > at && breaks[token]) sum += crossing;
  }
  return sum;
}

/** A gram across two clauses counts as if its tokens were a thousand times as frequent. */
const crossing = Math.log(1_000);
