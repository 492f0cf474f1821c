import { matchedPiece } from '../limits.ts';
import { type PackedMatches, packedSize } from '../matching/packed-matches.ts';

/** Terms in a stretch of text; the key of a match is the index of the term. */
export type FindTerms = (text: string) => PackedMatches;

/** The matches of a text; a long one is matched in pieces, with a pause after each. */
export function* findMatches(text: string, find: FindTerms): Generator<void, PackedMatches> {
  if (text.length <= matchedPiece) return find(text);
  const all: number[] = [];
  for (let start = 0; start < text.length; ) {
    const piece = pieceAt(text, start);
    find(piece).forEach((number, at) => {
      all.push(at % packedSize < 2 ? start + number : number);
    });
    start += piece.length;
    yield;
  }
  return new Int32Array(all);
}

/** Cut where no term can be cut: after a line or sentence; in text that has none, anywhere. */
function pieceAt(text: string, start: number): string {
  const piece = text.slice(start, start + matchedPiece);
  if (start + matchedPiece >= text.length) return piece;
  // A pattern would try anew from every character where there is none.
  return piece.slice(0, 1 + Math.max(...Array.from('\n。，.,', (end) => piece.lastIndexOf(end)))) || piece;
}
