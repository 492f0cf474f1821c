import type { Span } from '../lib/model.ts';
import { markedPieces } from './marked-pieces.ts';

/** Words of a document with the ones that matter in red: text nodes and `mark`s, nothing else. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Span[] }) {
  return markedPieces(text, marks).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
