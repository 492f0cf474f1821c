import type { Span } from '../lib/model.ts';

/** A stretch of text that is marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts `text` at `marks` (UTF-16 code units; any order, overlaps joined, what lies outside cut off). */
export function markedPieces(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    const last = pieces.at(-1);
    if (last?.marked && start === at) last.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
