import type { Line } from './line.ts';
import { openerOf } from './opener.ts';
import { cutParts, type Part } from './part.ts';

/** Characters set wide, as on a cover: 中 华 人 民, and what OCR programs make of letter-spacing. */
const wideSet = /(?<![\p{Script=Han}])(?:\p{Script=Han}[ \u3000]){3,}\p{Script=Han}(?![\p{Script=Han}])/gu;

/** A blank between two characters of one sentence. */
const stray = /(?<=[\p{Script=Han}，、；：]) (?=\p{Script=Han})/gu;

/** Lines as long as this are prose, not headings or columns. */
const prose = 20;

/** Stray blanks in a text are no habit of its author from this many for each line of prose on. */
const many = 0.5;

/** Takes out the blanks inside words set wide and, where a text is full of them, those that an OCR program put between characters. */
export function closeSpaces(lines: Line[]): Line[] {
  const long = lines.filter(isProse);
  const blanks = long.reduce((sum, { text }) => sum + strayIn(text).length, 0);
  const noisy = long.length > 0 && blanks > 5 && blanks >= long.length * many;
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
  return [...text.matchAll(wideSet)].flatMap(({ index, 0: found }) =>
    [...found.matchAll(/\s/g)].map((blank) => index + blank.index),
  );
}

/** Not those of a clause number and behind it: 第 三 條 當事人. */
function strayIn(text: string): number[] {
  const numbered = openerOf(text)?.length ?? 0;
  return [...text.matchAll(stray)].map(({ index }) => index).filter((at) => at >= numbered);
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
