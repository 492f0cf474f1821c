import { type Block, blockOf } from './block.ts';
import { joinBroken } from './join-broken.ts';
import { type Layout, layoutOf, withoutDoubleSpacing } from './layout.ts';
import type { Line } from './line.ts';
import { openerOf } from './opener.ts';
import { fillsLine, parting } from './parting.ts';
import { endsSentence, isRule, isWide } from './sentence.ts';
import { lineColumns } from './wrap-width.ts';

/**
 * Puts lines together that the page broke: hard-wrapped lines first, then sentences cut by the end of a page
 * or column. Order is kept, and each line is in exactly one block.
 */
export function repairLines(printed: readonly Line[]): Block[] {
  const lines = withoutDoubleSpacing(printed);
  const layout = layoutOf(lines);
  const blocks: Block[] = [];
  for (const chunk of split(lines, standsApart)) {
    const own =
      layout.width === null ? { width: ownWidth(chunk, layout.gapped), gapped: false, indent: null } : layout;
    if (isListing(chunk, own)) blocks.push(blockOf(chunk, true));
    else for (const run of runs(chunk, own)) blocks.push(blockOf(run, false));
  }
  return joinBroken(blocks);
}

function standsApart(above: Line, below: Line): boolean {
  if (isRule(above.text) || isRule(below.text)) return true;
  return below.gap || below.level > 0 || below.pageBreak || below.continued || above.level > 0;
}

function split(lines: readonly Line[], parts: (above: Line, below: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || parts(lines[i - 1]!, line)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
}

function runs(chunk: readonly Line[], layout: Layout): Line[][] {
  let first = chunk[0]!;
  return split(chunk, (above, below) => {
    const parts = parting(first, above, below, layout);
    if (parts) first = below;
    return parts;
  });
}

/** A few lines in a text too short to show its width show it themselves: the widest breaks off in mid-sentence. */
function ownWidth(chunk: readonly Line[], gapped: boolean): number | null {
  if (chunk.length < 2 || chunk.length > 60 || !gapped) return null;
  const width = Math.max(...chunk.map(lineColumns));
  const widest = chunk.find((line) => lineColumns(line) === width)!;
  if (widest === chunk.at(-1) || width > 100) return null;
  return isWide(widest.text.at(-1))
    ? width >= 36 && !endsSentence(widest.text)
      ? width
      : null
    : width >= 55
      ? width
      : null;
}

/** Code, a table or a letterhead: its lines end where they are meant to, well before the margin. */
function isListing(chunk: readonly Line[], { width }: Layout): boolean {
  if (chunk[0]!.listing) return true;
  if (
    chunk.length < 2 ||
    chunk.some((line) => line.bullet || isWide(line.text.at(-1)) || openerOf(line.text))
  )
    return false;
  const meant = chunk.filter((below, i) => {
    const above = chunk[i - 1];
    return above !== undefined && (above.columns || below.columns || !fillsLine(above, below, width));
  });
  return meant.length * 2 >= chunk.length - 1 && (width !== null || chunk.some((line) => line.columns));
}
