import type { Line } from './line.ts';
import { slicePartsAt } from './part.ts';

const column = '\\s*[\\dA-Z一二三四五六七八九十]{1,4}\\s*版';
const bracketed = (words: string) =>
  `\\s*[■□●▲▶►◆★*]{0,2}\\s*(?:[（(【[]\\s*${words}${column}[^）)】\\]。]{0,20}[）)】\\]]|${words}${column})\\s*`;
const from = new RegExp(`^${bracketed('(?:[上紧緊]接|接)自?第?')}`);
const to = new RegExp(`${bracketed('下[转轉]第?')}$`);

/**
 * Takes `■上接第1版` and `(下转第4版)` off the lines and remembers the first as `continued`; alone on a line
 * it speaks of the next one. Where the text goes on is not kept: that is another file.
 */
export function dropContinuations(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let continued = false;
  for (const line of lines) {
    const head = from.exec(line.text.slice(0, 40))?.[0].length ?? 0;
    const tail = to.exec(line.text.slice(-40))?.[0].length ?? 0;
    continued ||= head > 0;
    if (head + tail >= line.text.length) continue;
    const rest = head + tail === 0 ? line : shortened(line, head, line.text.length - tail);
    kept.push(continued ? { ...rest, continued } : rest);
    continued = false;
  }
  return kept;
}

function shortened(line: Line, start: number, end: number): Line {
  return { ...line, parts: slicePartsAt(line.parts, start, end), text: line.text.slice(start, end) };
}
