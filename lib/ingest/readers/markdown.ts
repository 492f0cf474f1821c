import type { Span } from '../../model.ts';
import { type Line, lineOf, type PrintedLine, printedLines } from '../line.ts';
import { type Reader, type ReaderText, unsaid } from './reader.ts';
import { headOf } from './txt.ts';
import { yamlHeadOf } from './yaml-head.ts';

/** Markdown as people and OCR programs write it: headings, lists, quotes, fences, emphasis, code, links. */
export const markdown = {
  read(source: string): ReaderText {
    const lines: Line[] = [];
    let gap = true;
    let pageBreak = false;
    let fenced = false;
    const { end, title, date } = yamlHeadOf(source);
    for (const printed of printedLines(source)) {
      if (printed.start < end) continue;
      pageBreak ||= printed.pageBreak;
      const text = source.slice(printed.start, printed.end);
      const fence = /^\s{0,3}(?:```|~~~)/.test(text);
      if (fence) fenced = !fenced;
      if (!fenced && underHead.test(text)) continue;
      const line =
        fence || isRule(text) ? null : fenced ? codeLine(source, printed) : proseLine(source, printed);
      if (line !== null) {
        lines.push({ ...line, gap: gap || line.gap, pageBreak });
        pageBreak = false;
      }
      gap = line === null && !(fenced && !fence);
    }
    return { ...unsaid, title, date, text: source, lines };
  },
} satisfies Reader<string>;

function isRule(text: string): boolean {
  return /^\s{0,3}(?:(?:\*\s?){3,}|(?:-\s?){3,}|(?:_\s?){3,}|=+)\s*$/.test(text.slice(0, 200));
}

/** A row of a table, and what stands under its head (https://github.github.com/gfm/#tables-extension-). */
const row = /^\s{0,3}\|(.+)\|\s*$/;
const underHead = /^\s{0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/** Each row is a passage, as in other formats. */
function rowLine(source: string, { start, end }: PrintedLine): Line | null {
  const cells: Span[] = [];
  let at = start;
  for (const bar of source.slice(start, end).matchAll(/\||$/g)) {
    cells.push(...keptSpans(source, { start: at, end: start + bar.index }));
    at = start + bar.index + 1;
  }
  return lineOf(source, cells, { listing: true, gap: true });
}

function codeLine(source: string, printed: PrintedLine): Line | null {
  return lineOf(source, [printed], { listing: true });
}

const headingMark = /^ {0,3}(#{1,6})(?:\s+|(?=[^\s#]))/;

function proseLine(source: string, printed: PrintedLine): Line | null {
  const text = source.slice(printed.start, printed.end);
  if (row.test(text)) return rowLine(source, printed);
  const heading = headingMark.exec(text.slice(0, 16));
  if (heading !== null) {
    const end = printed.end - (/\s+#+\s*$/.exec(text.slice(-40))?.[0].length ?? 0);
    const start = printed.start + heading[0].length;
    return lineOf(source, keptSpans(source, { start, end }), { level: heading[1]!.length });
  }
  const quote = /^\s{0,3}(?:>\s?){1,6}/.exec(text.slice(0, 40))?.[0].length ?? 0;
  const { indent, start, bullet } = headOf(text.slice(quote));
  const from = printed.start + quote + start;
  const task = bullet ? (/^\[[ xX]\]\s+/.exec(source.slice(from, from + 8))?.[0].length ?? 0) : 0;
  const span = { start: from + task, end: printed.end };
  return lineOf(source, keptSpans(source, span), { indent, bullet });
}

/** `**` in pairs, `` ` `` in pairs, pictures and links; bounded, so that no line takes more than linear time. */
const inlineMark =
  /(\*{2,3})(?=\S)([^*]{1,500})\1|(`+)([^`]{1,500})\3|!?\[([^[\]]{0,300})\]\((?:[^()\s]{0,500})(?:\s"[^"]{0,100}")?\)/g;

/** What stays of a span when the mark-up inside is taken out. */
function keptSpans(source: string, { start, end }: Span): Span[] {
  const kept: Span[] = [];
  let from = start;
  for (const mark of source.slice(start, end).matchAll(inlineMark)) {
    const inner = mark[2] ?? mark[4] ?? (mark[0].startsWith('!') ? '' : mark[5]) ?? '';
    const at = start + mark.index;
    const shift = mark[1]?.length ?? mark[3]?.length ?? mark[0].indexOf('[') + 1;
    kept.push({ start: from, end: at }, { start: at + shift, end: at + shift + inner.length });
    from = at + mark[0].length;
  }
  kept.push({ start: from, end });
  return kept;
}
