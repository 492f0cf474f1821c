import type { FileText } from './file-text.ts';

/** Controls that turn the direction of what follows, so that a text shows other words than it has (UAX #9, 2). */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** Those, and blanks of no width. */
const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Takes the effect of controls away, a blank of no width in place of each, and tells how many there are. */
export function withoutTurns(file: FileText): FileText {
  const count = file.text.match(invisible)?.length ?? 0;
  if (count === 0) return file;
  return {
    ...file,
    text: withoutTurnsIn(file.text),
    lines: file.lines.map((line) => ({ ...line, text: withoutTurnsIn(line.text) })),
    notes: [...file.notes, { code: 'controls', parts: [count] }],
  };
}

/** A name or text as long as it was, in which nothing turns. */
export function withoutTurnsIn(text: string): string {
  return text.replace(turns, '\u200b');
}
