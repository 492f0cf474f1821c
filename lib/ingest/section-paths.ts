import type { OpenerStyle } from './opener.ts';
import type { Paragraph } from './paragraph.ts';

/** The citation anchors of each paragraph of one article, outermost first. */
export function sectionPaths(body: readonly Paragraph[]): string[][] {
  const measures = measureOf(body);
  let headings: Heading[] = [];
  let clause: string | null = null;
  return body.map((paragraph, i) => {
    if (paragraph.kind === 'heading') {
      clause = null;
      const rank = rankOf(paragraph);
      const depth = depthOf(paragraph);
      headings = headingsOver(headings, rank, depth);
      const path = headings.map(({ text }) => text);
      headings.push({ rank: endsWithNext(paragraph) ? innermost : rank, depth, text: paragraph.text });
      return path;
    }
    if (paragraph.kind === 'note') return [];
    if (paragraph.kind === 'clause') clause = paragraph.opener?.label ?? null;
    const path = headings.map(({ text }) => text);
    const number = clause ?? measures[i] ?? null;
    return number === null ? path : [...path, number];
  });
}

/** Of the headings so far, those under which one of this rank and depth stands. */
function headingsOver(headings: readonly Heading[], rank: number, depth: number): Heading[] {
  // `1.1` stands under `1.`, and `2.` behind both, whatever is over them.
  const parent = depth > 1 ? headings.findLastIndex((each) => each.depth > 0 && each.depth < depth) : -1;
  const fits = (each: Heading) => each.rank < rank && (depth === 0 || each.depth < depth);
  return headings.filter((each, at) => at <= parent || fits(each));
}

/** How deep a number counts: 2 for `3.1`, 1 for `3.`, 0 for all others. */
function depthOf({ opener }: Paragraph): number {
  if (opener?.style === 'decimal') return opener.depth;
  return opener?.style === 'number' && /^\d+$/.test(opener.label) ? 1 : 0;
}

interface Heading {
  /** Smaller is further out. */
  rank: number;
  /** Of its number, whatever the level that an OCR program gave it. */
  depth: number;
  text: string;
}

const styles: readonly OpenerStyle[] = ['part', 'chapter', 'section', 'han', 'bracketed', 'number', 'letter'];

/** Any heading ends one that has neither mark-up nor number, or is a foreword's; a plain one ends all others. */
const innermost = 799;

const foreword = /^(?:[前引序]\s*言|摘\s*要|abstract|foreword|preface)$/i;

function endsWithNext({ level, opener, text }: Paragraph): boolean {
  return opener === null && (level === 0 || foreword.test(text));
}

/** By the level of its mark-up, then by its number. */
function rankOf({ level, opener }: Paragraph): number {
  const outer = (level || 7) * 100;
  if (opener === null) return outer;
  if (opener.style === 'decimal') return outer + 10 + opener.depth;
  const style = styles.indexOf(opener.style);
  return style < 3 ? outer + style : outer + 10 + style;
}

/** `第一，…` and `一、…` open a measure: its number, for each paragraph that it covers. */
function measureOf(body: readonly Paragraph[]): (string | undefined)[] {
  const covered: (string | undefined)[] = [];
  let open: string | undefined;
  let since = 0;
  let longest = 0;
  const last = body.findLastIndex(opensMeasure);
  for (const [i, paragraph] of body.entries()) {
    if (opensMeasure(paragraph)) {
      if (open !== undefined) longest = Math.max(longest, i - since);
      open = paragraph.opener!.label;
      since = i;
    } else if (paragraph.kind === 'heading' || paragraph.kind === 'clause') open = undefined;
    else if (since === last && i - since >= Math.max(1, longest)) open = undefined;
    covered.push(open);
  }
  return covered;
}

function opensMeasure({ kind, opener }: Paragraph): boolean {
  if (kind === 'heading') return false;
  return opener?.style === 'ordinal' || (opener?.style === 'han' && kind === 'item');
}
