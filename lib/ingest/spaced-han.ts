import type { Line } from './line.ts';
import { isNote } from './note.ts';
import { openerOf } from './opener.ts';
import { cutParts, type Part } from './part.ts';

/** Han in pieces, four or more, each parted from the next by one blank. */
const parted =
  /(?<!\p{Script=Han})\p{Script=Han}{1,12}(?:[ \u3000]\p{Script=Han}{1,12}){3,}(?!\p{Script=Han})/gu;

/** Share of pieces of one character from which on they are words set wide, as on a cover: 中 华 人 民, 江 海 省人民政 府. */
const wide = 0.6;

/** A blank between two characters of one sentence. */
const stray = /(?<=[\p{Script=Han}，、；：]) (?=\p{Script=Han})/gu;

/** Lines as long as this are prose, not headings or columns. */
const prose = 20;

/** Stray blanks in more than this share of the lines of prose are no habit of its author. */
const many = 0.5;

/** Takes out the blanks inside words set wide and, where a text is full of them, those that an OCR program put between characters. */
export function closeSpaces(lines: Line[]): Line[] {
  const long = lines.filter(isProse);
  const blanks = long.map(({ text }) => strayIn(text).length).filter((count) => count > 0);
  const noisy = blanks.length > long.length * many && blanks.reduce((sum, count) => sum + count, 0) > 5;
  return lines.map((line) => {
    const spots = [...wideIn(line.text), ...(noisy && isProse(line) ? strayIn(line.text) : [])];
    return spots.length === 0
      ? line
      : without(
          line,
          [...new Set(spots)].sort((a, b) => a - b),
        );
  });
}

function isProse({ text, columns, listing }: Line): boolean {
  return text.length >= prose && !columns && !listing && /[，。；：、]/.test(text);
}

function wideIn(text: string): number[] {
  const numbered = openerOf(text)?.length ?? 0;
  return [...text.matchAll(parted)].flatMap(({ index, 0: found }) => {
    const pieces = found.split(/\s/);
    const single = pieces.filter(({ length }) => length === 1).length;
    if (index < numbered || single < pieces.length * wide) return [];
    return [...found.matchAll(/\s/g)].map((blank) => index + blank.index);
  });
}

/** Not those of a clause number and behind it, 第 三 條 當事人, nor those between the names of a byline. */
function strayIn(text: string): number[] {
  const found = [...text.matchAll(stray)].map(({ index }) => index);
  if (found.length === 0 || isNote(text)) return [];
  const numbered = openerOf(text)?.length ?? 0;
  return found.filter((at) => at >= numbered);
}

/** The line without the blanks at these places. */
function without(line: Line, spots: readonly number[]): Line {
  const stretches = [...spots, line.text.length].map((end, at) => ({
    start: at === 0 ? 0 : spots[at - 1]! + 1,
    end,
  }));
  const parts: Part[] = cutParts(line.parts, stretches).flat();
  const text = stretches.map(({ start, end }) => line.text.slice(start, end)).join('');
  return { ...line, parts, text };
}
