import { matchedPiece } from '../limits.ts';
import { type PackedMatches, packedSize } from '../matching/packed-matches.ts';

/** Terms in a stretch of text; the key of a match is the index of the term. */
export type FindTerms = (text: string) => PackedMatches;

/** The matches of a text; one longer than `most` is matched in pieces, with a pause after each. */
export function* findMatches(
  text: string,
  find: FindTerms,
  most = matchedPiece,
): Generator<void, PackedMatches> {
  if (text.length <= most) return find(text);
  const all: number[] = [];
  for (let start = 0, size = most; start < text.length; ) {
    const piece = text.slice(start, start + size);
    const matches = find(piece);
    const cut = piece.length < size ? size : cutIn(piece, matches);
    for (let at = 0; matches[at]! < cut; at += packedSize)
      all.push(start + matches[at]!, start + matches[at + 1]!, matches[at + 2]!);
    start += cut;
    // What has no such place, as encoded data, is taken whole.
    size = cut > 0 ? most : 2 * size;
    yield;
  }
  return new Int32Array(all);
}

/** None folds together with another of them: a line feed, ASCII, a Chinese comma or stop, Han. */
const plain = '[\\n -~。，一-龥]';

/** All up to the last place between two of them that is not inside a word: either side is matched as if it stood alone. */
const parting = new RegExp(`^[^]*(?!\\w\\w)${plain}(?=${plain})`);

/**
 * The last place of a piece where it may be parted and no match is; 0 where there is none. Its last eighth is read
 * with the next piece: a match that begins there may go on beyond the end.
 */
function cutIn(piece: string, matches: PackedMatches): number {
  const cut = parting.exec(piece.slice(0, -piece.length >> 3))?.[0].length ?? 0;
  for (let at = 0; matches[at]! < cut; at += packedSize)
    if (matches[at + 1]! > cut) return matches[at] || matches[at + 1]!;
  return cut;
}
