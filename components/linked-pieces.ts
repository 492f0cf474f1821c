import type { Span } from '../lib/model.ts';
import type { TermPlace } from '../lib/questions/card.ts';
import { markedPieces } from './marked-pieces.ts';

/** A stretch of text that is marked, leads to another term, or neither. */
export interface LinkedPiece {
  text: string;
  marked: boolean;
  /** `Term.key` of the term it leads to. */
  link: string | null;
}

/** Cuts `text` at marks and links (UTF-16 code units); a link that touches a mark or another link is none. */
export function linkedPieces(
  text: string,
  marks: readonly Span[],
  links: readonly TermPlace[],
): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  const plain = (end: number) => {
    const inside = marks.map((mark) => ({ start: mark.start - at, end: mark.end - at }));
    const found = markedPieces(
      text.slice(at, end),
      inside.filter((mark) => mark.end > 0),
    );
    pieces.push(...found.map((piece) => ({ ...piece, link: null })));
  };
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    const isFree = link.start >= at && link.end <= text.length && link.end > link.start;
    if (!isFree || marks.some(({ start, end }) => start < link.end && end > link.start)) continue;
    plain(link.start);
    pieces.push({ text: text.slice(link.start, link.end), marked: false, link: link.key });
    at = link.end;
  }
  plain(text.length);
  return pieces;
}
