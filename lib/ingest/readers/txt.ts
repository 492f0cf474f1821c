import { type Line, lineOf, printedLines } from '../line.ts';
import { columnsOf } from '../width.ts';
import { type Reader, type ReaderText, unsaid } from './reader.ts';

/** Plain text: bullets are the only mark-up. */
export const txt = {
  read(source: string): ReaderText {
    const lines: Line[] = [];
    let gap = true;
    let pageBreak = false;
    for (const printed of printedLines(source)) {
      pageBreak ||= printed.pageBreak;
      const { indent, start, bullet } = headOf(source.slice(printed.start, printed.end));
      const kept = [{ start: printed.start + start, end: printed.end }];
      const line = lineOf(source, kept, { indent, bullet, gap, pageBreak });
      gap = line === null;
      if (line === null) continue;
      lines.push(line);
      pageBreak = false;
    }
    return { ...unsaid, text: source, lines };
  },
} satisfies Reader<string>;

const bulletMark = /^(?:(?:[-*+•·‧]|o(?= {2}))\s+|[●○◆◇■□▪▲►▶]\s*)(?=\S)/;

/** What stands before the words of a line. */
export function headOf(text: string): { indent: number; start: number; bullet: boolean } {
  const blank = /^\s*/.exec(text)![0];
  const indent = columnsOf(blank);
  const mark = bulletMark.exec(text.slice(blank.length, blank.length + 12))?.[0] ?? '';
  return { indent, start: blank.length + mark.length, bullet: mark !== '' };
}
