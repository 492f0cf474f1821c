import type { DiffPiece } from '../lib/model.ts';

/** How many places differ: words changed for others are one. */
export function placesOf(pieces: readonly DiffPiece[]): number {
  return pieces.filter(({ kind }, at) => kind !== 'same' && (pieces[at - 1]?.kind ?? 'same') === 'same')
    .length;
}

/** The same with long stretches that agree cut down to `around` characters beside each difference. */
export function shortened(pieces: readonly DiffPiece[], around: number): DiffPiece[] {
  if (pieces.length < 2) return [...pieces];
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same') return piece;
    const characters = [...piece.text];
    const head = at === 0 ? [] : characters.slice(0, around);
    const tail = at === pieces.length - 1 ? [] : characters.slice(-around);
    if (head.length + tail.length >= characters.length) return piece;
    return { ...piece, text: `${head.join('')}…${tail.join('')}` };
  });
}
