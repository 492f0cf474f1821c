import type { Line } from './line.ts';

/** Page numbers that say so. */
const pageMark = [
  /\[page\s+\d{1,5}\]$/i,
  /^[-—–―·•~～\s]{1,6}\d{1,4}[-—–―·•~～\s]{1,6}$/,
  /^第\s*[\d一二三四五六七八九十百]{1,5}\s*[页頁](?:[\s,，/／]*[共之]\s*\d{1,5}\s*[页頁])?$/,
  /^page\s+\d{1,5}(?:\s*(?:of|\/)\s*\d{1,5})?$/i,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/,
];

/** A number alone: a page number where it counts on from another. */
const bareNumber = /^(?:\d{1,4}|[IVX]{1,5}|[Ⅰ-Ⅻ])$/;
const romans = 'Ⅰ I Ⅱ II Ⅲ III Ⅳ IV Ⅴ V Ⅵ VI Ⅶ VII Ⅷ VIII Ⅸ IX Ⅹ X Ⅺ XI Ⅻ XII'.split(' ');

/** Longest line that can be a running head, in code units. */
const headLength = 90;

/** Lines that stand this near a page number may be running heads or feet. */
const reach = 2;

/**
 * Drops page numbers and the heads and feet that run through the pages. The line after them is told
 * that a page ended there, so that a sentence cut by the page is joined again.
 */
export function dropFurniture(lines: Line[]): Line[] {
  const repeated = new Set(repeatedLines(lines));
  const marks = new Set([...pageMarks(lines), ...countingNumbers(lines, repeated)]);
  const dropped = new Set([...marks, ...runningHeads(lines, marks), ...repeated]);
  if (dropped.size === 0) return lines;
  const kept: Line[] = [];
  let pageBreak = false;
  for (const [i, line] of lines.entries()) {
    if (dropped.has(i)) pageBreak = true;
    else {
      kept.push(pageBreak ? { ...line, pageBreak, gap: true } : line);
      pageBreak = false;
    }
  }
  return kept;
}

function pageMarks(lines: readonly Line[]): number[] {
  return indices(lines, ({ text }) => text.length <= headLength && pageMark.some((mark) => mark.test(text)));
}

/** Numbers that stand alone, or beside a running head, and count on by one from page to page. */
function countingNumbers(lines: readonly Line[], heads: ReadonlySet<number>): number[] {
  const alone = indices(lines, (line, i) => {
    const after = lines[i + 1];
    const parted = line.gap && (after === undefined || after.gap || after.pageBreak);
    const headed = heads.has(i - 1) || heads.has(i + 1);
    return bareNumber.test(line.text) && (parted || headed || line.pageBreak);
  });
  const value = (at: number | undefined) => (at === undefined ? Number.NaN : pageNumberOf(lines[at]!.text));
  return alone.filter(
    (at, i) =>
      value(alone[i - 1]) === value(at) - 1 ||
      value(alone[i + 1]) === value(at) + 1 ||
      (heads.has(at + 1) && !/^\d/.test(lines[at]!.text)),
  );
}

function pageNumberOf(text: string): number {
  const roman = romans.indexOf(text);
  return roman < 0 ? Number(text) : Math.floor(roman / 2) + 1;
}

/** Lines near page numbers or form feeds that are, but for their digits, the same on several pages. */
function runningHeads(lines: readonly Line[], marks: ReadonlySet<number>): number[] {
  const near = new Set<number>();
  const add = (at: number) => {
    const line = lines[at];
    if (line !== undefined && !marks.has(at) && line.text.length <= headLength) near.add(at);
  };
  for (const mark of marks) for (let step = 1; step <= reach; step++) [mark - step, mark + step].forEach(add);
  for (const feed of indices(lines, (line) => line.pageBreak)) [feed - 1, feed, feed + 1].forEach(add);
  const counts = new Map<string, number>();
  for (const at of near) count(counts, masked(lines[at]!.text));
  return [...near].filter((at) => counts.get(masked(lines[at]!.text))! >= 2);
}

/** The code of a standard or law at the top of each page: the same line three times, standing alone. */
function repeatedLines(lines: readonly Line[]): number[] {
  const code = /^(?=.*\d)[A-Z][\w/ .—–:：-]{3,30}$/;
  const counts = new Map<string, number>();
  for (const { text } of lines) if (code.test(text.slice(0, 40))) count(counts, text);
  return indices(lines, ({ text }) => (counts.get(text) ?? 0) >= 3);
}

function masked(text: string): string {
  return text.replace(/[\d\s]+/g, '#');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function indices(lines: readonly Line[], wanted: (line: Line, i: number) => boolean): number[] {
  return lines.flatMap((line, i) => (wanted(line, i) ? [i] : []));
}
