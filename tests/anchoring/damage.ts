/** Damage as pages suffer it, with the way from the old text to the new one kept, so that a test knows the truth. */
import type { Span } from '../../lib/model.ts';

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

/** New offset of each of the `length` old code units; -1 where it is gone. */
export function offsetsNow(pieces: Pieces, length: number): Int32Array {
  const offsets = new Int32Array(length).fill(-1);
  let at = 0;
  for (const { text, from } of pieces) {
    if (from !== null) for (let unit = 0; unit < text.length; unit++) offsets[from + unit] = at + unit;
    at += text.length;
  }
  return offsets;
}

/** Where an old span stands now: from the first code unit that is left to the last. */
export function spanNow(offsets: Int32Array, { start, end }: Span): Span | null {
  const left = offsets.subarray(start, end).filter((offset) => offset >= 0);
  return left.length === 0 ? null : { start: left[0]!, end: left.at(-1)! + 1 };
}
