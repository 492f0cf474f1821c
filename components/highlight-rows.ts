/** The rows of the list of highlights, and how high each stands (CSS pixels). */
import type { SavedHighlight } from '../lib/model.ts';
import type { HighlightGroup } from './highlight-groups.ts';

/** A highlight, or the head above those of its group. */
export interface HighlightRow {
  name: string;
  group: HighlightGroup;
  highlight: SavedHighlight | null;
}

/** Heights of a head, and of a closed highlight with or without a second line and a note. */
export const headHeight = 52;
const rowHeight = 69;
const lineHeight = 27;
const noteHeight = 22;

/** Of an open one until it is measured. */
export const openHeight = 420;

/** What stands beside a quotation in its line: the box to choose it, and what a line may leave empty at its end. */
const besideQuote = 44;

/** Every group's head with its highlights below it. */
export function rowsOf(groups: readonly HighlightGroup[]): HighlightRow[] {
  return groups.flatMap((group) => [
    { name: `head ${group.key}`, group, highlight: null },
    ...group.highlights.map((highlight) => ({ name: `${group.key} ${highlight.id}`, group, highlight })),
  ]);
}

/** The height of a head or a closed highlight in a list so wide. */
export function heightOf({ highlight }: HighlightRow, width: number): number {
  if (highlight === null) return headHeight;
  const isLong = widthOf(highlight.quote.exact) > width - besideQuote;
  return rowHeight + (isLong ? lineHeight : 0) + (highlight.note === '' ? 0 : noteHeight);
}

/** About how wide a quotation is in one line, and more than any line where it has several. */
function widthOf(exact: string): number {
  if (exact.includes('\n')) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (let at = 0; at < exact.length && width < 2_000; at++)
    width += exact.charCodeAt(at) >= 0x2e80 ? 16 : 8.4;
  return width;
}
