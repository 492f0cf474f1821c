/** Damage as pages suffer it, with the way from the old text to the new one kept, so that a test knows the truth. */
import type { Span } from '../../lib/model.ts';

/** A small generator of numbers between 0 and 1 (mulberry32), so that a failure can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text in pieces, each of which knows the offset it had; null for what is new. */
export type Pieces = { text: string; from: number | null }[];

/** Replaces, drops or inserts a share of the characters. */
export function edit(text: string, share: number, random: () => number, offset = 0): Pieces {
  const pieces: Pieces = [];
  for (let at = 0; at < text.length; at++) {
    const roll = random() / share;
    const other = text[Math.floor(random() * text.length)]!;
    if (roll >= 1) pieces.push({ text: text[at]!, from: offset + at });
    else if (roll < 0.5) pieces.push({ text: other, from: null });
    else if (roll < 0.75) pieces.push({ text: other, from: null }, { text: text[at]!, from: offset + at });
  }
  return pieces;
}

export function joined(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join('');
}

/** Where the characters of an old span stand now: from the first that is left to the last. */
export function spanNow(pieces: Pieces, { start, end }: Span): Span | null {
  const offsets: number[] = [];
  let at = 0;
  for (const { text, from } of pieces) {
    if (from !== null && from + text.length > start && from < end) {
      offsets.push(at + Math.max(0, start - from), at + Math.min(text.length, end - from));
    }
    at += text.length;
  }
  return offsets.length === 0 ? null : { start: offsets[0]!, end: offsets.at(-1)! };
}
