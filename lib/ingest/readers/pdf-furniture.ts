import { mainSize, type Row } from './pdf-rows.ts';

/** Rows this near to the edge of the page, in parts of its height, can be its head or foot. */
const edge = 0.12;

/** The same row, but for its digits, at the edge of so many pages is a running head. */
const repeated = 3;

const pageNumber =
  /^(?:第?\s*[-—–―·•~～|/\s]*(\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})[-—–―·•~～|/\s]*(?:页|頁)?|page\s+(\d{1,4})(?:\s*(?:of|\/)\s*\d+)?|(\d{1,4})\s*[/／]\s*\d{1,4}|第\s*(\d{1,4})\s*[页頁].{0,12})$/i;
const decorated = /^[-—–―·•~～]\s*\d{1,4}\s*[-—–―·•~～]$|^第.*[页頁]$|^page\s/i;

/** What browsers print below a page: its address, and the number of the sheet; and above it, the time and the title. */
const printedFoot = /^(?:https?|file):\/\/\S+\s+\d{1,4}\s*\/\s*\d{1,4}$/;
const printedHead = /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?[,，]?\s*(?:[上下]午\s*)?\d{1,2}:\d\d/;

/** Smaller than the text by this factor, over a gap and at the very top: a head, if only of one page. */
const small = 0.8;

interface FramedPage {
  height: number;
  rows: readonly Row[];
}

/** The rows that are heads, feet and numbers of pages: at the edge, and the same or counting on from page to page. */
export function furnitureOf(pages: readonly FramedPage[]): Set<Row> {
  const pitch = usualPitch(pages);
  const atEdge = pages.map((page) => edgeRows(page, pitch));
  const counts = new Map<string, number>();
  for (const rows of atEdge)
    for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.min(repeated, Math.max(2, pages.length));
  const shifts = new Map<number, number>();
  const shiftOf = (row: Row, page: number) => (numberOf(row.text) ?? Number.NaN) - page;
  for (const [page, rows] of atEdge.entries()) {
    for (const row of rows) {
      const shift = shiftOf(row, page);
      if (!Number.isNaN(shift)) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    }
  }
  const usual = mainSize(pages.flatMap(({ rows }) => rows));
  const isPrinted = atEdge.map((rows) => rows.some(({ text }) => printedFoot.test(text)));
  const isFurniture = (row: Row, page: number) =>
    (isPrinted[page] && (printedFoot.test(row.text) || printedHead.test(row.text))) ||
    (row.size < usual * small && row.baseline < pages[page]!.height * edge && row.text.length < 100) ||
    (counts.get(keyOf(row))! >= enough && row.text.length < 100) ||
    (shifts.get(shiftOf(row, page)) ?? 0) >= 2 ||
    decorated.test(row.text);
  return new Set(atEdge.flatMap((rows, page) => rows.filter((row) => isFurniture(row, page))));
}

/** The first two rows and the last two, where they stand at the edge and apart from the text. */
function edgeRows({ rows, height }: FramedPage, pitch: number): Row[] {
  const down = downward(rows);
  const head = partedRows(down, pitch).filter(({ baseline }) => baseline < height * edge);
  const foot = partedRows(down.toReversed(), pitch).filter(({ top }) => top > height * (1 - edge));
  return [...new Set([...head, ...foot])];
}

function downward(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.baseline - b.baseline);
}

/** The usual step from row to row, in points. */
function usualPitch(pages: readonly FramedPage[]): number {
  const steps = pages.flatMap(({ rows }) => {
    const down = downward(rows);
    return down.slice(1).map((row, i) => row.baseline - down[i]!.baseline);
  });
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/** The first row, or the first two, that a gap parts from the next; in parts of the usual step from row to row. */
function partedRows(rows: readonly Row[], pitch: number): Row[] {
  const isParted = (at: number) => {
    const [row, next] = [rows[at - 1], rows[at]];
    return row !== undefined && (!next || Math.abs(next.baseline - row.baseline) > pitch * 1.2);
  };
  return rows.slice(0, [2, 1].find(isParted) ?? 0);
}

/** What makes rows of several pages the same: the words, and the height at which they stand. */
function keyOf({ text, baseline }: Row): string {
  return `${Math.round(baseline / 6)} ${text.replace(/[\d\s]+/g, '#')}`;
}

function numberOf(text: string): number | null {
  const found = pageNumber.exec(text.trim());
  const value = found?.slice(1).find((group) => group !== undefined);
  if (value === undefined) return null;
  return /^\d/.test(value) ? Number(value) : romanValue(value.toLowerCase());
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text[i]!]!;
    sum += value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
