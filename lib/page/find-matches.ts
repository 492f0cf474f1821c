import { matchedPiece } from '../limits.ts';
import type { Match } from '../model.ts';

/** Terms in a stretch of text; `key` of a match is the index of the term. */
export type FindTerms = (text: string) => Match[];

/** The matches of a flow; a long one is matched in pieces, with a pause after each. */
export function* findMatches(text: string, find: FindTerms): Generator<void, Match[]> {
  if (text.length <= matchedPiece) return find(text);
  const matches: Match[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    for (const match of find(text.slice(start, end))) {
      match.start += start;
      match.end += start;
      matches.push(match);
    }
    start = end;
    yield;
  }
  return matches;
}

/** Cuts where no term can be cut: after a line or sentence; in text that has none, anywhere. */
function pieceEnd(text: string, start: number): number {
  const end = start + matchedPiece;
  if (end >= text.length) return text.length;
  const piece = text.slice(end - matchedPiece / 4, end);
  const whole = piece.match(/[\s\S]*[\n。，.,]/)?.[0] ?? piece;
  return end - piece.length + whole.length;
}
