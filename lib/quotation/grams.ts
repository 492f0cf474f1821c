/** Tokens in a gram: a quotation of twelve characters with one changed still holds seven untouched ones of this size. */
export const gramSize = 3;

/** Bytes of a gram's hash in the index. */
export const gramBytes = 3;

/** Hash of the gram that begins at a token, 24 bits (the mixing steps of MurmurHash3, A. Appleby, public domain). */
export function gramAt(codes: Int32Array, at: number): number {
  let hash =
    Math.imul(codes[at]!, 0x9e3779b1) ^
    Math.imul(codes[at + 1]! ^ 0x2545f491, 0x85ebca6b) ^
    Math.imul(codes[at + 2]! ^ 0x5bd1e995, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & 0xffffff;
}
